import SourceText

/// The search for phrases in items.
extension Tagger {
  /// A phrase that was found: where it ends in the trie, how many items it has, the party named inside.
  struct Match {
    var node: Int32 = 0
    var length = 0
    var inner = Party.unstated
  }

  /// The longest phrase that begins at an item; parties and blanks may be met in several ways.
  ///
  /// A phrase that is only a mark is found beside the others: it is laid over what it is made of.
  func longest(at start: Int, overlay: inout Match) -> Match {
    var best = Match()
    overlay = Match()
    var node: Int32 = 0
    var index = start
    while index < items.count {
      let item = items[index]
      if item.party != .unstated || item.kind == .blank {
        follow(node, at: index, from: start, inner: .unstated, best: &best, overlay: &overlay)
        return best
      }
      let symbol = item.kind == .number ? Symbol.number : item.kind == .word ? item.word : -1
      node = index == start ? phrases.first(symbol) : phrases.next(node, symbol)
      if node == 0 { return best }
      index += 1
      if phrases.hasTags(node) {
        let match = Match(node: node, length: index - start)
        if isMark(node) { overlay = match } else { best = match }
      }
    }
    return best
  }

  /// Whether a word has an ending of verb forms without person and time: `paying`, but not `ring` and `bring`.
  func isNominal(_ item: Item) -> Bool {
    nominalEndings.contains { ending in
      let start = Int(item.end) - ending.count
      return start - Int(item.start) > 2 && zip(ending, bytes[start...]).allSatisfy { $0 == $1 | 0x20 }
    }
  }

  /// `keeps a list`: whether a noun that the lexicon does not know stands at a place.
  func beginsUnknown(at index: Int) -> Bool {
    guard index < items.count, items[index].determined, items[index].kind == .word, items[index].party == .unstated
    else { return false }
    var overlay = Match()
    return longest(at: index, overlay: &overlay).length == 0 && overlay.length == 0
  }

  func isMeasure(_ node: Int32) -> Bool {
    phrases.tagRange(node).contains { phrases.tags[$0].kind == .unit || phrases.tags[$0].kind == .number }
  }

  func isUnit(_ node: Int32) -> Bool { phrases.tagRange(node).contains { phrases.tags[$0].kind == .unit } }

  func preposition(_ word: Int32) -> FunctionWord {
    let node = phrases.first(word)
    guard node != 0 else { return .none }
    for place in phrases.tagRange(node) where phrases.tags[place].kind == .function {
      let function = FunctionWord(rawValue: UInt8(truncatingIfNeeded: phrases.tags[place].id)) ?? .none
      if function.isPreposition { return function }
    }
    return .none
  }

  /// Whether a word alone is a form of be or have.
  func isHelping(_ word: Int32) -> Bool {
    guard word >= 0 else { return false }
    return phrases.tagRange(phrases.first(word)).contains { place in
      guard phrases.tags[place].kind == .function else { return false }
      let function = FunctionWord(rawValue: UInt8(truncatingIfNeeded: phrases.tags[place].id))
      return function == .be || function == .have
    }
  }

  /// Whether a word begins here with letters that join it to what is before, or these stand alone: `وتتحمل`, `و 60`.
  func isJoined(at start: Int) -> Bool {
    guard !lexicon.joiningLetters.isEmpty, start > 0 else { return false }
    return lexicon.joiningLetters.contains { letters in
      bytes[Int(items[start].start)..<Int(items[start].end)].starts(with: letters)
        || bytes[Int(items[start - 1].start)..<Int(items[start - 1].end)].elementsEqual(letters)
    }
  }

  /// `accepts that` is a mark and still tells what is accepted.
  mutating func addLinking(at index: Int) {
    let linking = Int32(FunctionWord.linking.rawValue)
    let item = items[index]
    let isLinking = phrases.tagRange(phrases.first(item.word)).contains {
      phrases.tags[$0].kind == .function && phrases.tags[$0].id == linking
    }
    guard isLinking else { return }
    var element = Element(
      kind: .function, id: linking, start: item.start, end: item.end, firstItem: Int32(index), lastItem: Int32(index))
    element.function = .linking
    elements.append(element)
  }

  /// Whether a word is that of a firm or an office: `company`.
  func isImpersonal(_ word: Int32) -> Bool {
    phrases.tagRange(phrases.first(word)).contains {
      phrases.tags[$0].kind == .function && phrases.tags[$0].id == Int32(FunctionWord.impersonal.rawValue)
    }
  }

  private func isMark(_ node: Int32) -> Bool { phrases.tagRange(node).allSatisfy { phrases.tags[$0].kind == .mark } }

  private func follow(
    _ node: Int32, at index: Int, from start: Int, inner: Party, best: inout Match, overlay: inout Match
  ) {
    guard index < items.count else { return }
    let item = items[index]
    let symbol = item.kind == .number ? Symbol.number : item.kind == .word ? item.word : -1
    step(node, symbol, index, start, inner, &best, &overlay)
    if item.party != .unstated {
      step(node, Symbol.party(item.party), index, start, item.party, &best, &overlay)
      step(node, Symbol.anyParty, index, start, item.party, &best, &overlay)
    } else if item.kind == .blank {
      step(node, Symbol.blank, index, start, inner, &best, &overlay)
    }
  }

  private func step(
    _ node: Int32, _ symbol: Int32, _ index: Int, _ start: Int, _ inner: Party, _ best: inout Match,
    _ overlay: inout Match
  ) {
    let next = node == 0 ? phrases.first(symbol) : phrases.next(node, symbol)
    guard next != 0 else { return }
    let length = index - start + 1
    if phrases.hasTags(next) {
      let match = Match(node: next, length: length, inner: inner)
      if isMark(next) {
        if length > overlay.length { overlay = match }
      } else if length > best.length {
        best = match
      }
    }
    follow(next, at: index + 1, from: start, inner: inner, best: &best, overlay: &overlay)
  }
}
