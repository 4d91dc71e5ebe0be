/// A Swift type that stands for a type of the language in the signatures of functions.
protocol Operand: Sendable {
  /// The type it stands for.
  static var type: CELType { get }
  /// The content of a value of that type; nil for other values.
  static func content(of value: Value) -> Self?
}

extension Int64: Operand {
  static var type: CELType { .int }
  static func content(of value: Value) -> Int64? { if case .int(let content) = value { content } else { nil } }
}

extension UInt64: Operand {
  static var type: CELType { .uint }
  static func content(of value: Value) -> UInt64? { if case .uint(let content) = value { content } else { nil } }
}

extension Double: Operand {
  static var type: CELType { .double }
  static func content(of value: Value) -> Double? { if case .double(let content) = value { content } else { nil } }
}

extension Bool: Operand {
  static var type: CELType { .bool }
  static func content(of value: Value) -> Bool? { if case .bool(let content) = value { content } else { nil } }
}

extension String: Operand {
  static var type: CELType { .string }
  static func content(of value: Value) -> String? { if case .string(let content) = value { content } else { nil } }
}

extension [UInt8]: Operand {
  static var type: CELType { .bytes }
  static func content(of value: Value) -> [UInt8]? { if case .bytes(let content) = value { content } else { nil } }
}

extension Timestamp: Operand {
  static var type: CELType { .timestamp }
  static func content(of value: Value) -> Timestamp? {
    if case .timestamp(let content) = value { content } else { nil }
  }
}

extension DurationValue: Operand {
  static var type: CELType { .duration }
  static func content(of value: Value) -> DurationValue? {
    if case .duration(let content) = value { content } else { nil }
  }
}

extension ExactDecimal: Operand {
  static var type: CELType { .decimal }
  static func content(of value: Value) -> ExactDecimal? {
    if case .decimal(let content) = value { content } else { nil }
  }
}

extension CalendarDay: Operand {
  static var type: CELType { .day }
  static func content(of value: Value) -> CalendarDay? { if case .day(let content) = value { content } else { nil } }
}

extension MapValue: Operand {
  static var type: CELType { .map(.parameter("A"), .parameter("B")) }
  static func content(of value: Value) -> MapValue? { if case .map(let content) = value { content } else { nil } }
}

/// A list of anything.
struct ListOperand: Operand {
  let elements: [Value]
  static var type: CELType { .list(.parameter("A")) }
  static func content(of value: Value) -> ListOperand? {
    if case .list(let elements) = value { ListOperand(elements: elements) } else { nil }
  }
}

/// An optional of anything.
struct OptionalOperand: Operand {
  let optional: OptionalValue
  static var type: CELType { .opaque("optional_type", [.parameter("A")]) }
  static func content(of value: Value) -> OptionalOperand? {
    if case .optional(let optional) = value { OptionalOperand(optional: optional) } else { nil }
  }
}

/// Any value; the same in all places of a signature.
struct AnyOperand: Operand {
  let value: Value
  static var type: CELType { .parameter("A") }
  static func content(of value: Value) -> AnyOperand? { AnyOperand(value: value) }
}
