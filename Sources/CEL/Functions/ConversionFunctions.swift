/// `int()`, `uint()`, `double()`, `string()`, `bytes()`, `bool()`, `timestamp()`, `duration()`, `type()` and `dyn()`.
enum ConversionFunctions {
  static let all = [
    FunctionDeclaration("bool", bools), FunctionDeclaration("bytes", bytes), FunctionDeclaration("double", doubles),
    FunctionDeclaration("duration", durations), FunctionDeclaration("int", ints),
    FunctionDeclaration("string", strings), FunctionDeclaration("timestamp", timestamps),
    FunctionDeclaration("uint", uints),
    FunctionDeclaration("dyn", [.unary("to_dyn", .parameter("A"), .dyn) { $0 }]),
    FunctionDeclaration("type", [.unary("type", .parameter("A"), .type(.parameter("A"))) { .type($0.type) }]),
  ]

  private static func identity<A: Operand>(_ id: String, _ type: A.Type) -> Overload {
    .unary(id, A.type, A.type) { A.content(of: $0) == nil ? .noSuchOverload : $0 }
  }

  private static let bools: [Overload] = [
    identity("bool_to_bool", Bool.self),
    .of("string_to_bool", .bool) { (text: String) in
      switch text {
      case "1", "t", "T", "true", "TRUE", "True": .bool(true)
      case "0", "f", "F", "false", "FALSE", "False": .bool(false)
      default: .unreadable(text, "bool")
      }
    },
  ]

  private static let bytes: [Overload] = [
    identity("bytes_to_bytes", [UInt8].self),
    .of("string_to_bytes", .bytes) { (text: String) in .bytes(Array(text.utf8)) },
  ]

  private static let doubles: [Overload] = [
    identity("double_to_double", Double.self),
    .of("int64_to_double", .double) { (value: Int64) in .double(Double(value)) },
    .of("uint64_to_double", .double) { (value: UInt64) in .double(Double(value)) },
    .of("string_to_double", .double) { (text: String) in
      NumberText.double(text).map { .double($0) } ?? .unreadable(text, "double")
    },
  ]

  private static let durations: [Overload] = [
    identity("duration_to_duration", DurationValue.self),
    .of("string_to_duration", .duration) { (text: String) in
      DurationValue(text).map { .duration($0) } ?? .unreadable(text, "duration", like: "1h30m")
    },
  ]

  private static let timestamps: [Overload] = [
    identity("timestamp_to_timestamp", Timestamp.self),
    .of("int64_to_timestamp", .timestamp) { (seconds: Int64) in .timestamp(orOverflow: Timestamp(seconds: seconds)) },
    .of("string_to_timestamp", .timestamp) { (text: String) in
      Timestamp(text).map { .timestamp($0) } ?? .unreadable(text, "timestamp", like: "2025-01-31T12:00:00Z")
    },
  ]

  private static let ints: [Overload] = [
    identity("int64_to_int64", Int64.self),
    .of("uint64_to_int64", .int) { (value: UInt64) in
      Int64(exactly: value).map { .int($0) } ?? .outside(.uint(value), "int")
    },
    .of("double_to_int64", .int) { (value: Double) in
      value > -0x1p63 && value < 0x1p63 ? .int(Int64(value)) : .outside(.double(value), "int")
    },
    .of("string_to_int64", .int) { (text: String) in Int64(text).map { .int($0) } ?? .unreadable(text, "int") },
    .of("timestamp_to_int64", .int) { (time: Timestamp) in .int(time.seconds) },
  ]

  private static let uints: [Overload] = [
    identity("uint64_to_uint64", UInt64.self),
    .of("int64_to_uint64", .uint) { (value: Int64) in
      UInt64(exactly: value).map { .uint($0) } ?? .outside(.int(value), "uint")
    },
    .of("double_to_uint64", .uint) { (value: Double) in
      value >= 0 && value < 0x1p64 ? .uint(UInt64(value)) : .outside(.double(value), "uint")
    },
    .of("string_to_uint64", .uint) { (text: String) in UInt64(text).map { .uint($0) } ?? .unreadable(text, "uint") },
  ]

  private static let strings: [Overload] = [
    identity("string_to_string", String.self),
    .of("bool_to_string", .string) { (value: Bool) in .string(value ? "true" : "false") },
    .of("int64_to_string", .string) { (value: Int64) in .string(String(value)) },
    .of("uint64_to_string", .string) { (value: UInt64) in .string(String(value)) },
    .of("double_to_string", .string) { (value: Double) in .string(NumberText.string(value)) },
    .of("bytes_to_string", .string) { (bytes: [UInt8]) in
      String(validating: bytes, as: UTF8.self).map { .string($0) }
        ?? .fail(.conversion, "the bytes are not valid UTF-8")
    },
    .of("timestamp_to_string", .string) { (time: Timestamp) in .string(time.text) },
    .of("duration_to_string", .string) { (span: DurationValue) in .string(span.text) },
  ]
}

extension Value {
  /// The error for text that a conversion cannot read.
  static func unreadable(_ text: String, _ type: String, like example: String? = nil) -> Value {
    let found = Value.string(text).text(limit: 80)
    return .fail(
      .conversion, "\(found) cannot be read as \(type)" + (example.map { "; expected text like `\($0)`" } ?? ""))
  }

  /// The error for a number that another type has no room for.
  static func outside(_ value: Value, _ type: String) -> Value {
    .fail(.overflow, "\(value.text) is outside the range of \(type)")
  }

  /// The type of the value, as `type()` gives it; the elements of lists and maps are not looked at.
  public var type: CELType {
    switch self {
    case .null: .null
    case .bool: .bool
    case .int: .int
    case .uint: .uint
    case .double: .double
    case .string: .string
    case .bytes: .bytes
    case .list, .recordList: .list(.dyn)
    case .map: .map(.dyn, .dyn)
    case .type: .type(.dyn)
    case .timestamp: .timestamp
    case .duration: .duration
    case .decimal: .decimal
    case .day: .day
    case .record(let reference): .record(Int(reference.type), "record")
    case .optional: .opaque("optional_type", [.dyn])
    case .opaque(let value): value.type
    case .error, .unknown: .error
    }
  }
}

extension NumberText {
  /// Reads a double: digits with point and exponent, `NaN`, `Infinity` or `Inf` in any case, with a sign; nil for other
  /// text and beyond the range of doubles.
  static func double(_ text: String) -> Double? {
    var bytes = Array(text.utf8)[...]
    if bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+") { bytes = bytes.dropFirst() }
    let sign: Double = text.utf8.first == UInt8(ascii: "-") ? -1 : 1
    switch String(decoding: bytes, as: UTF8.self).lowercased() {
    case "nan": return .nan
    case "inf", "infinity": return sign * .infinity
    default: break
    }
    let isNumber = bytes.allSatisfy {
      switch $0 {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"),
        UInt8(ascii: "+"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    guard isNumber, let value = Double(text), value.isFinite else { return nil }
    return value
  }
}
