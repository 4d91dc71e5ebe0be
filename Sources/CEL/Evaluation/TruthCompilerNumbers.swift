/// Comparisons of integers, days and decimals that are more than a field and a constant.
extension TruthCompiler {
  mutating func numbers(_ relation: Relation, _ left: ID, _ right: ID) -> Bool {
    guard let type = type(left), type == self.type(right) else { return false }
    switch type {
    case .int, .day:
      let place = add(.integers) { $0.relation = relation }
      integer(left)
      integer(right)
      close(place)
    case .decimal:
      let place = add(.decimals) { $0.relation = relation }
      decimal(left)
      decimal(right)
      close(place)
    default: return false
    }
    return true
  }

  /// The type that a node's values have after what is converted has been.
  private func type(_ id: ID) -> CELType? { checked.decimalCoercions.contains(id) ? .decimal : checked.types[id] }

  private mutating func close(_ place: Int) { instructions[place].size = Int32(instructions.count - place) }

  private mutating func node(_ operation: Instruction.Operation, _ id: ID) {
    let number = Int64(nodes.count)
    nodes.append(planner.plan(id))
    add(operation) { $0.payload = number }
  }

  private mutating func group(_ operation: Instruction.Operation, _ body: (inout TruthCompiler) -> Void) {
    let place = add(operation) { _ in }
    body(&self)
    close(place)
  }

  /// The number of a variable that holds a value; nil for other nodes, and for names of what is always the same.
  private func variable(_ id: ID) -> Int64? {
    guard case .variable(let number) = checked.resolutions[id], planner.constants[number] == nil else { return nil }
    return Int64(number)
  }

  // MARK: Integers

  private mutating func integer(_ original: ID) {
    let id = followed(original)
    if let number = variable(id) { return _ = add(.integerVariable) { $0.payload = number } }
    if let path = path(id), let kind = Self.kinds[planner.path(id)?.type ?? .bool] {
      return _ = add(.integerField) { ($0.path, $0.kind) = (path, kind) }
    }
    if case .call(let name, nil, let arguments) = checked.tree.nodes[id].kind,
      let operation = Self.integerOperations[name], arguments.allSatisfy({ checked.types[$0] == .int }),
      !isLong(id)
    {
      return group(operation) { compiler in for argument in arguments { compiler.integer(argument) } }
    }
    switch constant(id) {
    case .int(let value)?: add(.integerConstant) { $0.payload = value }
    case .day(let day)?: add(.integerConstant) { $0.payload = Int64(day.daysSince1970) }
    default: node(.integerNode, id)
    }
  }

  private static let kinds: [RecordSchema.FieldType: Cell.Kind] = [.int: .int, .day: .day]
  private static let integerOperations: [String: Instruction.Operation] = [
    "_+_": .add, "_-_": .subtract, "_*_": .multiply,
  ]
  private static let decimalOperations: [String: Instruction.Operation] = [
    "_+_": .decimalAdd, "_-_": .decimalSubtract, "_*_": .decimalMultiply, "_/_": .decimalDivide,
  ]

  /// Whether a chain is too long to be run by recursion.
  private func isLong(_ id: ID) -> Bool {
    var current = id
    for _ in 0..<50 {
      guard case .call(_, nil, let arguments) = checked.tree.nodes[current].kind, let first = arguments.first else {
        return false
      }
      current = followed(first)
    }
    return true
  }

  // MARK: Decimals

  private mutating func decimal(_ original: ID) {
    let id = followed(original)
    if checked.decimalCoercions.contains(id) { return converted(id) }
    if let number = variable(id) { return _ = add(.decimalVariable) { $0.payload = number } }
    if let path = path(id), planner.path(id)?.type == .decimal { return _ = add(.decimalField) { $0.path = path } }
    switch checked.tree.nodes[id].kind {
    case .call(let name, nil, let arguments):
      if name == "-_", constant(id) == nil { return group(.decimalNegate) { $0.decimal(arguments[0]) } }
      guard let operation = Self.decimalOperations[name], arguments.allSatisfy({ type($0) == .decimal }), !isLong(id),
        constant(id) == nil
      else { break }
      return group(operation) { compiler in for argument in arguments { compiler.decimal(argument) } }
    case .conditional(let condition, let yes, let no):
      guard type(yes) == .decimal, type(no) == .decimal else { break }
      return group(.decimalConditional) { compiler in
        compiler.emit(condition)
        compiler.decimal(yes)
        compiler.decimal(no)
      }
    case .bind(_, let value, let body):
      guard type(value) == .decimal, let number = checked.locals[id] else { break }
      let place = add(.decimalBind) { $0.payload = Int64(number) }
      decimal(value)
      decimal(body)
      return close(place)
    default: break
    }
    if case .decimal(let value)? = constant(id), let small = Int64(exactly: value.coefficient), value.scale <= 18 {
      return _ = add(.decimalLiteral) { ($0.payload, $0.scale) = (small, UInt8(value.scale)) }
    }
    node(.decimalNode, id)
  }

  /// A whole number that is made a decimal.
  private mutating func converted(_ id: ID) {
    guard checked.types[id] == .int, path(id, converted: true) != nil else { return node(.decimalNode, id) }
    let path = path(id, converted: true) ?? Instruction.Path()
    group(.decimalInteger) { compiler in _ = compiler.add(.integerField) { ($0.path, $0.kind) = (path, .int) } }
  }
}
