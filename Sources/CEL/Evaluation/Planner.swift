/// Turns a checked expression into nodes: fields become slots, calls their implementation, constants are folded.
struct Planner {
  typealias ID = SyntaxTree.ID

  let checked: CheckedExpression
  let environment: Environment
  /// Whether nodes note what they gave, for a derivation; then nothing is folded.
  let traces: Bool
  /// What constants a preparation found wrong.
  private(set) var problems: [Problem] = []
  /// Numbers beyond the locals, for chains.
  private(set) var frameSize: Int
  /// What locals in sight are known to be, by number.
  var constants: [Int: Value] = [:]

  init(_ checked: CheckedExpression, _ environment: Environment, traces: Bool = false) {
    self.checked = checked
    self.environment = environment
    self.traces = traces
    frameSize = checked.frameSize
  }

  /// The node of an expression. Chains to the left are walked, not descended.
  mutating func plan(_ id: ID) -> Node {
    var chain: [ID] = []
    var current = id
    while let left = leftOperand(current) {
      chain.append(current)
      current = left
    }
    var node = finished(current, build(current, nil))
    guard chain.count > 60 else {
      for part in chain.reversed() { node = finished(part, build(part, node)) }
      return node
    }
    return segmented(chain, node, checked.tree.nodes[id].range)
  }

  /// A long chain as steps of fifty parts each, so that neither evaluating nor releasing it nests deep.
  private mutating func segmented(_ chain: [ID], _ base: Node, _ range: Range<Int>) -> Node {
    let number = frameSize
    frameSize += 1
    var steps: [Node] = []
    var parts = chain.reversed()[...]
    while !parts.isEmpty {
      var step: Node = VariableNode(number, "", range)
      for part in parts.prefix(50) { step = finished(part, build(part, step)) }
      steps.append(step)
      parts = parts.dropFirst(50)
    }
    return ChainNode(base, steps, number: number, range)
  }

  /// The operand that makes a tree deep; nil for paths of fields, which are one node.
  private func leftOperand(_ id: ID) -> ID? {
    if case .inlined = checked.resolutions[id] { return nil }
    if case .constant = checked.resolutions[id] { return nil }
    if case .failure = checked.resolutions[id] { return nil }
    switch checked.tree.nodes[id].kind {
    case .select(let operand, _, let isOptional):
      if case .variable = checked.resolutions[id] { return nil }
      return !isOptional && path(id) != nil ? nil : operand
    case .optionalIndex(let operand, _): return operand
    case .call(let name, let receiver, let arguments):
      if name == "_[_]", receiver == nil { return arguments.first }
      guard case .call(_, let candidates, let usesReceiver) = checked.resolutions[id], isPlain(candidates) else {
        return nil
      }
      if let receiver { return usesReceiver ? receiver : nil }
      return arguments.count == 2 ? arguments[0] : nil
    case .comprehension(let comprehension): return comprehension.range
    default: return nil
    }
  }

  private func isPlain(_ candidates: [FunctionTable.Candidate]) -> Bool { !candidates.isEmpty }

  /// Conversions and notes around a node.
  private mutating func finished(_ id: ID, _ node: Node) -> Node {
    var node = node
    if checked.decimalCoercions.contains(id) { node = fold(DecimalNode(node, node.range), [node]) }
    guard traces else { return node }
    return TraceNode(id, node)
  }

  /// A constant in the place of a node whose operands are constants.
  private func fold(_ node: Node, _ operands: [Node]) -> Node {
    guard !traces, operands.allSatisfy({ $0.constant != nil }) else { return node }
    let value = Frame.empty { frame in
      frame.begin(size: 0, limits: environment.limits, collects: false)
      return node.evaluate(frame)
    }
    if value.isFailure { return node }
    return ConstantNode(value, node.range)
  }

  private mutating func build(_ id: ID, _ left: Node?) -> Node {
    let syntax = checked.tree.nodes[id]
    let range = syntax.range
    switch checked.resolutions[id] {
    case .inlined(let body): return plan(body)
    case .constant(let value): return ConstantNode(value, range)
    case .failure(let error): return ConstantNode(.error(error.located(at: range)), range)
    case .variable(let number): return variable(number, id)
    case .none, .field, .call: break
    }
    switch syntax.kind {
    case .literal(let literal): return ConstantNode(Value(literal), range)
    case .identifier(let name, _):
      return ConstantNode(.error(EvaluationError(.undeclared, "unknown name `\(name)`").located(at: range)), range)
    case .select(let operand, let field, let isOptional):
      if !isOptional, let path = path(id) { return PathNode(path, range) }
      let node = left ?? plan(operand)
      return fold(SelectNode(node, field, isOptional: isOptional, range), [node])
    case .has(let operand, let field, _):
      if let path = path(id) { return HasPathNode(path, range) }
      let node = plan(operand)
      return fold(HasNode(node, field, range), [node])
    case .call(let name, let receiver, let arguments): return call(id, name, receiver, arguments, left)
    case .optionalIndex(let operand, let index):
      return IndexNode(left ?? plan(operand), plan(index), isOptional: true, range)
    case .list(let elements, let optional):
      let nodes = elements.map { plan($0) }
      return fold(ListNode(nodes, optional: optional, range), nodes)
    case .map(let entries):
      let nodes = entries.map { (key: plan($0.key), value: plan($0.value), isOptional: $0.isOptional) }
      return fold(MapNode(nodes, range), nodes.flatMap { [$0.key, $0.value] })
    case .message(let name, _):
      return ConstantNode(.error(EvaluationError(.undeclared, "there is no message type `\(name)`")), range)
    case .not(let operand):
      let node = plan(operand)
      return fold(NotNode(node, range), [node])
    case .and(let terms): return logic(terms, deciding: false, range)
    case .or(let terms): return logic(terms, deciding: true, range)
    case .conditional(let condition, let yes, let no): return conditional(condition, yes, no, range)
    case .comprehension(let part):
      return ComprehensionNode(
        part.form, left ?? plan(part.range), first: checked.locals[id] ?? 0, hasTwo: part.second != nil,
        condition: part.condition.map { plan($0) }, transform: part.transform.map { plan($0) }, range)
    case .bind(_, let value, let body): return bind(checked.locals[id] ?? 0, value, body, range)
    case .block(let values, let body):
      return BindNode(checked.locals[id] ?? 0, values.map { plan($0) }, plan(body), range)
    case .blockIndex: return ConstantNode(.null, range)
    case .optionalMap(let operand, _, let body, let isFlat):
      return OptionalMapNode(plan(operand), checked.locals[id] ?? 0, plan(body), isFlat: isFlat, range)
    }
  }

  // MARK: Names

  private func variable(_ number: Int, _ id: ID) -> Node {
    let range = checked.tree.nodes[id].range
    if let value = constants[number] { return ConstantNode(value, range) }
    let name = checked.tree.qualifiedName(id)?.name ?? ""
    if case .record(let type, _)? = checked.types[id] { return RecordVariableNode(number, name, type: type, range) }
    return VariableNode(number, name, range)
  }

  /// A constant stands in the place of its name, so that a pattern with a name is compiled once too.
  private mutating func bind(_ number: Int, _ value: ID, _ body: ID, _ range: Range<Int>) -> Node {
    let node = plan(value)
    let outer = constants[number]
    defer { constants[number] = outer }
    constants[number] = fixed(node)
    return constants[number] == nil ? BindNode(number, [node], plan(body), range) : plan(body)
  }

  /// What a node always gives; nil where that must be traced or is an error.
  func fixed(_ node: Node) -> Value? {
    guard !traces, let constant = node.constant, !constant.isFailure else { return nil }
    return constant
  }

  /// The path of fields that a node reads; nil where it reads none.
  func path(_ id: ID) -> FieldPath? {
    guard case .field = checked.resolutions[id] else { return nil }
    var slots: [Int32] = []
    var names: [String] = []
    var current = id
    while case .field(let slot) = checked.resolutions[current] {
      switch checked.tree.nodes[current].kind {
      case .select(let operand, let name, false):
        (current, names) = (operand, names + [name])
      case .has(let operand, let name, false):
        (current, names) = (operand, names + [name])
      default: return nil
      }
      slots.append(Int32(slot))
      while case .inlined(let body) = checked.resolutions[current] { current = body }
    }
    guard case .variable(let number) = checked.resolutions[current],
      case .record(var record, _)? = checked.types[current],
      let name = checked.tree.qualifiedName(current)?.name
    else { return nil }
    slots.reverse()
    var type = RecordSchema.FieldType.record(record)
    for slot in slots {
      type = environment.schema.records[record].fields[Int(slot)].type
      if case .record(let next) = type { record = next }
    }
    return FieldPath(variable: number, variableName: name, slots: slots, names: names.reversed(), type: type)
  }

  // MARK: Calls

  private mutating func call(
    _ id: ID, _ name: String, _ receiver: ID?, _ arguments: [ID], _ left: Node?
  ) -> Node {
    let range = checked.tree.nodes[id].range
    if name == "_[_]", receiver == nil, arguments.count == 2 {
      let nodes = [left ?? plan(arguments[0]), plan(arguments[1])]
      return fold(IndexNode(nodes[0], nodes[1], isOptional: false, range), nodes)
    }
    guard case .call(let function, let candidates, let usesReceiver) = checked.resolutions[id] else {
      guard let receiver, let other = arguments.first else {
        return ConstantNode(.error(EvaluationError(.undeclared, "unknown function `\(name)`")), range)
      }
      return OptionalOrNode(plan(receiver), plan(other), unwraps: name == "orValue", range)
    }
    var ids = arguments
    if usesReceiver, let receiver { ids.insert(receiver, at: 0) }
    var nodes: [Node] = []
    for (index, argument) in ids.enumerated() { nodes.append(index == 0 ? left ?? plan(argument) : plan(argument)) }
    return fold(call(function, candidates, ids, nodes, range), nodes)
  }

  private mutating func call(
    _ name: String, _ candidates: [FunctionTable.Candidate], _ ids: [ID], _ nodes: [Node], _ range: Range<Int>
  ) -> Node {
    guard candidates.count == 1, isSettled(candidates[0], ids) else {
      return DynamicCallNode(name, candidates.map(\.overload), nodes, range)
    }
    let overload = candidates[0].overload
    if overload.parameters.count == 1, nodes.count > 1 {
      return call(name, candidates, ids, [ListNode(nodes, optional: [], range)], range)
    }
    let implementation = prepared(overload, nodes, range)
    if name == "size", nodes.count == 1, case .list = overload.parameters[0] {
      return ListSizeNode(nodes[0], implementation, range)
    }
    guard overload.isStrict else {
      return CallNode({ implementation.call($0) }, nodes, isStrict: false, range)
    }
    switch implementation {
    case .unary(let function) where nodes.count == 1: return UnaryCallNode(function, nodes[0], range)
    case .binary(let function) where nodes.count == 2:
      let call = BinaryCallNode(function, nodes[0], nodes[1], range)
      guard name == "@in", case .list = overload.parameters[1] else { return call }
      return MembershipNode(nodes[0], nodes[1], call, range)
    default: return CallNode({ implementation.call($0) }, nodes, isStrict: true, range)
    }
  }

  private mutating func prepared(
    _ overload: Overload, _ nodes: [Node], _ range: Range<Int>
  ) -> Overload.Implementation {
    switch overload.prepare?(nodes.map(\.constant), environment.patterns) {
    case .implementation(let prepared)?: return prepared
    case .invalid(let message)?: problems.append(Problem(message, range))
    case .some(.none), nil: break
    }
    return overload.implementation
  }

  /// Whether the arguments' types leave no doubt that the overload takes their values.
  private func isSettled(_ candidate: FunctionTable.Candidate, _ ids: [ID]) -> Bool {
    let parameters = candidate.overload.parameters
    guard parameters.count == ids.count else { return parameters.count == 1 }
    return zip(ids, parameters).allSatisfy { id, parameter in
      parameter.isDynamic || parameter.isParameter || !(checked.types[id] ?? .dyn).isOpen
        || (checked.types[id] == .null && parameter == .null) || isListOfAnything(parameter, checked.types[id] ?? .dyn)
    }
  }

  private func isListOfAnything(_ parameter: CELType, _ type: CELType) -> Bool {
    if case .list(let element) = parameter, case .list = type { return element.isDynamic || element.isParameter }
    if case .map(let key, let value) = parameter, case .map = type {
      return (key.isDynamic || key.isParameter) && (value.isDynamic || value.isParameter)
    }
    return false
  }

  // MARK: Logic

  private mutating func logic(_ terms: [ID], deciding: Bool, _ range: Range<Int>) -> Node {
    var nodes: [Node] = []
    for term in terms {
      let node = plan(term)
      if !traces, case .bool(let value)? = node.constant {
        if value == deciding { return ConstantNode(.bool(deciding), range) }
        continue
      }
      nodes.append(node)
    }
    if nodes.isEmpty { return ConstantNode(.bool(!deciding), range) }
    return LogicNode(nodes, deciding: deciding, range)
  }

  private mutating func conditional(_ condition: ID, _ yes: ID, _ no: ID, _ range: Range<Int>) -> Node {
    let test = plan(condition)
    if !traces, case .bool(let value)? = test.constant { return plan(value ? yes : no) }
    return ConditionalNode(test, plan(yes), plan(no), range)
  }
}
