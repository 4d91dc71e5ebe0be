/// Reads clauses into statements by the lexicon of their language.
public struct ProseReader: Sendable {
  /// The lexicons by primary language tag.
  public let lexicons: [String: Lexicon]

  /// Makes a reader of the languages whose lexicons are given.
  public init(lexicons: [Lexicon]) {
    self.lexicons = Dictionary(lexicons.map { ($0.language, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The lexicon for a BCP 47 tag: `es-MX` is read as `es`; nil where there is none.
  public func lexicon(for tag: String) -> Lexicon? {
    let primary = tag.split(whereSeparator: { $0 == "-" || $0 == "_" }).first.map { $0.lowercased() } ?? ""
    return lexicons[primary]
  }

  /// Reads one clause. `definitions` are the document's own names for parties, by the hash of the folded word.
  public func read(_ text: String, heading: String = "", lexicon: Lexicon, definitions: Definitions = Definitions())
    -> Reading
  {
    var text = text
    return text.withUTF8 { read($0, lexicon: lexicon, definitions: definitions) }
  }

  /// Reads one clause from UTF-8 bytes; ranges of statements are offsets into them.
  public func read(
    _ bytes: UnsafeBufferPointer<UInt8>, lexicon: Lexicon, definitions: Definitions = Definitions()
  ) -> Reading {
    var buffers = TextBuffers()
    var tokenizer = Tokenizer(
      bytes: bytes, words: lexicon.words, elision: lexicon.habits.elision, reusing: &buffers)
    tokenizer.run()
    var tagger = Tagger(
      lexicon: lexicon, definitions: definitions.parties, bytes: bytes, figures: tokenizer.figures)
    tagger.run(tokenizer.tokens)
    var elements = tagger.elements
    var quantities = Quantities(figures: tagger.figures)
    quantities.join(&elements)
    var segmenter = Segmenter(elements)
    segmenter.run()
    var builder = StatementBuilder(
      lexicon: lexicon, elements: elements, quantities: quantities.list, propositions: segmenter.propositions)
    builder.build()
    return builder.reading
  }
}

/// The names that a document gives to its parties: *hereinafter "the Maid"*.
public struct Definitions: Sendable, Equatable {
  var parties: [UInt64: Party] = [:]

  /// The same for equal lists.
  public var fingerprint: UInt64 {
    parties.reduce(UInt64(parties.count)) { $0 &+ ($1.key ^ UInt64($1.value.rawValue)) &* 0x9E37_79B9_7F4A_7C15 }
  }

  /// Makes an empty list.
  public init() {}

  /// Says that a word names a party in this document.
  public mutating func define(_ word: String, as party: Party) {
    parties[WordHash.of(word)] = party
  }
}
