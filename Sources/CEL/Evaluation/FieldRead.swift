/// A place of an expression that reads a field.
public struct FieldRead: Sendable, Hashable {
  /// The path as it is written, from its variable: `order.price.amount`.
  public let path: String
  /// The number of the variable, as sessions bind it; locals of macros come after the environment's variables.
  public let variable: Int
  /// The names of the fields.
  public let fields: [String]
  /// The slots of the fields.
  public let slots: [Int]
  /// The bytes of the expression; of a part of an inlined function the bytes of its call.
  public let range: Range<Int>
  /// Whether it only asks whether the field is there.
  public let isPresenceTest: Bool
}

extension Program {
  /// The fields that the expression reads, in the order of its text; each path ends where no field follows.
  public var fieldReads: [FieldRead] {
    let planner = Planner(checked, environment)
    var inner: Set<SyntaxTree.ID> = []
    var reads: [(SyntaxTree.ID, FieldPath)] = []
    for id in checked.tree.nodes.indices where checked.types[id] != nil {
      guard let path = planner.path(id) else { continue }
      reads.append((id, path))
      inner.formUnion(planner.operands(of: id))
    }
    // An argument that an inlined function names several times is one read.
    var seen: Set<FieldRead> = []
    return reads.filter { !inner.contains($0.0) }.map { id, path in
      let node = checked.tree.nodes[id]
      var isTest = false
      if case .has = node.kind { isTest = true }
      return FieldRead(
        path: path.text, variable: path.variable, fields: path.names, slots: path.slots.map { Int($0) },
        range: node.range, isPresenceTest: isTest)
    }.filter { seen.insert($0).inserted }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

extension Planner {
  /// The nodes that a path passes through.
  func operands(of id: ID) -> [ID] {
    var found: [ID] = []
    var current = id
    while true {
      switch checked.tree.nodes[current].kind {
      case .select(let operand, _, _), .has(let operand, _, _): current = operand
      default: return found
      }
      while case .inlined(let body) = checked.resolutions[current] { current = body }
      found.append(current)
    }
  }
}
