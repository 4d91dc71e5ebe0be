import SourceText

extension ProseReader {
  /// The lexicon whose small words a text is full of; nil where it is that of none, or of too few words to tell.
  ///
  /// Of equal ones the first by its tag, so that the guess is the same everywhere.
  public func guess(_ bytes: UnsafeBufferPointer<UInt8>) -> Lexicon? {
    var best: (lexicon: Lexicon, hits: Int)?
    for language in languages {
      let lexicon = language.lexicon.value
      let (hits, count) = smallWords(in: bytes, lexicon)
      guard count >= 4, hits >= 2, hits * 100 >= count * 18, hits > best?.hits ?? 0 else { continue }
      best = (lexicon, hits)
    }
    return best?.lexicon
  }

  /// How many words of a text are small words of a language, and how many words there are, in its first 4,000 bytes.
  private func smallWords(in bytes: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon) -> (hits: Int, count: Int) {
    let part = UnsafeBufferPointer(rebasing: bytes[..<min(bytes.count, 4_000)])
    var tokenizer = Tokenizer(
      bytes: part, words: lexicon.words, elision: lexicon.habits.elision, tokens: [], figures: [])
    tokenizer.run()
    var (hits, count) = (0, 0)
    for token in tokenizer.tokens where token.kind == .word {
      count += 1
      if lexicon.words.marks(token.word) & (WordTable.skipped | WordTable.grammar) != 0 { hits += 1 }
    }
    return (hits, count)
  }
}
