/// Turns the phrases of a lexicon file into tries.
struct LexiconBuilder {
  let source: LexiconSource
  let concepts: ConceptTable
  private(set) var problems: [String] = []
  private var numbers: [UInt64: Int32] = [:]
  private var spellings: [String] = []
  private var flags = [UInt8](repeating: 0, count: Int(Symbol.first))
  private var phrases = PhraseTrieBuilder()
  private var parties = PhraseTrieBuilder()
  private var frames = [RoleFrame()]
  private var currencies: [String] = []
  private let expansion: PhraseExpansion

  init(source: LexiconSource, concepts: ConceptTable) {
    self.source = source
    self.concepts = concepts
    expansion = PhraseExpansion(inflections: source.inflections)
  }

  mutating func build() -> Lexicon {
    for (word, other) in source.aliases.sorted(by: { $0.key < $1.key }) { numbers[WordHash.of(word)] = intern(other) }
    for word in source.skipped { mark(word, WordTable.skipped) }
    for word in source.abbreviations { mark(word, WordTable.abbreviation) }
    for word in source.grammar[FunctionWord.article.name] ?? [] { mark(word, WordTable.skipped | WordTable.article) }
    addParties(source.parties, possessive: false)
    addParties(source.possessives, possessive: true)
    addActs()
    addConcepts()
    addGrammar()
    addAffixes()
    let words = WordTable(numbers, flags: flags)
    return Lexicon(
      language: source.language, concepts: concepts, words: words,
      phrases: PhraseTrie(phrases, words: flags.count), parties: PhraseTrie(parties, words: flags.count),
      frames: frames, currencies: currencies, habits: source.habits)
  }

  private mutating func mark(_ word: String, _ flag: UInt8) {
    for part in split(word) { flags[Int(intern(part))] |= flag }
  }

  private mutating func addParties(_ section: [String: [String]], possessive: Bool) {
    for (name, list) in section.sorted(by: { $0.key < $1.key }) {
      guard let party = Party.allCases.first(where: { $0.name == name }) else {
        problems.append("unknown party `\(name)`")
        continue
      }
      for phrase in list {
        for form in forms(phrase) {
          let words = form.words.flatMap(split).map { intern($0) }.filter { flags[Int($0)] & WordTable.skipped == 0 }
          guard let first = words.first else { continue }
          var tag = Tag(kind: .party, id: Int32(party.rawValue))
          tag.possessive = possessive
          parties.insert(words, tag)
          flags[Int(first)] |= WordTable.startsParty
          if words.count == 1, phrase.first?.isUppercase == true { flags[Int(first)] |= WordTable.capitalOnly }
        }
      }
    }
  }

  private mutating func addActs() {
    for act in source.acts {
      guard let number = concepts.number(of: act.act) else {
        problems.append("unknown act `\(act.act)`")
        continue
      }
      let frame = UInt16(frames.count)
      frames.append(roleFrame(act))
      for phrase in act.phrases { add(phrase, Tag(kind: .act, id: Int32(number), frame: frame)) }
    }
  }

  private mutating func roleFrame(_ act: LexiconSource.ActSource) -> RoleFrame {
    var frame = RoleFrame()
    frame.negated = act.negated
    for (place, role) in act.roles {
      guard let slot = Slot.allCases.first(where: { $0.name == place }), role == "bearer" || role == "beneficiary"
      else {
        problems.append("act `\(act.act)`: unknown role `\(place): \(role)`")
        continue
      }
      frame[slot] = role == "bearer" ? .bearer : .beneficiary
    }
    for (role, name) in act.defaults {
      let party = Party.allCases.first { $0.name == name } ?? .unstated
      if role == "bearer" { frame.defaultBearer = party } else { frame.defaultBeneficiary = party }
    }
    return frame
  }

  private mutating func addConcepts() {
    for (kind, section) in [(Tag.Kind.thing, source.things), (.mark, source.marks)] {
      for (name, list) in section.sorted(by: { $0.key < $1.key }) {
        guard let number = concepts.number(of: name) else {
          problems.append("unknown name `\(name)`")
          continue
        }
        for phrase in list { add(phrase, Tag(kind: kind, id: Int32(number))) }
      }
    }
  }

  private mutating func addGrammar() {
    for (name, list) in source.grammar.sorted(by: { $0.key < $1.key }) {
      guard let word = FunctionWord.allCases.first(where: { $0.name == name }) else {
        problems.append("unknown grammar word class `\(name)`")
        continue
      }
      guard word != .article else { continue }
      for phrase in list { add(phrase, Tag(kind: .function, id: Int32(word.rawValue))) }
    }
    for (name, list) in source.units.sorted(by: { $0.key < $1.key }) {
      guard let unit = Unit.allCases.first(where: { $0.name == name }) else {
        problems.append("unknown unit `\(name)`")
        continue
      }
      for phrase in list { add(phrase, Tag(kind: .unit, id: Int32(unit.rawValue))) }
    }
    for (word, value) in source.numbers.sorted(by: { $0.key < $1.key }) {
      add(word, Tag(kind: .number, id: Int32(value)))
    }
    for (code, list) in source.currencies.sorted(by: { $0.key < $1.key }) {
      for phrase in list { add(phrase, Tag(kind: .currency, id: Int32(currencies.count))) }
      currencies.append(code)
    }
  }

  /// Gives every word its spellings with letters joined on, where no other word is spelt so.
  private mutating func addAffixes() {
    guard !source.prefixes.isEmpty || !source.suffixes.isEmpty else { return }
    for (place, spelling) in spellings.enumerated() where spelling.unicodeScalars.count > 2 {
      for prefix in [""] + source.prefixes {
        for suffix in [""] + source.suffixes {
          let hash = WordHash.of(prefix + spelling + suffix)
          if numbers[hash] == nil { numbers[hash] = Symbol.first + Int32(place) }
        }
      }
    }
  }

  private mutating func add(_ phrase: String, _ tag: Tag) {
    for form in forms(phrase) {
      var tag = tag
      tag.participle = form.participle
      tag.passive = form.passive
      tag.mainClause = form.mainClause
      let words = form.words.flatMap(split).map { symbol($0) }
      let kept = words.filter { flags[Int($0)] & WordTable.skipped == 0 }
      if !kept.isEmpty { phrases.insert(kept, tag) }
    }
  }

  private mutating func forms(_ phrase: String) -> [PhraseExpansion.Form] {
    if let forms = expansion.forms(of: phrase) { return forms }
    problems.append("phrase `\(phrase)` names an unknown inflection class or has too many forms")
    return []
  }

  private mutating func symbol(_ word: String) -> Int32 {
    guard word.hasPrefix("@") else { return intern(word) }
    switch word.dropFirst() {
    case "party": return Symbol.anyParty
    case "number": return Symbol.number
    case "blank": return Symbol.blank
    case let name:
      if let party = Party.allCases.first(where: { $0.name == name }) { return Symbol.party(party) }
      problems.append("unknown symbol `\(word)`")
      return Symbol.blank
    }
  }

  private mutating func intern(_ word: String) -> Int32 {
    let hash = WordHash.of(word)
    if let number = numbers[hash] { return number }
    let number = Symbol.first + Int32(spellings.count)
    numbers[hash] = number
    spellings.append(word)
    flags.append(0)
    return number
  }

  /// Cuts a word of a phrase as running text is cut.
  private func split(_ word: String) -> [String] {
    if word.hasPrefix("@") { return [word] }
    var parts: [String] = []
    var current = ""
    for character in word {
      switch character {
      case "-":
        parts.append(current)
        current = ""
      case "/", "&", "$", "%", "€", "£", "₱", "₹", "+", "#", "¥":
        parts += [current, String(character)]
        current = ""
      case "'", "’":
        if source.habits.elision {
          parts.append(current)
          current = ""
        } else if word.hasSuffix("'s") || word.hasSuffix("’s") {
          return (parts + [current]).filter { !$0.isEmpty }
        }
      case ".": break
      default: current.append(character)
      }
    }
    parts.append(current)
    return parts.filter { !$0.isEmpty }
  }
}
