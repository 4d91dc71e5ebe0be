/// Reads JSON (RFC 8259) strictly into a ``Tree``: no comments, no trailing commas, no duplicate keys, UTF-8 only.
///
/// An own reader: the peers measured (simdjson through a C++ shim, yyjson) were no faster once a tree with byte ranges
/// was wanted, give no position for every error, and would be one more library to carry. One reader serves
/// many documents, on one thread at a time; what it keeps between them is memory only.
///
/// A duplicate key is a problem, both members stay in the tree, and reading goes on; any other problem ends the reading
/// and leaves the tree empty. One byte order mark at the start is ignored (RFC 8259 §8.1). Lone surrogate escapes are
/// refused: they are no text.
public struct JSONReader: Sendable {
  /// The limits of documents.
  public var limits: ReadingLimits
  var scratch = JSONScratch()

  /// Makes a reader.
  public init(limits: ReadingLimits = ReadingLimits()) {
    self.limits = limits
  }

  /// Reads a document into `tree`, adding new keys to `names`, and gives the problems, none for a sound document.
  public mutating func read(_ bytes: [UInt8], into tree: inout Tree, names: inout NameTable) -> [Problem] {
    bytes.withUnsafeBufferPointer { read($0, into: &tree, names: &names) }
  }

  /// Reads a document into `tree`, adding new keys to `names`, and gives the problems, none for a sound document.
  public mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, into tree: inout Tree, names: inout NameTable
  ) -> [Problem] {
    tree.removeAll()
    if let problem = limits.problem(ofDocumentBytes: bytes.count) ?? JSONReader.foreignEncoding(bytes) {
      return [problem]
    }
    var room = max(64, bytes.count / 16)
    while true {
      let (fatal, more) = scan(bytes, room: room, &tree, &names)
      scratch.end(nodeCount: tree.nodes.count)
      if let more {
        room = more
        continue
      }
      guard let fatal else { return scratch.problems }
      tree.removeAll()
      return scratch.problems + [fatal]
    }
  }

  /// Reads the document with room for so many nodes; gives what ended the reading, or how much room is needed.
  private mutating func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, room: Int, _ tree: inout Tree, _ names: inout NameTable
  ) -> (Problem?, room: Int?) {
    tree.text.removeAll(keepingCapacity: true)
    tree.text.append(contentsOf: bytes)
    tree.text.append(contentsOf: repeatElement(0, count: JSONScan.padding))
    tree.nodes.removeAll(keepingCapacity: true)
    scratch.begin()
    var more: Int?
    let fatal = tree.fill(atMost: room) { text, nodes, used in
      var scan = JSONScan(text: text, count: bytes.count, nodes: nodes, limits: limits)
      swap(&scan.scratch, &scratch)
      let fatal = scan.document(&names)
      swap(&scan.scratch, &scratch)
      used = scan.nodeCount
      // As many nodes a byte as so far, and a half more; two bytes a node are the least.
      let rate = Double(scan.nodeCount) / Double(scan.at)
      if scan.isFull {
        more = min(max(room * 2, Int(Double(bytes.count) * rate * 1.5)), max(room * 2, bytes.count / 2 + 2))
      }
      return fatal
    }
    return (fatal, more)
  }

  /// UTF-16 and UTF-32 show by their byte order marks or by zero bytes beside the first character (RFC 4627 §3).
  private static func foreignEncoding(_ bytes: UnsafeBufferPointer<UInt8>) -> Problem? {
    guard bytes.count >= 2 else { return nil }
    let hasMark = bytes[0] | bytes[1] == 0xFF && bytes[0] & bytes[1] == 0xFE
    let zeros = bytes.prefix(4).reduce(0) { $1 == 0 ? $0 + 1 : $0 }
    guard hasMark || bytes.count >= 4 && zeros > 0 && zeros < 4 else { return nil }
    return Problem(.encoding, "found UTF-16 or UTF-32, expected UTF-8 (RFC 8259 §8.1)", at: 0..<0)
  }
}

/// What a JSON reader keeps from document to document: memory for open containers and for finding duplicate keys.
struct JSONScratch: Sendable {
  /// A container that has not ended.
  struct Open {
    var node: Int32
    var last: Int32
    var count: Int32
    var isObject: Bool
    var overwritten: Int32
    var place: Place
  }

  /// Where a key is about to stand: after another of the same object, or first in an object under a key.
  struct Place {
    let index: Int

    @inline(__always)
    init(after name: Name) { index = (Int(name.id) + 1) * 2 }

    @inline(__always)
    init(under name: Name) { index = (Int(name.id) + 1) * 2 + 1 }
  }

  var open: [Open] = []
  var problems: [Problem] = []
  /// Per name: `epoch` + 1 + the object that saw it last. One look-up a key tells a duplicate.
  var seen: [UInt32] = []
  var overwritten: [(name: Int32, value: UInt32)] = []
  var epoch: UInt32 = 0
  /// By place: the two keys that stood there lately.
  private var followers: [(last: Name, before: Name)] = []

  mutating func begin() {
    open.removeAll(keepingCapacity: true)
    overwritten.removeAll(keepingCapacity: true)
    problems.removeAll()
  }

  mutating func end(nodeCount: Int) {
    if Int(epoch) + nodeCount + 1 > Int(UInt32.max / 2) {
      epoch = 0
      seen.removeAll(keepingCapacity: true)
    } else {
      epoch += UInt32(nodeCount) + 1
    }
  }

  /// The two keys that stood at such a place lately, or none.
  @inline(__always)
  func followers(at place: Place) -> (last: Name, before: Name) {
    place.index < followers.count ? followers[place.index] : (.none, .none)
  }

  mutating func set(follower: Name, at place: Place) {
    if place.index >= followers.count {
      followers.append(contentsOf: repeatElement((.none, .none), count: 2 * place.index + 2 - followers.count))
    }
    followers[place.index] = (follower, followers[place.index].last)
  }

  @inline(__always)
  mutating func makeRoom(for id: Int) {
    if id >= seen.count { seen.append(contentsOf: repeatElement(0, count: max(256, id + 1 - seen.count + id / 2))) }
  }

  @inline(__always)
  mutating func restore(to count: Int32) {
    while overwritten.count > Int(count), let last = overwritten.popLast() { seen[Int(last.name)] = last.value }
  }
}
