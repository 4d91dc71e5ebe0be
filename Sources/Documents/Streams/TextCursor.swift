import SourceText

/// The position in a stream, moved on over the bytes that have gone by.
struct TextCursor: Sendable {
  private(set) var position = SourcePosition.start
  private var isBehindReturn = false

  /// Moves on over UTF-8 bytes: CR, LF and CR LF each end a line, columns count scalars.
  mutating func advance(over bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes {
      if byte == 0x0A, isBehindReturn {
        isBehindReturn = false
        continue
      }
      isBehindReturn = byte == 0x0D
      if byte == 0x0A || byte == 0x0D {
        position.line += 1
        position.column = 1
      } else if byte & 0xC0 != 0x80 {
        position.column += 1
      }
    }
  }

  /// Moves on over one line that holds no other line end, and its LF.
  mutating func advanceLine() {
    position.line += 1
    position.column = 1
    isBehindReturn = false
  }
}
