import SourceText

/// Phrases as a trie over word numbers, with the tags that end at each node.
struct PhraseTrie: Sendable {
  /// The first of each node's edges; one more at the end.
  private let edgeStarts: FlatArray<Int32>
  /// Words of edges, ascending within a node, and the nodes that they lead to.
  private let edges: FlatArray<Edge>
  private let firsts: FlatArray<Int32>
  private let tagStarts: FlatArray<Int32>
  let tags: FlatArray<Tag>

  private struct Edge: BitwiseCopyable {
    var word: Int32
    var node: Int32
  }

  init(_ builder: PhraseTrieBuilder, words: Int) {
    let (tags, starts) = builder.sortedTags()
    self.tags = FlatArray(tags)
    tagStarts = FlatArray(starts)
    let content = builder.edges.content
    var edgeStarts = [Int32](repeating: 0, count: starts.count)
    for (key, _) in content { edgeStarts[Int(key >> 32) + 1] += 1 }
    for node in edgeStarts.indices.dropFirst() { edgeStarts[node] += edgeStarts[node - 1] }
    self.edgeStarts = FlatArray(edgeStarts)
    edges = FlatArray(content.map { Edge(word: Int32(truncatingIfNeeded: $0.key), node: $0.number) })
    firsts = FlatArray(builder.firsts + [Int32](repeating: 0, count: max(0, words - builder.firsts.count)))
  }

  /// A trie that was written by `write`.
  init(_ reader: inout PackedReader) {
    edgeStarts = reader.flat()
    edges = reader.flat()
    firsts = reader.flat()
    tagStarts = reader.flat()
    tags = reader.flat()
  }

  func write(_ writer: inout PackedWriter) {
    writer.add(flat: edgeStarts.elements)
    writer.add(flat: edges.elements)
    writer.add(flat: firsts.elements)
    writer.add(flat: tagStarts.elements)
    writer.add(flat: tags.elements)
  }

  /// The node a first word leads to, 0 for none.
  @inline(__always)
  func first(_ word: Int32) -> Int32 { word >= 0 ? firsts[Int(word)] : 0 }

  /// The node that a word leads to from a node, 0 for none.
  @inline(__always)
  func next(_ node: Int32, _ word: Int32) -> Int32 {
    guard word >= 0 else { return 0 }
    var (low, high) = (edgeStarts[Int(node)], edgeStarts[Int(node) + 1])
    while low < high {
      let middle = (low + high) / 2
      let edge = edges[Int(middle)]
      if edge.word == word { return edge.node }
      if edge.word < word { low = middle + 1 } else { high = middle }
    }
    return 0
  }

  /// Whether a phrase ends at a node.
  @inline(__always)
  func hasTags(_ node: Int32) -> Bool { tagStarts[Int(node)] != tagStarts[Int(node) + 1] }

  /// The tags of the phrase that ends at a node.
  @inline(__always)
  func tagRange(_ node: Int32) -> Range<Int> { Int(tagStarts[Int(node)])..<Int(tagStarts[Int(node) + 1]) }
}

/// What a phrase means. Without gaps, since it is written as it lies in memory.
struct Tag: Sendable, Hashable, BitwiseCopyable {
  enum Kind: UInt8 { case party, act, thing, mark, function, unit, number, currency }

  /// Concept, party, function word, unit or currency number; for numbers the value.
  var id: Int32
  /// The role frame of an act.
  var frame: UInt16 = 0
  private let kindNumber: UInt8
  /// What the form says of itself.
  var form: PhraseForms.Form = []

  init(kind: Kind, id: Int32, frame: UInt16 = 0, form: PhraseForms.Form = []) {
    (kindNumber, self.id, self.frame, self.form) = (kind.rawValue, id, frame, form)
  }

  var kind: Kind { Kind(rawValue: kindNumber) ?? .mark }
}

/// Collects phrases before they are frozen into a `PhraseTrie`.
struct PhraseTrieBuilder {
  private(set) var edges = KeyTable()
  /// The node that a word leads to from the root, by word.
  private(set) var firsts: [Int32] = []
  private var nodes: Int32 = 1
  /// Tags in the order they were added, each with the one added before at the same node; -1 for none.
  private var tags: [(tag: Tag, node: Int32, before: Int32)] = []
  private var last: [Int32] = [-1]

  static func edge(_ node: Int32, _ word: Int32) -> UInt64 { UInt64(UInt32(node)) << 32 | UInt64(UInt32(word)) }

  /// The node that a word leads to from a node; made where there is none.
  mutating func step(_ node: Int32, _ word: Int32) -> Int32 {
    let next: Int32
    if node == 0 {
      while firsts.count <= Int(word) { firsts.append(0) }
      if firsts[Int(word)] == 0 { firsts[Int(word)] = nodes }
      next = firsts[Int(word)]
    } else {
      next = edges.insert(Self.edge(node, word), nodes)
    }
    if next == nodes {
      nodes += 1
      last.append(-1)
    }
    return next
  }

  /// Marks a node as the end of a phrase with a meaning.
  mutating func end(_ node: Int32, _ tag: Tag) {
    var place = last[Int(node)]
    while place >= 0 {
      if tags[Int(place)].tag == tag { return }
      place = tags[Int(place)].before
    }
    tags.append((tag, node, last[Int(node)]))
    last[Int(node)] = Int32(tags.count - 1)
  }

  /// The tags by node, measures first, and where those of each node begin.
  func sortedTags() -> (tags: [Tag], starts: [Int32]) {
    var starts = [Int32](repeating: 0, count: Int(nodes) + 1)
    for entry in tags { starts[Int(entry.node) + 1] += 1 }
    for node in 1..<starts.count { starts[node] += starts[node - 1] }
    var next = starts
    var sorted = tags.map(\.tag)
    for measures in [true, false] {
      for entry in tags where (entry.tag.kind == .unit || entry.tag.kind == .number) == measures {
        sorted[Int(next[Int(entry.node)])] = entry.tag
        next[Int(entry.node)] += 1
      }
    }
    return (sorted, starts)
  }
}
