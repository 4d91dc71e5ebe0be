/// `a && b && c` or `a || b || c`: the deciding value wins over unknowns, unknowns over errors.
final class LogicNode: Node, @unchecked Sendable {  // only `let`s of Sendable types; a subclass must restate it
  let terms: [Node]
  /// The value that decides: false for `&&`, true for `||`.
  let deciding: Bool

  init(_ terms: [Node], deciding: Bool, _ range: Range<Int>) {
    self.terms = terms
    self.deciding = deciding
    super.init(range)
  }

  override func evaluate(_ frame: Frame) -> Value {
    var unknown: UnknownSet?
    var error: EvaluationError?
    for term in terms {
      switch term.evaluate(frame) {
      case .bool(let value): if value == deciding { return .bool(value) }
      case .unknown(let set): unknown = unknown.map { $0.union(set) } ?? set
      case .error(let found): error = error ?? found
      case let other:
        let sign = deciding ? "||" : "&&"
        let found = EvaluationError(.noSuchOverload, "`\(sign)` takes bools, found \(other.typeName)")
        error = error ?? found.located(at: term.range)
      }
    }
    if let unknown { return .unknown(unknown) }
    return error.map { .error($0) } ?? .bool(!deciding)
  }
}

/// `!a`.
final class NotNode: Node, @unchecked Sendable {  // only `let`s of Sendable types; a subclass must restate it
  let operand: Node

  init(_ operand: Node, _ range: Range<Int>) {
    self.operand = operand
    super.init(range)
  }

  override func evaluate(_ frame: Frame) -> Value {
    switch operand.evaluate(frame) {
    case .bool(let value): .bool(!value)
    case let value where value.isFailure: value
    case let value: failure(.noSuchOverload, "`!` takes a bool, found \(value.typeName)")
    }
  }
}

/// `a ? b : c`.
final class ConditionalNode: Node, @unchecked Sendable {  // only `let`s of Sendable types; a subclass must restate it
  let condition: Node
  let yes: Node
  let no: Node

  init(_ condition: Node, _ yes: Node, _ no: Node, _ range: Range<Int>) {
    self.condition = condition
    self.yes = yes
    self.no = no
    super.init(range)
  }

  override func evaluate(_ frame: Frame) -> Value {
    switch condition.evaluate(frame) {
    case .bool(true): yes.evaluate(frame)
    case .bool(false): no.evaluate(frame)
    case let value where value.isFailure: value
    case let value: failure(.noSuchOverload, "`? :` takes a bool, found \(value.typeName)")
    }
  }
}

/// `cel.bind(name, value, body)`, `cel.block([…], body)`: values that a body names.
final class BindNode: Node, @unchecked Sendable {  // only `let`s of Sendable types; a subclass must restate it
  let first: Int
  let values: [Node]
  let body: Node

  init(_ first: Int, _ values: [Node], _ body: Node, _ range: Range<Int>) {
    self.first = first
    self.values = values
    self.body = body
    super.init(range)
  }

  override func evaluate(_ frame: Frame) -> Value {
    for (offset, value) in values.enumerated() { frame.set(first + offset, value.evaluate(frame)) }
    return body.evaluate(frame)
  }
}

/// A chain too long to be nested: each step reads the value of the one before as a local.
final class ChainNode: Node, @unchecked Sendable {  // only `let`s of Sendable types; a subclass must restate it
  let base: Node
  let steps: [Node]
  let number: Int

  init(_ base: Node, _ steps: [Node], number: Int, _ range: Range<Int>) {
    self.base = base
    self.steps = steps
    self.number = number
    super.init(range)
  }

  override func evaluate(_ frame: Frame) -> Value {
    var value = base.evaluate(frame)
    for step in steps {
      frame.set(number, value)
      value = step.evaluate(frame)
    }
    return value
  }
}

/// `a.or(b)` and `a.orValue(b)`.
final class OptionalOrNode: Node, @unchecked Sendable {  // only `let`s of Sendable types; a subclass must restate it
  let operand: Node
  let other: Node
  let unwraps: Bool

  init(_ operand: Node, _ other: Node, unwraps: Bool, _ range: Range<Int>) {
    self.operand = operand
    self.other = other
    self.unwraps = unwraps
    super.init(range)
  }

  override func evaluate(_ frame: Frame) -> Value {
    let value = operand.evaluate(frame)
    switch value {
    case .optional(.some(let inner)): return unwraps ? inner : value
    case .optional(.none): return other.evaluate(frame)
    case .error, .unknown: return value
    default: return failure(.noSuchOverload, "`or` takes an optional value, found \(value.typeName)")
    }
  }
}

/// `a.optMap(name, body)` and `a.optFlatMap(name, body)`.
final class OptionalMapNode: Node, @unchecked Sendable {  // only `let`s of Sendable types; a subclass must restate it
  let operand: Node
  let number: Int
  let body: Node
  let isFlat: Bool

  init(_ operand: Node, _ number: Int, _ body: Node, isFlat: Bool, _ range: Range<Int>) {
    self.operand = operand
    self.number = number
    self.body = body
    self.isFlat = isFlat
    super.init(range)
  }

  override func evaluate(_ frame: Frame) -> Value {
    let value = operand.evaluate(frame)
    switch value {
    case .optional(.some(let inner)):
      frame.set(number, inner)
      let result = body.evaluate(frame)
      return isFlat || result.isFailure ? result : .optional(.some(result))
    case .optional(.none), .error, .unknown: return value
    default: return failure(.noSuchOverload, "`optMap` takes an optional value, found \(value.typeName)")
    }
  }
}
