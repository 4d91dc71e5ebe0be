/// What the parts of an expression gave, noted as they are evaluated.
final class Trace {
  /// One evaluation of a part.
  struct Entry {
    let node: SyntaxTree.ID
    let depth: Int
    var value: Value?
  }

  private(set) var entries: [Entry] = []
  private var depth = 0
  /// At most so many are noted.
  static let limit = 20_000

  func enter(_ node: SyntaxTree.ID) -> Int? {
    depth += 1
    guard entries.count < Trace.limit else { return nil }
    entries.append(Entry(node: node, depth: depth))
    return entries.count - 1
  }

  func leave(_ place: Int?, _ value: Value) {
    depth -= 1
    if let place { entries[place].value = value }
  }
}

/// Notes what a node gave.
final class TraceNode: Node, @unchecked Sendable {
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
    trace.leave(place, value)
    return value
  }
}
