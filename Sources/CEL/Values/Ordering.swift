/// How two values stand to each other.
enum Comparison {
  case less, equal, greater
  /// One of them is NaN.
  case unordered

  var reversed: Comparison {
    switch self {
    case .less: .greater
    case .greater: .less
    case .equal, .unordered: self
    }
  }

  init<T: Comparable>(_ left: T, _ right: T) {
    self = left < right ? .less : left > right ? .greater : left == right ? .equal : .unordered
  }
}

extension Value {
  /// How the value stands to another; nil where their types have no order: numbers of all types, strings by code
  /// points, bytes, `false` before `true`, instants, spans and days.
  func compare(_ other: Value) -> Comparison? {
    switch (self, other) {
    case (.int(let left), .int(let right)): Comparison(left, right)
    case (.uint(let left), .uint(let right)): Comparison(left, right)
    case (.double(let left), .double(let right)): Comparison(left, right)
    case (.string(let left), .string(let right)): Comparison(CodePointText(left), CodePointText(right))
    case (.bytes(let left), .bytes(let right)):
      left == right ? .equal : left.lexicographicallyPrecedes(right) ? .less : .greater
    case (.bool(let left), .bool(let right)): Comparison(left ? 1 : 0, right ? 1 : 0)
    case (.timestamp(let left), .timestamp(let right)): Comparison(left, right)
    case (.duration(let left), .duration(let right)): Comparison(left, right)
    case (.day(let left), .day(let right)): Comparison(left, right)
    default: compareNumbers(other)
    }
  }

  /// How a number stands to another, of any numeric types; nil where one is no number.
  ///
  /// A double meets integers as a double, as the language's reference does; a decimal exactly, by its fewest digits.
  func compareNumbers(_ other: Value) -> Comparison? {
    switch (self, other) {
    case (.int(let left), .int(let right)): Comparison(left, right)
    case (.uint(let left), .uint(let right)): Comparison(left, right)
    case (.double(let left), .double(let right)): Comparison(left, right)
    case (.decimal(let left), .decimal(let right)): Comparison(left, right)
    case (.int(let left), .uint(let right)): Self.compare(left, right)
    case (.uint(let left), .int(let right)): Self.compare(right, left).reversed
    case (.double(let left), .int(let right)): Comparison(left, Double(right))
    case (.int(let left), .double(let right)): Comparison(Double(left), right)
    case (.double(let left), .uint(let right)): Comparison(left, Double(right))
    case (.uint(let left), .double(let right)): Comparison(Double(left), right)
    case (.decimal(let left), .int(let right)): Comparison(left, ExactDecimal(right))
    case (.int(let left), .decimal(let right)): Comparison(ExactDecimal(left), right)
    case (.decimal(let left), .uint(let right)): Comparison(left, ExactDecimal(right))
    case (.uint(let left), .decimal(let right)): Comparison(ExactDecimal(left), right)
    case (.decimal(let left), .double(let right)): Self.compare(left, right)
    case (.double(let left), .decimal(let right)): Self.compare(right, left).reversed
    default: nil
    }
  }

  private static func compare(_ left: Int64, _ right: UInt64) -> Comparison {
    left < 0 ? .less : Comparison(UInt64(left), right)
  }

  private static func compare(_ left: ExactDecimal, _ right: Double) -> Comparison {
    if let exact = ExactDecimal(right) { return Comparison(left, exact) }
    return Comparison(left.double, right)
  }
}
