import SourceText

/// Finds what names mean and what types the parts of an expression have.
struct Checker {
  /// A name that a macro introduces.
  struct Local {
    let name: String
    let number: Int
    let type: CELType
  }

  typealias ID = SyntaxTree.ID
  typealias Resolution = CheckedExpression.Resolution

  let environment: Environment
  /// Whether problems become errors of the evaluation, as for expressions that are not checked.
  let isLenient: Bool
  var checked: CheckedExpression
  var inference = TypeInference()
  var locals: [Local] = []
  /// Locals before this one belong to the caller of an inlined function.
  var firstVisibleLocal = 0
  var blocks: [[Local]] = []
  var problems: [Problem] = []
  var comprehensionDepth = 0
  var inliningDepth = 0
  private var recursionDepth = 0

  /// The number of the next local.
  var nextLocal: Int { locals.last.map { $0.number + 1 } ?? environment.variables.count }

  /// Checks an expression; the type is `expecting` where that is given.
  static func check(
    _ tree: SyntaxTree, in environment: Environment, expecting: CELType? = nil, isLenient: Bool = false,
    locals: [Local] = []
  ) -> Result<CheckedExpression, Problems> {
    var checker = Checker(tree, environment, isLenient)
    checker.locals = locals
    checker.checked.frameSize += locals.count
    let type = checker.check(tree.root)
    if let expecting { checker.require(tree.root, type, expecting) }
    checker.finish()
    return checker.problems.isEmpty ? .success(checker.checked) : .failure(Problems(checker.problems))
  }

  private init(_ tree: SyntaxTree, _ environment: Environment, _ isLenient: Bool) {
    self.environment = environment
    self.isLenient = isLenient
    checked = CheckedExpression(
      tree: tree, types: Array(repeating: nil, count: tree.nodes.count),
      resolutions: Array(repeating: .none, count: tree.nodes.count))
    checked.frameSize = environment.variables.count
  }

  private mutating func finish() {
    for index in checked.types.indices {
      if let type = checked.types[index], type.isGeneric {
        checked.types[index] = inference.resolved(type, unknownAsDyn: true)
      }
    }
  }

  // MARK: Walking

  /// The type of a node. Chains to the left (`a + b + c`, `a.b.c`) are walked, not descended, whatever their length.
  mutating func check(_ id: ID) -> CELType {
    if let known = checked.types[id] { return known }
    recursionDepth += 1
    defer { recursionDepth -= 1 }
    if recursionDepth > environment.limits.nesting + 150 {
      report("functions put in their place nest deeper than the limit", id)
      return set(id, .error)
    }
    var chain: [ID] = []
    var current = id
    while checked.types[current] == nil, !resolvesAsName(current), let left = leftOperand(current) {
      chain.append(current)
      current = left
    }
    if checked.types[current] == nil { set(current, checkNode(current)) }
    for node in chain.reversed() { set(node, checkNode(node)) }
    return checked.types[id] ?? .dyn
  }

  @discardableResult
  mutating func set(_ id: ID, _ type: CELType) -> CELType {
    checked.types[id] = type
    return type
  }

  /// The operand that stands first in the text and makes the tree deep.
  private func leftOperand(_ id: ID) -> ID? {
    switch checked.tree.nodes[id].kind {
    case .select(let operand, _, _), .has(let operand, _, _), .optionalIndex(let operand, _): operand
    case .call(_, let receiver?, _): isNamespace(receiver) ? nil : receiver
    case .call(_, nil, let arguments): arguments.count == 2 ? arguments[0] : nil
    case .comprehension(let comprehension): comprehension.range
    case .optionalMap(let operand, _, _, _): operand
    default: nil
    }
  }

  private mutating func checkNode(_ id: ID) -> CELType {
    switch checked.tree.nodes[id].kind {
    case .literal(let literal): return checkLiteral(id, literal)
    case .identifier(let name, _):
      if checked.types[id] == nil { undeclared(name, id) }
      return checked.types[id] ?? .error
    case .select(let operand, let field, let isOptional):
      let type = checkSelect(id, check(operand), field)
      return isOptional ? optional(type) : type
    case .has(let operand, let field, _):
      _ = checkSelect(id, check(operand), field)
      return .bool
    case .call(let name, let receiver, let arguments): return checkCall(id, name, receiver, arguments)
    case .optionalIndex(let operand, let index): return optional(checkIndex(id, operand, index))
    case .list(let elements, let optional): return checkList(id, elements, optional)
    case .map(let entries): return checkMap(id, entries)
    case .message(let name, let fields):
      for field in fields { _ = check(field.value) }
      return fail(id, .undeclared, "there is no message type `\(name.prefix(80))`")
    case .not(let operand):
      requireBool(operand)
      return .bool
    case .and(let terms), .or(let terms):
      for term in terms { requireBool(term) }
      return .bool
    case .conditional(let condition, let yes, let no): return checkConditional(id, condition, yes, no)
    case .comprehension(let comprehension): return checkComprehension(id, comprehension)
    case .bind(let name, let value, let body): return checkBind(id, name, value, body)
    case .block(let values, let body): return checkBlock(id, values, body)
    case .blockIndex(let index):
      guard let local = blocks.last.flatMap({ $0.indices.contains(index) ? $0[index] : nil }) else {
        return fail(id, .undeclared, "`cel.index(\(index))` stands outside of its block")
      }
      checked.resolutions[id] = .variable(local.number)
      return local.type
    case .optionalMap(let operand, let name, let body, let isFlat):
      return checkOptionalMap(id, operand, name, body, isFlat)
    }
  }

  // MARK: Small parts

  private func checkLiteral(_ id: ID, _ literal: SyntaxNode.Literal) -> CELType {
    switch literal {
    case .null: .null
    case .bool: .bool
    case .int: .int
    case .uint: .uint
    case .double: .double
    case .string: .string
    case .bytes: .bytes
    }
  }

  mutating func requireBool(_ id: ID) {
    let type = check(id)
    if !isLenient, !inference.assign(type, to: .bool) {
      report("expected a bool, found \(shown(type))", id)
    }
  }

  private mutating func require(_ id: ID, _ type: CELType, _ expected: CELType) {
    if expected == .decimal, isNumber(type), coerceToDecimal(id) { return }
    if !isLenient, type != .error, !inference.assign(type, to: expected) {
      report("expected \(article(expected)), found \(shown(type))", id)
    }
  }

  private mutating func checkConditional(_ id: ID, _ condition: ID, _ yes: ID, _ no: ID) -> CELType {
    requireBool(condition)
    var (first, second) = (check(yes), check(no))
    if inference.resolved(first) == .decimal, isNumber(second), coerceToDecimal(no) { second = .decimal }
    if inference.resolved(second) == .decimal, isNumber(first), coerceToDecimal(yes) { first = .decimal }
    if let joined = inference.join(first, second) { return joined }
    if isLenient { return .dyn }
    report("the two sides of `? :` have different types: \(shown(first)) and \(shown(second))", id)
    return .error
  }

  private mutating func checkList(_ id: ID, _ elements: [ID], _ optional: Set<Int>) -> CELType {
    var types: [CELType] = []
    for (index, element) in elements.enumerated() {
      let type = check(element)
      types.append(optional.contains(index) ? unwrapped(type, element) : type)
    }
    if types.contains(where: { inference.resolved($0) == .decimal }) {
      for (index, element) in elements.enumerated() where isNumber(types[index]) && coerceToDecimal(element) {
        types[index] = .decimal
      }
    }
    return .list(joined(types))
  }

  private mutating func checkMap(_ id: ID, _ entries: [SyntaxNode.MapEntry]) -> CELType {
    var keys: [CELType] = []
    var values: [CELType] = []
    for entry in entries {
      keys.append(check(entry.key))
      let type = check(entry.value)
      values.append(entry.isOptional ? unwrapped(type, entry.value) : type)
    }
    return .map(joined(keys), joined(values))
  }

  private mutating func joined(_ types: [CELType]) -> CELType {
    guard var joined = types.first else { return inference.freshParameter() }
    for type in types.dropFirst() {
      guard let next = inference.join(joined, type) else { return .dyn }
      joined = next
    }
    return joined
  }

  /// The type inside an optional, for `[?a]` and `{?k: a}`.
  private mutating func unwrapped(_ type: CELType, _ id: ID) -> CELType {
    let inner = inference.freshParameter()
    if inference.assign(type, to: .optional(inner)) { return inference.resolved(inner) }
    if !isLenient { report("expected an optional value after `?`, found \(shown(type))", id) }
    return .dyn
  }

  // MARK: Problems

  mutating func report(_ message: String, _ id: ID) {
    guard !isLenient else { return }
    let node = checked.tree.nodes[id]
    let place = node.source == 0 ? message : "\(message) (in `\(String(checked.tree.text(id).prefix(60)))`)"
    problems.append(Problem(place, node.range))
  }

  /// Reports, or makes the node an error of the evaluation.
  mutating func fail(_ id: ID, _ code: EvaluationError.Code, _ message: String) -> CELType {
    report(message, id)
    checked.resolutions[id] = .failure(EvaluationError(code, message))
    return isLenient ? .dyn : .error
  }

  func shown(_ type: CELType) -> String { inference.resolved(type, unknownAsDyn: true).description }

  private func article(_ type: CELType) -> String {
    let name = shown(type)
    return "aeiou".contains(name.first ?? "x") ? "an \(name)" : "a \(name)"
  }

  func isNumber(_ type: CELType) -> Bool {
    switch inference.resolved(type) {
    case .int, .uint, .double: true
    default: false
    }
  }

  /// The optional of a type; one that is optional stays as it is.
  func optional(_ type: CELType) -> CELType {
    let resolved = inference.resolved(type)
    if case .opaque("optional_type", _) = resolved { return resolved }
    return .optional(resolved)
  }
}
