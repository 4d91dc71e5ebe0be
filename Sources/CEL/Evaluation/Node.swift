/// A part of a program that has a value.
///
/// Sendable because nodes and their subclasses have only `let` properties of Sendable types.
class Node: @unchecked Sendable {
  /// The bytes of the expression that it was made from.
  let range: Range<Int>

  init(_ range: Range<Int>) { self.range = range }

  /// The value; errors and unknowns are values.
  func evaluate(_ frame: Frame) -> Value {
    .error(EvaluationError(.noSuchOverload, "there is nothing to evaluate"))
  }

  /// The value where it is the same in every evaluation.
  var constant: Value? { nil }

  func failure(_ code: EvaluationError.Code, _ message: String) -> Value {
    .error(EvaluationError(code, message).located(at: range))
  }

  /// What a call gave: errors get their place, large values take steps.
  @inline(__always)
  final func finished(_ value: Value, _ frame: Frame) -> Value {
    switch value {
    case .error, .string, .list, .map, .bytes: return bounded(value, frame)
    default: return value
    }
  }

  private final func bounded(_ value: Value, _ frame: Frame) -> Value {
    switch value {
    case .error(let error): return .error(error.located(at: range))
    case .string(let text): return checked(value, text.utf8.count, each: 1024, frame)
    case .bytes(let bytes): return checked(value, bytes.count, each: 1024, frame)
    case .list(let list): return checked(value, list.count, each: 64, frame)
    case .map(let map): return checked(value, map.count, each: 64, frame)
    default: return value
    }
  }

  private final func checked(_ value: Value, _ size: Int, each part: Int, _ frame: Frame) -> Value {
    guard size >= part else { return value }
    let limits = frame.storage.pointee.limits
    let limit = part == 1024 ? limits.stringBytes : limits.elements
    if size > limit { return failure(.limit, "a value has the size \(size); the limit is \(limit)") }
    if let error = frame.spend(size / part) { return .error(error.located(at: range)) }
    return value
  }
}

/// A value known when the program was made.
final class ConstantNode: Node, @unchecked Sendable {  // only `let`s of Sendable types; a subclass must restate it
  let value: Value

  init(_ value: Value, _ range: Range<Int>) {
    self.value = value
    super.init(range)
  }

  override func evaluate(_ frame: Frame) -> Value { value }
  override var constant: Value? { if case .error = value { nil } else { value } }
}

/// A variable or local.
final class VariableNode: Node, @unchecked Sendable {  // only `let`s of Sendable types; a subclass must restate it
  let number: Int
  let name: String

  init(_ number: Int, _ name: String, _ range: Range<Int>) {
    self.number = number
    self.name = name
    super.init(range)
  }

  override func evaluate(_ frame: Frame) -> Value {
    let value = frame.value(number)
    if case .unknown = value { return frame.unknownVariable(name, value) }
    return value
  }
}

/// A variable or local that holds a record.
final class RecordVariableNode: Node, @unchecked Sendable {  // only Sendable `let`s; subclasses must restate it
  let number: Int
  let name: String
  let type: Int32

  init(_ number: Int, _ name: String, type: Int, _ range: Range<Int>) {
    self.number = number
    self.name = name
    self.type = Int32(type)
    super.init(range)
  }

  override func evaluate(_ frame: Frame) -> Value {
    let base = frame.base(number)
    if base >= 0 { return .record(RecordReference(type: type, base: Int32(base))) }
    return frame.unknownVariable(name, frame.value(number))
  }
}

extension Value {
  /// Whether it is an error or unknown.
  @inline(__always)
  var isFailure: Bool {
    switch self {
    case .error, .unknown: true
    default: false
    }
  }

  /// What two values leave where one is an error or unknown: all unknowns, else the first error.
  static func failure(_ values: Value...) -> Value? { failure(of: values) }

  static func failure(of values: [Value]) -> Value? {
    var unknown: UnknownSet?
    var error: EvaluationError?
    for value in values {
      switch value {
      case .unknown(let set): unknown = unknown.map { $0.union(set) } ?? set
      case .error(let found): error = error ?? found
      default: break
      }
    }
    return unknown.map { .unknown($0) } ?? error.map { .error($0) }
  }
}

extension Value {
  init(_ literal: SyntaxNode.Literal) {
    switch literal {
    case .null: self = .null
    case .bool(let value): self = .bool(value)
    case .int(let value): self = .int(value)
    case .uint(let value): self = .uint(value)
    case .double(let value): self = .double(value)
    case .string(let value): self = .string(value)
    case .bytes(let value): self = .bytes(value)
    }
  }
}
