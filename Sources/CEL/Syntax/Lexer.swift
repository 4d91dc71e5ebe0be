/// Cuts an expression into tokens, one at a time (CEL language definition, "Syntax").
struct Lexer {
  let bytes: [UInt8]
  private(set) var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next token; `.end` again and again at the end.
  mutating func next() throws(SyntaxProblem) -> Token {
    skipSpace()
    let start = position
    guard start < bytes.count else { return Token(kind: .end, range: start..<start) }
    let byte = bytes[start]
    if isIdentifierStart(byte) { return try word(start) }
    if isDigit(byte) || (byte == UInt8(ascii: ".") && digitStands(at: start + 1)) { return try number(start) }
    if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") { return try quoted(start, .string, raw: false) }
    if byte == UInt8(ascii: "`") { return try quotedIdentifier(start) }
    return try punctuation(start, byte)
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x09, 0x0A, 0x0C, 0x0D, 0x20: position += 1
      case UInt8(ascii: "/") where position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "/"):
        while position < bytes.count, bytes[position] != 0x0A { position += 1 }
      default: return
      }
    }
  }

  private mutating func word(_ start: Int) throws(SyntaxProblem) -> Token {
    while position < bytes.count, isIdentifierStart(bytes[position]) || isDigit(bytes[position]) { position += 1 }
    if position < bytes.count, position - start <= 2,
      bytes[position] == UInt8(ascii: "'") || bytes[position] == UInt8(ascii: "\"")
    {
      switch bytes[start..<position].map({ $0 | 0x20 }) {
      case [UInt8(ascii: "r")]: return try quoted(start, .string, raw: true)
      case [UInt8(ascii: "b")]: return try quoted(start, .bytes, raw: false)
      case [UInt8(ascii: "b"), UInt8(ascii: "r")], [UInt8(ascii: "r"), UInt8(ascii: "b")]:
        return try quoted(start, .bytes, raw: true)
      default: break
      }
    }
    let isIn = position - start == 2 && bytes[start] == UInt8(ascii: "i") && bytes[start + 1] == UInt8(ascii: "n")
    return Token(kind: isIn ? .in : .identifier, range: start..<position)
  }

  private mutating func number(_ start: Int) throws(SyntaxProblem) -> Token {
    var kind = Token.Kind.int
    if bytes[start] == UInt8(ascii: "0"), start + 1 < bytes.count, bytes[start + 1] | 0x20 == UInt8(ascii: "x") {
      position += 2
      while position < bytes.count, hexDigit(bytes[position]) != nil { position += 1 }
      if position == start + 2 { throw SyntaxProblem("hexadecimal digits are missing after `0x`", start..<position) }
    } else {
      skipDigits()
      if position < bytes.count, bytes[position] == UInt8(ascii: "."), digitStands(at: position + 1) {
        kind = .double
        position += 1
        skipDigits()
      }
      if skipExponent() { kind = .double }
    }
    if kind == .int, position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "u") {
      kind = .uint
      position += 1
    }
    if position < bytes.count, isIdentifierStart(bytes[position]) {
      let end = min(position + 1, bytes.count)
      throw SyntaxProblem("a number is followed by a letter", start..<end)
    }
    return Token(kind: kind, range: start..<position)
  }

  private mutating func skipDigits() {
    while position < bytes.count, isDigit(bytes[position]) { position += 1 }
  }

  private mutating func skipExponent() -> Bool {
    guard position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") else { return false }
    var next = position + 1
    if next < bytes.count, bytes[next] == UInt8(ascii: "+") || bytes[next] == UInt8(ascii: "-") { next += 1 }
    guard digitStands(at: next) else { return false }
    position = next
    skipDigits()
    return true
  }

  /// Finds the end of a string; what stands in it is read by `StringLiteral`.
  private mutating func quoted(_ start: Int, _ kind: Token.Kind, raw: Bool) throws(SyntaxProblem) -> Token {
    let quote = bytes[position]
    let triple = position + 2 < bytes.count && bytes[position + 1] == quote && bytes[position + 2] == quote
    position += triple ? 3 : 1
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\\"), !raw {
        position += 2
      } else if byte == quote, !triple {
        position += 1
        return Token(kind: kind, range: start..<position)
      } else if byte == quote, position + 2 < bytes.count, bytes[position + 1] == quote, bytes[position + 2] == quote {
        position += 3
        return Token(kind: kind, range: start..<position)
      } else if !triple, byte == 0x0A || byte == 0x0D {
        break
      } else {
        position += 1
      }
    }
    position = min(position, bytes.count)
    throw SyntaxProblem("the string is not closed", start..<position)
  }

  private mutating func quotedIdentifier(_ start: Int) throws(SyntaxProblem) -> Token {
    position += 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "`") {
      let byte = bytes[position]
      let allowed = isIdentifierStart(byte) || isDigit(byte) || " -./".utf8.contains(byte)
      if !allowed {
        throw SyntaxProblem("a quoted name holds letters, digits, `_`, `-`, `.`, `/` and spaces", start..<position + 1)
      }
      position += 1
    }
    guard position < bytes.count else { throw SyntaxProblem("the quoted name is not closed", start..<position) }
    position += 1
    return Token(kind: .quotedIdentifier, range: start..<position)
  }

  private mutating func punctuation(_ start: Int, _ byte: UInt8) throws(SyntaxProblem) -> Token {
    let next = start + 1 < bytes.count ? bytes[start + 1] : 0
    if let kind = Lexer.pairs(byte, next) {
      position += 2
      return Token(kind: kind, range: start..<position)
    }
    if let kind = Lexer.single(byte) {
      position += 1
      return Token(kind: kind, range: start..<position)
    }
    var end = start + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    let hint =
      switch text {
      case "=": "; compare with `==`"
      case "&": "; write `&&`"
      case "|": "; write `||`"
      case "“", "”", "‘", "’": "; quote with `'` or `\"`"
      default: ""
      }
    let shown = byte < 0x20 || byte == 0x7F ? "a control character" : "`\(text)`"
    throw SyntaxProblem("found \(shown), which has no place in an expression\(hint)", start..<end)
  }

  private static func pairs(_ first: UInt8, _ second: UInt8) -> Token.Kind? {
    switch (first, second) {
    case (UInt8(ascii: "<"), UInt8(ascii: "=")): .lessEqual
    case (UInt8(ascii: ">"), UInt8(ascii: "=")): .greaterEqual
    case (UInt8(ascii: "="), UInt8(ascii: "=")): .equal
    case (UInt8(ascii: "!"), UInt8(ascii: "=")): .notEqual
    case (UInt8(ascii: "&"), UInt8(ascii: "&")): .and
    case (UInt8(ascii: "|"), UInt8(ascii: "|")): .or
    default: nil
    }
  }

  private static func single(_ byte: UInt8) -> Token.Kind? {
    switch byte {
    case UInt8(ascii: "+"): .plus
    case UInt8(ascii: "-"): .minus
    case UInt8(ascii: "*"): .star
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "%"): .percent
    case UInt8(ascii: "!"): .bang
    case UInt8(ascii: "?"): .question
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: "."): .dot
    case UInt8(ascii: "<"): .less
    case UInt8(ascii: ">"): .greater
    case UInt8(ascii: "("): .openParenthesis
    case UInt8(ascii: ")"): .closeParenthesis
    case UInt8(ascii: "["): .openBracket
    case UInt8(ascii: "]"): .closeBracket
    case UInt8(ascii: "{"): .openBrace
    case UInt8(ascii: "}"): .closeBrace
    default: nil
    }
  }

  private func digitStands(at index: Int) -> Bool { index < bytes.count && isDigit(bytes[index]) }
}

func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

func isIdentifierStart(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "_") }

func hexDigit(_ byte: UInt8) -> UInt32? {
  if isDigit(byte) { return UInt32(byte - 0x30) }
  let letter = (byte | 0x20) &- 0x61
  return letter < 6 ? UInt32(letter) + 10 : nil
}

/// What stops the parser.
struct SyntaxProblem: Error {
  let problem: Problem
  init(_ message: String, _ range: Range<Int>) { problem = Problem(message, range) }
}
