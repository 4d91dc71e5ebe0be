/// `[a, ?b]`.
final class ListNode: Node, @unchecked Sendable {  // only `let`s of Sendable types; a subclass must restate it
  let elements: [Node]
  let optional: Set<Int>

  init(_ elements: [Node], optional: Set<Int>, _ range: Range<Int>) {
    self.elements = elements
    self.optional = optional
    super.init(range)
  }

  override func evaluate(_ frame: Frame) -> Value {
    var values: [Value] = []
    values.reserveCapacity(elements.count)
    var failures: [Value] = []
    for (index, element) in elements.enumerated() {
      let value = element.evaluate(frame)
      if value.isFailure {
        failures.append(value)
      } else if optional.contains(index) {
        guard case .optional(let inner) = value else {
          failures.append(failure(.noSuchOverload, "expected an optional value after `?`, found \(value.typeName)"))
          continue
        }
        if let inner = inner.value { values.append(inner) }
      } else {
        values.append(frame.plain(value))
      }
    }
    return Value.failure(of: failures) ?? finished(.list(values), frame)
  }
}

/// `{k: a, ?l: b}`.
final class MapNode: Node, @unchecked Sendable {  // only `let`s of Sendable types; a subclass must restate it
  let entries: [(key: Node, value: Node, isOptional: Bool)]

  init(_ entries: [(key: Node, value: Node, isOptional: Bool)], _ range: Range<Int>) {
    self.entries = entries
    super.init(range)
  }

  override func evaluate(_ frame: Frame) -> Value {
    var pairs: [(Value, Value)] = []
    var failures: [Value] = []
    for entry in entries {
      let key = entry.key.evaluate(frame)
      let value = entry.value.evaluate(frame)
      if key.isFailure || value.isFailure {
        failures += [key, value]
      } else if entry.isOptional {
        guard case .optional(let inner) = value else {
          failures.append(failure(.noSuchOverload, "expected an optional value after `?`, found \(value.typeName)"))
          continue
        }
        if let inner = inner.value { pairs.append((key, inner)) }
      } else {
        pairs.append((key, frame.plain(value)))
      }
    }
    return Value.failure(of: failures) ?? finished(MapValue.make(pairs), frame)
  }
}

/// `operand[index]` and `operand[?index]`.
final class IndexNode: Node, @unchecked Sendable {  // only `let`s of Sendable types; a subclass must restate it
  let operand: Node
  let index: Node
  let isOptional: Bool

  init(_ operand: Node, _ index: Node, isOptional: Bool, _ range: Range<Int>) {
    self.operand = operand
    self.index = index
    self.isOptional = isOptional
    super.init(range)
  }

  override func evaluate(_ frame: Frame) -> Value {
    let value = operand.evaluate(frame)
    let place = index.evaluate(frame)
    if let failure = Value.failure(value, place) { return failure }
    switch value {
    case .optional(.none): return value
    case .optional(.some(let inner)): return wrapped(find(inner, place, frame))
    default: return isOptional ? wrapped(find(value, place, frame)) : find(value, place, frame)
    }
  }

  private func wrapped(_ value: Value) -> Value {
    switch value {
    case .error(let error) where error.code == .noSuchKey || error.code == .indexOutOfRange: .optional(.none)
    case .error, .unknown: value
    default: .optional(.some(value))
    }
  }

  private func find(_ value: Value, _ place: Value, _ frame: Frame) -> Value {
    switch value {
    case .map(let map):
      return map[place] ?? failure(.noSuchKey, "no such key: `\(place.text)`")
    case .list(let list):
      guard let number = number(place) else { return noNumber(place) }
      guard list.indices.contains(number) else { return outside(number, list.count) }
      return list[number]
    case .recordList(let list):
      guard let number = number(place) else { return noNumber(place) }
      guard number >= 0, number < Int(list.count) else { return outside(number, Int(list.count)) }
      return frame.element(list, number) ?? .unknown(frame.unknownElement(list, number))
    default: return failure(.noSuchOverload, "a value of type \(value.typeName) cannot be indexed")
    }
  }

  private func number(_ value: Value) -> Int? {
    switch value {
    case .int(let number): Int(number)
    case .uint(let number): Int(clamping: number)
    case .double(let number): Int(exactly: number)
    default: nil
    }
  }

  private func noNumber(_ place: Value) -> Value {
    failure(.invalidArgument, "a list is indexed by a whole number, found `\(place.text)`")
  }

  private func outside(_ number: Int, _ count: Int) -> Value {
    failure(.indexOutOfRange, "the index \(number) is outside of a list of \(count)")
  }
}

/// `size(list)` without making the list.
final class ListSizeNode: Node, @unchecked Sendable {  // only `let`s of Sendable types; a subclass must restate it
  let operand: Node
  let other: Overload.Implementation

  init(_ operand: Node, _ other: Overload.Implementation, _ range: Range<Int>) {
    self.operand = operand
    self.other = other
    super.init(range)
  }

  override func evaluate(_ frame: Frame) -> Value {
    let value = operand.evaluate(frame)
    switch value {
    case .recordList(let list): return .int(Int64(list.count))
    case .list(let list): return .int(Int64(list.count))
    case .error, .unknown: return value
    default: return finished(other.call([value]), frame)
    }
  }
}

/// `element in list` without making the list; an element that is not known does not hide one that is found.
final class MembershipNode: Node, @unchecked Sendable {  // only `let`s of Sendable types; a subclass must restate it
  let element: Node
  let list: Node
  let other: BinaryCallNode

  init(_ element: Node, _ list: Node, _ other: BinaryCallNode, _ range: Range<Int>) {
    self.element = element
    self.list = list
    self.other = other
    super.init(range)
  }

  override func evaluate(_ frame: Frame) -> Value {
    let (value, place) = (element.evaluate(frame), list.evaluate(frame))
    guard case .recordList(let members) = place, !value.isFailure else { return other.call(value, place, frame) }
    let wanted = frame.plain(value)
    var unknown: UnknownSet?
    var meter = WorkMeter()
    for index in 0..<Int(members.count) {
      if let limit = frame.spend() { return .error(limit.located(at: range)) }
      guard let member = frame.element(members, index) else {
        unknown = unknown ?? frame.unknownElement(members, index)
        continue
      }
      if wanted.isEqual(to: frame.plain(member), &meter) { return .bool(true) }
    }
    return unknown.map { .unknown($0) } ?? .bool(false)
  }
}

/// A whole number where a decimal is due.
final class DecimalNode: Node, @unchecked Sendable {  // only `let`s of Sendable types; a subclass must restate it
  let operand: Node

  init(_ operand: Node, _ range: Range<Int>) {
    self.operand = operand
    super.init(range)
  }

  override func evaluate(_ frame: Frame) -> Value {
    switch operand.evaluate(frame) {
    case .int(let value): .decimal(ExactDecimal(value))
    case .uint(let value): .decimal(ExactDecimal(value))
    case let value: value
    }
  }
}
