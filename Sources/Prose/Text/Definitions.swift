/// The names that a document gives to its parties: those of its fields, and *hereinafter "the Maid"*.
public struct Definitions: Sendable, Equatable {
  /// A name as it is met in text: the hashes of its folded words.
  struct Name: Sendable, Equatable {
    let words: [UInt64]
    let party: Party
    /// Its first word in small letters; empty where these are not all ASCII.
    let start: [UInt8]

    /// Of a long name the last two words may be left out: `Seri Murni Household Services` without `Sdn Bhd`.
    var neededWords: Int { words.count >= 4 ? words.count - 2 : words.count }
  }

  private(set) var names: [Name] = []

  /// Makes an empty list.
  public init() {}

  /// Whether no name is known.
  public var isEmpty: Bool { names.isEmpty }

  /// Says that a name stands for a party in this document; a later saying wins.
  public mutating func define(_ name: some Sequence<UInt8>, as party: Party) {
    let bytes = Array(name)
    let words = bytes.withUnsafeBufferPointer { text in
      var tokenizer = Tokenizer(bytes: text, words: WordTable.empty, elision: false, tokens: [], figures: [])
      tokenizer.run()
      return tokenizer.tokens.filter { $0.kind == .word }
    }
    guard let first = words.first, words.count <= 12 else { return }
    let start = bytes[Int(first.start)..<Int(first.end)]
    let isASCII = start.allSatisfy { $0 < 0x80 }
    let hashes = words.map(\.hash)
    names.removeAll { $0.words == hashes }
    names.append(Name(words: hashes, party: party, start: isASCII ? start.map { $0 | 0x20 } : []))
  }

  /// Adds the names of another list.
  public mutating func add(_ other: Definitions) {
    for name in other.names {
      names.removeAll { $0.words == name.words }
      names.append(name)
    }
  }

  /// The names that may stand in a text, told by their first word.
  public func occurring(in text: UnsafeBufferPointer<UInt8>) -> Definitions {
    var found = Definitions()
    for name in names where name.start.isEmpty || Definitions.contains(name.start, in: text) {
      found.names.append(name)
    }
    return found
  }

  /// The same for equal lists.
  public var fingerprint: UInt64 {
    names.reduce(UInt64(names.count)) { hash, name in
      name.words.reduce(hash &* 31 &+ UInt64(name.party.rawValue)) { ($0 ^ $1) &* 0x9E37_79B9_7F4A_7C15 }
    }
  }

  /// The longest name that begins at a token, and its last token.
  func match(_ tokens: [Token], at start: Int) -> (party: Party, last: Int)? {
    var best: (party: Party, last: Int)?
    for name in names where name.words[0] == tokens[start].hash {
      guard name.words.count > 1 || tokens[start].capital else { continue }
      var count = 1
      while count < name.words.count, start + count < tokens.count, tokens[start + count].hash == name.words[count] {
        count += 1
      }
      if count >= name.neededWords, start + count - 1 >= best?.last ?? -1 { best = (name.party, start + count - 1) }
    }
    return best
  }

  private static func contains(_ word: [UInt8], in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = word.first, text.count >= word.count else { return false }
    for start in 0...text.count - word.count where text[start] | 0x20 == first {
      if word.indices.allSatisfy({ text[start + $0] | 0x20 == word[$0] }) { return true }
    }
    return false
  }
}
