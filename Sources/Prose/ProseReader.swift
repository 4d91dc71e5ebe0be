public import SourceText

/// Reads clauses into statements by the lexicon of their language.
public struct ProseReader: Sendable {
  /// A language: its primary tag, the same as a number, and its lexicon.
  struct Language: Sendable {
    let tag: String
    let key: UInt64
    let lexicon: Deferred<Lexicon>
  }

  /// The languages by tag.
  let languages: [Language]

  /// Makes a reader of the languages whose lexicons are given.
  public init(lexicons: [Lexicon]) {
    self.init(lexicons: lexicons.map { ($0.language, Deferred(of: $0)) })
  }

  /// Makes a reader of languages whose lexicons, by primary language tag, are made when they are needed; of a tag that is
  /// given twice the first counts.
  public init(lexicons: [(tag: String, lexicon: Deferred<Lexicon>)]) {
    let byTag = Dictionary(lexicons.map { ($0.tag, $0.lexicon) }, uniquingKeysWith: { first, _ in first })
    languages = byTag.sorted { $0.key < $1.key }.map { tag, lexicon in
      Language(tag: tag, key: tag.utf8.reduce(0) { $0 << 8 | UInt64($1) }, lexicon: lexicon)
    }
  }

  /// All lexicons, by tag.
  public var compiled: [Lexicon] { languages.map(\.lexicon.value) }

  /// The lexicon for a BCP 47 tag: `es-MX` is read as `es`; nil where there is none.
  public func lexicon(for tag: some Collection<UInt8>) -> Lexicon? {
    var key: UInt64 = 0
    for byte in tag.prefix(8) {
      if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") { break }
      key = key << 8 | UInt64(byte | 0x20)
    }
    for language in languages where language.key == key { return language.lexicon.value }
    return nil
  }

  /// The lexicon for a BCP 47 tag.
  public func lexicon(for tag: String) -> Lexicon? { lexicon(for: tag.utf8) }

  /// Reads one clause. `definitions` are the document's own names for parties.
  public func read(_ text: String, lexicon: Lexicon, definitions: Definitions = Definitions()) -> Reading {
    var text = text
    var buffers = ReadingBuffers()
    return text.withUTF8 { read($0, lexicon: lexicon, definitions: definitions, buffers: &buffers) }
  }

  /// Reads one clause from UTF-8 bytes; ranges of statements are offsets into them. Linear in the text.
  public func read(
    _ bytes: UnsafeBufferPointer<UInt8>, lexicon: Lexicon, definitions: Definitions = Definitions(),
    buffers: inout ReadingBuffers
  ) -> Reading {
    var tokenizer = Tokenizer(
      bytes: bytes, words: lexicon.words, elision: lexicon.habits.elision, tokens: take(&buffers.tokens),
      figures: take(&buffers.figures))
    tokenizer.run()
    var tagger = Tagger(
      lexicon: lexicon, definitions: definitions, bytes: bytes, figures: take(&tokenizer.figures),
      items: take(&buffers.items), elements: take(&buffers.elements))
    tagger.run(tokenizer.tokens)
    swap(&buffers.tokens, &tokenizer.tokens)
    let terms = tagger.definesTerms ? tagger.terms() : Definitions()
    let named = tagger.namedParties(beside: terms)
    let items = tagger.items.count
    swap(&buffers.items, &tagger.items)
    var elements = take(&tagger.elements)
    var quantities = Quantities(figures: take(&tagger.figures), items: items, timed: lexicon.timedConcepts)
    quantities.join(&elements, reusing: &buffers.joined)
    Linking.resolve(&elements)
    var segmenter = Segmenter(elements)
    segmenter.run()
    var propositions = segmenter.takePropositions()
    Inserts(elements: elements).join(&propositions)
    Descriptions(elements: elements).find(in: &propositions)
    var pronouns = Pronouns(elements: take(&elements), habits: lexicon.habits)
    pronouns.resolve(&propositions)
    var builder = StatementBuilder(
      lexicon: lexicon, elements: pronouns.elements, quantities: quantities.list, propositions: propositions)
    builder.build()
    var reading = builder.reading
    reading.terms = terms
    reading.namedParties = named
    reading.hasBlank = pronouns.elements.contains { $0.kind == .blank }
    buffers.elements = pronouns.elements
    buffers.figures = quantities.figures
    return reading
  }

  /// Moves an array out of its place, so that it has one owner.
  private func take<Element>(_ array: inout [Element]) -> [Element] {
    var taken: [Element] = []
    swap(&taken, &array)
    return taken
  }
}

/// Arrays that are filled again for every clause, so that reading asks for little memory. Of one thread.
public struct ReadingBuffers {
  var tokens: [Token] = []
  var figures: [Figure] = []
  var items: [Tagger.Item] = []
  var elements: [Element] = []
  var joined: [Element] = []

  /// Makes empty buffers.
  public init() {}
}
