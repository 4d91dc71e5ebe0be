/// Turns the phrases of a lexicon file into tries.
struct LexiconBuilder {
  let source: LexiconSource
  let concepts: ConceptTable
  private(set) var problems: [String] = []
  private var reader: PhraseReader
  private var phrases = PhraseTrieBuilder()
  private var parties = PhraseTrieBuilder()
  private var leaves: [PhraseForms.Leaf] = []
  private var frames = [RoleFrame()]
  private var currencies: [String] = []

  init(source: LexiconSource, concepts: ConceptTable) {
    self.source = source
    self.concepts = concepts
    reader = PhraseReader(source)
  }

  mutating func build() -> Lexicon {
    for (word, other) in source.aliases.sorted(by: { $0.key < $1.key }) {
      if let number = reader.words(of: other).first { reader.words.alias(word, to: number) }
    }
    for word in source.skipped { mark(word, WordTable.skipped) }
    for word in source.abbreviations { mark(word, WordTable.abbreviation) }
    for word in source.numberSigns { mark(word, WordTable.numberSign) }
    for word in source.grammar[FunctionWord.latter.name] ?? [] where source.skipped.contains(word) {
      mark(word, WordTable.latter)
    }
    for word in source.grammar[FunctionWord.article.name] ?? [] { mark(word, WordTable.skipped | WordTable.article) }
    addParties(source.parties, possessive: false)
    addParties(source.possessives, possessive: true)
    addActs()
    addConcepts()
    addGrammar()
    reader.words.join(prefixes: source.prefixes, suffixes: source.suffixes)
    problems += reader.unknownSymbols.map { "unknown symbol `\($0)`" }
    let flags = reader.words.flags
    return Lexicon(
      language: source.language, concepts: concepts, words: WordTable(reader.words.numbers, flags: flags),
      phrases: PhraseTrie(phrases, words: flags.count), parties: PhraseTrie(parties, words: flags.count),
      frames: frames, currencies: currencies, habits: source.habits)
  }

  private mutating func mark(_ word: String, _ flag: UInt8) {
    for number in reader.words(of: word) { reader.words.flags[Int(number)] |= flag }
  }

  private mutating func addParties(_ section: [String: [String]], possessive: Bool) {
    for (name, list) in section.sorted(by: { $0.key < $1.key }) {
      guard let party = Party.allCases.first(where: { $0.name == name }) else {
        problems.append("unknown party `\(name)`")
        continue
      }
      let tag = Tag(kind: .party, id: Int32(party.rawValue), form: possessive ? .possessive : [])
      for phrase in list where isRead(phrase) {
        reader.forms.insert(into: &parties, flags: reader.words.flags, leaves: &leaves)
        for leaf in leaves {
          parties.end(leaf.node, tag)
          reader.words.flags[Int(leaf.first)] |= WordTable.startsParty
          if leaf.count == 1, phrase.first?.isUppercase == true {
            reader.words.flags[Int(leaf.first)] |= WordTable.capitalOnly
          }
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
      for phrase in list where word != .latter || !source.skipped.contains(phrase) {
        add(phrase, Tag(kind: .function, id: Int32(word.rawValue)))
        guard word != .impersonal else { continue }
        for leaf in leaves where leaf.count == 1 { reader.words.flags[Int(leaf.first)] |= WordTable.grammar }
      }
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

  private mutating func add(_ phrase: String, _ tag: Tag) {
    guard isRead(phrase) else { return }
    reader.forms.insert(into: &phrases, flags: reader.words.flags, leaves: &leaves)
    for leaf in leaves {
      var tag = tag
      // A small word is one in any of its forms, so that it is counted once; only a `not` may be marked.
      if tag.kind == .function {
        tag.form = tag.id == Int32(FunctionWord.not.rawValue) ? leaf.form.intersection(.participle) : []
      } else {
        tag.form = leaf.form
      }
      phrases.end(leaf.node, tag)
    }
  }

  private mutating func isRead(_ phrase: String) -> Bool {
    if reader.read(phrase) { return true }
    problems.append("phrase `\(phrase)` names an unknown inflection class or has too many forms")
    return false
  }
}
