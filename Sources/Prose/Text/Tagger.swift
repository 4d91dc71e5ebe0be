/// Finds the phrases of a lexicon in tokens: parties first, then the longest phrase at each place.
struct Tagger {
  let lexicon: Lexicon
  private let words: WordTable
  private let phrases: PhraseTrie
  private let parties: PhraseTrie
  let definitions: [UInt64: Party]
  let bytes: UnsafeBufferPointer<UInt8>
  var items: [Item]
  var elements: [Element]
  /// Values of numbers, by the `value` of their element.
  var figures: [Figure]

  /// A token that phrases can be made of, or a party of several tokens.
  struct Item {
    var kind: Token.Kind
    var word: Int32
    var party: Party
    var start: Int32
    var end: Int32
    var possessive = false
    var article = false
  }

  /// Fills arrays that were used before.
  init(
    lexicon: Lexicon, definitions: [UInt64: Party], bytes: UnsafeBufferPointer<UInt8>, figures: consuming [Figure],
    items: consuming [Item], elements: consuming [Element]
  ) {
    self.lexicon = lexicon
    words = lexicon.words
    phrases = lexicon.phrases
    parties = lexicon.parties
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

  /// A phrase that was found: where it ends in the trie, how many items it has, the party named inside.
  private struct Match {
    var node: Int32 = 0
    var length = 0
    var inner = Party.unstated
  }

  // MARK: items

  private mutating func gather(_ tokens: [Token]) {
    var article = false
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      let marks = token.kind == .word ? words.marks(token.word) : 0
      if marks & WordTable.skipped != 0 {
        if marks & WordTable.article != 0 { article = true }
        index += 1
        continue
      }
      var item = Item(
        kind: token.kind, word: token.word, party: .unstated, start: token.start, end: token.end)
      item.article = article
      article = false
      if marks & WordTable.startsParty != 0 || token.kind == .word && !definitions.isEmpty {
        index = gatherParty(tokens, at: index, into: &item)
      }
      items.append(item)
      index += 1
    }
  }

  /// Widens an item to the longest party name that begins here; returns the place of its last token.
  private func gatherParty(_ tokens: [Token], at start: Int, into item: inout Item) -> Int {
    let token = tokens[start]
    if token.word < 0 || token.capital, !definitions.isEmpty, let party = definition(of: token) {
      item.party = party
      item.possessive = isPossessive(token)
      return start
    }
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
        owns = tag.possessive
        last = index
      }
      index += 1
      while index < tokens.count, words.has(WordTable.skipped, tokens[index].word) { index += 1 }
      guard index < tokens.count, tokens[index].kind == .word else { break }
      node = parties.next(node, tokens[index].word)
    }
    item.end = tokens[last].end
    item.possessive = owns || isPossessive(tokens[last])
    if last != start { item.word = -1 }
    return last
  }

  private func definition(of token: Token) -> Party? {
    let text = UnsafeBufferPointer(rebasing: bytes[Int(token.start)..<Int(token.end)])
    return definitions[WordHash.of(String(decoding: text, as: UTF8.self))]
  }

  private func isPossessive(_ token: Token) -> Bool {
    let end = Int(token.end)
    guard end < bytes.count else { return false }
    return bytes[end] == 0x27 || bytes[end] == 0xE2 && end + 2 < bytes.count && bytes[end + 2] == 0x99
  }

  // MARK: phrases

  private mutating func tagPhrase(at start: Int) -> Int {
    if items[start].kind == .word, items[start].party == .unstated, phrases.first(items[start].word) == 0 { return 0 }
    let best = longest(at: start)
    guard best.length > 0, best.length > 1 || items[start].party == .unstated else { return 0 }
    let first = items[start]
    let last = items[start + best.length - 1]
    if best.length > 1, elements.last?.kind == .number { tagUnit(at: start) }
    for place in phrases.tagRange(best.node) {
      let tag = phrases.tags[place]
      var element = Element(
        kind: .act, id: tag.id, start: first.start, end: last.end, firstItem: Int32(start),
        lastItem: Int32(start + best.length - 1), frame: tag.frame, participle: tag.participle,
        passive: tag.passive, inner: best.inner)
      element.article = first.article
      element.mainClause = tag.mainClause
      if best.length > 1 { element.trailing = preposition(last.word) }
      switch tag.kind {
      case .party: element.kind = .party
      case .act: element.kind = .act
      case .thing: element.kind = .thing
      case .mark: element.kind = .mark
      case .function:
        element.kind = .function
        element.function = FunctionWord(rawValue: UInt8(truncatingIfNeeded: tag.id)) ?? .none
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
    if best.length > 1, elements[elements.count - 1].kind == .act {
      tagThings(inside: start..<start + best.length)
    }
    return best.length
  }

  /// `engages a lawyer` is an act and still names a lawyer.
  private mutating func tagThings(inside range: Range<Int>) {
    var index = range.lowerBound
    index += 1
    while index < range.upperBound {
      let best = longest(at: index)
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

  private func preposition(_ word: Int32) -> FunctionWord {
    let node = phrases.first(word)
    guard node != 0 else { return .none }
    for place in phrases.tagRange(node) where phrases.tags[place].kind == .function {
      let function = FunctionWord(rawValue: UInt8(truncatingIfNeeded: phrases.tags[place].id)) ?? .none
      if function.isPreposition { return function }
    }
    return .none
  }

  /// `should the worker` joins a condition and its subject in one phrase.
  private mutating func addInner(_ party: Party, like element: Element) {
    var inner = element
    inner.kind = .party
    inner.id = Int32(party.rawValue)
    elements.append(inner)
  }

  /// The longest phrase that begins at an item; parties and blanks may be met in several ways.
  private func longest(at start: Int) -> Match {
    var best = Match()
    var node: Int32 = 0
    var index = start
    while index < items.count {
      let item = items[index]
      if item.party != .unstated || item.kind == .blank {
        follow(node, at: index, from: start, inner: .unstated, best: &best)
        return best
      }
      let symbol = item.kind == .number ? Symbol.number : item.word
      node = index == start ? phrases.first(symbol) : phrases.next(node, symbol)
      if node == 0 { return best }
      index += 1
      if phrases.hasTags(node) { best = Match(node: node, length: index - start) }
    }
    return best
  }

  private func follow(_ node: Int32, at index: Int, from start: Int, inner: Party, best: inout Match) {
    guard index < items.count else { return }
    let item = items[index]
    step(node, item.kind == .number ? Symbol.number : item.word, index, start, inner, &best)
    if item.party != .unstated {
      step(node, Symbol.party(item.party), index, start, item.party, &best)
      step(node, Symbol.anyParty, index, start, item.party, &best)
    } else if item.kind == .blank {
      step(node, Symbol.blank, index, start, inner, &best)
    }
  }

  private func step(
    _ node: Int32, _ symbol: Int32, _ index: Int, _ start: Int, _ inner: Party, _ best: inout Match
  ) {
    let next = node == 0 ? phrases.first(symbol) : phrases.next(node, symbol)
    guard next != 0 else { return }
    let length = index - start + 1
    if length > best.length, phrases.hasTags(next) { best = Match(node: next, length: length, inner: inner) }
    follow(next, at: index + 1, from: start, inner: inner, best: &best)
  }

  // MARK: single items

  private mutating func tagItem(_ item: Item, at index: Int) {
    guard let kind = kind(of: item) else { return }
    var element = Element(
      kind: kind, id: 0, start: item.start, end: item.end, firstItem: Int32(index), lastItem: Int32(index))
    element.article = item.article
    switch kind {
    case .party:
      element.id = Int32(item.party.rawValue)
      element.possessive = item.possessive
    case .number, .clock: element.value = item.word
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
