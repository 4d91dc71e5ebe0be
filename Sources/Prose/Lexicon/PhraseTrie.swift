import SourceText

/// Phrases as a trie over word numbers, with the tags that end at each node.
struct PhraseTrie: Sendable {
  private let edges: FrozenKeys
  private let firsts: FlatArray<Int32>
  private let tagStarts: FlatArray<Int32>
  let tags: FlatArray<Tag>

  init(_ builder: PhraseTrieBuilder, words: Int) {
    edges = builder.edges.frozen
    firsts = FlatArray(builder.firsts + [Int32](repeating: 0, count: max(0, words - builder.firsts.count)))
    let (tags, starts) = builder.sortedTags()
    self.tags = FlatArray(tags)
    tagStarts = FlatArray(starts)
  }

  /// A trie that was written by `write`.
  init(_ reader: inout PackedReader) {
    var node: Int32 = 0
    let (steps, words, numbers) = (reader.table(), reader.table(), reader.table())
    let keys = zip(steps, words).map { step, word in
      node += step
      return PhraseTrieBuilder.edge(node, word)
    }
    edges = FrozenKeys(keys: keys, numbers: numbers)
    firsts = FlatArray(reader.table())
    var start: Int32 = 0
    tagStarts = FlatArray(
      reader.table().map { count in
        start += count
        return start
      })
    let (kinds, ids, frames, forms) = (reader.table(), reader.table(), reader.table(), reader.table())
    tags = FlatArray(kinds.indices.map { Tag(kinds[$0], id: ids[$0], frame: frames[$0], forms: forms[$0]) })
  }

  func write(_ writer: inout PackedWriter) {
    let content = edges.content
    let nodes = content.map { Int32(truncatingIfNeeded: $0.key >> 32) }
    writer.add(table: nodes.indices.map { nodes[$0] - ($0 > 0 ? nodes[$0 - 1] : 0) })
    writer.add(table: content.map { Int32(truncatingIfNeeded: $0.key) })
    writer.add(table: content.map(\.number))
    writer.add(table: firsts.elements)
    let starts = tagStarts.elements
    writer.add(table: starts.indices.map { starts[$0] - ($0 > 0 ? starts[$0 - 1] : 0) })
    let tags = tags.elements
    writer.add(table: tags.map { Int32($0.kind.rawValue) })
    writer.add(table: tags.map(\.id))
    writer.add(table: tags.map { Int32($0.frame) })
    writer.add(table: tags.map { Int32($0.forms) })
  }

  /// The node a first word leads to, 0 for none.
  @inline(__always)
  func first(_ word: Int32) -> Int32 { word >= 0 ? firsts[Int(word)] : 0 }

  /// The node that a word leads to from a node, 0 for none.
  @inline(__always)
  func next(_ node: Int32, _ word: Int32) -> Int32 {
    word < 0 ? 0 : edges[PhraseTrieBuilder.edge(node, word), default: 0]
  }

  /// Whether a phrase ends at a node.
  @inline(__always)
  func hasTags(_ node: Int32) -> Bool { tagStarts[Int(node)] != tagStarts[Int(node) + 1] }

  /// The tags of the phrase that ends at a node.
  @inline(__always)
  func tagRange(_ node: Int32) -> Range<Int> { Int(tagStarts[Int(node)])..<Int(tagStarts[Int(node) + 1]) }
}

/// What a phrase means.
struct Tag: Sendable, Hashable {
  enum Kind: UInt8 { case party, act, thing, mark, function, unit, number, currency }

  var kind: Kind
  /// Concept, party, function word, unit or currency number; for numbers the value.
  var id: Int32
  /// The role frame of an act.
  var frame: UInt16 = 0
  /// The form is a past participle.
  var participle = false
  /// The form is passive by itself.
  var passive = false
  /// The form stands in no condition: Spanish `pagará`.
  var mainClause = false
  /// The word means a party's own.
  var possessive = false
}

extension Tag {
  /// The truth values as bits, as tables hold them.
  fileprivate var forms: UInt8 {
    (participle ? 1 : 0) | (passive ? 2 : 0) | (mainClause ? 4 : 0) | (possessive ? 8 : 0)
  }

  fileprivate init(_ kind: Int32, id: Int32, frame: Int32, forms: Int32) {
    self.init(
      kind: Kind(rawValue: UInt8(truncatingIfNeeded: kind)) ?? .mark, id: id, frame: UInt16(truncatingIfNeeded: frame),
      participle: forms & 1 != 0, passive: forms & 2 != 0,
      mainClause: forms & 4 != 0, possessive: forms & 8 != 0)
  }
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
