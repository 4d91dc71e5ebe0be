/// Reads an expression by operator precedence (Pratt); macros are taken apart as they are met.
struct Parser {
  var tree: SyntaxTree
  let limits: Limits
  let expandsMacros: Bool
  private var lexer: Lexer
  private(set) var token = Token(kind: .end, range: 0..<0)
  /// Where the token before the current one ended.
  private var lastEnd = 0
  private var depth = 0

  /// Reads a whole expression.
  static func parse(
    _ bytes: [UInt8], limits: Limits = Limits(), expandsMacros: Bool = true
  ) throws(SyntaxProblem) -> SyntaxTree {
    if bytes.count > limits.expressionBytes {
      let end = bytes.count
      throw SyntaxProblem("the expression has \(end) bytes; the limit is \(limits.expressionBytes)", 0..<min(end, 1))
    }
    var parser = Parser(bytes, limits, expandsMacros)
    try parser.advance()
    let root = try parser.expression()
    if parser.token.kind != .end { throw parser.unexpected("an operator or the end") }
    parser.tree.root = root
    return parser.tree
  }

  private init(_ bytes: [UInt8], _ limits: Limits, _ expandsMacros: Bool) {
    tree = SyntaxTree(bytes)
    lexer = Lexer(bytes)
    self.limits = limits
    self.expandsMacros = expandsMacros
  }

  // MARK: Tokens

  private mutating func advance() throws(SyntaxProblem) {
    lastEnd = token.range.upperBound
    token = try lexer.next()
  }

  private mutating func take(_ kind: Token.Kind) throws(SyntaxProblem) -> Bool {
    guard token.kind == kind else { return false }
    try advance()
    return true
  }

  private mutating func expect(_ kind: Token.Kind, _ sign: String) throws(SyntaxProblem) {
    if try !take(kind) { throw unexpected("`\(sign)`") }
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: lexer.bytes[range], as: UTF8.self) }

  private func unexpected(_ expected: String) -> SyntaxProblem {
    if token.kind == .end { return SyntaxProblem("the expression ends; expected \(expected)", token.range) }
    let found = text(token.range.lowerBound..<min(token.range.upperBound, token.range.lowerBound + 40))
    let hint =
      switch found {
      case "and": "; write `&&`"
      case "or": "; write `||`"
      case "not": "; write `!`"
      default: ""
      }
    return SyntaxProblem("found `\(found)`; expected \(expected)\(hint)", token.range)
  }

  private mutating func nested<Result>(
    _ body: (inout Parser) throws(SyntaxProblem) -> Result
  ) throws(SyntaxProblem) -> Result {
    depth += 1
    defer { depth -= 1 }
    if depth > limits.nesting {
      throw SyntaxProblem("the expression nests deeper than the limit of \(limits.nesting)", token.range)
    }
    return try body(&self)
  }

  private mutating func add(_ kind: SyntaxNode.Kind, from start: Int) -> SyntaxTree.ID {
    tree.add(kind, start..<max(start, lastEnd))
  }

  // MARK: Operators

  private mutating func expression() throws(SyntaxProblem) -> SyntaxTree.ID {
    try nested { parser throws(SyntaxProblem) in
      let start = parser.token.range.lowerBound
      let condition = try parser.either()
      guard try parser.take(.question) else { return condition }
      let yes = try parser.either()
      try parser.expect(.colon, ":")
      let no = try parser.expression()
      return parser.add(.conditional(condition, yes, no), from: start)
    }
  }

  private mutating func either() throws(SyntaxProblem) -> SyntaxTree.ID {
    let start = token.range.lowerBound
    let first = try both()
    guard token.kind == .or else { return first }
    var terms = [first]
    while try take(.or) { terms.append(try both()) }
    return add(.or(terms), from: start)
  }

  private mutating func both() throws(SyntaxProblem) -> SyntaxTree.ID {
    let start = token.range.lowerBound
    let first = try binary(4)
    guard token.kind == .and else { return first }
    var terms = [first]
    while try take(.and) { terms.append(try binary(4)) }
    return add(.and(terms), from: start)
  }

  private static func binaryOperator(_ kind: Token.Kind) -> (name: String, strength: Int)? {
    switch kind {
    case .less: ("_<_", 4)
    case .lessEqual: ("_<=_", 4)
    case .greater: ("_>_", 4)
    case .greaterEqual: ("_>=_", 4)
    case .equal: ("_==_", 4)
    case .notEqual: ("_!=_", 4)
    case .in: ("@in", 4)
    case .plus: ("_+_", 5)
    case .minus: ("_-_", 5)
    case .star: ("_*_", 6)
    case .slash: ("_/_", 6)
    case .percent: ("_%_", 6)
    default: nil
    }
  }

  private mutating func binary(_ strength: Int) throws(SyntaxProblem) -> SyntaxTree.ID {
    let start = token.range.lowerBound
    var left = try unary()
    while let found = Parser.binaryOperator(token.kind), found.strength >= strength {
      try advance()
      let right = try binary(found.strength + 1)
      left = add(.call(found.name, receiver: nil, [left, right]), from: start)
    }
    return left
  }

  private mutating func unary() throws(SyntaxProblem) -> SyntaxTree.ID {
    let start = token.range.lowerBound
    switch token.kind {
    case .bang:
      try advance()
      return try nested { parser throws(SyntaxProblem) in
        let operand = try parser.unary()
        return parser.add(.not(operand), from: start)
      }
    case .minus:
      try advance()
      if token.kind == .int || token.kind == .double {
        let literal = try number(isNegative: true, from: start)
        return try member(literal, from: start)
      }
      return try nested { parser throws(SyntaxProblem) in
        let operand = try parser.unary()
        return parser.add(.call("-_", receiver: nil, [operand]), from: start)
      }
    default:
      let operand = try primary()
      return try member(operand, from: start)
    }
  }

  // MARK: Members

  private mutating func member(_ operand: SyntaxTree.ID, from start: Int) throws(SyntaxProblem) -> SyntaxTree.ID {
    var operand = operand
    while true {
      switch token.kind {
      case .dot: operand = try selection(operand, from: start)
      case .openBracket:
        try advance()
        let isOptional = try take(.question)
        let index = try expression()
        try expect(.closeBracket, "]")
        operand = add(
          isOptional ? .optionalIndex(operand, index) : .call("_[_]", receiver: nil, [operand, index]), from: start)
      case .openBrace:
        guard let name = qualifiedName(operand) else { return operand }
        operand = try message(name, from: start)
      default: return operand
      }
    }
  }

  private mutating func selection(_ operand: SyntaxTree.ID, from start: Int) throws(SyntaxProblem) -> SyntaxTree.ID {
    try advance()
    let isOptional = try take(.question)
    let name = try fieldName()
    guard token.kind == .openParenthesis, !isOptional else {
      return add(.select(operand, name, isOptional: isOptional), from: start)
    }
    let arguments = try self.arguments()
    let range = start..<lastEnd
    if expandsMacros, let node = try memberMacro(name, operand, arguments, range) { return node }
    return tree.add(.call(name, receiver: operand, arguments), range)
  }

  private mutating func fieldName() throws(SyntaxProblem) -> String {
    let range = token.range
    switch token.kind {
    case .identifier, .in:
      if token.kind == .in { throw unexpected("the name of a field") }
      let name = text(range)
      if ["true", "false", "null"].contains(name) { throw unexpected("the name of a field") }
      try advance()
      return name
    case .quotedIdentifier:
      let name = text(range.lowerBound + 1..<range.upperBound - 1)
      if name.isEmpty { throw unexpected("the name of a field") }
      try advance()
      return name
    default: throw unexpected("the name of a field")
    }
  }

  private mutating func arguments() throws(SyntaxProblem) -> [SyntaxTree.ID] {
    try expect(.openParenthesis, "(")
    var arguments: [SyntaxTree.ID] = []
    if try take(.closeParenthesis) { return arguments }
    repeat { arguments.append(try expression()) } while try take(.comma)
    try expect(.closeParenthesis, ")")
    return arguments
  }

  // MARK: Primaries

  private mutating func primary() throws(SyntaxProblem) -> SyntaxTree.ID {
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

  private mutating func number(isNegative: Bool, from start: Int) throws(SyntaxProblem) -> SyntaxTree.ID {
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

  private mutating func message(_ name: String, from start: Int) throws(SyntaxProblem) -> SyntaxTree.ID {
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

  /// The dotted name that a chain of selections spells; nil where it is something else.
  private func qualifiedName(_ id: SyntaxTree.ID) -> String? { tree.qualifiedName(id)?.name }
}

extension SyntaxTree {
  /// The dotted name that a chain of selections spells, and whether it began with a dot; nil where it is something else.
  func qualifiedName(_ id: ID) -> (name: String, isAbsolute: Bool)? {
    var fields: [String] = []
    var current = id
    while case .select(let operand, let field, false) = nodes[current].kind {
      fields.append(field)
      current = operand
      if fields.count > 32 { return nil }
    }
    guard case .identifier(let first, let isAbsolute) = nodes[current].kind else { return nil }
    return (([first] + fields.reversed()).joined(separator: "."), isAbsolute)
  }
}
