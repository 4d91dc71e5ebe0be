import SourceText

/// The position in a stream, moved on over the bytes that have gone by.
struct TextCursor: Sendable {
  private(set) var position = SourcePosition.start
  private var isBehindReturn = false

  /// Moves on over UTF-8 bytes: CR, LF and CR LF each end a line, columns count scalars.
  mutating func advance(over bytes: UnsafeBufferPointer<UInt8>) {
    let hasReturn = firstIndex(of: 0x0D, in: bytes, from: 0) != nil
    guard !hasReturn, !isBehindReturn, let base = bytes.baseAddress else { return advanceByBytes(over: bytes) }
    let lines = TextCursor.lineEnds(base, bytes.count)
    var start = 0
    if lines > 0 {
      position.line += lines
      position.column = 1
      start = bytes.count
      while base[start - 1] != 0x0A { start -= 1 }
    }
    position.column += TextCursor.scalars(base + start, bytes.count - start)
  }

  /// Moves on over one line that holds no other line end, and its LF.
  mutating func advanceLine() {
    position.line += 1
    position.column = 1
    isBehindReturn = false
  }

  private mutating func advanceByBytes(over bytes: UnsafeBufferPointer<UInt8>) {
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

  private static func lineEnds(_ base: UnsafePointer<UInt8>, _ count: Int) -> Int {
    var at = 0
    var lines = 0
    while at + 8 <= count {
      lines += Word(at: base + at).count(of: 0x0A)
      at += 8
    }
    while at < count {
      if base[at] == 0x0A { lines += 1 }
      at += 1
    }
    return lines
  }

  private static func scalars(_ base: UnsafePointer<UInt8>, _ count: Int) -> Int {
    var at = 0
    var scalars = 0
    while at + 8 <= count {
      scalars += Word(at: base + at).scalarCount
      at += 8
    }
    while at < count {
      if base[at] & 0xC0 != 0x80 { scalars += 1 }
      at += 1
    }
    return scalars
  }
}
