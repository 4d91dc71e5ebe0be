/// `+ - * / %` and negation of the standard types.
enum ArithmeticFunctions {
  static let all = [add, subtract, multiply, divide, modulo, negate, not]

  static let add = FunctionDeclaration(
    "_+_",
    [
      .of("add_int64", .int) { (a: Int64, b: Int64) in .int(orOverflow: a.addingReportingOverflow(b)) },
      .of("add_uint64", .uint) { (a: UInt64, b: UInt64) in .uint(orOverflow: a.addingReportingOverflow(b)) },
      .of("add_double", .double) { (a: Double, b: Double) in .double(a + b) },
      .of("add_string", .string) { (a: String, b: String) in
        a.utf8.count + b.utf8.count > SizeLimit.stringBytes ? .error(SizeLimit.string) : .string(a + b)
      },
      .of("add_bytes", .bytes) { (a: [UInt8], b: [UInt8]) in
        a.count + b.count > SizeLimit.stringBytes ? .error(SizeLimit.string) : .bytes(a + b)
      },
      .of("add_list", ListOperand.type) { (a: ListOperand, b: ListOperand) in
        a.elements.count + b.elements.count > SizeLimit.elements
          ? .error(SizeLimit.list) : .list(a.elements + b.elements)
      },
      .of("add_timestamp_duration", .timestamp) { (a: Timestamp, b: DurationValue) in a.adding(b) },
      .of("add_duration_timestamp", .timestamp) { (a: DurationValue, b: Timestamp) in b.adding(a) },
      .of("add_duration_duration", .duration) { (a: DurationValue, b: DurationValue) in
        .duration(orOverflow: a.nanoseconds.addingReportingOverflow(b.nanoseconds))
      },
    ])

  static let subtract = FunctionDeclaration(
    "_-_",
    [
      .of("subtract_int64", .int) { (a: Int64, b: Int64) in .int(orOverflow: a.subtractingReportingOverflow(b)) },
      .of("subtract_uint64", .uint) { (a: UInt64, b: UInt64) in .uint(orOverflow: a.subtractingReportingOverflow(b)) },
      .of("subtract_double", .double) { (a: Double, b: Double) in .double(a - b) },
      .of("subtract_timestamp_timestamp", .duration) { (a: Timestamp, b: Timestamp) in a.subtracting(b) },
      .of("subtract_timestamp_duration", .timestamp) { (a: Timestamp, b: DurationValue) in a.subtracting(b) },
      .of("subtract_duration_duration", .duration) { (a: DurationValue, b: DurationValue) in
        .duration(orOverflow: a.nanoseconds.subtractingReportingOverflow(b.nanoseconds))
      },
    ])

  static let multiply = FunctionDeclaration(
    "_*_",
    [
      .of("multiply_int64", .int) { (a: Int64, b: Int64) in .int(orOverflow: a.multipliedReportingOverflow(by: b)) },
      .of("multiply_uint64", .uint) { (a: UInt64, b: UInt64) in
        .uint(orOverflow: a.multipliedReportingOverflow(by: b))
      },
      .of("multiply_double", .double) { (a: Double, b: Double) in .double(a * b) },
    ])

  static let divide = FunctionDeclaration(
    "_/_",
    [
      .of("divide_int64", .int) { (a: Int64, b: Int64) in
        b == 0 ? .divisionByZero : .int(orOverflow: a.dividedReportingOverflow(by: b))
      },
      .of("divide_uint64", .uint) { (a: UInt64, b: UInt64) in b == 0 ? .divisionByZero : .uint(a / b) },
      .of("divide_double", .double) { (a: Double, b: Double) in .double(a / b) },
    ])

  static let modulo = FunctionDeclaration(
    "_%_",
    [
      .of("modulo_int64", .int) { (a: Int64, b: Int64) in
        b == 0 ? .divisionByZero : .int(orOverflow: a.remainderReportingOverflow(dividingBy: b))
      },
      .of("modulo_uint64", .uint) { (a: UInt64, b: UInt64) in b == 0 ? .divisionByZero : .uint(a % b) },
    ])

  static let negate = FunctionDeclaration(
    "-_",
    [
      .of("negate_int64", .int) { (a: Int64) in .int(orOverflow: Int64(0).subtractingReportingOverflow(a)) },
      .of("negate_double", .double) { (a: Double) in .double(-a) },
    ])

  static let not = FunctionDeclaration("!_", [.of("logical_not", .bool) { (a: Bool) in .bool(!a) }])
}

extension Value {
  static let divisionByZero = Value.fail(.divisionByZero, "division by zero")

  static func duration(orOverflow result: (partialValue: Int64, overflow: Bool)) -> Value {
    result.overflow
      ? .fail(.overflow, "the duration is outside the range of about 292 years")
      : .duration(DurationValue(nanoseconds: result.partialValue))
  }

  static func timestamp(orOverflow timestamp: Timestamp?) -> Value {
    timestamp.map { .timestamp($0) } ?? .fail(.overflow, "the timestamp is outside the years 0001 to 9999")
  }
}

extension Timestamp {
  private var nanosecondsSince1970: Int128 { Int128(seconds) * 1_000_000_000 + Int128(nanos) }

  private init?(nanosecondsSince1970 total: Int128) {
    let nanos = (total % 1_000_000_000 + 1_000_000_000) % 1_000_000_000
    guard let seconds = Int64(exactly: (total - nanos) / 1_000_000_000) else { return nil }
    self.init(seconds: seconds, nanos: Int32(nanos))
  }

  func adding(_ duration: DurationValue) -> Value {
    .timestamp(orOverflow: Timestamp(nanosecondsSince1970: nanosecondsSince1970 + Int128(duration.nanoseconds)))
  }

  func subtracting(_ duration: DurationValue) -> Value {
    .timestamp(orOverflow: Timestamp(nanosecondsSince1970: nanosecondsSince1970 - Int128(duration.nanoseconds)))
  }

  func subtracting(_ other: Timestamp) -> Value {
    let difference = Int64(exactly: nanosecondsSince1970 - other.nanosecondsSince1970)
    return .duration(orOverflow: (difference ?? 0, difference == nil))
  }
}
