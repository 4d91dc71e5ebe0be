/// Records of one document, laid flat: cells in slot order, text beside them. What programs read.
public struct RecordStore: Sendable {
  /// Where a record stands: its type, its first cell, and the field (and list index) of its parent that holds it.
  public struct Entry: Sendable, BitwiseCopyable {
    /// The index of the record type in the schema.
    public let type: Int32
    /// The first cell.
    public let base: Int32
    /// The entry of the record that holds this one; -1 for the root.
    public let parent: Int32
    /// The slot of the parent that holds this record or its list.
    public let slot: Int32
    /// The index in the list; -1 where the field is not a list.
    public let index: Int32
    /// The host's number for where the record stands in its document; -1 for none.
    public let source: Int32
  }

  /// All cells; a record is a run of them, a list of scalars too. A list of records is a run of `.record` cells.
  @inlinable public var cells: [Cell] { room }
  @usableFromInline var room: [Cell] = []
  /// The bytes of all strings, UTF-8.
  public internal(set) var text: [UInt8] = []
  /// Decimals whose coefficient does not fit into a cell.
  public internal(set) var largeDecimals: [ExactDecimal] = []
  /// The records in the order they were added; ascending by base.
  public internal(set) var entries: [Entry] = []

  /// An empty store.
  public init() {}

  /// Empties the store and keeps its memory, for the next document.
  public mutating func removeAll() {
    room.removeAll(keepingCapacity: true)
    text = []
    largeDecimals.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
  }

  /// Adds a record with all its cells absent and gives its entry; the first one added is the root.
  public mutating func addRecord(
    type: Int, fieldCount: Int, parent: Int = -1, slot: Int = -1, index: Int = -1, source: Int32 = -1
  ) -> Int {
    entries.append(
      Entry(
        type: Int32(type), base: Int32(cells.count), parent: Int32(parent), slot: Int32(slot), index: Int32(index),
        source: source))
    addCells(fieldCount)
    return entries.count - 1
  }

  /// Adds the cells of a list and gives the first; fill them with `set`.
  public mutating func addList(count: Int) -> Int {
    addCells(count)
    return cells.count - count
  }

  /// Copied as a block, which is faster than one cell after the other.
  private static let absentCells = [Cell](repeating: .absent, count: 128)

  private mutating func addCells(_ count: Int) {
    var rest = count
    while rest > 0 {
      let step = min(rest, RecordStore.absentCells.count)
      RecordStore.absentCells.withUnsafeBufferPointer { room.append(contentsOf: $0[..<step]) }
      rest -= step
    }
  }

  /// Sets a cell by its place.
  @inlinable
  public mutating func set(_ place: Int, _ cell: Cell) { room[place] = cell }

  /// Adds UTF-8 text and gives a string cell for it.
  public mutating func string(_ bytes: some Collection<UInt8>, source: Int32 = -1) -> Cell {
    let start = text.count
    text.append(contentsOf: bytes)
    return Cell(.string, start: start, count: text.count - start, source: source)
  }

  /// The cell of a decimal.
  public mutating func decimal(_ value: ExactDecimal, source: Int32 = -1) -> Cell {
    if let small = Int64(exactly: value.coefficient), value.scale <= 18 {
      return Cell(.decimal, payload: small, scale: UInt8(value.scale), source: source)
    }
    largeDecimals.append(value)
    return Cell(.largeDecimal, payload: Int64(largeDecimals.count - 1), source: source)
  }

  /// The entry of the record whose first cell is `base`; nil where none begins there.
  public func entry(atBase base: Int) -> Int? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if Int(entries[middle].base) < base { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && Int(entries[low].base) == base ? low : nil
  }

  /// The path of a record from the root, with dots and zero-based indices (`fees[0]`); empty for the root.
  public func path(ofEntry entry: Int, in schema: RecordSchema) -> String {
    let place = entries[entry]
    guard place.parent >= 0 else { return "" }
    let parent = path(ofEntry: Int(place.parent), in: schema)
    let name = schema.records[Int(entries[Int(place.parent)].type)].fields[Int(place.slot)].name
    let own = place.index < 0 ? name : "\(name)[\(place.index)]"
    return parent.isEmpty ? own : "\(parent).\(own)"
  }

  /// The text of a string cell.
  public func string(_ cell: Cell) -> String {
    String(decoding: text[cell.start..<cell.start + cell.count], as: UTF8.self)
  }
}

extension RecordStore {
  /// Adds the records of another store below a record field of the root; their sources stay what they are.
  public mutating func graft(_ other: RecordStore, at slot: Int) {
    guard let root = entries.first, !other.entries.isEmpty else { return }
    let (cellOffset, entryOffset) = (cells.count, entries.count)
    let (textOffset, decimalOffset) = (text.count, largeDecimals.count)
    text += other.text
    largeDecimals += other.largeDecimals
    for entry in other.entries {
      let isRoot = entry.parent < 0
      entries.append(
        Entry(
          type: entry.type, base: entry.base + Int32(cellOffset),
          parent: isRoot ? 0 : entry.parent + Int32(entryOffset), slot: isRoot ? Int32(slot) : entry.slot,
          index: entry.index, source: entry.source))
    }
    for cell in other.cells {
      var cell = cell
      switch cell.kind {
      case .record: cell.payload += Int64(cellOffset)
      case .list: cell.payload += Int64(cellOffset) << 32
      case .string: cell.payload += Int64(textOffset) << 32
      case .largeDecimal: cell.payload += Int64(decimalOffset)
      case .absent, .present, .bool, .int, .decimal, .day, .enumeration: break
      }
      room.append(cell)
    }
    set(Int(root.base) + slot, Cell(.record, payload: Int64(cellOffset), source: other.entries[0].source))
  }

  /// Takes text that string cells refer to by offset; shared with its owner until the store is emptied.
  public mutating func shareText(_ text: [UInt8]) {
    self.text = text
  }
}
