/// `sum()`, `min()` and `max()` of lists.
enum SummaryFunctions {
  static let all = [
    FunctionDeclaration("sum", sums),
    FunctionDeclaration("min", [extreme("list_min", "min") { $0 == .less }]),
    FunctionDeclaration("max", [extreme("list_max", "max") { $0 == .greater }]),
  ]

  /// The sum of an empty list is zero, of the type that its elements would have.
  private static let sums: [Overload] = [
    sum("list_int64_sum", .int, .int(0)), sum("list_decimal_sum", .decimal, .decimal(.zero)),
    sum("list_double_sum", .double, .double(0)), sum("list_uint64_sum", .uint, .uint(0)),
    sum("list_duration_sum", .duration, .duration(DurationValue(nanoseconds: 0))),
  ]

  private static func sum(_ id: String, _ element: CELType, _ zero: Value) -> Overload {
    .unary(id, .list(element), element, isMember: true) { list in
      guard case .list(let elements) = list else { return .noSuchOverload }
      var total = zero
      for (index, element) in elements.enumerated() {
        total = index == 0 && element.type != zero.type ? sumOfFirst(element) : add(total, element)
        if case .error = total { return total }
      }
      return total
    }
  }

  /// A list whose type is not known may begin with any number.
  private static func sumOfFirst(_ element: Value) -> Value {
    switch element {
    case .int, .uint, .double, .decimal, .duration: element
    default: .noSuchOverload
    }
  }

  private static func add(_ left: Value, _ right: Value) -> Value {
    switch (left, right) {
    case (.int(let left), .int(let right)): return .int(orOverflow: left.addingReportingOverflow(right))
    case (.uint(let left), .uint(let right)): return .uint(orOverflow: left.addingReportingOverflow(right))
    case (.double(let left), .double(let right)): return .double(left + right)
    case (.duration(let left), .duration(let right)):
      return .duration(orOverflow: left.nanoseconds.addingReportingOverflow(right.nanoseconds))
    default:
      guard let first = ExactDecimal(number: left), let second = ExactDecimal(number: right) else {
        return .notDecimal(left, right)
      }
      return .decimal(orOverflow: first.adding(second))
    }
  }

  private static func extreme(
    _ id: String, _ name: String, _ isBetter: @escaping @Sendable (Comparison) -> Bool
  ) -> Overload {
    .of(id, .parameter("A"), isMember: true) { (list: ListOperand) in
      guard var best = list.elements.first else { return .fail(.invalidArgument, "`\(name)` of an empty list") }
      guard best.compare(best) != nil else { return .noSuchOverload }
      for element in list.elements.dropFirst() {
        guard let comparison = element.compare(best) else { return .noSuchOverload }
        if isBetter(comparison) { best = element }
      }
      return best
    }
  }
}
