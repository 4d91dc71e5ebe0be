/// Names and terms that a document gives to its parties.
extension Tagger {
  /// The terms that the clause defines.
  func terms() -> Definitions {
    var definitions = Definitions()
    for term in TermFinder(items: items, bytes: bytes).terms(elements)
    where term.isAdjacent || !isPartyName(term.text) {
      definitions.define(term.text, as: term.party)
    }
    return definitions
  }

  /// Parties that are named behind a colon (`Employer: Harbour Hotels`), by a known name, or by a term of their own.
  func namedParties(beside terms: Definitions) -> Set<Party> {
    var named = Set(terms.names.map(\.party)).union(usedNames)
    guard elements.contains(where: { $0.kind == .colon }) else { return named }
    for (party, colon) in zip(elements, elements.dropFirst()) where party.kind == .party && colon.kind == .colon {
      let next = Int(colon.lastItem) + 1
      guard colon.firstItem - party.lastItem <= 1, next < items.count, items[next].kind == .word,
        items[next].word < 0, bytes[Int(items[next].start)] < 0x61
      else { continue }
      named.insert(party.party)
    }
    return named
  }

  /// Whether the lexicon knows a text as the name of a party.
  private func isPartyName(_ text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      var tokenizer = Tokenizer(
        bytes: bytes, words: words, elision: lexicon.habits.elision, tokens: [], figures: [])
      tokenizer.run()
      var node: Int32 = 0
      for token in tokenizer.tokens where !words.has(WordTable.skipped, token.word) {
        node = node == 0 ? parties.first(token.word) : parties.next(node, token.word)
        if node == 0 { return false }
      }
      return node != 0 && parties.hasTags(node)
    }
  }

  /// `("the Company")`, `(the "Company")`.
  func isQuoteAhead(_ place: Int) -> Bool {
    for byte in bytes[place..<min(place + 12, bytes.count)] where byte == 0x22 || byte == 0xE2 || byte == 0xC2 {
      return true
    }
    return false
  }
}
