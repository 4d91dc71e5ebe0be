/// Comparisons of a choice of texts with a constant, as a choice of comparisons: no text is made, and a branch that does not
/// depend on what only nodes can say is decided without them.
extension TruthCompiler {
  /// Emits the comparison; false, and nothing emitted, where the left side is no choice.
  mutating func choice(_ name: String, _ left: ID, _ right: ID) -> Bool {
    guard ["_==_", "_!=_", "@in"].contains(name), nodes.count < 60_000, let wanted = texts(right) else { return false }
    switch checked.tree.nodes[left].kind {
    case .conditional, .bind: break
    default: return false
    }
    guard isChoice(left) else { return false }
    branch(name, left, right, wanted)
    return true
  }

  private mutating func branch(_ name: String, _ original: ID, _ right: ID, _ wanted: [String]) {
    let id = meaning(followed(original))
    switch checked.tree.nodes[id].kind {
    case .literal(.string(let text)): add(.constant) { $0.payload = wanted.contains(text) == (name != "_!=_") ? 1 : 0 }
    case .conditional(let condition, let yes, let no):
      let place = add(.conditional) { _ in }
      emit(condition)
      branch(name, yes, right, wanted)
      branch(name, no, right, wanted)
      instructions[place].size = Int32(instructions.count - place)
    case .bind(_, let value, let body):
      bind(checked.locals[id] ?? 0, value) { $0.branch(name, body, right, wanted) }
    default: if !comparison(name, id, right) { preconditionFailure("a text field cannot be compared with a text") }
    }
  }

  /// The texts that a constant names.
  private mutating func texts(_ id: ID) -> [String]? {
    switch constant(id) {
    case .string(let text)?: [text]
    case .list(let values)?: values.compactMap { if case .string(let text) = $0 { text } else { nil } }
    default: nil
    }
  }

  /// Whether an expression is a text field, a constant, or a choice of such by conditions.
  private mutating func isChoice(_ original: ID) -> Bool {
    let id = meaning(followed(original))
    switch checked.tree.nodes[id].kind {
    case .literal(.string): return true
    case .conditional(_, let yes, let no): return isChoice(yes) && isChoice(no)
    case .bind(_, let value, let body):
      guard let number = checked.locals[id] else { return false }
      var result = false
      knowing(number, value) { result = $0.isChoice(body) }
      return result
    case .select:
      guard path(id) != nil, let type = planner.path(id)?.type else { return false }
      if case .enumeration = type { return true }
      return type == .string
    default: return false
    }
  }

  /// What a local stands for, where that is a choice; otherwise the expression itself.
  func meaning(_ id: ID) -> ID {
    var id = id
    while case .variable(let number) = checked.resolutions[id], let value = meanings[number] { id = followed(value) }
    return id
  }

  /// Works with a local that stands for a value.
  mutating func knowing(_ number: Int, _ value: ID, _ body: (inout TruthCompiler) -> Void) {
    let meaning = isChoice(value) ? value : nil
    let outer = meanings[number]
    meanings[number] = meaning
    body(&self)
    meanings[number] = outer
  }
}
