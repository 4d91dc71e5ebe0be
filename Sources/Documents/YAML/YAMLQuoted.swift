/// Quoted scalars (YAML 1.2.2 §7.3.1, §7.3.2).
extension YAMLScan {
  /// Puts a quoted scalar into the text, decoded, its lines folded; stands behind the closing quote.
  mutating func quoted(indent: Int) throws(Problem) {
    let start = at
    let quote = byte
    at += 1
    while true {
      let run = at
      while !isAtEnd, byte != quote, byte != 0x5C || quote == 0x27, !isBreak(byte) { at += 1 }
      if at - start > limits.stringBytes { throw limits.stringProblem("a value", at: start) }
      if isAtEnd {
        throw syntax("found the end of the document, expected the closing quote", start..<start + 1)
      }
      if isBreak(byte) {
        try foldBreaks(run, indent: indent, start: start)
        continue
      }
      put(run..<at)
      if byte == 0x5C {
        try escape(indent: indent, start: start)
      } else if quote == 0x27, next == quote {
        put([quote], from: at)
        at += 2
      } else {
        at += 1
        contentEnd = at
        return
      }
    }
  }

  /// Folds line ends inside a quoted scalar: one is a blank, more are one line end less.
  private mutating func foldBreaks(_ run: Int, indent: Int, start: Int) throws(Problem) {
    var end = at
    while end > run, isBlank(source[end - 1]) { end -= 1 }
    put(run..<end)
    let breaks = try skipBreaks(indent: indent, start: start)
    if breaks == 1 { put([0x20], from: at - 1) } else { put(repeatElement(0x0A, count: breaks - 1), from: at - 1) }
  }

  private mutating func skipBreaks(indent: Int, start: Int) throws(Problem) -> Int {
    var breaks = 0
    while isBreak(byte) {
      skipBreak()
      breaks += 1
      let isMarker = isAtDocumentMarker
      skipBlanks()
      if isBreak(byte) { continue }
      if isMarker { throw syntax("found \(found) inside a quoted value, expected the closing quote") }
      if !isAtEnd, indentation <= indent {
        throw syntax(
          "found a line of a quoted value that is not indented, expected more than \(indent) blanks, or the closing quote"
        )
      }
    }
    return breaks
  }

  private mutating func escape(indent: Int, start: Int) throws(Problem) {
    let from = at
    at += 2
    if isBreak(source[from + 1]) {
      at = from + 1
      let breaks = try skipBreaks(indent: indent, start: start)
      return put(repeatElement(0x0A, count: breaks - 1), from: at - 1)
    }
    if let scalar = YAMLScan.escapes[source[from + 1]] { return put(String(scalar).utf8, from: from) }
    let digits = [0x78: 2, 0x75: 4, 0x55: 8][source[from + 1]]
    guard let digits else {
      at = from + 1
      throw syntax(
        "found \(at < count ? "`\\\(Character(first))`" : "a backslash"), which is no escape of YAML; in single quotes a backslash is text",
        from..<min(from + 2, count))
    }
    var value = try hexadecimal(digits, from)
    if value & 0xFFFF_FC00 == 0xD800, byte == 0x5C, next == 0x75 {
      at += 2
      let low = try hexadecimal(4, from)
      if low & 0xFC00 == 0xDC00 { value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00) }
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw syntax("found `\(text(from..<at))`, expected the number of a character", from..<at)
    }
    put(String(scalar).utf8, from: from)
  }

  /// The scalar that stands here.
  private var first: Unicode.Scalar {
    let length = max(
      1, source.withUnsafeBufferPointer { $0.baseAddress.map { UTF8Check.sequenceLength($0 + at) } ?? 1 })
    return text(at..<at + length).unicodeScalars.first ?? " "
  }

  private mutating func hexadecimal(_ digits: Int, _ from: Int) throws(Problem) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        throw syntax("found \(found), expected \(digits) hexadecimal digits", from..<at)
      }
      value = value << 4 | UInt32(digit)
      at += 1
    }
    return value
  }

  private static let escapes: [UInt8: Unicode.Scalar] = [
    0x30: "\0", 0x61: "\u{7}", 0x62: "\u{8}", 0x74: "\t", 0x09: "\t", 0x6E: "\n", 0x76: "\u{B}", 0x66: "\u{C}",
    0x72: "\r", 0x65: "\u{1B}", 0x20: " ", 0x22: "\"", 0x2F: "/", 0x5C: "\\", 0x4E: "\u{85}", 0x5F: "\u{A0}",
    0x4C: "\u{2028}", 0x50: "\u{2029}",
  ]
}
