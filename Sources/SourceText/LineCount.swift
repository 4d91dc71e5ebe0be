/// Line ends before a byte, and where the line of that byte begins. Eight bytes a step, as one word: findings in long
/// documents ask often, and vectors of the standard library were slower than bytes one by one.
struct LineCount {
  private(set) var lines = 0
  private(set) var lineStart = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, before end: Int) {
    var index = 0
    while index < end {
      if index + 8 <= end, Word(bytes, index).hasNoControl {
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

  /// The line around a byte, without its line end.
  static func line(_ bytes: UnsafeBufferPointer<UInt8>, around middle: Int) -> Range<Int> {
    func isEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
    var start = middle
    while start > 0 {
      if start >= 8, Word(bytes, start - 8).hasNoControl {
        start -= 8
      } else if isEnd(bytes[start - 1]) {
        break
      } else {
        start -= 1
      }
    }
    var end = middle
    while end < bytes.count {
      if end + 8 <= bytes.count, Word(bytes, end).hasNoControl {
        end += 8
      } else if isEnd(bytes[end]) {
        break
      } else {
        end += 1
      }
    }
    return start..<end
  }

  /// The scalars that begin in a range; a CR before its LF is not counted.
  static func scalars(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    var index = range.lowerBound
    while index < range.upperBound {
      if index + 8 <= range.upperBound, case let word = Word(bytes, index), word.hasNoControl {
        count += 8 - word.continuations
        index += 8
      } else {
        if bytes[index] & 0xC0 != 0x80 && bytes[index] != 0x0D { count += 1 }
        index += 1
      }
    }
    return count
  }

  /// The scalars in a range that take two UTF-16 units.
  static func wideScalars(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    var index = range.lowerBound
    while index < range.upperBound {
      if index + 8 <= range.upperBound {
        count += Word(bytes, index).wideStarts
        index += 8
      } else {
        if bytes[index] >= 0xF0 { count += 1 }
        index += 1
      }
    }
    return count
  }

  /// Eight bytes looked at together.
  private struct Word {
    let bits: UInt64
    private static let ones: UInt64 = 0x0101_0101_0101_0101

    @inline(__always)
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) {
      bits = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    }

    /// No byte is below 0x0E, where line ends and tabs are.
    var hasNoControl: Bool { (bits &- Word.ones &* 0x0E) & ~bits & (Word.ones &* 0x80) == 0 }
    /// The bytes that go on with a scalar.
    var continuations: Int { ((bits >> 7) & ~(bits >> 6) & Word.ones).nonzeroBitCount }
    /// The bytes that begin a scalar of four bytes.
    var wideStarts: Int { ((bits >> 7) & (bits >> 6) & (bits >> 5) & (bits >> 4) & Word.ones).nonzeroBitCount }
  }
}
