import SourceText

/// Finds the phrases of a lexicon in tokens: parties first, then the longest phrase at each place.
struct Tagger {
  let lexicon: Lexicon
  let words: WordTable
  let phrases: PhraseTrie
  let parties: PhraseTrie
  let definitions: Definitions
  let bytes: UnsafeBufferPointer<UInt8>
  let nominalEndings: [[UInt8]]
  var items: [Item]
  var elements: [Element]
  /// Values of numbers, by the `value` of their element.
  var figures: [Figure]

  /// The end of the items that a mark lies over.
  private var coveredEnd = 0

  /// A token that phrases can be made of, or a party of several tokens.
  struct Item {
    var kind: Token.Kind
    var word: Int32
    var party: Party
    var start: Int32
    var end: Int32
    var possessive = false
    /// The name of the party ends with a word for a firm or an office.
    var impersonal = false
    var article = false
    /// A word that phrases look through stands before: an article, a possessive.
    var determined = false
    /// Such a word itself, where it stands for the party named last.
    var isLatter = false
  }

  /// Fills arrays that were used before.
  init(
    lexicon: Lexicon, definitions: Definitions, bytes: UnsafeBufferPointer<UInt8>, figures: consuming [Figure],
    items: consuming [Item], elements: consuming [Element]
  ) {
    self.lexicon = lexicon
    words = lexicon.words
    phrases = lexicon.phrases
    parties = lexicon.parties
    nominalEndings = lexicon.nominalEndings
    self.definitions = definitions
    self.bytes = bytes
    self.figures = figures
    self.items = items
    self.elements = elements
    self.items.removeAll(keepingCapacity: true)
    self.elements.removeAll(keepingCapacity: true)
  }

  mutating func run(_ tokens: [Token]) {
    gather(tokens)
    var index = 0
    while index < items.count {
      let item = items[index]
      if item.kind == .word || item.kind == .number {
        let length = tagPhrase(at: index)
        if length > 0 {
          index += length
          continue
        }
      }
      tagItem(item, at: index)
      index += 1
    }
  }

  // MARK: items

  private mutating func gather(_ tokens: [Token]) {
    var article = false
    var determined = false
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      let marks = token.kind == .word ? words.marks(token.word) : 0
      if !definitions.isEmpty, token.kind == .word, let name = definitions.match(tokens, at: index) {
        addName(name.party, tokens[index], tokens[name.last], article: article)
        (article, determined) = (false, false)
        index = name.last + 1
        continue
      }
      if marks & WordTable.latter != 0, standsAlone(token, tokens, index) {
        items.append(
          Item(kind: .word, word: -1, party: .unstated, start: token.start, end: token.end, isLatter: true))
        (article, determined) = (false, false)
        index += 1
        continue
      }
      if marks & WordTable.skipped != 0 {
        if marks & WordTable.article != 0 { article = true }
        determined = true
        index += 1
        continue
      }
      var item = Item(
        kind: token.kind, word: token.word, party: .unstated, start: token.start, end: token.end)
      item.article = article
      item.determined = determined
      (article, determined) = (false, false)
      if marks & WordTable.startsParty != 0 {
        index = gatherParty(tokens, at: index, into: &item)
      }
      items.append(item)
      index += 1
    }
  }

  /// `por cuenta de este.`, `ésta pagará`: no word follows, or it begins with an accent; `está` is another word.
  private func standsAlone(_ token: Token, _ tokens: [Token], _ index: Int) -> Bool {
    if bytes[Int(token.start)] >= 0x80 { return true }
    if bytes[Int(token.start)..<Int(token.end)].contains(where: { $0 >= 0x80 }) { return false }
    guard index + 1 < tokens.count else { return true }
    switch tokens[index + 1].kind {
    case .stop, .comma, .semicolon, .close: return true
    default: return false
    }
  }

  /// Widens an item to the longest party name that begins here; returns the place of its last token.
  private func gatherParty(_ tokens: [Token], at start: Int, into item: inout Item) -> Int {
    let token = tokens[start]
    guard words.has(WordTable.startsParty, token.word),
      token.capital || !words.has(WordTable.capitalOnly, token.word)
    else { return start }
    var node = parties.first(token.word)
    var index = start
    var last = start
    var owns = false
    while node != 0 {
      if let tag = parties.tagRange(node).first.map({ parties.tags[$0] }) {
        item.party = Party(rawValue: UInt8(truncatingIfNeeded: tag.id)) ?? .other
        owns = tag.form.contains(.possessive)
        last = index
      }
      index += 1
      while index < tokens.count, words.has(WordTable.skipped, tokens[index].word) { index += 1 }
      guard index < tokens.count, tokens[index].kind == .word else { break }
      node = parties.next(node, tokens[index].word)
    }
    item.end = tokens[last].end
    item.possessive = owns || isPossessive(tokens[last])
    item.impersonal = item.party != .unstated && isImpersonal(tokens[last].word)
    if last != start { item.word = -1 }
    return last
  }

  /// Parties whose names, as the document gives them, stand in the clause.
  private(set) var usedNames: Set<Party> = []

  /// An item for a name that the document gives to a party.
  private mutating func addName(_ party: Party, _ first: Token, _ last: Token, article: Bool) {
    var item = Item(kind: .word, word: -1, party: party, start: first.start, end: last.end)
    item.article = article
    item.possessive = isPossessive(last)
    items.append(item)
    usedNames.insert(party)
  }

  /// Whether the clause may define terms: a defining word, or a parenthesis that begins with a quotation mark.
  private(set) var definesTerms = false

  private func isPossessive(_ token: Token) -> Bool {
    let end = Int(token.end)
    guard end < bytes.count else { return false }
    return bytes[end] == 0x27 || bytes[end] == 0xE2 && end + 2 < bytes.count && bytes[end + 2] == 0x99
  }

  // MARK: phrases

  private mutating func tagPhrase(at start: Int) -> Int {
    if items[start].kind == .word, items[start].party == .unstated, phrases.first(items[start].word) == 0 { return 0 }
    var overlay = Match()
    var best = longest(at: start, overlay: &overlay)
    if overlay.length > best.length {
      if overlay.length == 1 { best = overlay } else { addOverlay(overlay, at: start) }
    }
    guard best.length > 0, best.length > 1 || items[start].party == .unstated else { return 0 }
    if start < coveredEnd, !isMeasure(best.node) { return 0 }
    let first = items[start]
    let last = items[start + best.length - 1]
    if best.length > 1, elements.last?.kind == .number, !isUnit(best.node) { tagUnit(at: start) }
    for place in phrases.tagRange(best.node) {
      let tag = phrases.tags[place]
      var element = Element(
        kind: .act, id: tag.id, start: first.start, end: last.end, firstItem: Int32(start),
        lastItem: Int32(start + best.length - 1), frame: tag.frame, participle: tag.form.contains(.participle),
        passive: tag.form.contains(.passive), inner: best.inner)
      element.article = first.article
      element.determined = first.determined
      element.mainClause = tag.form.contains(.mainClause)
      element.joined = isJoined(at: start)
      element.beginsPart = element.joined && start > 0 && items[start - 1].kind == .comma
      if best.length > 1 {
        element.trailing = preposition(last.word)
        element.helped = isHelping(first.word)
      }
      switch tag.kind {
      case .party: element.kind = .party
      case .act:
        element.kind = .act
        element.nominal = isNominal(first)
        element.takesUnknown = element.trailing == .none && beginsUnknown(at: start + best.length)
      case .thing: element.kind = .thing
      case .mark: element.kind = .mark
      case .function:
        element.kind = .function
        element.function = FunctionWord(rawValue: UInt8(truncatingIfNeeded: tag.id)) ?? .none
        element.participle = tag.form.contains(.participle)
        element.nominal = isNominal(first)
        if element.function == .named { definesTerms = true }
      case .unit: element.kind = .unit
      case .currency: element.kind = .currency
      case .number:
        element.kind = .number
        element.value = Int32(figures.count)
        figures.append(Figure(coefficient: Int64(tag.id)))
        element.id = 1
      }
      elements.append(element)
      if element.kind == .function, best.inner != .unstated { addInner(best.inner, like: element) }
    }
    if best.length > 1, phrases.tagRange(best.node).contains(where: { phrases.tags[$0].kind == .act }) {
      tagThings(inside: start..<start + best.length)
    }
    return best.length
  }

  /// `within seven days` is a mark and still says seven days: of what a mark lies over, only measures are read.
  private mutating func addOverlay(_ overlay: Match, at start: Int) {
    let (first, last) = (items[start], items[start + overlay.length - 1])
    for place in phrases.tagRange(overlay.node) {
      var element = Element(
        kind: .mark, id: phrases.tags[place].id, start: first.start, end: last.end, firstItem: Int32(start),
        lastItem: Int32(start + overlay.length - 1))
      element.trailing = preposition(last.word)
      elements.append(element)
    }
    addLinking(at: start + overlay.length - 1)
    coveredEnd = max(coveredEnd, start + overlay.length)
  }

  /// `engages a lawyer` is an act and still names a lawyer.
  private mutating func tagThings(inside range: Range<Int>) {
    var index = range.lowerBound
    index += 1
    while index < range.upperBound {
      var overlay = Match()
      let best = longest(at: index, overlay: &overlay)
      if index + best.length <= range.upperBound {
        for place in phrases.tagRange(best.node) where phrases.tags[place].kind == .thing {
          append(phrases.tags[place].id, at: index, inside: range)
        }
      }
      index += max(1, best.length)
    }
  }

  /// `three months' notice`: the unit inside the longer phrase belongs to the number before it.
  private mutating func tagUnit(at index: Int) {
    let node = phrases.first(items[index].word)
    for place in phrases.tagRange(node) where phrases.tags[place].kind == .unit {
      elements.append(
        Element(
          kind: .unit, id: phrases.tags[place].id, start: items[index].start, end: items[index].end,
          firstItem: Int32(index), lastItem: Int32(index)))
    }
  }

  private mutating func append(_ thing: Int32, at index: Int, inside range: Range<Int>) {
    var element = Element(
      kind: .thing, id: thing, start: items[index].start, end: items[index].end, firstItem: Int32(range.lowerBound),
      lastItem: Int32(range.upperBound - 1))
    element.nested = true
    elements.append(element)
  }

  /// `should the worker` joins a condition and its subject in one phrase.
  private mutating func addInner(_ party: Party, like element: Element) {
    var inner = element
    inner.kind = .party
    inner.id = Int32(party.rawValue)
    elements.append(inner)
  }

  // MARK: single items

  private mutating func tagItem(_ item: Item, at index: Int) {
    if item.isLatter {
      var element = Element(
        kind: .function, id: Int32(FunctionWord.latter.rawValue), start: item.start, end: item.end,
        firstItem: Int32(index), lastItem: Int32(index))
      element.function = .latter
      return elements.append(element)
    }
    guard let kind = kind(of: item) else { return }
    if kind == .party, index < coveredEnd { return }
    var element = Element(
      kind: kind, id: 0, start: item.start, end: item.end, firstItem: Int32(index), lastItem: Int32(index))
    element.article = item.article
    element.joined = isJoined(at: index)
    switch kind {
    case .party:
      element.id = Int32(item.party.rawValue)
      element.possessive = item.possessive
      element.impersonal = item.impersonal
    case .number, .clock, .enumerator: element.value = item.word
    case .open: definesTerms = definesTerms || isQuoteAhead(Int(item.end))
    default: break
    }
    elements.append(element)
  }

  private func kind(of item: Item) -> Element.Kind? {
    switch item.kind {
    case .word: item.party == .unstated ? nil : .party
    case .number: .number
    case .time: .clock
    case .stop: .stop
    case .question: .question
    case .semicolon: .semicolon
    case .colon: .colon
    case .comma: .comma
    case .open: .open
    case .close: .close
    case .dash: .dash
    case .enumerator: .enumerator
    case .blank: .blank
    case .placeholder: nil
    }
  }
}
