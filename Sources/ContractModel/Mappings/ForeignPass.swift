import CEL
import Documents
import SourceText

/// One foreign record being read.
struct ForeignPass {
  let tree: Tree
  let root: Int
  let names: NameTable
  let file: SourceFile
  let vocabulary: Vocabulary
  let fieldCounts: [Int]
  var problems: [Diagnostic] = []

  @discardableResult
  mutating func addRecord(
    _ type: Int, to store: inout RecordStore, parent: Int, slot: Int, index: Int, source: Int
  ) -> Int {
    let entry = store.addRecord(
      type: type, fieldCount: fieldCounts[type], parent: parent, slot: slot, index: index, source: Int32(source))
    for value in vocabulary.defaults(ofRecord: type) {
      store.set(Int(store.entries[entry].base) + value.slot, value.cell)
    }
    return entry
  }

  /// Fills a field from its expression; one that reads what is not there leaves it absent.
  mutating func fill(
    _ field: ForeignMapping.FieldSource, _ values: [String: Value], entry: Int, fallback: Int,
    into store: inout RecordStore
  ) {
    let value = field.source.program.evaluate(values)
    switch value {
    case .error, .unknown, .null: return
    case .string(let text) where text.allSatisfy(\.isWhitespace): return
    default: break
    }
    let source = firstRead(field.source.reads) ?? fallback
    var entry = entry
    for slot in field.slots.dropLast() { entry = inner(slot, of: entry, source: source, in: &store) }
    guard let slot = field.slots.last else { return }
    let definition = vocabulary.records[Int(store.entries[entry].type)].fields[slot]
    if var cell = cell(value, definition.type, &store) {
      cell.source = Int32(source)
      store.set(Int(store.entries[entry].base) + slot, cell)
    } else {
      let message = "found `\(value.text)` for `\(definition.name)`, which the mapping cannot read"
      problems.append(Diagnostic(message, in: file, at: tree.range(of: source, in: file)))
      store.set(Int(store.entries[entry].base) + slot, Cell(.present, source: Int32(source)))
    }
  }

  /// Fills a list from the foreign lists that feed it.
  mutating func fill(_ sources: [ForeignMapping.ListSource], _ record: Value, slot: Int, into store: inout RecordStore)
  {
    var elements: [(source: ForeignMapping.ListSource, value: Value, node: Int)] = []
    for source in sources {
      guard case .list(let values) = source.each.program.evaluate(["record": record]) else { continue }
      for value in values {
        if let when = source.when, !isTrue(when.program.evaluate(["record": record, source.name: value])) { continue }
        elements.append((source, value, node(of: value, near: source.each.reads)))
      }
    }
    let first = store.addList(count: elements.count)
    let place = elements.first?.node ?? root
    store.set(slot, Cell(.list, start: first, count: elements.count, source: Int32(place)))
    for (index, element) in elements.enumerated() {
      let entry = addRecord(
        element.source.record, to: &store, parent: 0, slot: slot, index: index, source: element.node)
      store.set(
        first + index, Cell(.record, payload: Int64(store.entries[entry].base), source: Int32(element.node)))
      for field in element.source.fields {
        fill(
          field, ["record": record, element.source.name: element.value], entry: entry, fallback: element.node,
          into: &store)
      }
    }
  }

  /// Notes a record without an id.
  mutating func checkID(in store: RecordStore) {
    guard let slot = vocabulary.records[0].fields.firstIndex(where: { $0.name == "id" }),
      store.cells[slot].kind == .absent
    else { return }
    let start = tree[root].range.lowerBound
    problems.append(Diagnostic("the record gives no `id`, which is required", in: file, at: start..<start + 1))
  }

  private func isTrue(_ value: Value) -> Bool {
    if case .bool(true) = value { return true }
    return false
  }

  private mutating func inner(_ slot: Int, of entry: Int, source: Int, in store: inout RecordStore) -> Int {
    let place = Int(store.entries[entry].base) + slot
    if store.cells[place].kind == .record, let inner = store.entry(atBase: Int(store.cells[place].payload)) {
      return inner
    }
    guard case .record(let type) = vocabulary.records[Int(store.entries[entry].type)].fields[slot].type else {
      return entry
    }
    let inner = addRecord(type, to: &store, parent: entry, slot: slot, index: -1, source: root)
    store.set(place, Cell(.record, payload: Int64(store.entries[inner].base), source: Int32(source)))
    return inner
  }

  /// The node of the first foreign field read that is there.
  private func firstRead(_ reads: [[String]]) -> Int? {
    for path in reads {
      var node = root
      var isFound = true
      for name in path {
        guard let child = tree.children(of: node).first(where: { names.text(of: tree[$0].name) == name }) else {
          isFound = false
          break
        }
        node = child
      }
      if isFound { return node }
    }
    return nil
  }

  /// The node of a list's element: the one among the fields read, or below them, whose value it is.
  private func node(of value: Value, near reads: [[String]]) -> Int {
    for read in reads {
      guard let node = firstRead([read]) else { continue }
      if tree[node].kind == .array || tree[node].kind == .object {
        for child in tree.children(of: node) where ForeignValues.value(tree, child, names).text == value.text {
          return child
        }
      } else if ForeignValues.value(tree, node, names).text == value.text {
        return node
      }
    }
    return root
  }

  private func cell(_ value: Value, _ type: Vocabulary.FieldType, _ store: inout RecordStore) -> Cell? {
    switch (type, value) {
    case (.string, .string(let text)), (.text, .string(let text)): return store.string(text.utf8)
    case (.string, _), (.text, _): return store.string(value.text.utf8)
    case (.country, .string(let text)): return code(text, vocabulary.codes.countries, &store)
    case (.currency, .string(let text)): return code(text, vocabulary.codes.currencies, &store)
    case (.language, .string(let text)): return store.string(text.utf8)
    case (.boolean, .bool(let truth)): return Cell(.bool, payload: truth ? 1 : 0)
    case (.integer, .int(let number)): return Cell(.int, payload: number)
    case (.integer, .decimal(let number)):
      return number.scale == 0 ? Int64(exactly: number.coefficient).map { Cell(.int, payload: $0) } : nil
    case (.decimal, .decimal(let number)): return store.decimal(number)
    case (.decimal, .int(let number)): return store.decimal(ExactDecimal(number))
    case (.date, .day(let day)): return Cell(.day, payload: Int64(day.daysSince1970))
    case (.enumeration(let index), .string(let text)):
      return vocabulary.enumerations[index].symbol(of: text).map { Cell(.enumeration, payload: Int64($0)) }
    case (.list(let element), .list(let values)):
      let cells = values.compactMap { cell($0, element, &store) }
      let first = store.addList(count: cells.count)
      for (index, cell) in cells.enumerated() { store.set(first + index, cell) }
      return Cell(.list, start: first, count: cells.count)
    default: return nil
    }
  }

  private func code(_ text: String, _ set: CodeSet, _ store: inout RecordStore) -> Cell? {
    Array(text.utf8).withUnsafeBytes { set.contains($0) } ? store.string(text.utf8) : nil
  }
}
