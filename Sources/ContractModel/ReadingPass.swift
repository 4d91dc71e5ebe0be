import CEL
import Documents
import SourceText

/// One document being read: where it is, and what was found wrong.
struct ReadingPass {
  let reader: ContractReader
  let scalars: ScalarReader
  let fields: FieldTable
  let tree: Tree
  let names: NameTable
  let file: SourceFile
  var isTemplate = false
  var problems: [Diagnostic] = []

  init(reader: ContractReader, tree: Tree, names: NameTable, file: SourceFile) {
    self.reader = reader
    scalars = reader.scalars
    fields = reader.fields
    self.tree = tree
    self.names = names
    self.file = file
  }

  /// Reads a record's fields from the members, attributes and child elements of a node.
  mutating func readRecord(
    _ type: Int, node: Int, into store: inout RecordStore, parent: Int, slot: Int, index: Int
  ) {
    let entry = store.addRecord(
      type: type, fieldCount: reader.fieldCounts[type], parent: parent, slot: slot, index: index, source: Int32(node))
    let base = Int(store.entries[entry].base)
    var child = Int(tree.nodes[node].firstChild)
    while child != 0 {
      let slot = fields.slot(of: tree.nodes[child].name, in: type)
      if slot >= 0, !tree.nodes[child].namespace.isForeign {
        readField(type, slot, node: child, into: &store, entry: entry, base: base)
      } else {
        reportUnknown(tree.nodes[child], at: child, of: type)
      }
      child = Int(tree.nodes[child].nextSibling)
    }
    for value in reader.defaults[type] where store.cells[base + value.slot].source < 0 {
      store.set(base + value.slot, value.cell)
    }
    if tree.nodes[node].marks.contains(.mixed) || hasStrayText(node) {
      report("found text in `\(recordName(type))`, expected its fields as attributes and elements", at: node)
    }
  }

  private func hasStrayText(_ node: Int) -> Bool {
    guard tree.nodes[node].kind == .element, tree.nodes[node].valueLength > 0 else { return false }
    return tree.withValue(of: node) { bytes in bytes.contains { !$0.isBlank } }
  }

  private mutating func readField(
    _ type: Int, _ slot: Int, node: Int, into store: inout RecordStore, entry: Int, base: Int
  ) {
    if store.cells[base + slot].source >= 0 {
      if tree.nodes[node].marks.contains(.duplicate) { return }
      let name = reader.vocabulary.records[type].fields[slot].name
      let earlier = tree[Int(store.cells[base + slot].source)].kind
      let both = earlier != tree[node].kind && earlier != .object
      report(
        both
          ? "`\(name)` is given both as an attribute and as an element; keep one"
          : "`\(name)` is given a second time; keep one", at: node)
      return
    }
    switch fields.plan(type, slot) {
    case .record(let inner): readInner(inner, type, slot, node: node, into: &store, entry: entry, base: base)
    case .scalar(let scalar): store.set(base + slot, readScalar(scalar, type, slot, node: node))
    case .scalars(let scalar):
      guard let first = readList(type, slot, node: node, of: scalar, into: &store, base: base) else { return }
      var index = 0
      var item = item(from: Int(tree.nodes[node].firstChild), of: node, type, slot)
      while item != 0 {
        store.set(first + index, readScalar(scalar, type, slot, node: item))
        index += 1
        item = self.item(from: Int(tree.nodes[item].nextSibling), of: node, type, slot)
      }
    case .records(let inner):
      guard let first = readList(type, slot, node: node, of: nil, into: &store, base: base) else { return }
      var index = 0
      var item = item(from: Int(tree.nodes[node].firstChild), of: node, type, slot)
      while item != 0 {
        store.set(first + index, Cell(.record, payload: Int64(store.cells.count), source: Int32(item)))
        readItem(inner, type, slot, node: item, into: &store, entry: entry, index: index)
        index += 1
        item = self.item(from: Int(tree.nodes[item].nextSibling), of: node, type, slot)
      }
    }
  }

  private mutating func readInner(
    _ inner: Int, _ type: Int, _ slot: Int, node: Int, into store: inout RecordStore, entry: Int, base: Int
  ) {
    guard tree[node].kind == .object || tree[node].kind == .element else {
      store.set(base + slot, Cell(.absent, source: Int32(node)))
      report("found \(tree[node].described) for `\(fieldName(type, slot))`, expected its fields", at: node)
      return
    }
    let first = store.cells.count
    store.set(base + slot, Cell(.record, payload: Int64(first), source: Int32(node)))
    readRecord(inner, node: node, into: &store, parent: entry, slot: slot, index: -1)
  }

  private mutating func readScalar(_ type: ScalarType, _ record: Int, _ slot: Int, node: Int) -> Cell {
    if tree.nodes[node].kind == .element, tree.nodes[node].childCount > 0, hasOwnChildren(node) {
      let found = "attributes or elements in `\(fieldName(record, slot))`"
      report("found \(found), expected \(scalars.expectation(type)) alone", at: node)
    } else if var cell = scalars.read(type, tree: tree, node: node, isTemplate: isTemplate) {
      cell.source = Int32(node)
      return cell
    } else {
      let (found, expected) = scalars.problem(type, tree: tree, node: node)
      report("found \(found) for `\(fieldName(record, slot))`, expected \(expected)", at: node)
    }
    return Cell(.present, source: Int32(node))
  }

  /// Whether an element holds anything but what is ignored: `x-` names and foreign namespaces.
  private func hasOwnChildren(_ node: Int) -> Bool {
    tree.children(of: node).contains { !isIgnored(tree[$0]) }
  }

  /// Reads a record of a list.
  private mutating func readItem(
    _ inner: Int, _ type: Int, _ slot: Int, node: Int, into store: inout RecordStore, entry: Int, index: Int
  ) {
    if tree.nodes[node].kind == .object || tree.nodes[node].kind == .element {
      return readRecord(inner, node: node, into: &store, parent: entry, slot: slot, index: index)
    }
    report("found \(tree[node].described) in `\(fieldName(type, slot))`, expected its fields", at: node)
    _ = store.addRecord(
      type: inner, fieldCount: reader.fieldCounts[inner], parent: entry, slot: slot, index: index, source: Int32(node))
  }

  /// Makes room for a list: a JSON array, an XML element of items, or an attribute of values between blanks, which is
  /// read at once; gives the first cell where items are still to be read.
  private mutating func readList(
    _ type: Int, _ slot: Int, node: Int, of scalar: ScalarType?, into store: inout RecordStore, base: Int
  ) -> Int? {
    let kind = tree.nodes[node].kind
    if kind != .array, isPlaceholder(node) {
      store.set(base + slot, Cell(.present, source: Int32(node)))
      return nil
    }
    if kind == .attribute, let scalar {
      readWords(scalar, type, slot, node: node, into: &store, base: base)
      return nil
    }
    guard kind == .array || kind == .element else {
      store.set(base + slot, Cell(.present, source: Int32(node)))
      report("found \(tree[node].described) for `\(fieldName(type, slot))`, expected a list", at: node)
      return nil
    }
    let count = kind == .array ? Int(tree.nodes[node].childCount) : countItems(type, slot, node: node)
    let first = store.addList(count: count)
    store.set(base + slot, Cell(.list, start: first, count: count, source: Int32(node)))
    return first
  }

  /// The first item of a list from one of its children on; 0 where there is none.
  @inline(__always)
  private func item(from child: Int, of node: Int, _ type: Int, _ slot: Int) -> Int {
    if tree.nodes[node].kind == .array { return child }
    var child = child
    while child != 0, !isItem(tree.nodes[child], type, slot) { child = Int(tree.nodes[child].nextSibling) }
    return child
  }

  private func isItem(_ place: Node, _ type: Int, _ slot: Int) -> Bool {
    place.kind == .element && place.name == reader.items[type][slot] && !place.namespace.isForeign
  }

  /// How many items an XML list has; what else stands in it is reported.
  private mutating func countItems(_ type: Int, _ slot: Int, node: Int) -> Int {
    var count = 0
    var child = Int(tree.nodes[node].firstChild)
    while child != 0 {
      if isItem(tree.nodes[child], type, slot) {
        count += 1
      } else {
        reportStray(tree.nodes[child], at: child, type, slot)
      }
      child = Int(tree.nodes[child].nextSibling)
    }
    if hasStrayText(node) {
      let item = reader.vocabulary.records[type].fields[slot].item ?? ""
      report("found text in `\(fieldName(type, slot))`, expected elements named `\(item)`", at: node)
    }
    return count
  }

  private mutating func readWords(
    _ element: ScalarType, _ type: Int, _ slot: Int, node: Int, into store: inout RecordStore, base: Int
  ) {
    let words = scalars.words(tree.valueRange(of: node), of: tree)
    let first = store.addList(count: words.count)
    store.set(base + slot, Cell(.list, start: first, count: words.count, source: Int32(node)))
    for (index, word) in words.enumerated() {
      var cell = Cell(.present)
      if let read = scalars.read(element, tree: tree, range: word, kind: .attribute, isTemplate: isTemplate) {
        cell = read
      } else {
        let (found, expected) = scalars.problem(element, tree: tree, range: word, kind: .attribute)
        report("found \(found) for `\(fieldName(type, slot))`, expected \(expected)", at: node)
      }
      cell.source = Int32(node)
      store.set(first + index, cell)
    }
  }

  private func isPlaceholder(_ node: Int) -> Bool {
    guard isTemplate, tree[node].childCount == 0 else { return false }
    return tree.withValue(of: node) { bytes in
      guard let first = bytes.firstIndex(where: { !$0.isBlank }), let last = bytes.lastIndex(where: { !$0.isBlank })
      else { return false }
      return ScalarReader.isPlaceholder(UnsafeBufferPointer(rebasing: bytes[first...last]))
    }
  }
}

extension UInt8 {
  /// Whether it is a space, tab or line end.
  var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}

extension Node.Namespace {
  /// Whether it belongs to something other than contracts.
  var isForeign: Bool { self == .foreign }
}
