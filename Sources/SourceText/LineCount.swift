/// Line ends before a byte, and where the line of that byte begins. Eight bytes a step: findings in long documents ask
/// often. (Measured: the standard library's wide vectors took three times as long.)
struct LineCount {
  private(set) var lines = 0
  private(set) var lineStart = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, before end: Int) {
    var index = 0
    while index < end {
      if index + 8 <= end, !Eight(bytes, at: index).mayEndLine {
        index += 8
        continue
      }
      let stop = min(index + 8, end)
      while index < stop {
        let byte = bytes[index]
        index += 1
        let isEnd = byte == 0x0A || (byte == 0x0D && !(index < bytes.count && bytes[index] == 0x0A))
        if isEnd {
          lines += 1
          lineStart = index
        }
      }
    }
  }

  /// The scalars that begin in a range; a CR before its LF is not counted.
  static func scalars(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      let eight = Eight(bytes, at: index)
      if eight.mayEndLine {
        for place in index..<index + 8 where isCounted(bytes[place]) { count += 1 }
      } else {
        count += 8 - eight.continuations
      }
      index += 8
    }
    for place in index..<range.upperBound where isCounted(bytes[place]) { count += 1 }
    return count
  }

  private static func isCounted(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 && byte != 0x0D }

  /// The first line end at or after an offset; the end of the bytes where there is none.
  static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      if index + 8 <= bytes.count, !Eight(bytes, at: index).mayEndLine {
        index += 8
        continue
      }
      let stop = min(index + 8, bytes.count)
      while index < stop {
        if bytes[index] == 0x0A || bytes[index] == 0x0D { return index }
        index += 1
      }
    }
    return bytes.count
  }

  /// Where the line of an offset begins.
  static func lineStart(_ bytes: UnsafeBufferPointer<UInt8>, before end: Int) -> Int {
    var index = end
    while index > 0 {
      if index >= 8, !Eight(bytes, at: index - 8).mayEndLine {
        index -= 8
        continue
      }
      let stop = max(index - 8, 0)
      while index > stop {
        if bytes[index - 1] == 0x0A || bytes[index - 1] == 0x0D { return index }
        index -= 1
      }
    }
    return 0
  }
}

/// Eight bytes looked at together.
private struct Eight {
  private let word: UInt64

  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
  }

  /// Whether a byte is below 0x0E, as line ends are.
  @inline(__always)
  var mayEndLine: Bool { (word &- 0x0E0E_0E0E_0E0E_0E0E) & ~word & 0x8080_8080_8080_8080 != 0 }

  /// Bytes that continue a scalar of UTF-8.
  @inline(__always)
  var continuations: Int { ((word >> 7) & (~word >> 6) & 0x0101_0101_0101_0101).nonzeroBitCount }
}
