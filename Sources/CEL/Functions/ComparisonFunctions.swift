/// `== != < <= > >=` and `in`.
enum ComparisonFunctions {
  static let all =
    [
      FunctionDeclaration("_==_", [equality("equals") { $0 }]),
      FunctionDeclaration("_!=_", [equality("not_equals") { !$0 }]),
      FunctionDeclaration("@in", [inList, inMap]),
    ] + ordering

  /// Pairs of numeric types that have an order, though only at run time: the checker sees equal types.
  private static let ordered: [CELType] = [.bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration]
  private static let mixed: [(CELType, CELType)] = [
    (.int, .uint), (.int, .double), (.uint, .int), (.uint, .double), (.double, .int), (.double, .uint),
  ]

  static let ordering: [FunctionDeclaration] = [
    order("_<_", "less") { $0 == .less }, order("_<=_", "less_equals") { $0 == .less || $0 == .equal },
    order("_>_", "greater") { $0 == .greater }, order("_>=_", "greater_equals") { $0 == .greater || $0 == .equal },
  ]

  static func equality(
    _ id: String, _ left: CELType = .parameter("A"), _ right: CELType = .parameter("A"),
    _ verdict: @escaping @Sendable (Bool) -> Bool
  ) -> Overload {
    .binary(id, left, right, .bool) { left, right in
      var meter = WorkMeter()
      let isEqual = left.isEqual(to: right, &meter)
      return meter.isExhausted ? .error(SizeLimit.work) : .bool(verdict(isEqual))
    }
  }

  static func order(
    _ id: String, _ left: CELType, _ right: CELType, _ verdict: @escaping @Sendable (Comparison) -> Bool
  ) -> Overload {
    .binary(id, left, right, .bool) { left, right in
      guard let comparison = left.compare(right) else { return .noSuchOverload }
      return .bool(verdict(comparison))
    }
  }

  private static func order(
    _ name: String, _ id: String, _ verdict: @escaping @Sendable (Comparison) -> Bool
  ) -> FunctionDeclaration {
    let same = ordered.map { order("\(id)_\($0.shortName)", $0, $0, verdict) }
    let across = mixed.map { order("\(id)_\($0.shortName)_\($1.shortName)", $0, $1, verdict) }
    return FunctionDeclaration(name, same + across)
  }

  static let inList = Overload.of("in_list", .bool) { (element: AnyOperand, list: ListOperand) in
    var meter = WorkMeter()
    for other in list.elements {
      if element.value.isEqual(to: other, &meter) { return .bool(true) }
      if meter.isExhausted { return .error(SizeLimit.work) }
    }
    return .bool(false)
  }

  private static let inMap = Overload.of("in_map", .bool) { (key: AnyOperand, map: MapValue) in
    .bool(map[key.value] != nil)
  }
}

extension CELType {
  /// The name that ids of overloads use: `int64` for int.
  var shortName: String {
    switch self {
    case .int: "int64"
    case .uint: "uint64"
    case .timestamp: "timestamp"
    case .duration: "duration"
    default: name
    }
  }
}
