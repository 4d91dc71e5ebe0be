/// What the parts of an expression gave, noted as they are evaluated.
final class Trace {
  /// A field that a part read.
  struct Read {
    let path: String
    let source: Int32
    let entry: Int
  }

  /// One evaluation of a part.
  struct Entry {
    let node: SyntaxTree.ID
    let depth: Int
    var value: Value?
    var read: Read?
    /// Elements of a macro that this entry stands for, which are not noted one by one; 0 for a part of the expression.
    var alike = 0
  }

  private(set) var entries: [Entry] = []
  private var depth = 0
  /// At most so many are noted.
  private let limit: Int
  /// Of a macro's elements that do not decide, so many are noted each, and of the others how many there were.
  let elements: Int

  init(limit: Int = .max, elements: Int = .max) {
    self.limit = min(limit, 20_000)
    self.elements = elements
  }

  /// Notes elements of a macro that all gave the same.
  func note(alike count: Int, _ node: SyntaxTree.ID, _ value: Value) {
    guard entries.count < limit else { return }
    entries.append(Entry(node: node, depth: depth + 1, value: value, alike: count))
  }

  func enter(_ node: SyntaxTree.ID) -> Int? {
    depth += 1
    guard entries.count < limit else { return nil }
    entries.append(Entry(node: node, depth: depth))
    return entries.count - 1
  }

  func leave(_ place: Int?, _ value: Value, _ read: Read?) {
    depth -= 1
    if let place {
      entries[place].value = value
      entries[place].read = read
    }
  }
}

/// Notes what a node gave.
final class TraceNode: Node, @unchecked Sendable {  // only `let`s of Sendable types; a subclass must restate it
  let id: SyntaxTree.ID
  let inner: Node

  init(_ id: SyntaxTree.ID, _ inner: Node) {
    self.id = id
    self.inner = inner
    super.init(inner.range)
  }

  override func evaluate(_ frame: Frame) -> Value {
    guard let trace = frame.storage.pointee.trace else { return inner.evaluate(frame) }
    let place = trace.enter(id)
    let value = inner.evaluate(frame)
    trace.leave(place, frame.plain(value), read(frame))
    return value
  }

  private func read(_ frame: Frame) -> Trace.Read? {
    let path: FieldPath? = (inner as? PathNode)?.path ?? (inner as? HasPathNode)?.path
    return path.flatMap { frame.read($0) }
  }
}

extension Frame {
  /// Where a path of fields leads: the nearest record that is there, and the cell.
  func read(_ path: FieldPath) -> Trace.Read? {
    var base = base(path.variable)
    guard base >= 0 else { return nil }
    var index = 0
    var cell = cell(base + Int(path.slots[0]))
    while index < path.slots.count - 1, cell.kind == .record {
      base = Int(cell.payload)
      index += 1
      cell = self.cell(base + Int(path.slots[index]))
    }
    let store = storage.pointee.store
    guard let entry = store.entry(atBase: base) else { return nil }
    let parent = store.path(ofEntry: entry, in: storage.pointee.schema)
    let rest = path.names[index...].joined(separator: ".")
    return Trace.Read(path: parent.isEmpty ? rest : "\(parent).\(rest)", source: cell.source, entry: entry)
  }
}
