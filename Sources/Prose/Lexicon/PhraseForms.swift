/// The forms that a phrase of a lexicon file stands for: at each of its places the choices, each a run of words.
///
/// Words and choices are kept from phrase to phrase: a part such as `fee~n` is cut and inflected once a lexicon.
struct PhraseForms {
  /// One choice at one place.
  struct Choice {
    var start: Int
    var count: Int
    var form: Form
  }

  /// What a form says of itself, by the signs at its end or the section that it stands in.
  struct Form: OptionSet, Sendable, Hashable, BitwiseCopyable {
    let rawValue: UInt8
    /// `!`: a past participle.
    static let participle = Form(rawValue: 1)
    /// `^`: passive by itself.
    static let passive = Form(rawValue: 2)
    /// `*`: stands in no condition.
    static let mainClause = Form(rawValue: 4)
    /// A party's own; no sign says so.
    static let possessive = Form(rawValue: 8)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init?(sign: UInt8) {
      switch sign {
      case UInt8(ascii: "!"): self = .participle
      case UInt8(ascii: "^"): self = .passive
      case UInt8(ascii: "*"): self = .mainClause
      default: return nil
      }
    }
  }

  /// An ending of an inflection class: what it takes off a stem that ends so, and what it puts on.
  struct Ending {
    let removed: [UInt8]
    let added: [UInt8]

    /// `-y+ied` makes `carried` of `carry`; without signs an ending is put on.
    init(_ text: String) {
      let bytes = Array(text.utf8)
      if bytes.first == UInt8(ascii: "-"), let plus = bytes.firstIndex(of: UInt8(ascii: "+")) {
        removed = Array(bytes[1..<plus])
        added = Array(bytes[(plus + 1)...])
      } else {
        removed = []
        added = bytes
      }
    }
  }

  private(set) var words: [Int32] = []
  private(set) var choices: [Choice] = []
  /// The choices at each place of the phrase at hand.
  private(set) var places: [Range<Int>] = []
  private var parts = KeyTable()
  private var choicesOfParts: [Range<Int>] = []

  /// Forgets the phrase at hand.
  mutating func removeAll() { places.removeAll(keepingCapacity: true) }

  mutating func add(word: Int32) { words.append(word) }

  /// Adds a place whose part was met before; false where it was not.
  mutating func addKnownPlace(_ part: UInt64) -> Bool {
    guard let number = parts[part] else { return false }
    places.append(choicesOfParts[Int(number)])
    return true
  }

  /// Ends a choice whose words begin at `start`.
  mutating func endChoice(from start: Int, _ form: Form) {
    choices.append(Choice(start: start, count: words.count - start, form: form))
  }

  /// Ends a place whose choices begin at `start`.
  mutating func endPlace(from start: Int, _ part: UInt64) {
    places.append(start..<choices.count)
    _ = parts.insert(part, Int32(choicesOfParts.count))
    choicesOfParts.append(start..<choices.count)
  }

  /// The number of forms in all.
  var count: Int { places.reduce(1) { min($0 * $1.count, 1_000_000) } }
}

extension PhraseForms {
  /// The end of one form in a trie.
  struct Leaf {
    let node: Int32
    let form: Form
    /// The form's first word, and how many it has, without those that phrases look through.
    let first: Int32
    let count: Int
  }

  /// Puts all forms into a trie, without the words that `flags` marks as skipped; gives their ends.
  func insert(into trie: inout PhraseTrieBuilder, flags: [UInt8], leaves: inout [Leaf]) {
    leaves.removeAll(keepingCapacity: true)
    walk(0, Leaf(node: 0, form: [], first: 0, count: 0), &trie, flags, &leaves)
  }

  private func walk(
    _ place: Int, _ leaf: Leaf, _ trie: inout PhraseTrieBuilder, _ flags: [UInt8], _ leaves: inout [Leaf]
  ) {
    guard place < places.count else {
      if leaf.count > 0 { leaves.append(leaf) }
      return
    }
    for index in places[place] {
      let choice = choices[index]
      var (node, first, count) = (leaf.node, leaf.first, leaf.count)
      for word in words[choice.start..<choice.start + choice.count] where flags[Int(word)] & WordTable.skipped == 0 {
        node = trie.step(node, word)
        if count == 0 { first = word }
        count += 1
      }
      let next = Leaf(node: node, form: leaf.form.union(choice.form), first: first, count: count)
      walk(place + 1, next, &trie, flags, &leaves)
    }
  }
}
