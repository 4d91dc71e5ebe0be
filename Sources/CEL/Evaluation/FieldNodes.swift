/// A path of fields from a variable that holds a record: `order.price.amount`.
struct FieldPath: Sendable {
  let variable: Int
  let variableName: String
  /// The slots to follow; all but the last are fields of records.
  let slots: [Int32]
  let names: [String]
  /// The type of the last field.
  let type: RecordSchema.FieldType

  var text: String { ([variableName] + names).joined(separator: ".") }

  /// Where following the path ended.
  enum End {
    case cell(Cell)
    /// The variable holds no record.
    case noRecord
    /// A field on the way is absent: the record it belongs to, its index in the path, and whether it is a placeholder.
    case absent(base: Int, index: Int, isPresent: Bool)
  }

  func follow(_ frame: Frame) -> End {
    var base = frame.base(variable)
    guard base >= 0 else { return .noRecord }
    let last = slots.count - 1
    for index in 0..<last {
      let cell = frame.cell(base + Int(slots[index]))
      guard cell.kind == .record else { return .absent(base: base, index: index, isPresent: cell.kind == .present) }
      base = Int(cell.payload)
    }
    let cell = frame.cell(base + Int(slots[last]))
    switch cell.kind {
    case .absent: return .absent(base: base, index: last, isPresent: false)
    case .present: return .absent(base: base, index: last, isPresent: true)
    default: return .cell(cell)
    }
  }

  func unknown(_ frame: Frame, base: Int, from index: Int) -> UnknownSet {
    frame.unknownField(text, base: base, names[index...].joined(separator: "."))
  }

  func missingRecord(_ frame: Frame) -> Value {
    let value = frame.value(variable)
    guard case .unknown(let set) = value, set.attributes.isEmpty else { return value }
    return frame.storage.pointee.collects ? .unknown(UnknownSet(text)) : value
  }
}

/// Reads a field of a record.
final class PathNode: Node, @unchecked Sendable {  // only `let`s of Sendable types; a subclass must restate it
  let path: FieldPath

  init(_ path: FieldPath, _ range: Range<Int>) {
    self.path = path
    super.init(range)
  }

  override func evaluate(_ frame: Frame) -> Value {
    switch path.follow(frame) {
    case .cell(let cell):
      if let value = frame.value(of: cell, path.type) { return value }
      return .unknown(UnknownSet(path.text))
    case .noRecord: return path.missingRecord(frame)
    case .absent(let base, let index, _): return .unknown(path.unknown(frame, base: base, from: index))
    }
  }
}

/// `has()` of a field of a record; false where a record on the way is absent.
final class HasPathNode: Node, @unchecked Sendable {  // only `let`s of Sendable types; a subclass must restate it
  let path: FieldPath

  init(_ path: FieldPath, _ range: Range<Int>) {
    self.path = path
    super.init(range)
  }

  override func evaluate(_ frame: Frame) -> Value {
    switch path.follow(frame) {
    case .cell: return .bool(true)
    case .noRecord: return path.missingRecord(frame)
    case .absent(let base, let index, let isPresent):
      guard isPresent else { return .bool(false) }
      return index == path.slots.count - 1 ? .bool(true) : .unknown(path.unknown(frame, base: base, from: index))
    }
  }
}

/// `operand.field` where the operand is no path of records.
final class SelectNode: Node, @unchecked Sendable {  // only `let`s of Sendable types; a subclass must restate it
  let operand: Node
  let field: String
  let isOptional: Bool

  init(_ operand: Node, _ field: String, isOptional: Bool, _ range: Range<Int>) {
    self.operand = operand
    self.field = field
    self.isOptional = isOptional
    super.init(range)
  }

  override func evaluate(_ frame: Frame) -> Value {
    let value = operand.evaluate(frame)
    switch value {
    case .error, .unknown, .optional(.none): return value
    case .optional(.some(let inner)): return optional(inner, frame)
    default: return isOptional ? optional(value, frame) : select(value, frame)
    }
  }

  private func optional(_ value: Value, _ frame: Frame) -> Value {
    switch frame.has(value, field) {
    case .true:
      let found = select(value, frame)
      return found.isFailure ? found : .optional(.some(found))
    case .false: return .optional(.none)
    case .unknown, .error: return select(value, frame)
    }
  }

  private func select(_ value: Value, _ frame: Frame) -> Value {
    switch value {
    case .map(let map): return map[field] ?? failure(.noSuchKey, "no such key: `\(field)`")
    case .record(let reference): return frame.field(of: reference, field)?.located(at: range) ?? missing(value)
    default: return missing(value)
    }
  }

  private func missing(_ value: Value) -> Value {
    failure(.noSuchField, "a value of type \(value.typeName) has no field `\(field)`")
  }
}

/// `has(operand.field)` where the operand is no path of records.
final class HasNode: Node, @unchecked Sendable {  // only `let`s of Sendable types; a subclass must restate it
  let operand: Node
  let field: String

  init(_ operand: Node, _ field: String, _ range: Range<Int>) {
    self.operand = operand
    self.field = field
    super.init(range)
  }

  override func evaluate(_ frame: Frame) -> Value {
    var value = operand.evaluate(frame)
    if value.isFailure { return value }
    while case .optional(let optional) = value {
      guard let inner = optional.value else { return .bool(false) }
      value = inner
    }
    switch frame.has(value, field) {
    case .true: return .bool(true)
    case .false: return .bool(false)
    case .unknown:
      if case .map(let map) = value, let found = map[field] { return found }
      return .unknown(UnknownSet(field))
    case .error: return failure(.noSuchField, "a value of type \(value.typeName) has no field `\(field)`")
    }
  }
}

extension Value {
  func located(at range: Range<Int>) -> Value {
    if case .error(let error) = self { .error(error.located(at: range)) } else { self }
  }
}

extension Frame {
  /// Whether a map or record has a field; an error for other values.
  func has(_ value: Value, _ field: String) -> Truth {
    switch value {
    case .map(let map):
      guard let found = map[field] else { return .false }
      if case .unknown = found { return .unknown }
      return .true
    case .record(let reference):
      guard let slot = slot(reference, field) else { return .error }
      return Truth(cell(Int(reference.base) + slot).kind != .absent)
    default: return .error
    }
  }

  /// A field of a record by name; nil where its type has none.
  func field(of reference: RecordReference, _ name: String) -> Value? {
    guard let slot = slot(reference, name) else { return nil }
    let type = storage.pointee.schema.records[Int(reference.type)].fields[slot].type
    return value(of: cell(Int(reference.base) + slot), type)
      ?? .unknown(unknownField(name, base: Int(reference.base), name))
  }

  private func slot(_ reference: RecordReference, _ field: String) -> Int? {
    let records = storage.pointee.schema.records
    guard records.indices.contains(Int(reference.type)) else { return nil }
    return records[Int(reference.type)].slot(of: field)
  }
}
