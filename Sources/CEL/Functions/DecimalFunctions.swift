/// Exact decimals: conversions, arithmetic and order with integers and doubles, rounding, and sums over lists.
enum DecimalFunctions {
  static let all: [FunctionDeclaration] =
    conversions + [
      arithmetic("_+_", "add") { .decimal(orOverflow: $0.adding($1)) },
      arithmetic("_-_", "subtract") { .decimal(orOverflow: $0.subtracting($1)) },
      arithmetic("_*_", "multiply") { .decimal(orOverflow: $0.multiplied(by: $1)) },
      arithmetic("_/_", "divide") {
        $1.coefficient == 0 ? .divisionByZero : .decimal(orOverflow: $0.divided(by: $1))
      },
      arithmetic("_%_", "modulo") {
        $1.coefficient == 0 ? .divisionByZero : .decimal(orOverflow: $0.remainder(dividingBy: $1))
      },
      FunctionDeclaration("-_", [.of("negate_decimal", .decimal) { (a: ExactDecimal) in .decimal(a.negated) }]),
      order("_<_", "less") { $0 == .less }, order("_<=_", "less_equals") { $0 == .less || $0 == .equal },
      order("_>_", "greater") { $0 == .greater }, order("_>=_", "greater_equals") { $0 == .greater || $0 == .equal },
      equality("_==_", "equals") { $0 }, equality("_!=_", "not_equals") { !$0 },
      FunctionDeclaration("@in", membership),
    ] + rounding

  private static let others: [CELType] = [.int, .uint, .double]
  private static let mixed: [(CELType, CELType)] = others.flatMap { [(.decimal, $0), ($0, .decimal)] }

  private static func id(_ name: String, _ left: CELType, _ right: CELType) -> String {
    left == right ? "\(name)_decimal" : "\(name)_\(left.shortName)_\(right.shortName)"
  }

  private static func arithmetic(
    _ name: String, _ idStem: String, _ operation: @escaping @Sendable (ExactDecimal, ExactDecimal) -> Value
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      name,
      ([(.decimal, .decimal)] + mixed).map { left, right in
        .binary(id(idStem, left, right), left, right, .decimal) { left, right in
          guard let first = ExactDecimal(number: left), let second = ExactDecimal(number: right) else {
            return .notDecimal(left, right)
          }
          return operation(first, second)
        }
      })
  }

  private static func order(
    _ name: String, _ idStem: String, _ verdict: @escaping @Sendable (Comparison) -> Bool
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      name,
      ([(.decimal, .decimal)] + mixed).map {
        ComparisonFunctions.order(id(idStem, $0, $1), $0, $1, verdict)
      })
  }

  private static func equality(
    _ name: String, _ idStem: String, _ verdict: @escaping @Sendable (Bool) -> Bool
  ) -> FunctionDeclaration {
    FunctionDeclaration(name, mixed.map { ComparisonFunctions.equality(id(idStem, $0, $1), $0, $1, verdict) })
  }

  private static let membership: [Overload] = mixed.map { element, list in
    Overload(
      "in_\(element.shortName)_list_\(list.shortName)", [element, .list(list)], .bool,
      ComparisonFunctions.inList.implementation)
  }

  private static let conversions = [
    FunctionDeclaration(
      "decimal",
      [
        .of("decimal_to_decimal", .decimal) { (value: ExactDecimal) in .decimal(value) },
        .of("int64_to_decimal", .decimal) { (value: Int64) in .decimal(ExactDecimal(value)) },
        .of("uint64_to_decimal", .decimal) { (value: UInt64) in .decimal(ExactDecimal(value)) },
        .of("double_to_decimal", .decimal) { (value: Double) in
          ExactDecimal(value).map { .decimal($0) } ?? .outside(.double(value), "decimal")
        },
        .of("string_to_decimal", .decimal) { (text: String) in
          ExactDecimal(text).map { .decimal($0) } ?? .unreadable(text, "decimal", like: "1500.00")
        },
      ]),
    FunctionDeclaration(
      "int",
      [
        .of("decimal_to_int64", .int) { (value: ExactDecimal) in
          whole(value, "int") { Int64(exactly: value.coefficient).map { .int($0) } }
        }
      ]),
    FunctionDeclaration(
      "uint",
      [
        .of("decimal_to_uint64", .uint) { (value: ExactDecimal) in
          whole(value, "uint") { UInt64(exactly: value.coefficient).map { .uint($0) } }
        }
      ]),
    FunctionDeclaration(
      "double", [.of("decimal_to_double", .double) { (value: ExactDecimal) in .double(value.double) }]),
    FunctionDeclaration(
      "string", [.of("decimal_to_string", .string) { (value: ExactDecimal) in .string(value.text) }]),
  ]

  private static func whole(_ value: ExactDecimal, _ type: String, _ integer: () -> Value?) -> Value {
    guard value.scale == 0 else {
      return .fail(.conversion, "\(value.text) is no whole number; use `floor()`, `ceil()` or `round()` first")
    }
    return integer() ?? .outside(.decimal(value), type)
  }

  private static let rounding: [FunctionDeclaration] = [
    FunctionDeclaration(
      "floor", [.of("decimal_floor", .decimal, isMember: true) { .decimal(($0 as ExactDecimal).floor) }]),
    FunctionDeclaration(
      "ceil", [.of("decimal_ceil", .decimal, isMember: true) { .decimal(($0 as ExactDecimal).ceiling) }]),
    FunctionDeclaration(
      "abs", [.of("decimal_abs", .decimal, isMember: true) { .decimal(($0 as ExactDecimal).magnitude) }]),
    FunctionDeclaration(
      "round",
      [
        .of("decimal_round", .decimal, isMember: true) { (value: ExactDecimal) in .decimal(value.rounded(to: 0)) },
        .of("decimal_round_int64", .decimal, isMember: true) { (value: ExactDecimal, digits: Int64) in
          (0...38).contains(digits)
            ? .decimal(value.rounded(to: Int(digits)))
            : .fail(.invalidArgument, "a decimal is rounded to 0 to 38 digits, not \(digits)")
        },
      ]),
  ]
}

extension ExactDecimal {
  /// The number that a value is, exactly; nil for other values and doubles that no decimal equals.
  init?(number value: Value) {
    switch value {
    case .decimal(let number): self = number
    case .int(let number): self.init(number)
    case .uint(let number): self.init(number)
    case .double(let number): self.init(number)
    default: return nil
    }
  }
}

extension Value {
  /// The error where a double among the operands is no decimal, or an operand no number.
  static func notDecimal(_ left: Value, _ right: Value) -> Value {
    for case .double(let number) in [left, right] where ExactDecimal(number) == nil {
      return .outside(.double(number), "decimal")
    }
    return .noSuchOverload
  }
}
