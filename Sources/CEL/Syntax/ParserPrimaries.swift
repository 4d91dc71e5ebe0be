/// What operators and members are put around: literals, names, lists, maps, parentheses.
extension Parser {
  mutating func primary() throws(SyntaxProblem) -> SyntaxTree.ID {
    let start = token.range.lowerBound
    switch token.kind {
    case .openParenthesis:
      try advance()
      let inner = try expression()
      try expect(.closeParenthesis, ")")
      return inner
    case .int, .uint, .double: return try number(isNegative: false, from: start)
    case .string, .bytes: return try string()
    case .openBracket: return try list()
    case .openBrace: return try map()
    case .dot:
      try advance()
      return try name(isAbsolute: true, from: start)
    case .identifier: return try name(isAbsolute: false, from: start)
    default: throw unexpected("a value")
    }
  }

  private mutating func name(isAbsolute: Bool, from start: Int) throws(SyntaxProblem) -> SyntaxTree.ID {
    guard token.kind == .identifier else { throw unexpected("a name") }
    let range = token.range
    let name = text(range)
    if !isAbsolute, let literal = Parser.constants[name] {
      try advance()
      return add(.literal(literal), from: start)
    }
    if Token.reservedWords.contains(name) || Parser.constants[name] != nil {
      throw SyntaxProblem("`\(name)` is a reserved word", range)
    }
    try advance()
    guard token.kind == .openParenthesis else { return add(.identifier(name, isAbsolute: isAbsolute), from: start) }
    let arguments = try self.arguments()
    let whole = start..<lastEnd
    if expandsMacros, !isAbsolute, name == "has" { return try presence(arguments, whole) }
    return tree.add(.call(isAbsolute ? "." + name : name, receiver: nil, arguments), whole)
  }

  private static let constants: [String: SyntaxNode.Literal] = [
    "true": .bool(true), "false": .bool(false), "null": .null,
  ]

  mutating func number(isNegative: Bool, from start: Int) throws(SyntaxProblem) -> SyntaxTree.ID {
    let range = token.range
    let written = text(range)
    let literal: SyntaxNode.Literal?
    switch token.kind {
    case .int:
      let isHex = written.hasPrefix("0x") || written.hasPrefix("0X")
      let digits = isHex ? String(written.dropFirst(2)) : written
      literal = Int64((isNegative ? "-" : "") + digits, radix: isHex ? 16 : 10).map { .int($0) }
    case .uint:
      let isHex = written.hasPrefix("0x") || written.hasPrefix("0X")
      literal = UInt64(written.dropFirst(isHex ? 2 : 0).dropLast(), radix: isHex ? 16 : 10).map { .uint($0) }
    default:
      literal = Double(written).map { .double(isNegative ? -$0 : $0) }
    }
    guard let literal else {
      throw SyntaxProblem("the number `\(written.prefix(40))` is outside the 64-bit range", range)
    }
    try advance()
    return add(.literal(literal), from: start)
  }

  private mutating func string() throws(SyntaxProblem) -> SyntaxTree.ID {
    let range = token.range
    let isBytes = token.kind == .bytes
    let content = try StringLiteral.read(lexer.bytes, range, isBytes: isBytes)
    try advance()
    return tree.add(.literal(isBytes ? .bytes(content) : .string(String(decoding: content, as: UTF8.self))), range)
  }

  private mutating func list() throws(SyntaxProblem) -> SyntaxTree.ID {
    let start = token.range.lowerBound
    try advance()
    var elements: [SyntaxTree.ID] = []
    var optional: Set<Int> = []
    while token.kind != .closeBracket {
      if try take(.question) { optional.insert(elements.count) }
      elements.append(try expression())
      if try !take(.comma) { break }
    }
    try expect(.closeBracket, "]")
    return add(.list(elements, optional: optional), from: start)
  }

  private mutating func map() throws(SyntaxProblem) -> SyntaxTree.ID {
    let start = token.range.lowerBound
    try advance()
    var entries: [SyntaxNode.MapEntry] = []
    while token.kind != .closeBrace {
      let isOptional = try take(.question)
      let key = try expression()
      try expect(.colon, ":")
      entries.append(SyntaxNode.MapEntry(key: key, value: try expression(), isOptional: isOptional))
      if try !take(.comma) { break }
    }
    try expect(.closeBrace, "}")
    return add(.map(entries), from: start)
  }

  mutating func message(_ name: String, from start: Int) throws(SyntaxProblem) -> SyntaxTree.ID {
    try advance()
    var fields: [(name: String, value: SyntaxTree.ID)] = []
    while token.kind != .closeBrace {
      _ = try take(.question)
      let field = try fieldName()
      try expect(.colon, ":")
      fields.append((field, try expression()))
      if try !take(.comma) { break }
    }
    try expect(.closeBrace, "}")
    return add(.message(name, fields), from: start)
  }
}
