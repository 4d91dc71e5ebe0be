/// JSON written by hand: fixed key order, no spaces, what is needed of RFC 8259 §7 escaped.
///
/// Control and bidirectional-control characters are escaped too: equal for a reader, harmless on a terminal.
extension ByteText {
  /// Appends a JSON string.
  mutating func quoted(_ string: String) {
    raw(byte: 0x22)
    escaped(string)
    raw(byte: 0x22)
  }

  /// Appends what stands between the quotes of a JSON string; callers that write much put the quotes into their
  /// literals, since each append has its price.
  @inline(__always)
  mutating func escaped(_ string: String) {
    string.withBytes { escape($0) }
  }

  /// Appends a JSON string or `null`.
  mutating func quoted(orNull string: String?) {
    if let string { quoted(string) } else { raw("null") }
  }

  /// Appends a list; `write` is called for each element, commas stand between.
  mutating func list<Element>(_ elements: some Sequence<Element>, _ write: (inout ByteText, Element) -> Void) {
    raw(byte: 0x5B)
    var isFirst = true
    for element in elements {
      if !isFirst { raw(byte: 0x2C) }
      isFirst = false
      write(&self, element)
    }
    raw(byte: 0x5D)
  }

  /// Appends a list of strings.
  mutating func list(_ strings: [String]) {
    guard let first = strings.first else { return raw("[]") }
    raw("[\"")
    escaped(first)
    for string in strings.dropFirst() {
      raw("\",\"")
      escaped(string)
    }
    raw("\"]")
  }

  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var plain = 0
    var index = 0
    while index < text.count {
      if index + 8 <= text.count, hasOnlyPlainBytes(text, at: index) {
        index += 8
        continue
      }
      let length = isPlain(text[index]) ? 0 : escapedLength(text, at: index)
      if length == 0 {
        index += 1
        continue
      }
      raw(UnsafeBufferPointer(rebasing: text[plain..<index]))
      escapeScalar(text, at: index, length: length)
      index += length
      plain = index
    }
    raw(UnsafeBufferPointer(rebasing: text[plain...]))
  }

  private mutating func escapeScalar(_ text: UnsafeBufferPointer<UInt8>, at index: Int, length: Int) {
    switch text[index] {
    case 0x22: raw("\\\"")
    case 0x5C: raw("\\\\")
    case 0x0A: raw("\\n")
    case 0x0D: raw("\\r")
    case 0x09: raw("\\t")
    default: unicodeEscape(text, at: index, length: length)
    }
  }

  private mutating func unicodeEscape(_ text: UnsafeBufferPointer<UInt8>, at index: Int, length: Int) {
    var scalar = UInt32(text[index])
    if length == 2 { scalar = (scalar & 0x1F) << 6 | UInt32(text[index + 1] & 0x3F) }
    if length == 3 {
      scalar = (scalar & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
    }
    raw("\\u")
    for shift in [12, 8, 4, 0] as [UInt32] {
      let digit = UInt8((scalar >> shift) & 0xF)
      raw(byte: digit < 10 ? 0x30 + digit : 0x57 + digit)
    }
  }
}

/// Whether eight bytes are ASCII and none needs an escape; all eight are tried at once.
@inline(__always)
private func hasOnlyPlainBytes(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
  let word = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self)
  let ones: UInt64 = 0x0101_0101_0101_0101
  let quotes = word ^ (ones &* 0x22)
  let slashes = word ^ (ones &* 0x5C)
  let deletes = word ^ (ones &* 0x7F)
  // A byte below n, n <= 128, sets its top bit in (x - n) & ~x; zero bytes are those below 1.
  let controls = (word &- ones &* 0x20) & ~word
  let special =
    controls | ((quotes &- ones) & ~quotes) | ((slashes &- ones) & ~slashes) | ((deletes &- ones) & ~deletes)
  return (special | word) & (ones &* 0x80) == 0
}

@inline(__always)
private func isPlain(_ byte: UInt8) -> Bool { byte &- 0x20 < 0x5F && byte != 0x22 && byte != 0x5C }

/// The bytes of the character at `index` if it must be escaped, else 0.
@inline(__always)
private func escapedLength(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  let byte = text[index]
  if byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F { return 1 }
  if byte < 0xC2 || index + 1 >= text.count { return 0 }
  let next = text[index + 1]
  switch byte {
  case 0xC2: return next < 0xA0 ? 2 : 0
  case 0xD8: return next == 0x9C ? 2 : 0
  case 0xE2: return index + 2 < text.count && isUnsafe(next, text[index + 2]) ? 3 : 0
  case 0xEF: return index + 2 < text.count && next == 0xBB && text[index + 2] == 0xBF ? 3 : 0
  default: return 0
  }
}

/// U+200E, U+200F, U+2028 to U+202E, U+2066 to U+2069, from the second and third byte.
private func isUnsafe(_ second: UInt8, _ third: UInt8) -> Bool {
  (second == 0x80 && (third == 0x8E || third == 0x8F || (0xA8...0xAE).contains(third)))
    || (second == 0x81 && (0xA6...0xA9).contains(third))
}
