import ContractModel
import Documents
public import Prose
import SourceText

/// What of a clause counts as stating a term, from `topics.yaml`.
public struct TopicTable: Sendable {
  /// Words that one proposition says.
  public struct Wanted: Sendable {
    /// Concepts that it affirms.
    public var said: [Int] = []
    /// Concepts that it denies or says are missing.
    public var denied: [Int] = []
    /// Measures that it states, by the name of their field.
    public var measures: [String] = []
    /// Parties that the clause names.
    public var parties: [Party] = []
  }

  /// The terms, each with the ways to state it.
  public var entries: [(name: String, ways: [Wanted])] = []

  /// Makes a table without terms.
  public init() {}
}

extension TopicTable {
  /// Reads `topics.yaml`.
  static func read(_ settings: inout SettingsFile, _ vocabulary: Vocabulary) -> TopicTable {
    var table = TopicTable()
    guard let root = settings.tree.root else { return table }
    let top = settings.mapping(root, "the topics", keys: ["topics"], required: ["topics"])
    guard let list = top["topics"] else { return table }
    let concepts = vocabulary.concepts
    for member in settings.members(of: list, "topics") {
      var ways: [Wanted] = []
      for node in settings.items(of: member, "ways to state a term") {
        var wanted = Wanted()
        for word in settings.texts(node, "words") {
          read(word, into: &wanted, at: node, vocabulary, concepts, &settings)
        }
        ways.append(wanted)
      }
      table.entries.append((settings.key(of: member), ways))
    }
    return table
  }

  private static func read(
    _ word: String, into wanted: inout Wanted, at node: Int, _ vocabulary: Vocabulary, _ concepts: ConceptTable,
    _ settings: inout SettingsFile
  ) {
    let name = String(word.dropFirst())
    switch word.first {
    case ".":
      let fields = vocabulary.records.first { $0.name == "statement" }?.fields.map(\.name) ?? []
      if fields.contains(name) { return wanted.measures.append(name) }
      settings.report("unknown measure `\(name)`\(didYouMean(name, among: fields))", at: node)
    case "@":
      if let party = Party.allCases.first(where: { $0.name == name }) { return wanted.parties.append(party) }
      settings.report("unknown party `\(name)`\(didYouMean(name, among: Party.allCases.map(\.name)))", at: node)
    case "-":
      if let number = concepts.number(of: name) { return wanted.denied.append(number) }
      settings.report("unknown concept `\(name)`; the vocabulary lists them", at: node)
    default:
      if let number = concepts.number(of: word) { return wanted.said.append(number) }
      settings.report("unknown concept `\(word)`; the vocabulary lists them", at: node)
    }
  }
}
