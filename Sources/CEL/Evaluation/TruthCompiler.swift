/// Turns a checked condition into instructions; what they cannot say becomes a node.
struct TruthCompiler {
  typealias ID = SyntaxTree.ID
  typealias Relation = Instruction.Relation

  let checked: CheckedExpression
  private let environment: Environment
  var planner: Planner
  var instructions: [Instruction] = []
  private var text: [UInt8] = []
  private var textStarts = [0]
  var nodes: [Node] = []
  /// Values of locals while a loop over constants is written out.
  private var values: [Int: Value] = [:]
  /// What locals stand for, where that is a choice of text fields and constants.
  var meanings: [Int: ID] = [:]

  /// The code of a condition, and how many variables a frame needs for it.
  static func compile(
    _ checked: CheckedExpression, _ planner: Planner, root: Node
  ) -> (code: TruthCode, frameSize: Int) {
    var compiler = TruthCompiler(checked, planner)
    if checked.type == .bool { compiler.emit(checked.tree.root) } else { compiler.general(root) }
    let code = TruthCode(
      instructions: compiler.instructions, text: compiler.text, textStarts: compiler.textStarts, nodes: compiler.nodes)
    return (code, compiler.planner.frameSize)
  }

  private init(_ checked: CheckedExpression, _ planner: Planner) {
    self.checked = checked
    self.environment = planner.environment
    self.planner = planner
  }

  func followed(_ id: ID) -> ID {
    var id = id
    while case .inlined(let body) = checked.resolutions[id], !checked.decimalCoercions.contains(id) { id = body }
    return id
  }

  mutating func emit(_ original: ID) {
    let id = followed(original)
    if case .failure = checked.resolutions[id] { return general(id) }
    switch checked.tree.nodes[id].kind {
    case .literal(.bool(let value)): add(.constant) { $0.payload = value ? 1 : 0 }
    case .and(let terms): group(.and, terms)
    case .or(let terms): group(.or, terms)
    case .not(let operand): group(.not, [operand])
    case .conditional(let condition, let yes, let no): group(.conditional, [condition, yes, no])
    case .select:
      guard let path = path(id), checked.types[id] == .bool else { return general(id) }
      add(.flag) { $0.path = path }
    case .has:
      guard let path = path(id) else { return general(id) }
      add(.has) { $0.path = path }
    case .call(let name, nil, let arguments) where arguments.count == 2:
      if !comparison(name, followed(arguments[0]), followed(arguments[1])) { general(id) }
    case .call(let name, let receiver?, let arguments) where arguments.count == 1:
      if !textPart(name, followed(receiver), followed(arguments[0])) { general(id) }
    case .comprehension(let part): if !loop(id, part) { general(id) }
    case .bind(_, let value, let body):
      guard nodes.count < 60_000, let number = checked.locals[id] else { return general(id) }
      bind(number, value) { $0.emit(body) }
    default: general(id)
    }
  }

  /// A body with a local; a local that is always the same is left out.
  mutating func bind(_ number: Int, _ value: ID, _ body: (inout TruthCompiler) -> Void) {
    let node = planner.plan(value)
    let outer = planner.constants[number]
    defer { planner.constants[number] = outer }
    planner.constants[number] = planner.fixed(node)
    guard planner.constants[number] == nil else { return knowing(number, value, body) }
    let place = add(.bind) { $0.payload = Int64(number) }
    // A node's number stands where others have the variable of their path.
    instructions[place].path.variable = UInt16(nodes.count)
    nodes.append(node)
    knowing(number, value, body)
    instructions[place].size = Int32(instructions.count - place)
  }

  @discardableResult
  mutating func add(_ operation: Instruction.Operation, _ fill: (inout Instruction) -> Void) -> Int {
    var instruction = Instruction(operation)
    fill(&instruction)
    instructions.append(instruction)
    return instructions.count - 1
  }

  private mutating func group(_ operation: Instruction.Operation, _ operands: [ID]) {
    let place = add(operation) { _ in }
    for operand in operands { emit(operand) }
    instructions[place].size = Int32(instructions.count - place)
  }

  private mutating func general(_ id: ID) { general(planner.plan(id)) }

  private mutating func general(_ node: Node) {
    if case .bool(let value)? = node.constant {
      add(.constant) { $0.payload = value ? 1 : 0 }
      return
    }
    let number = Int64(nodes.count)
    nodes.append(node)
    add(.general) { $0.payload = number }
  }

  // MARK: Parts

  func path(_ id: ID, converted: Bool = false) -> Instruction.Path? {
    guard converted || !checked.decimalCoercions.contains(id), let path = planner.path(id),
      (1...3).contains(path.slots.count),
      path.variable < 65_000, path.slots.allSatisfy({ $0 < 65_000 })
    else { return nil }
    return Instruction.Path(
      variable: UInt16(path.variable), depth: UInt8(path.slots.count), first: UInt16(path.slots[0]),
      second: path.slots.count > 1 ? UInt16(path.slots[1]) : 0, third: path.slots.count > 2 ? UInt16(path.slots[2]) : 0)
  }

  mutating func constant(_ id: ID) -> Value? {
    switch checked.tree.nodes[id].kind {
    case .literal, .call, .list, .bind: return planner.plan(id).constant
    case .identifier:
      guard case .variable(let number) = checked.resolutions[id] else { return nil }
      return values[number] ?? planner.constants[number]
    default: return nil
    }
  }

  private static let relations: [String: Relation] = [
    "_==_": .equal, "_!=_": .notEqual, "_<_": .less, "_<=_": .lessEqual, "_>_": .greater, "_>=_": .greaterEqual,
  ]

  /// Emits a comparison that instructions can say; false where they cannot.
  mutating func comparison(_ name: String, _ left: ID, _ right: ID) -> Bool {
    let left = meaning(left)
    if choice(name, left, right) { return true }
    if name == "@in" { return membership(left, right) }
    guard let relation = TruthCompiler.relations[name] else { return false }
    if let field = planner.path(left)?.type, let path = path(left) {
      if let other = self.path(right), let otherField = planner.path(right)?.type,
        fields(relation, field, path, otherField, other)
      {
        return true
      }
      if let value = constant(right), self.field(relation, field, path, value) { return true }
    } else if let field = planner.path(right)?.type, let path = path(right), let value = constant(left),
      self.field(relation.mirrored, field, path, value)
    {
      return true
    } else if let list = sizeOperand(left), let path = path(list), case .int(let number)? = constant(right) {
      add(.count) { ($0.path, $0.relation, $0.payload) = (path, relation, number) }
      return true
    }
    return numbers(relation, left, right)
  }

  private mutating func field(
    _ relation: Relation, _ type: RecordSchema.FieldType, _ path: Instruction.Path, _ value: Value
  ) -> Bool {
    let isEquality = relation == .equal || relation == .notEqual
    switch (type, value) {
    case (.int, .int(let number)): compare(relation, .int, path, number)
    case (.day, .day(let day)): compare(relation, .day, path, Int64(day.daysSince1970))
    case (.bool, .bool(let flag)) where isEquality: compare(relation, .bool, path, flag ? 1 : 0)
    case (.enumeration(let index), .string(let text)) where isEquality:
      // What is no member is never met; of a choice, each branch is compared with the same constant.
      compare(relation, .enumeration, path, Int64(environment.schema.enumerations[index].symbol(of: text) ?? -1))
    case (.string, .string(let text)) where isEquality:
      let number = Int64(addText(text))
      add(.text) { ($0.path, $0.relation, $0.payload) = (path, relation, number) }
    case (.decimal, .decimal(let decimal)):
      guard let small = Int64(exactly: decimal.coefficient), decimal.scale <= 18 else { return false }
      add(.decimalConstant) {
        ($0.path, $0.relation, $0.payload, $0.scale) = (path, relation, small, UInt8(decimal.scale))
      }
    default: return false
    }
    return true
  }

  private mutating func compare(_ relation: Relation, _ kind: Cell.Kind, _ path: Instruction.Path, _ payload: Int64) {
    add(.compareConstant) { ($0.path, $0.relation, $0.kind, $0.payload) = (path, relation, kind, payload) }
  }

  private mutating func fields(
    _ relation: Relation, _ type: RecordSchema.FieldType, _ path: Instruction.Path,
    _ otherType: RecordSchema.FieldType, _ other: Instruction.Path
  ) -> Bool {
    guard type == otherType else { return false }
    let kind: Cell.Kind
    switch type {
    case .int: kind = .int
    case .day: kind = .day
    case .decimal: kind = .decimal
    case .bool where relation == .equal || relation == .notEqual: kind = .bool
    case .enumeration where relation == .equal || relation == .notEqual: kind = .enumeration
    case .string where relation == .equal || relation == .notEqual: kind = .string
    case .bool, .enumeration, .string, .record, .list: return false
    }
    let place = add(type == .decimal ? .decimalFields : type == .string ? .textFields : .compareFields) {
      ($0.path, $0.relation, $0.kind) = (path, relation, kind)
    }
    add(.constant) { $0.path = other }
    instructions[place].size = Int32(instructions.count - place)
    return true
  }

  private mutating func membership(_ left: ID, _ right: ID) -> Bool {
    if case .list(.enumeration(let index))? = planner.path(right)?.type, let path = path(right),
      case .string(let text)? = constant(left), let symbol = environment.schema.enumerations[index].symbol(of: text)
    {
      add(.holds) { ($0.path, $0.payload) = (path, Int64(symbol)) }
      return true
    }
    guard let type = planner.path(left)?.type, let path = path(left), case .list(let values)? = constant(right) else {
      return false
    }
    let texts = values.compactMap { value -> String? in if case .string(let text) = value { text } else { nil } }
    guard texts.count == values.count else { return false }
    switch type {
    case .string:
      guard texts.count < 256 else { return false }
      let numbers = texts.map { addText($0) }
      add(.textMember) {
        ($0.path, $0.payload, $0.scale) = (path, Int64(numbers.first ?? 0), UInt8(numbers.count))
      }
    case .enumeration(let index):
      let symbols = texts.compactMap { environment.schema.enumerations[index].symbol(of: $0) }
      guard symbols.allSatisfy({ $0 < 63 }) else {
        let place = add(.or) { _ in }
        for symbol in symbols { compare(.equal, .enumeration, path, Int64(symbol)) }
        instructions[place].size = Int32(instructions.count - place)
        return true
      }
      let mask = symbols.reduce(Int64(0)) { $0 | 1 << Int64($1) }
      add(.member) { ($0.path, $0.payload) = (path, mask) }
    case .bool, .int, .decimal, .day, .record, .list: return false
    }
    return true
  }

  private mutating func textPart(_ name: String, _ receiver: ID, _ argument: ID) -> Bool {
    if name == "matches" { return words(receiver, argument) }
    let operations: [String: Instruction.Operation] = [
      "contains": .textContains, "startsWith": .textStarts, "endsWith": .textEnds,
    ]
    guard let operation = operations[name], planner.path(receiver)?.type == .string, let path = path(receiver),
      case .string(let part)? = constant(argument)
    else { return false }
    let number = Int64(addText(part))
    add(operation) { ($0.path, $0.payload) = (path, number) }
    return true
  }

  /// A pattern that is nothing but words, as a search for each of them.
  private mutating func words(_ receiver: ID, _ argument: ID) -> Bool {
    guard planner.path(receiver)?.type == .string, let path = path(receiver),
      case .string(let text)? = constant(argument), let pattern = WordPattern(text)
    else { return false }
    let place = add(.or) { _ in }
    for word in pattern.words {
      let number = Int64(addText(word))
      add(pattern.operation) { ($0.path, $0.payload) = (path, number) }
    }
    instructions[place].size = Int32(instructions.count - place)
    return true
  }

  private mutating func addText(_ string: String) -> Int {
    text += Array(string.utf8)
    textStarts.append(text.count)
    return textStarts.count - 2
  }

  private func sizeOperand(_ id: ID) -> ID? {
    guard case .call(let name, let receiver, let arguments) = checked.tree.nodes[id].kind, name == "size",
      let operand = receiver ?? arguments.first, arguments.count + (receiver == nil ? 0 : 1) == 1,
      case .list? = planner.path(followed(operand))?.type
    else { return nil }
    return followed(operand)
  }

  // MARK: Lists

  private mutating func loop(_ id: ID, _ part: SyntaxNode.Comprehension) -> Bool {
    let operation: Instruction.Operation
    switch part.form {
    case .exists: operation = .exists
    case .all: operation = .all
    case .existsOne: operation = .existsOne
    case .map, .filter, .transformList, .transformMap, .transformMapEntry: return false
    }
    let range = followed(part.range)
    if writeOut(id, part, range) { return true }
    guard part.second == nil, let condition = part.condition, let path = path(range), let number = checked.locals[id],
      case .list(.record)? = planner.path(range)?.type
    else { return false }
    let place = add(operation) { ($0.path, $0.payload) = (path, Int64(number)) }
    emit(condition)
    instructions[place].size = Int32(instructions.count - place)
    return true
  }

  /// `['a', 'b'].exists(m, m in s.list)` as two conditions; false, and nothing emitted, where they need nodes.
  private mutating func writeOut(_ id: ID, _ part: SyntaxNode.Comprehension, _ range: ID) -> Bool {
    guard part.form == .exists || part.form == .all, part.second == nil, let condition = part.condition,
      let number = checked.locals[id], case .list = checked.tree.nodes[range].kind,
      case .list(let elements)? = constant(range), elements.count <= 64,
      elements.allSatisfy({ if case .string = $0 { true } else { false } })
    else { return false }
    let (start, nodeCount, outer) = (instructions.count, nodes.count, values[number])
    let place = add(part.form == .exists ? .or : .and) { _ in }
    for element in elements where nodes.count == nodeCount {
      values[number] = element
      emit(condition)
    }
    values[number] = outer
    instructions[place].size = Int32(instructions.count - place)
    guard nodes.count == nodeCount, instructions.count < 4_000 else {
      instructions.removeSubrange(start...)
      nodes.removeSubrange(nodeCount...)
      return false
    }
    return true
  }
}
