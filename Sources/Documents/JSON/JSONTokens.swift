/// Numbers and literals of JSON (RFC 8259 §3, §6), and the words for what was found instead.
extension JSONScan {
  /// Goes over a number; its first byte is a digit or a minus.
  @inline(__always)
  mutating func number() throws(Problem) {
    let start = at
    if text[at] == 0x2D { at &+= 1 }
    if text[at] == 0x30 {
      at &+= 1
      if isDigit(text[at]) {
        throw Problem(.syntax, "found a number that begins with `0`, expected no leading zero", at: start..<at + 1)
      }
    } else {
      try digits("a digit after the minus")
    }
    if text[at] == 0x2E {
      at &+= 1
      try digits("a digit after the decimal point")
    }
    if text[at] | 0x20 == 0x65 {
      let exponent = at
      at &+= 1
      if text[at] == 0x2B || text[at] == 0x2D { at &+= 1 }
      try digits("a digit in the exponent")
      try checkMagnitude(start, exponent)
    } else if at - start > 300 {
      try checkMagnitude(start, at)
    }
  }

  /// Refuses numbers of more than 1,000 bytes, and those of 10^309 and more, which most programs take for infinite.
  private func checkMagnitude(_ start: Int, _ exponent: Int) throws(Problem) {
    if at - start > 1000 { throw Problem(.limit, "a number longer than the limit of 1000 bytes", at: start..<at) }
    var first = text[start] == 0x2D ? start + 1 : start
    let point = (first..<exponent).first { text[$0] == 0x2E } ?? exponent
    var power = point - first - 1
    while first < exponent, text[first] == 0x30 || text[first] == 0x2E {
      if text[first] == 0x30 { power -= 1 }
      first += 1
    }
    if first == exponent { return }
    let isNegative = text[exponent + 1] == 0x2D
    var size = 0
    for place in exponent..<at where isDigit(text[place]) { size = min(size * 10 + Int(text[place] - 0x30), 1_000_000) }
    if power + (isNegative ? -size : size) > 308 {
      throw Problem(.limit, "a number beyond the limit of 10^309", at: start..<at)
    }
  }

  @inline(__always)
  private mutating func digits(_ expected: StaticString) throws(Problem) {
    guard isDigit(text[at]) else { throw unexpected("\(expected)") }
    repeat { at &+= 1 } while isDigit(text[at])
  }

  @inline(__always)
  private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Goes over `true`, `false` or `null`.
  mutating func literal() throws(Problem) -> Node.Kind {
    let word = UnsafeRawPointer(text + at).loadUnaligned(as: UInt32.self).littleEndian
    let kind: Node.Kind
    switch word {
    case 0x6575_7274: kind = .true
    case 0x6C6C_756E: kind = .null
    case 0x736C_6166 where text[at + 4] == 0x65: kind = .false
    default: throw unexpected("a value")
    }
    let end = at + (kind == .false ? 5 : 4)
    if isWordByte(text[end]) { throw unexpected("a value") }
    at = end
    return kind
  }

  /// The problem of what stands at `at` instead of what was expected.
  func unexpected(_ expected: String) -> Problem {
    if at < count, text[at] >= 0x80, UTF8Check.sequenceLength(text + at) == 0 { return badBytes() }
    let end = at < count ? wordEnd() : count
    return Problem(.syntax, "found \(describe(at)), expected \(expected)", at: at..<end)
  }

  func badBytes() -> Problem {
    Problem(.encoding, "found bytes that are not UTF-8 (\(hex(text[at]))), expected UTF-8 text", at: at..<at + 1)
  }

  /// What stands at an offset, for messages: a word, a character, or the end of the document.
  func describe(_ offset: Int) -> String {
    guard offset < count else { return "the end of the document" }
    let byte = text[offset]
    if byte < 0x20 || byte == 0x7F { return "U+00\(hex(byte))" }
    if byte == 0x60 { return "a back quote" }
    if byte >= 0x80, UTF8Check.sequenceLength(text + offset) == 0 { return "the byte \(hex(byte))" }
    var end = offset
    while end < count, end - offset < 24, isWordByte(text[end]) { end += 1 }
    if end == offset { end = offset + UTF8Check.sequenceLength(text + offset) }
    return "`\(String(decoding: UnsafeBufferPointer(start: text + offset, count: end - offset), as: UTF8.self))`"
  }

  private func wordEnd() -> Int {
    var end = at
    while end < count, end - at < 24, isWordByte(text[end]) { end += 1 }
    return max(end, at + max(1, UTF8Check.sequenceLength(text + at)))
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20) &- 0x61 < 26 || byte == 0x5F
  }
}

/// A byte as two hexadecimal digits.
func hex(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return digits.count < 2 ? "0" + digits : digits
}

/// A text cut to some scalars, for messages.
func shortened(_ text: String, to count: Int = 60) -> String {
  let scalars = text.unicodeScalars
  guard let end = scalars.index(scalars.startIndex, offsetBy: count, limitedBy: scalars.endIndex),
    end < scalars.endIndex
  else { return text }
  return String(scalars[..<end]) + "…"
}
