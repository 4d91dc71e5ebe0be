import SourceText

/// Variables, fields and types by name.
extension Checker {
  /// Whether a node is a name, or a chain of names, that means one thing; what it means is noted.
  mutating func resolvesAsName(_ id: ID) -> Bool {
    switch checked.tree.nodes[id].kind {
    case .identifier(let name, let isAbsolute):
      if !isAbsolute, let local = local(named: name) {
        checked.resolutions[id] = .variable(local.number)
        set(id, local.type)
        return true
      }
      return resolveGlobal(id, name, isAbsolute)
    case .select(_, _, false):
      guard let (name, isAbsolute) = checked.tree.qualifiedName(id) else { return false }
      let first = String(name.prefix { $0 != "." })
      if !isAbsolute, local(named: first) != nil { return false }
      return resolveGlobal(id, name, isAbsolute)
    default: return false
    }
  }

  func local(named name: String) -> Local? {
    locals[firstVisibleLocal...].last { $0.name == name }
  }

  private mutating func resolveGlobal(_ id: ID, _ name: String, _ isAbsolute: Bool) -> Bool {
    for candidate in environment.candidates(for: name, isAbsolute: isAbsolute) {
      if let index = environment.variableIndices[candidate] {
        checked.resolutions[id] = .variable(index)
        set(id, environment.variables[index].type)
        return true
      }
      if let definition = environment.definitions[candidate], definition.isValue {
        inline(id, definition, [], first: nextLocal)
        return true
      }
      if let type = FunctionTable.standardTypeNames[candidate] ?? environment.functions.typeNames[candidate] {
        checked.resolutions[id] = .constant(.type(type))
        set(id, .type(type))
        return true
      }
    }
    return false
  }

  mutating func undeclared(_ name: String, _ id: ID) {
    let shown = String(name.prefix(80))
    let known =
      locals[firstVisibleLocal...].map(\.name) + environment.variables.map(\.name)
      + environment.definitions.values.filter(\.isValue).map(\.name).sorted()
    let ending = name.count <= 80 ? didYouMean(name, among: known) : ""
    set(id, fail(id, .undeclared, "unknown name `\(shown)`\(ending)"))
  }

  /// The type of `operand.field`.
  mutating func checkSelect(_ id: ID, _ operand: CELType, _ field: String) -> CELType {
    switch inference.resolved(operand) {
    case .record(let index, let name):
      let record = environment.schema.records[index]
      guard let slot = record.slot(of: field) else {
        let ending = didYouMean(field, among: record.fields.map(\.name))
        return fail(id, .noSuchField, "unknown field `\(field.prefix(80))` of `\(name)`\(ending)")
      }
      checked.resolutions[id] = .field(slot)
      return CELType(record.fields[slot].type, in: environment.schema)
    case .map(let key, let value):
      if !isLenient, !inference.assign(.string, to: key) {
        report("the keys are of type \(shown(key)), so `.\(field)` cannot be one", id)
      }
      return value
    case .opaque("optional_type", let inner):
      return optional(checkSelect(id, inner.first ?? .dyn, field))
    case .dyn, .parameter: return .dyn
    case .error: return .error
    case let other:
      if isLenient { return .dyn }
      report("a value of type \(shown(other)) has no fields; found `.\(field)`", id)
      return .error
    }
  }

  /// The type of `operand[index]`.
  mutating func checkIndex(_ id: ID, _ operandID: ID, _ indexID: ID) -> CELType {
    let operand = check(operandID)
    return indexed(id, inference.resolved(operand), indexID, check(indexID))
  }

  private mutating func indexed(_ id: ID, _ operand: CELType, _ indexID: ID, _ index: CELType) -> CELType {
    switch operand {
    case .list(let element):
      if !isLenient, !inference.assign(index, to: .int) {
        report("a list is indexed by an int, found \(shown(index))", indexID)
      }
      return inference.resolved(element)
    case .map(let key, let value):
      if !isLenient, !inference.assign(index, to: key) {
        report("the keys of the map are of type \(shown(key)), found \(shown(index))", indexID)
      }
      return inference.resolved(value)
    case .opaque("optional_type", let inner):
      return optional(indexed(id, inference.resolved(inner.first ?? .dyn), indexID, index))
    case .dyn, .parameter: return .dyn
    case .error: return .error
    default:
      if isLenient { return .dyn }
      report("a value of type \(shown(operand)) cannot be indexed", id)
      return .error
    }
  }
}
