/// Reads an expression by operator precedence (Pratt); macros are taken apart as they are met.
struct Parser {
  var tree: SyntaxTree
  let limits: Limits
  let expandsMacros: Bool
  private(set) var lexer: Lexer
  private(set) var token = Token(kind: .end, range: 0..<0)
  /// Where the token before the current one ended.
  private(set) var lastEnd = 0
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

  mutating func advance() throws(SyntaxProblem) {
    lastEnd = token.range.upperBound
    token = try lexer.next()
  }

  mutating func take(_ kind: Token.Kind) throws(SyntaxProblem) -> Bool {
    guard token.kind == kind else { return false }
    try advance()
    return true
  }

  mutating func expect(_ kind: Token.Kind, _ sign: String) throws(SyntaxProblem) {
    if try !take(kind) { throw unexpected("`\(sign)`") }
  }

  func text(_ range: Range<Int>) -> String { String(decoding: lexer.bytes[range], as: UTF8.self) }

  func unexpected(_ expected: String) -> SyntaxProblem {
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

  mutating func add(_ kind: SyntaxNode.Kind, from start: Int) -> SyntaxTree.ID {
    tree.add(kind, start..<max(start, lastEnd))
  }

  // MARK: Operators

  mutating func expression() throws(SyntaxProblem) -> SyntaxTree.ID {
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

  mutating func fieldName() throws(SyntaxProblem) -> String {
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

  mutating func arguments() throws(SyntaxProblem) -> [SyntaxTree.ID] {
    try expect(.openParenthesis, "(")
    var arguments: [SyntaxTree.ID] = []
    if try take(.closeParenthesis) { return arguments }
    repeat { arguments.append(try expression()) } while try take(.comma)
    try expect(.closeParenthesis, ")")
    return arguments
  }

  /// The dotted name that a chain of selections spells; nil where it is something else.
  private func qualifiedName(_ id: SyntaxTree.ID) -> String? { tree.qualifiedName(id)?.name }
}
