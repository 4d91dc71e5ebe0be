/// `sets.contains`, `sets.equivalent` and `sets.intersects`: lists taken as sets.
enum SetExtension {
  static let all: [FunctionDeclaration] = [
    relation("contains") { left, right, meter in ElementIndex(left).containsAll(right, &meter) },
    relation("equivalent") { left, right, meter in
      ElementIndex(left).containsAll(right, &meter) && ElementIndex(right).containsAll(left, &meter)
    },
    relation("intersects") { left, right, meter in
      let index = ElementIndex(left)
      return right.contains { index.contains($0, &meter) }
    },
  ]

  private static func relation(
    _ name: String, _ holds: @escaping @Sendable ([Value], [Value], inout WorkMeter) -> Bool
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      "sets.\(name)",
      [
        .of("list_sets_\(name)_list", .bool) { (left: ListOperand, right: ListOperand) in
          var meter = WorkMeter()
          let result = holds(left.elements, right.elements, &meter)
          return meter.isExhausted ? .error(SizeLimit.work) : .bool(result)
        }
      ])
  }
}

/// Elements that can be asked for fast: by hash where they can be keys of a map, else one by one.
struct ElementIndex {
  private var keys: Set<MapKey> = []
  private var others: [Value] = []

  init(_ elements: [Value] = []) {
    for element in elements { insert(element) }
  }

  mutating func insert(_ element: Value) {
    if let key = MapKey(element) { keys.insert(key) } else { others.append(element) }
  }

  func contains(_ element: Value, _ meter: inout WorkMeter) -> Bool {
    guard meter.spend() else { return false }
    if let key = MapKey(element) { return keys.contains(key) }
    return others.contains { $0.isEqual(to: element, &meter) }
  }

  func containsAll(_ elements: [Value], _ meter: inout WorkMeter) -> Bool {
    elements.allSatisfy { contains($0, &meter) }
  }
}
