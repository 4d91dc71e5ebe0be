/// A call of one argument.
final class UnaryCallNode: Node, @unchecked Sendable {  // only `let`s of Sendable types; a subclass must restate it
  let function: @Sendable (Value) -> Value
  let argument: Node

  init(_ function: @escaping @Sendable (Value) -> Value, _ argument: Node, _ range: Range<Int>) {
    self.function = function
    self.argument = argument
    super.init(range)
  }

  override func evaluate(_ frame: Frame) -> Value {
    let value = argument.evaluate(frame)
    switch value {
    case .error, .unknown: return value
    case .recordList:
      let plain = frame.plain(value)
      return plain.isFailure ? plain : finished(function(plain), frame)
    default: return finished(function(value), frame)
    }
  }
}

/// A call of two arguments.
final class BinaryCallNode: Node, @unchecked Sendable {  // only `let`s of Sendable types; a subclass must restate it
  let function: @Sendable (Value, Value) -> Value
  let left: Node
  let right: Node

  init(_ function: @escaping @Sendable (Value, Value) -> Value, _ left: Node, _ right: Node, _ range: Range<Int>) {
    self.function = function
    self.left = left
    self.right = right
    super.init(range)
  }

  override func evaluate(_ frame: Frame) -> Value {
    call(left.evaluate(frame), right.evaluate(frame), frame)
  }

  @inline(__always)
  func call(_ first: Value, _ second: Value, _ frame: Frame) -> Value {
    if first.isPlain && second.isPlain { return finished(function(first, second), frame) }
    let (a, b) = (frame.plain(first), frame.plain(second))
    return Value.failure(a, b) ?? finished(function(a, b), frame)
  }
}

/// A call of any number of arguments.
final class CallNode: Node, @unchecked Sendable {  // only `let`s of Sendable types; a subclass must restate it
  let function: @Sendable ([Value]) -> Value
  let arguments: [Node]
  let isStrict: Bool

  init(
    _ function: @escaping @Sendable ([Value]) -> Value, _ arguments: [Node], isStrict: Bool, _ range: Range<Int>
  ) {
    self.function = function
    self.arguments = arguments
    self.isStrict = isStrict
    super.init(range)
  }

  override func evaluate(_ frame: Frame) -> Value {
    let values = arguments.map { frame.plain($0.evaluate(frame)) }
    if isStrict, let failure = Value.failure(of: values) { return failure }
    return finished(function(values), frame)
  }
}

/// A call whose overload is chosen by the values.
final class DynamicCallNode: Node, @unchecked Sendable {  // only `let`s of Sendable types; a subclass must restate it
  let name: String
  let overloads: [Overload]
  let arguments: [Node]

  init(_ name: String, _ overloads: [Overload], _ arguments: [Node], _ range: Range<Int>) {
    self.name = name
    self.overloads = overloads
    self.arguments = arguments
    super.init(range)
  }

  override func evaluate(_ frame: Frame) -> Value {
    let values = arguments.map { frame.plain($0.evaluate(frame)) }
    if overloads.first?.isStrict ?? true, let failure = Value.failure(of: values) { return failure }
    for overload in overloads where zip(values, overload.parameters).allSatisfy({ $0.isOf($1) }) {
      return finished(overload.implementation.call(values), frame)
    }
    let types = values.map(\.typeName).joined(separator: ", ")
    return failure(.noSuchOverload, "`\(Checker.signs[name] ?? name)` does not take (\(types))")
  }
}

extension Overload.Implementation {
  func call(_ values: [Value]) -> Value {
    switch self {
    case .unary(let function): function(values[0])
    case .binary(let function): function(values[0], values[1])
    case .general(let function): function(values)
    }
  }
}

extension Value {
  /// Whether a function may be handed it as it is.
  @inline(__always)
  var isPlain: Bool {
    switch self {
    case .error, .unknown, .recordList: false
    default: true
    }
  }

  /// Whether it may be an argument where the type is declared.
  func isOf(_ type: CELType) -> Bool {
    switch (self, type) {
    case (_, .dyn), (_, .parameter), (_, .error): true
    case (.null, .null), (.bool, .bool), (.int, .int), (.uint, .uint), (.double, .double), (.string, .string),
      (.string, .enumeration), (.bytes, .bytes), (.timestamp, .timestamp), (.duration, .duration),
      (.decimal, .decimal), (.day, .day), (.type, .type):
      true
    case (.list(let values), .list(let element)): element.isDynamic || values.allSatisfy { $0.isOf(element) }
    case (.map(let map), .map(let key, let value)):
      map.entries.allSatisfy { $0.key.isOf(key) && $0.value.isOf(value) }
    case (.record(let reference), .record(let index, _)): Int(reference.type) == index
    case (.optional(let optional), .opaque("optional_type", let inner)):
      optional.value.map { $0.isOf(inner.first ?? .dyn) } ?? true
    case (.opaque(let value), .opaque(let name, _)):
      if case .opaque(let own, _) = value.type { own == name } else { false }
    default: false
    }
  }

  /// The name of its type, for messages.
  var typeName: String {
    switch self {
    case .null: "null_type"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .bytes: "bytes"
    case .list, .recordList: "list"
    case .map: "map"
    case .type: "type"
    case .timestamp: "timestamp"
    case .duration: "duration"
    case .decimal: "decimal"
    case .day: "day"
    case .record: "record"
    case .optional: "optional"
    case .opaque(let value): value.type.description
    case .error: "error"
    case .unknown: "unknown"
    }
  }
}
