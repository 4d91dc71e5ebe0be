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
    for index in range where bytes[index] & 0xC0 != 0x80 && bytes[index] != 0x0D { count += 1 }
    return count
  }
}
