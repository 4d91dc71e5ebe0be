/// A document as one flat array of nodes in reading order, with byte ranges; the same for XML, JSON and YAML.
///
/// A parent stands before its children, a child's subtree before its next sibling. The storage is reused when one tree
/// reads many documents.
@frozen
public struct Tree: Sendable {
  /// The nodes in reading order; the first is the root.
  public internal(set) var nodes: [Node] = []
  /// The bytes that values lie in: valid UTF-8 within every value.
  public internal(set) var text: [UInt8] = []
  /// Of YAML: where runs of the text begin and where in the document they come from, in ascending order.
  @usableFromInline var seams: [Seam] = []

  /// Makes an empty tree.
  public init() {}

  /// The index of the root, or nil where nothing was read.
  public var root: Int? { nodes.isEmpty ? nil : 0 }

  /// The node at an index.
  @inlinable @inline(__always)
  public subscript(index: Int) -> Node { nodes[index] }

  /// Empties the tree; the memory stays for the next document unless it is more than `bytesKept`.
  public mutating func removeAll(keepingAtMost bytesKept: Int = 4 << 20) {
    nodes.removeAll(keepingCapacity: nodes.capacity * MemoryLayout<Node>.stride <= bytesKept)
    text.removeAll(keepingCapacity: text.capacity <= bytesKept)
    if !seams.isEmpty { seams.removeAll(keepingCapacity: true) }
  }

  /// The children of a node, as indices in reading order.
  @inlinable @inline(__always)
  public func children(of index: Int) -> Children { Children(nodes: nodes, upcoming: Int(nodes[index].firstChild)) }

  /// The first child of a name, or nil; goes through the children one by one.
  public func child(_ name: Name, of index: Int) -> Int? {
    var next = Int(nodes[index].firstChild)
    while next != 0 {
      if nodes[next].name == name { return next }
      next = Int(nodes[next].nextSibling)
    }
    return nil
  }

  /// Where the value of a node lies in ``text``.
  @inlinable @inline(__always)
  public func valueRange(of index: Int) -> Range<Int> {
    let node = nodes[index]
    return Int(node.valueOffset)..<Int(node.valueOffset) + Int(node.valueLength)
  }

  /// The value of a node as text: a string's characters, a number's lexeme, an element's text; empty for containers.
  public func string(at index: Int) -> String {
    let range = valueRange(of: index)
    return text.withUnsafeBufferPointer { String(decoding: $0[range], as: UTF8.self) }
  }

  /// Gives the UTF-8 bytes of a node's value to `body`, without copying.
  @inlinable @inline(__always)
  public func withValue<Result>(of index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let range = valueRange(of: index)
    return text.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Gives a reader the bytes of the text, to decode in place, and room for nodes that nobody has written yet; the reader
  /// says how many it has made.
  @inline(__always)
  mutating func fill<Result>(
    atMost count: Int, _ read: (UnsafeMutablePointer<UInt8>, UnsafeMutableBufferPointer<Node>, inout Int) -> Result?
  ) -> Result? {
    var result: Result?
    nodes.append(addingCapacity: count) { span in
      span.withUnsafeMutableBufferPointer { nodes, used in
        result = text.withUnsafeMutableBufferPointer { text in text.baseAddress.flatMap { read($0, nodes, &used) } }
      }
    }
    return result
  }

  /// Gives a reader the bytes of the text, to decode in place, and the nodes, to append to.
  @inline(__always)
  mutating func extend<Result>(_ read: (UnsafeMutablePointer<UInt8>, inout [Node]) -> Result?) -> Result? {
    text.withUnsafeMutableBufferPointer { text in text.baseAddress.flatMap { read($0, &nodes) } }
  }

  /// The indices of the children of one node.
  @frozen
  public struct Children: Sequence, IteratorProtocol {
    @usableFromInline let nodes: [Node]
    @usableFromInline var upcoming: Int

    @inlinable
    init(nodes: [Node], upcoming: Int) {
      self.nodes = nodes
      self.upcoming = upcoming
    }

    /// The next child's index, or nil after the last.
    @inlinable @inline(__always)
    public mutating func next() -> Int? {
      guard upcoming != 0 else { return nil }
      let current = upcoming
      upcoming = Int(nodes[current].nextSibling)
      return current
    }
  }
}

/// A place where a run of a tree's text begins, and the place of the document that it was copied from.
@usableFromInline
struct Seam: BitwiseCopyable, Sendable, Hashable {
  @usableFromInline var text: Int32
  @usableFromInline var source: Int32
}
