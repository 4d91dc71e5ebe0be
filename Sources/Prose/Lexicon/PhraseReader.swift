/// Reads the small language that phrases of a lexicon file are written in; see `LexiconSource`.
struct PhraseReader {
  private(set) var forms = PhraseForms()
  var words: LexiconWords
  /// Names behind `@` that stand for nothing.
  private(set) var unknownSymbols: [String] = []
  private let endings: [[UInt8]: [PhraseForms.Ending]]
  private let elision: Bool
  private var word: [UInt8] = []
  private var piece: [UInt8] = []

  init(_ source: LexiconSource) {
    words = LexiconWords(keepsSpellings: !source.prefixes.isEmpty || !source.suffixes.isEmpty)
    elision = source.habits.elision
    endings = Dictionary(
      uniqueKeysWithValues: source.inflections.map { (Array($0.key.utf8), $0.value.map { PhraseForms.Ending($0) }) })
  }

  /// Reads a phrase into `forms`; false where a class is unknown or the choices multiply beyond 4,000.
  mutating func read(_ phrase: String) -> Bool {
    forms.removeAll()
    let bytes = Array(phrase.utf8)
    for part in bytes.split(separator: UInt8(ascii: " ")) where !readPart(part) { return false }
    return forms.count <= 4_000
  }

  /// The words of a text that is no phrase.
  mutating func words(of text: String) -> [Int32] {
    let start = forms.words.count
    word = Array(text.utf8)
    cutWord()
    return Array(forms.words[start...])
  }

  /// `a|b` is a choice, `(a)` may be left out, `word~class` takes the endings of a class.
  private mutating func readPart(_ part: ArraySlice<UInt8>) -> Bool {
    var hash = WordHash()
    for byte in part { hash.mix(UInt32(byte)) }
    if forms.addKnownPlace(hash.value) { return true }
    let firstChoice = forms.choices.count
    var part = part
    if part.first == UInt8(ascii: "("), part.last == UInt8(ascii: ")") {
      part = part.dropFirst().dropLast()
      forms.endChoice(from: forms.words.count, [])
    }
    for choice in part.split(separator: UInt8(ascii: "|")) {
      guard let tilde = choice.firstIndex(of: UInt8(ascii: "~")) else {
        addChoice(choice, ending: nil)
        continue
      }
      guard let endings = endings[Array(choice[(tilde + 1)...])] else { return false }
      for ending in endings { addChoice(choice[..<tilde], ending: ending) }
    }
    forms.endPlace(from: firstChoice, hash.value)
    return true
  }

  private mutating func addChoice(_ stem: ArraySlice<UInt8>, ending: PhraseForms.Ending?) {
    word.removeAll(keepingCapacity: true)
    word += stem
    if let ending {
      if word.suffix(ending.removed.count).elementsEqual(ending.removed) { word.removeLast(ending.removed.count) }
      word += ending.added
    }
    var form = PhraseForms.Form()
    while let last = word.last, let sign = PhraseForms.Form(sign: last) {
      form.insert(sign)
      word.removeLast()
    }
    let start = forms.words.count
    if word.first == UInt8(ascii: "@") { forms.add(word: symbol()) } else { cutWord() }
    forms.endChoice(from: start, form)
  }

  private mutating func symbol() -> Int32 {
    switch String(decoding: word.dropFirst(), as: UTF8.self) {
    case "party": return Symbol.anyParty
    case "number": return Symbol.number
    case "blank": return Symbol.blank
    case let name:
      if let party = Party.allCases.first(where: { $0.name == name }) { return Symbol.party(party) }
      unknownSymbols.append("@" + name)
      return Symbol.blank
    }
  }

  /// Cuts the word at hand as running text is cut: at hyphens and elisions, around signs, without points.
  private mutating func cutWord() {
    piece.removeAll(keepingCapacity: true)
    var index = 0
    while index < word.count {
      let byte = word[index]
      let length = byte < 0xC2 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let end = min(index + length, word.count)
      switch PhraseReader.use(of: word[index..<end]) {
      case .letter: piece += word[index..<end]
      case .cut: endPiece()
      case .sign:
        endPiece()
        piece += word[index..<end]
        endPiece()
      case .apostrophe where elision: endPiece()
      case .apostrophe where end == word.count - 1 && word[end] == UInt8(ascii: "s"): index = word.count
      case .apostrophe, .point: break
      }
      index = max(index, end)
    }
    endPiece()
  }

  private mutating func endPiece() {
    guard !piece.isEmpty else { return }
    forms.add(word: words.intern(piece))
    piece.removeAll(keepingCapacity: true)
  }

  private enum Use { case letter, cut, sign, apostrophe, point }

  private static let signs = Set("/&$%€£₱₹+#¥".map { Array(String($0).utf8) })

  private static func use(of character: ArraySlice<UInt8>) -> Use {
    switch character.first ?? 0 {
    case UInt8(ascii: "-"): return .cut
    case UInt8(ascii: "."): return .point
    case UInt8(ascii: "'"): return .apostrophe
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), 0xC3...0xE1:
      return .letter
    default: break
    }
    if character.elementsEqual("’".utf8) { return .apostrophe }
    return signs.contains(Array(character)) ? .sign : .letter
  }
}
