/// Decodes text into UTF-8 block by block; characters may be cut anywhere by the blocks.
struct TextDecoder: Sendable {
  private let form: TextDecoding.Form
  private let name: String
  private var markLeft: Int
  /// The first byte of a UTF-16 unit whose second has not come.
  private var half: UInt8?
  /// A high surrogate whose partner has not come.
  private var high: UInt16?

  init(_ decoding: TextDecoding) {
    form = decoding.form
    name = decoding.name
    markLeft = decoding.markBytes
  }

  /// Appends the text of a block; throws where bytes are no text, the range being where in the UTF-8 text that is.
  mutating func decode(_ block: UnsafeBufferPointer<UInt8>, into text: inout [UInt8]) throws(Problem) {
    let skipped = min(markLeft, block.count)
    markLeft -= skipped
    let bytes = UnsafeBufferPointer(rebasing: block[skipped...])
    switch form {
    case .utf8: text.append(contentsOf: bytes)
    case .ascii:
      for byte in bytes {
        if byte >= 0x80 { throw bad("the byte \(hex(byte))", text.count) }
        text.append(byte)
      }
    case .table(let table):
      for byte in bytes {
        if byte < 0x80 {
          text.append(byte)
        } else {
          let value = table[Int(byte) - 0x80]
          guard value != 0, let scalar = Unicode.Scalar(value) else { throw bad("the byte \(hex(byte))", text.count) }
          append(scalar, &text)
        }
      }
    case .utf16(let bigEndian):
      for byte in bytes {
        guard let first = half else {
          half = byte
          continue
        }
        half = nil
        try take(bigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first), &text)
      }
    }
  }

  /// Throws where the text ends inside a character.
  func finish(at offset: Int) throws(Problem) {
    if half != nil || high != nil { throw bad("half a character at the end", offset) }
  }

  private mutating func take(_ unit: UInt16, _ text: inout [UInt8]) throws(Problem) {
    if let first = high {
      guard unit & 0xFC00 == 0xDC00 else { throw bad("half a surrogate pair", text.count) }
      high = nil
      let value = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)
      if let scalar = Unicode.Scalar(value) { append(scalar, &text) }
    } else if unit & 0xFC00 == 0xD800 {
      high = unit
    } else if let scalar = Unicode.Scalar(unit) {
      append(scalar, &text)
    } else {
      throw bad("half a surrogate pair", text.count)
    }
  }

  @inline(__always)
  private func append(_ scalar: Unicode.Scalar, _ text: inout [UInt8]) {
    if scalar.value < 0x80 {
      text.append(UInt8(scalar.value))
    } else {
      text.append(contentsOf: UTF8.encode(scalar) ?? .init())
    }
  }

  private func bad(_ what: String, _ offset: Int) -> Problem {
    Problem(
      .encoding, "found \(what), which is no text in \(shortened(name)), the declared encoding", at: offset..<offset)
  }
}
