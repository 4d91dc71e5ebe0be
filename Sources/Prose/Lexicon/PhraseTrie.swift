/// Phrases as a trie over word numbers, with the tags that end at each node.
struct PhraseTrie: Sendable {
  private let keys: [UInt64]
  private let nodes: [Int32]
  private let mask: Int
  private let firsts: [Int32]
  private let tagStarts: [Int32]
  let tags: [Tag]

  init(_ builder: PhraseTrieBuilder, words: Int) {
    var capacity = 16
    while capacity < builder.edges.count * 3 { capacity *= 2 }
    var keys = [UInt64](repeating: 0, count: capacity)
    var nodes = [Int32](repeating: 0, count: capacity)
    var firsts = [Int32](repeating: 0, count: words)
    for (edge, node) in builder.edges {
      if edge >> 32 == 0 {
        firsts[Int(edge & 0xFFFF_FFFF)] = node
        continue
      }
      var place = Self.place(edge) & (capacity - 1)
      while keys[place] != 0 { place = (place + 1) & (capacity - 1) }
      keys[place] = edge
      nodes[place] = node
    }
    var starts: [Int32] = []
    var tags: [Tag] = []
    for list in builder.tags {
      starts.append(Int32(tags.count))
      tags +=
        list.filter { $0.kind == .unit || $0.kind == .number } + list.filter { $0.kind != .unit && $0.kind != .number }
    }
    starts.append(Int32(tags.count))
    self.keys = keys
    self.nodes = nodes
    self.firsts = firsts
    self.tags = tags
    tagStarts = starts
    mask = capacity - 1
  }

  private static func place(_ edge: UInt64) -> Int {
    Int(truncatingIfNeeded: (edge &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  /// The node a first word leads to, 0 for none.
  @inline(__always)
  func first(_ word: Int32) -> Int32 { word >= 0 ? firsts[Int(word)] : 0 }

  /// The node that a word leads to from a node, 0 for none.
  func next(_ node: Int32, _ word: Int32) -> Int32 {
    guard word >= 0 else { return 0 }
    let edge = UInt64(UInt32(node)) << 32 | UInt64(UInt32(word))
    var place = Self.place(edge) & mask
    while true {
      let key = keys[place]
      if key == edge { return nodes[place] }
      if key == 0 { return 0 }
      place = (place + 1) & mask
    }
  }

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

/// Collects phrases before they are frozen into a `PhraseTrie`.
struct PhraseTrieBuilder {
  private(set) var edges: [UInt64: Int32] = [:]
  private(set) var tags: [[Tag]] = [[]]

  mutating func insert(_ words: [Int32], _ tag: Tag) {
    var node: Int32 = 0
    for word in words {
      let edge = UInt64(UInt32(node)) << 32 | UInt64(UInt32(word))
      if let next = edges[edge] {
        node = next
      } else {
        let next = Int32(tags.count)
        edges[edge] = next
        tags.append([])
        node = next
      }
    }
    guard node != 0, !tags[Int(node)].contains(tag) else { return }
    tags[Int(node)].append(tag)
  }
}
