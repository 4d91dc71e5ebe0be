/// The math library.
enum MathExtension {
  static let all: [FunctionDeclaration] = rounding + tests + signs + bits + roots + extremes

  private static let rounding: [FunctionDeclaration] = [
    round("ceil", { $0.rounded(.up) }, { $0.ceiling }), round("floor", { $0.rounded(.down) }, { $0.floor }),
    round("round", { $0.rounded(.toNearestOrAwayFromZero) }, { $0.rounded(to: 0) }),
    round("trunc", { $0.rounded(.towardZero) }, { $0 < .zero ? $0.ceiling : $0.floor }),
  ]

  private static func round(
    _ name: String, _ double: @escaping @Sendable (Double) -> Double,
    _ decimal: @escaping @Sendable (ExactDecimal) -> ExactDecimal
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      "math.\(name)",
      [
        .of("math_\(name)_double", .double) { (value: Double) in .double(double(value)) },
        .of("math_\(name)_decimal", .decimal) { (value: ExactDecimal) in .decimal(decimal(value)) },
      ])
  }

  private static let tests: [FunctionDeclaration] = [
    test("isNaN") { $0.isNaN }, test("isInf") { $0.isInfinite }, test("isFinite") { $0.isFinite },
  ]

  private static func test(_ name: String, _ holds: @escaping @Sendable (Double) -> Bool) -> FunctionDeclaration {
    FunctionDeclaration("math.\(name)", [.of("math_\(name)_double", .bool) { (value: Double) in .bool(holds(value)) }])
  }

  private static let signs: [FunctionDeclaration] = [
    FunctionDeclaration(
      "math.abs",
      [
        .of("math_abs_double", .double) { (value: Double) in .double(value.magnitude) },
        .of("math_abs_int", .int) { (value: Int64) in
          value < 0 ? .int(orOverflow: Int64(0).subtractingReportingOverflow(value)) : .int(value)
        },
        .of("math_abs_uint", .uint) { (value: UInt64) in .uint(value) },
        .of("math_abs_decimal", .decimal) { (value: ExactDecimal) in .decimal(value.magnitude) },
      ]),
    FunctionDeclaration(
      "math.sign",
      [
        .of("math_sign_double", .double) { (value: Double) in
          .double(value.isNaN ? value : value > 0 ? 1 : value < 0 ? -1 : 0)
        },
        .of("math_sign_int", .int) { (value: Int64) in .int(value.signum()) },
        .of("math_sign_uint", .uint) { (value: UInt64) in .uint(value.signum()) },
        .of("math_sign_decimal", .decimal) { (value: ExactDecimal) in
          .decimal(ExactDecimal(Int64(value.coefficient.signum())))
        },
      ]),
  ]

  private static let bits: [FunctionDeclaration] = [
    bitwise("bitAnd", { $0 & $1 }, { $0 & $1 }), bitwise("bitOr", { $0 | $1 }, { $0 | $1 }),
    bitwise("bitXor", { $0 ^ $1 }, { $0 ^ $1 }),
    FunctionDeclaration(
      "math.bitNot",
      [
        .of("math_bitNot_int_int", .int) { (value: Int64) in .int(~value) },
        .of("math_bitNot_uint_uint", .uint) { (value: UInt64) in .uint(~value) },
      ]),
    shift("bitShiftLeft") { $0 << $1 }, shift("bitShiftRight") { $0 >> $1 },
  ]

  private static func bitwise(
    _ name: String, _ int: @escaping @Sendable (Int64, Int64) -> Int64,
    _ uint: @escaping @Sendable (UInt64, UInt64) -> UInt64
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      "math.\(name)",
      [
        .of("math_\(name)_int_int", .int) { (left: Int64, right: Int64) in .int(int(left, right)) },
        .of("math_\(name)_uint_uint", .uint) { (left: UInt64, right: UInt64) in .uint(uint(left, right)) },
      ])
  }

  /// Vacant bits are 0 on both sides; a shift by 64 or more leaves none.
  private static func shift(
    _ name: String, _ shift: @escaping @Sendable (UInt64, Int64) -> UInt64
  ) -> FunctionDeclaration {
    let shifted = { @Sendable (bits: UInt64, count: Int64, result: (UInt64) -> Value) -> Value in
      count < 0 ? .fail(.invalidArgument, "negative shift: \(count)") : result(shift(bits, count))
    }
    return FunctionDeclaration(
      "math.\(name)",
      [
        .of("math_\(name)_int_int", .int) { (value: Int64, count: Int64) in
          shifted(UInt64(bitPattern: value), count) { .int(Int64(bitPattern: $0)) }
        },
        .of("math_\(name)_uint_int", .uint) { (value: UInt64, count: Int64) in shifted(value, count) { .uint($0) } },
      ])
  }

  private static let roots: [FunctionDeclaration] = [
    FunctionDeclaration(
      "math.sqrt",
      [
        .of("math_sqrt_double", .double) { (value: Double) in .double(value.squareRoot()) },
        .of("math_sqrt_int", .double) { (value: Int64) in .double(Double(value).squareRoot()) },
        .of("math_sqrt_uint", .double) { (value: UInt64) in .double(Double(value).squareRoot()) },
      ])
  ]

  // MARK: Extremes

  /// `math.greatest` and `math.least` take numbers of any types, one to any number of them, or a list.
  private static let extremes: [FunctionDeclaration] = [
    extreme("greatest", "max") { $0 == .greater }, extreme("least", "min") { $0 == .less },
  ]

  private static let numbers: [CELType] = [.double, .int, .uint, .decimal]

  private static func extreme(
    _ name: String, _ short: String, _ isBetter: @escaping @Sendable (Comparison) -> Bool
  ) -> FunctionDeclaration {
    let id = { (types: [CELType]) in "math_@\(short)_" + types.map(\.shortName).joined(separator: "_") }
    let single = numbers.map { Overload.unary(id([$0]), $0, $0) { best([$0], name, isBetter) } }
    let pairs = numbers.flatMap { left in
      numbers.map { right in
        Overload.binary(id([left, right]), left, right, left == right ? left : .dyn) {
          best([$0, $1], name, isBetter)
        }
      }
    }
    let lists = (numbers + [.dyn]).map { element in
      Overload.unary(id([.list(element), element]), .list(element), element) { list in
        guard case .list(let elements) = list else { return .noSuchOverload }
        return best(elements, name, isBetter)
      }
    }
    return FunctionDeclaration("math.\(name)", single + pairs + lists)
  }

  private static func best(
    _ elements: [Value], _ name: String, _ isBetter: @Sendable (Comparison) -> Bool
  ) -> Value {
    guard var best = elements.first else { return .fail(.invalidArgument, "`math.\(name)` of an empty list") }
    guard best.compareNumbers(.int(0)) != nil else { return .noSuchOverload }
    for element in elements.dropFirst() {
      guard let comparison = element.compareNumbers(best) else { return .noSuchOverload }
      if isBetter(comparison) { best = element }
    }
    return best
  }
}
