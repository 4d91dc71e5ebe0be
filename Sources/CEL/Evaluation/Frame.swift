/// What an evaluation reads and writes. It is a pointer, so that passing it on counts no references.
///
/// Whoever makes a frame releases it. Cells and text stay valid because a frame lives inside the call that borrows them.
struct Frame {
  struct Storage {
    let cells: UnsafeBufferPointer<Cell>
    let text: UnsafeBufferPointer<UInt8>
    let store: RecordStore
    let schema: RecordSchema
    /// By variable number: the first cell of the record it holds; -1 where it holds none.
    var bases: UnsafeMutablePointer<Int32>
    /// By variable number: the value; of records only where there is none.
    var values: UnsafeMutablePointer<Value>
    var size: Int
    var stepsLeft = 0
    /// Whether unknowns say what was absent; costs memory, so only where the answer is asked for.
    var collects = false
    var trace: Trace?
    var limits = Limits()
  }

  let storage: UnsafeMutablePointer<Storage>

  init(
    cells: UnsafeBufferPointer<Cell>, text: UnsafeBufferPointer<UInt8>, store: RecordStore, schema: RecordSchema,
    size: Int
  ) {
    let bases = UnsafeMutablePointer<Int32>.allocate(capacity: size)
    let values = UnsafeMutablePointer<Value>.allocate(capacity: size)
    bases.initialize(repeating: -1, count: size)
    values.initialize(repeating: .unknown(UnknownSet()), count: size)
    storage = .allocate(capacity: 1)
    storage.initialize(
      to: Storage(cells: cells, text: text, store: store, schema: schema, bases: bases, values: values, size: size))
  }

  func release() {
    storage.pointee.values.deinitialize(count: storage.pointee.size)
    storage.pointee.values.deallocate()
    storage.pointee.bases.deallocate()
    storage.deinitialize(count: 1)
    storage.deallocate()
  }

  /// Makes room for a program's variables and gives it its steps.
  @inline(__always)
  func begin(size: Int, limits: Limits, collects: Bool) {
    if size > storage.pointee.size { grow(to: size) }
    storage.pointee.stepsLeft = limits.steps
    storage.pointee.collects = collects
    storage.pointee.limits = limits
  }

  func reserve(_ size: Int) {
    if size > storage.pointee.size { grow(to: size) }
  }

  private func grow(to wanted: Int) {
    let size = max(wanted, storage.pointee.size * 2)
    let count = storage.pointee.size
    let bases = UnsafeMutablePointer<Int32>.allocate(capacity: size)
    let values = UnsafeMutablePointer<Value>.allocate(capacity: size)
    bases.moveInitialize(from: storage.pointee.bases, count: count)
    values.moveInitialize(from: storage.pointee.values, count: count)
    (bases + count).initialize(repeating: -1, count: size - count)
    (values + count).initialize(repeating: .unknown(UnknownSet()), count: size - count)
    storage.pointee.bases.deallocate()
    storage.pointee.values.deallocate()
    storage.pointee.bases = bases
    storage.pointee.values = values
    storage.pointee.size = size
  }

  // MARK: Variables

  @inline(__always)
  func base(_ variable: Int) -> Int { Int(storage.pointee.bases[variable]) }

  @inline(__always)
  func setBase(_ variable: Int, _ base: Int32) { storage.pointee.bases[variable] = base }

  func set(_ variable: Int, _ value: Value) {
    if case .record(let reference) = value {
      storage.pointee.bases[variable] = reference.base
    } else {
      storage.pointee.bases[variable] = -1
    }
    storage.pointee.values[variable] = value
  }

  @inline(__always)
  func value(_ variable: Int) -> Value { storage.pointee.values[variable] }

  // MARK: Cells

  /// A cell by its place; absent outside of the store.
  @inline(__always)
  func cell(_ place: Int) -> Cell {
    let cells = storage.pointee.cells
    return UInt(bitPattern: place) < UInt(bitPattern: cells.count) ? cells[place] : .absent
  }

  /// The bytes of a string cell.
  @inline(__always)
  func bytes(_ cell: Cell) -> UnsafeBufferPointer<UInt8> {
    let text = storage.pointee.text
    let (start, count) = (cell.start, cell.count)
    guard start >= 0, start + count <= text.count else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(rebasing: text[start..<start + count])
  }

  /// The value in a cell; nil where there is none.
  func value(of cell: Cell, _ type: RecordSchema.FieldType) -> Value? {
    switch cell.kind {
    case .absent, .present: return nil
    case .bool: return .bool(cell.payload != 0)
    case .int: return .int(cell.payload)
    case .decimal: return .decimal(ExactDecimal(coefficient: Int128(cell.payload), scale: Int(cell.scale)))
    case .largeDecimal:
      let large = storage.pointee.store.largeDecimals
      return large.indices.contains(Int(cell.payload)) ? .decimal(large[Int(cell.payload)]) : nil
    case .string: return .string(String(decoding: bytes(cell), as: UTF8.self))
    case .day: return .day(CalendarDay(daysSince1970: Int32(truncatingIfNeeded: cell.payload)))
    case .enumeration: return member(cell, type.leaf).map { .string($0) }
    case .record: return .record(RecordReference(type: Int32(type.leaf), base: Int32(truncatingIfNeeded: cell.payload)))
    case .list:
      return .recordList(
        RecordListReference(
          first: Int32(truncatingIfNeeded: cell.start), count: Int32(truncatingIfNeeded: cell.count),
          leaf: Int32(type.leaf)))
    }
  }

  /// The value of an element of a list of the store; nil where there is none.
  func element(_ list: RecordListReference, _ index: Int) -> Value? {
    let cell = cell(Int(list.first) + index)
    switch cell.kind {
    case .enumeration: return member(cell, Int(list.leaf)).map { .string($0) }
    case .record: return .record(RecordReference(type: list.leaf, base: Int32(truncatingIfNeeded: cell.payload)))
    case .list:
      return .recordList(
        RecordListReference(
          first: Int32(truncatingIfNeeded: cell.start), count: Int32(truncatingIfNeeded: cell.count), leaf: list.leaf))
    case .absent, .present, .bool, .int, .decimal, .largeDecimal, .string, .day: return value(of: cell, .bool)
    }
  }

  private func member(_ cell: Cell, _ enumeration: Int) -> String? {
    let known = storage.pointee.schema.enumerations
    guard known.indices.contains(enumeration), known[enumeration].members.indices.contains(Int(cell.payload)) else {
      return nil
    }
    return known[enumeration].members[Int(cell.payload)]
  }

  /// A list of the store as a list of values; unknown where an element is.
  func plain(_ value: Value) -> Value {
    guard case .recordList(let list) = value else { return value }
    if let error = spend(Int(list.count) / 16) { return .error(error) }
    var values: [Value] = []
    values.reserveCapacity(Int(list.count))
    for index in 0..<Int(list.count) {
      guard let element = element(list, index) else { return .unknown(unknownElement(list, index)) }
      values.append(plain(element))
    }
    return .list(values)
  }

  // MARK: Budget

  /// Takes steps from the budget; the error where none are left.
  @inline(__always)
  func spend(_ steps: Int = 1) -> EvaluationError? {
    storage.pointee.stepsLeft &-= steps
    return storage.pointee.stepsLeft < 0 ? exhausted : nil
  }

  /// Takes a step from the budget; true where none was left.
  @inline(__always)
  func isOutOfSteps() -> Bool {
    storage.pointee.stepsLeft &-= 1
    return storage.pointee.stepsLeft < 0
  }

  @inline(__always)
  var isExhausted: Bool { storage.pointee.stepsLeft < 0 }

  var exhausted: EvaluationError {
    EvaluationError(.limit, "the evaluation takes more than the limit of \(storage.pointee.limits.steps) steps")
  }
}

extension RecordSchema.FieldType {
  /// The record type or enumeration that it, or what it lists, has; -1 for neither.
  var leaf: Int {
    switch self {
    case .record(let index), .enumeration(let index): index
    case .list(let element): element.leaf
    case .bool, .int, .decimal, .string, .day: -1
    }
  }
}
