/// Line ends before a byte, and where the line of that byte begins. 32 bytes a step: findings in long documents ask often.
struct LineCount {
  private(set) var lines = 0
  private(set) var lineStart = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, before end: Int) {
    var index = 0
    while index < end {
      if index + 32 <= end, let base = bytes.baseAddress {
        let block = UnsafeRawPointer(base + index).loadUnaligned(as: SIMD32<UInt8>.self)
        if !any(block .< 0x0E) {
          index += 32
          continue
        }
      }
      let stop = min(index + 32, end)
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
    if let base = bytes.baseAddress {
      while index + 32 <= range.upperBound {
        let block = UnsafeRawPointer(base + index).loadUnaligned(as: SIMD32<UInt8>.self)
        let isStart = ((block & 0xC0) .!= 0x80) .& (block .!= 0x0D)
        count += Int(SIMD32<UInt8>(repeating: 0).replacing(with: 1, where: isStart).wrappedSum())
        index += 32
      }
    }
    for index in index..<range.upperBound where bytes[index] & 0xC0 != 0x80 && bytes[index] != 0x0D { count += 1 }
    return count
  }

  /// The first line end at or after an offset; the end of the bytes where there is none.
  static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      if index + 32 <= bytes.count, let base = bytes.baseAddress {
        let block = UnsafeRawPointer(base + index).loadUnaligned(as: SIMD32<UInt8>.self)
        if !any((block .== 0x0A) .| (block .== 0x0D)) {
          index += 32
          continue
        }
      }
      let stop = min(index + 32, bytes.count)
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
      if index >= 32, let base = bytes.baseAddress {
        let block = UnsafeRawPointer(base + index - 32).loadUnaligned(as: SIMD32<UInt8>.self)
        if !any((block .== 0x0A) .| (block .== 0x0D)) {
          index -= 32
          continue
        }
      }
      let stop = max(index - 32, 0)
      while index > stop {
        if bytes[index - 1] == 0x0A || bytes[index - 1] == 0x0D { return index }
        index -= 1
      }
    }
    return 0
  }
}
