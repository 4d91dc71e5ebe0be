import CEL
public import ContractModel
import Documents
public import Prose
import SourceText

extension Vocabulary {
  /// The concepts that statements speak of: the enumerations `act`, `thing` and `mark`, in this order.
  public var concepts: ConceptTable {
    func members(_ name: String) -> [String] { enumerations.first { $0.name == name }?.members ?? [] }
    return ConceptTable(acts: members("act"), things: members("thing"), marks: members("mark"))
  }
}

extension SettingsFile {
  /// A lexicon file, compiled; what cannot be used is noted.
  mutating func lexicon(_ concepts: ConceptTable) -> Lexicon? {
    guard let root = tree.root else { return nil }
    let keys = [
      "language", "aliases", "inflections", "prefixes", "suffixes", "skipped", "abbreviations", "numberSigns", "habits",
      "grammar", "units", "numbers", "currencies", "parties", "possessives", "things", "marks", "acts",
    ]
    let top = mapping(root, "a lexicon", keys: keys, required: ["language", "grammar", "parties", "acts"])
    var source = LexiconSource()
    source.language = text(top["language"], "a language") ?? ""
    source.aliases = words(top["aliases"])
    source.prefixes = texts(top["prefixes"], "prefixes")
    source.suffixes = texts(top["suffixes"], "suffixes")
    source.skipped = texts(top["skipped"], "words")
    source.abbreviations = texts(top["abbreviations"], "abbreviations")
    source.numberSigns = texts(top["numberSigns"], "number signs")
    source.inflections = phraseLists(top["inflections"])
    source.grammar = phraseLists(top["grammar"])
    source.units = phraseLists(top["units"])
    source.currencies = phraseLists(top["currencies"])
    source.parties = phraseLists(top["parties"])
    source.possessives = phraseLists(top["possessives"])
    source.things = phraseLists(top["things"], known: concepts.things)
    source.marks = phraseLists(top["marks"], known: concepts.marks)
    source.numbers = numbers(top["numbers"])
    source.acts = acts(top["acts"], known: concepts.acts)
    if let node = top["habits"] { source.habits = habits(node) }
    let (lexicon, mistakes) = Lexicon.compile(source, concepts: concepts)
    for mistake in mistakes { report(mistake, at: top["language"] ?? root) }
    return lexicon
  }

  private mutating func phraseLists(_ node: Int?, known: [String]? = nil) -> [String: [String]] {
    guard let node else { return [:] }
    var lists: [String: [String]] = [:]
    for member in members(of: node, "phrases by name") {
      let name = key(of: member)
      if let known, !known.contains(name) {
        reportKey("unknown concept `\(name)`\(didYouMean(name, among: known)); the vocabulary lists them", at: member)
      }
      lists[name] = phrases(member)
    }
    return lists
  }

  /// A list of phrases; truth values and numbers among them are words as written, nothing is the empty word.
  private mutating func phrases(_ node: Int) -> [String] {
    guard tree[node].kind == .array else { return texts(node, "phrases") }
    return tree.children(of: node).compactMap { item in
      tree[item].kind == .null ? "" : text(item, "a phrase")
    }
  }

  private mutating func numbers(_ node: Int?) -> [String: Int] {
    guard let node else { return [:] }
    var numbers: [String: Int] = [:]
    for member in members(of: node, "number words") {
      guard let text = text(member, "a whole number") else { continue }
      numbers[key(of: member)] = Int(text)
      if Int(text) == nil { report("found `\(text)`, expected a whole number", at: member) }
    }
    return numbers
  }

  private mutating func acts(_ node: Int?, known: [String]) -> [LexiconSource.ActSource] {
    guard let node else { return [] }
    var acts: [LexiconSource.ActSource] = []
    for member in members(of: node, "acts") {
      let name = key(of: member)
      if !known.contains(name) {
        reportKey("unknown concept `\(name)`\(didYouMean(name, among: known)); the vocabulary lists them", at: member)
      }
      for item in items(of: member, "wordings of an act") {
        let wording = mapping(
          item, "the wordings of an act", keys: ["roles", "defaults", "negated", "phrases"], required: ["phrases"])
        acts.append(
          LexiconSource.ActSource(
            act: name, roles: words(wording["roles"]).filter { $0.value != "none" },
            defaults: words(wording["defaults"]), negated: flag(wording["negated"], "`negated`") ?? false,
            phrases: wording["phrases"].map { phrases($0) } ?? []))
      }
    }
    return acts
  }

  private mutating func words(_ node: Int?) -> [String: String] {
    guard let node else { return [:] }
    var words: [String: String] = [:]
    for member in members(of: node, "names") { words[key(of: member)] = text(member, "a name") }
    return words
  }

  private mutating func habits(_ node: Int) -> LexiconSource.Habits {
    let keys = [
      "subjectFollows", "postpositions", "negativeConcord", "elision", "negationFollows", "nominalEndings",
      "joiningLetters", "dutyBears",
    ]
    let found = mapping(node, "the habits of a language", keys: keys)
    var habits = LexiconSource.Habits()
    habits.subjectFollows = flag(found["subjectFollows"], "a habit") ?? false
    habits.postpositions = flag(found["postpositions"], "a habit") ?? false
    habits.negativeConcord = flag(found["negativeConcord"], "a habit") ?? false
    habits.elision = flag(found["elision"], "a habit") ?? false
    habits.negationFollows = flag(found["negationFollows"], "a habit") ?? false
    habits.dutyBears = flag(found["dutyBears"], "a habit") ?? false
    habits.nominalEndings = texts(found["nominalEndings"], "endings")
    habits.joiningLetters = texts(found["joiningLetters"], "letters")
    return habits
  }
}
