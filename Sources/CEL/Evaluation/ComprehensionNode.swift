/// A macro over the elements of a list or the keys of a map.
final class ComprehensionNode: Node, @unchecked Sendable {  // only `let`s of Sendable types; a subclass must restate it
  let form: SyntaxNode.Comprehension.Form
  let source: Node
  let first: Int
  let hasTwo: Bool
  let condition: Node?
  let transform: Node?

  init(
    _ form: SyntaxNode.Comprehension.Form, _ source: Node, first: Int, hasTwo: Bool, condition: Node?,
    transform: Node?, _ range: Range<Int>
  ) {
    self.form = form
    self.source = source
    self.first = first
    self.hasTwo = hasTwo
    self.condition = condition
    self.transform = transform
    super.init(range)
  }

  override func evaluate(_ frame: Frame) -> Value {
    let range = source.evaluate(frame)
    let count: Int
    switch range {
    case .error, .unknown: return range
    case .list(let list): count = list.count
    case .map(let map): count = map.count
    case .recordList(let list): count = Int(list.count)
    default: return failure(.noSuchOverload, "a macro takes a list or map, found \(range.typeName)")
    }
    switch form {
    case .all: return decide(range, count, frame, deciding: false)
    case .exists: return decide(range, count, frame, deciding: true)
    case .existsOne: return countOne(range, count, frame)
    case .map, .filter, .transformList: return list(range, count, frame)
    case .transformMap, .transformMapEntry: return map(range, count, frame)
    }
  }

  /// Gives the variables their values for a turn; the element is what one variable would hold.
  @inline(__always)
  private func bind(_ range: Value, _ index: Int, _ frame: Frame) -> Value {
    var key = Value.int(Int64(index))
    let element: Value
    switch range {
    case .list(let list): element = list[index]
    case .recordList(let list):
      element = frame.element(list, index) ?? .unknown(frame.unknownElement(list, index))
    case .map(let map):
      key = map.entries[index].key
      element = hasTwo ? map.entries[index].value : key
    default: element = .null
    }
    if hasTwo {
      frame.set(first, key)
      frame.set(first + 1, element)
    } else {
      frame.set(first, element)
    }
    return element
  }

  private func decide(_ range: Value, _ count: Int, _ frame: Frame, deciding: Bool) -> Value {
    var unknown: UnknownSet?
    var error: EvaluationError?
    var alike = 0
    defer { if alike > 0 { note(alike: alike, .bool(!deciding), frame) } }
    for index in 0..<count {
      if let limit = frame.spend() { return .error(limit.located(at: self.range)) }
      _ = bind(range, index, frame)
      if isUntold(index, !deciding, frame) {
        alike += 1
        continue
      }
      switch condition?.evaluate(frame) ?? .null {
      case .bool(let value): if value == deciding { return .bool(deciding) }
      case .unknown(let set): unknown = unknown.map { $0.union(set) } ?? set
      case .error(let found): error = error ?? found
      case let other: error = error ?? noBool(other)
      }
      if let error, frame.isExhausted { return .error(error) }
    }
    if let unknown { return .unknown(unknown) }
    return error.map { .error($0) } ?? .bool(!deciding)
  }

  /// Whether the element at hand gives what most give, which a derivation tells of the first ones only.
  private func isUntold(_ index: Int, _ value: Bool, _ frame: Frame) -> Bool {
    guard let trace = frame.storage.pointee.trace, index >= trace.elements else { return false }
    frame.storage.pointee.trace = nil
    defer { frame.storage.pointee.trace = trace }
    guard case .bool(value)? = condition?.evaluate(frame) else { return false }
    return true
  }

  private func note(alike count: Int, _ value: Value, _ frame: Frame) {
    guard let node = condition as? TraceNode else { return }
    frame.storage.pointee.trace?.note(alike: count, node.id, value)
  }

  private func countOne(_ range: Value, _ count: Int, _ frame: Frame) -> Value {
    var unknown: UnknownSet?
    var error: EvaluationError?
    var found = 0
    for index in 0..<count {
      if let limit = frame.spend() { return .error(limit.located(at: self.range)) }
      _ = bind(range, index, frame)
      switch condition?.evaluate(frame) ?? .null {
      case .bool(let value): found += value ? 1 : 0
      case .unknown(let set): unknown = unknown.map { $0.union(set) } ?? set
      case .error(let problem): error = error ?? problem
      case let other: error = error ?? noBool(other)
      }
      if let error, frame.isExhausted { return .error(error) }
    }
    if let unknown { return found > 1 && error == nil ? .bool(false) : .unknown(unknown) }
    return error.map { .error($0) } ?? .bool(found == 1)
  }

  /// Whether a turn counts; nil where an error or unknown was noted.
  private func holds(_ frame: Frame, _ failures: inout [Value]) -> Bool? {
    guard let condition else { return true }
    switch condition.evaluate(frame) {
    case .bool(let value): return value
    case let value where value.isFailure: failures.append(value)
    case let other: failures.append(.error(noBool(other)))
    }
    return nil
  }

  private func list(_ range: Value, _ count: Int, _ frame: Frame) -> Value {
    var values: [Value] = []
    var failures: [Value] = []
    for index in 0..<count {
      if let limit = frame.spend() { return .error(limit.located(at: self.range)) }
      let element = bind(range, index, frame)
      guard holds(frame, &failures) == true else {
        if frame.isExhausted, let failure = Value.failure(of: failures) { return failure }
        continue
      }
      let value = frame.plain(transform?.evaluate(frame) ?? element)
      if value.isFailure { failures.append(value) } else { values.append(value) }
      if frame.isExhausted, let failure = Value.failure(of: failures) { return failure }
    }
    return Value.failure(of: failures) ?? finished(.list(values), frame)
  }

  private func map(_ range: Value, _ count: Int, _ frame: Frame) -> Value {
    var pairs: [(Value, Value)] = []
    var failures: [Value] = []
    for index in 0..<count {
      if let limit = frame.spend() { return .error(limit.located(at: self.range)) }
      _ = bind(range, index, frame)
      let key = frame.value(first)
      guard holds(frame, &failures) == true else {
        if frame.isExhausted, let failure = Value.failure(of: failures) { return failure }
        continue
      }
      let value = frame.plain(transform?.evaluate(frame) ?? .null)
      if value.isFailure {
        failures.append(value)
      } else if form == .transformMap {
        pairs.append((key, value))
      } else if case .map(let entries) = value {
        pairs += entries.entries.map { ($0.key, $0.value) }
      } else {
        failures.append(
          failure(.noSuchOverload, "`transformMapEntry` takes a map for each element, found \(value.typeName)"))
      }
      if frame.isExhausted, let failure = Value.failure(of: failures) { return failure }
    }
    return Value.failure(of: failures) ?? finished(MapValue.make(pairs), frame)
  }

  private func noBool(_ value: Value) -> EvaluationError {
    EvaluationError(.noSuchOverload, "the condition of a macro is a bool, found \(value.typeName)").located(at: range)
  }
}
