/// Strings of JSON (RFC 8259 §7).
extension JSONScan {
  /// Reads the string whose quote stands at `at`; gives where its decoded text lies, and stands behind it.
  @inline(__always)
  mutating func string() throws(Problem) -> Range<Int> {
    let start = at &+ 1
    at = start
    while true {
      try skipPlain()
      if text[at] == 0x22 { break }
      if text[at] == 0x5C {
        try decode(from: start)
        let end = decodedEnd
        guard end - start <= limits.stringBytes else { throw limits.stringProblem("a string", at: start - 1) }
        return start..<end
      }
      throw stringStop(start)
    }
    at &+= 1
    guard at &- 1 &- start <= limits.stringBytes else { throw limits.stringProblem("a string", at: start - 1) }
    return start..<at &- 1
  }

  /// Goes to the next quote, backslash or byte that no string may hold.
  @inline(__always)
  mutating func skipPlain() throws(Problem) {
    while true {
      let stops = Word(at: text + at).stopsOfString
      if stops == 0 {
        at &+= 8
        continue
      }
      at &+= Word.first(stops)
      if text[at] < 0x80 { return }
      repeat {
        let length = UTF8Check.sequenceLength(text + at)
        if length == 0 { throw badBytes() }
        at &+= length
      } while text[at] >= 0x80
    }
  }

  /// Decodes in place from the first backslash, at which it stands; leaves `decodedEnd`, stands behind the quote.
  private mutating func decode(from start: Int) throws(Problem) {
    var write = at
    while true {
      switch text[at] {
      case 0x22:
        at &+= 1
        decodedEnd = write
        return
      case 0x5C:
        let scalar = try escape()
        write = put(scalar, at: write)
      default:
        let from = at
        try skipPlain()
        if at == from { throw stringStop(start) }
        (text + write).update(from: text + from, count: at - from)
        write += at - from
      }
    }
  }

  private mutating func escape() throws(Problem) -> UInt32 {
    let start = at
    at &+= 2
    switch text[start + 1] {
    case 0x22: return 0x22
    case 0x5C: return 0x5C
    case 0x2F: return 0x2F
    case 0x62: return 0x08
    case 0x66: return 0x0C
    case 0x6E: return 0x0A
    case 0x72: return 0x0D
    case 0x74: return 0x09
    case 0x75: return try unicodeEscape(start)
    default:
      at = start + 1
      if at >= count { throw Problem(.syntax, "found the end of the document inside a string", at: count..<count) }
      throw Problem(
        .syntax, "found \(describe(at)) after a backslash, expected one of `\"\\/bfnrtu`", at: start..<start + 2)
    }
  }

  /// `\uXXXX`, or two of them that are one character above U+FFFF.
  private mutating func unicodeEscape(_ start: Int) throws(Problem) -> UInt32 {
    let first = try fourDigits(start)
    if first & 0xF800 != 0xD800 { return first }
    if first < 0xDC00, text[at] == 0x5C, text[at + 1] == 0x75 {
      let next = at
      at &+= 2
      let second = try fourDigits(next)
      if second & 0xFC00 == 0xDC00 { return 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00) }
    }
    throw Problem(
      .syntax, "found half a surrogate pair, expected the two escapes of one character", at: start..<start + 6)
  }

  private mutating func fourDigits(_ start: Int) throws(Problem) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      let byte = text[at]
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x37
      case 0x61...0x66: digit = byte - 0x57
      default:
        throw Problem(.syntax, "found \(describe(at)) in `\\u`, expected four hexadecimal digits", at: start..<at)
      }
      value = value << 4 | UInt32(digit)
      at &+= 1
    }
    return value
  }

  @inline(__always)
  private func put(_ scalar: UInt32, at write: Int) -> Int {
    let out = text + write
    if scalar < 0x80 {
      out[0] = UInt8(scalar)
      return write + 1
    }
    if scalar < 0x800 {
      out[0] = UInt8(0xC0 | scalar >> 6)
      out[1] = UInt8(0x80 | scalar & 0x3F)
      return write + 2
    }
    if scalar < 0x10000 {
      out[0] = UInt8(0xE0 | scalar >> 12)
      out[1] = UInt8(0x80 | scalar >> 6 & 0x3F)
      out[2] = UInt8(0x80 | scalar & 0x3F)
      return write + 3
    }
    out[0] = UInt8(0xF0 | scalar >> 18)
    out[1] = UInt8(0x80 | scalar >> 12 & 0x3F)
    out[2] = UInt8(0x80 | scalar >> 6 & 0x3F)
    out[3] = UInt8(0x80 | scalar & 0x3F)
    return write + 4
  }

  private func stringStop(_ start: Int) -> Problem {
    if at >= count {
      return Problem(
        .syntax, "found the end of the document, expected the closing quote of a string", at: start - 1..<start)
    }
    return Problem(
      .syntax, "found the control character \(describe(at)) in a string, expected an escape", at: at..<at + 1)
  }
}
