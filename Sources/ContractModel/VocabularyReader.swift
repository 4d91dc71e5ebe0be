import CEL
public import Documents
public import SourceText

extension Vocabulary {
  /// Reads `vocabulary.yaml` and `code-lists.yaml`; gives every problem found.
  public static func read(_ vocabulary: SourceFile, codes: SourceFile) -> (
    vocabulary: Vocabulary, problems: [Diagnostic]
  ) {
    read(SettingsFile(vocabulary), codes: SettingsFile(codes))
  }

  /// The vocabulary of files that were parsed.
  public static func read(_ vocabulary: SettingsFile, codes: SettingsFile) -> (
    vocabulary: Vocabulary, problems: [Diagnostic]
  ) {
    var reader = VocabularyReader(settings: vocabulary)
    let (lists, listProblems) = CodeLists.read(codes)
    let result = reader.read(codes: lists)
    return (result, reader.settings.problems + listProblems)
  }
}

/// Reads the vocabulary file.
struct VocabularyReader {
  var settings: SettingsFile
  private var enumerations: [RecordSchema.Enumeration] = []
  private var recordNames: [String] = []

  init(settings: SettingsFile) { self.settings = settings }

  mutating func read(codes: CodeLists) -> Vocabulary {
    var vocabulary = Vocabulary(version: "", namespace: "", records: [], enumerations: [], codes: codes)
    guard let root = settings.tree.root else { return vocabulary }
    let keys = ["vocabulary", "version", "namespace", "enums", "records"]
    let top = settings.mapping(root, "a vocabulary", keys: keys, required: keys)
    vocabulary.version = settings.text(top["version"], "a version") ?? ""
    vocabulary.namespace = settings.text(top["namespace"], "a namespace") ?? ""
    if let node = top["enums"] {
      for member in settings.members(of: node, "enumerations") {
        let members = settings.texts(member, "the members of an enumeration").flatMap { expanded($0, at: member) }
        enumerations.append(RecordSchema.Enumeration(name: settings.key(of: member), members: members))
      }
    }
    vocabulary.enumerations = enumerations
    guard let records = top["records"] else { return vocabulary }
    let members = settings.members(of: records, "records")
    recordNames = members.map { settings.key(of: $0) }
    vocabulary.records = members.map { member in
      Vocabulary.Record(
        name: settings.key(of: member), fields: settings.members(of: member, "a record").compactMap { field($0) })
    }
    if recordNames.first != "contract" { settings.report("the first record is not `contract`", at: records) }
    return vocabulary
  }

  /// A member, or for `@name` the members of an enumeration before it.
  private mutating func expanded(_ member: String, at node: Int) -> [String] {
    guard member.hasPrefix("@") else { return [member] }
    if let other = enumerations.first(where: { $0.name == member.dropFirst() }) { return other.members }
    settings.report("no enumeration `\(member.dropFirst())` before this one", at: node)
    return []
  }

  private mutating func field(_ node: Int) -> Vocabulary.Field? {
    let name = settings.key(of: node)
    let keys = ["type", "item", "required", "default", "doc", "personal", "derived"]
    let members = settings.mapping(node, "the field `\(name)`", keys: keys, required: ["type"])
    guard let typeNode = members["type"], let text = settings.text(typeNode, "a type") else { return nil }
    guard let type = type(text) else {
      let known = VocabularyReader.plainTypes.keys.sorted() + enumerations.map(\.name) + recordNames
      settings.report("unknown type `\(text)`\(didYouMean(text, among: known))", at: typeNode)
      return nil
    }
    let item = settings.text(members["item"], "the name of the items")
    let isDerived = settings.flag(members["derived"], "`derived`") ?? false
    if case .list = type, item == nil, !isDerived { settings.report("the list `\(name)` has no `item`", at: typeNode) }
    return Vocabulary.Field(
      name: name, type: type, item: item,
      isRequired: settings.flag(members["required"], "`required`") ?? false,
      isPersonal: settings.flag(members["personal"], "`personal`") ?? false,
      isDerived: isDerived,
      defaultText: settings.text(members["default"], "a default"), doc: settings.text(members["doc"], "text") ?? "")
  }

  private static let plainTypes: [String: Vocabulary.FieldType] = [
    "string": .string, "text": .text, "boolean": .boolean, "integer": .integer, "decimal": .decimal, "date": .date,
    "country": .country, "language": .language, "currency": .currency,
  ]

  private func type(_ text: String) -> Vocabulary.FieldType? {
    if text.hasPrefix("["), text.hasSuffix("]") { return type(String(text.dropFirst().dropLast())).map { .list($0) } }
    if let plain = VocabularyReader.plainTypes[text] { return plain }
    if let index = enumerations.firstIndex(where: { $0.name == text }) { return .enumeration(index) }
    return recordNames.firstIndex(of: text).map { .record($0) }
  }
}

extension CodeLists {
  /// Reads `code-lists.yaml`.
  static func read(_ settings: SettingsFile) -> (lists: CodeLists, problems: [Diagnostic]) {
    var settings = settings
    let keys = ["countries", "currencies", "languages"]
    let top = settings.tree.root.map { settings.mapping($0, "the code lists", keys: keys, required: keys) }
    func codes(_ key: String) -> CodeSet {
      guard let node = top?[key] else { return CodeSet("") }
      let list = settings.mapping(node, "a code list", keys: ["title", "codes"], required: ["codes"])
      let text = settings.text(list["codes"], "codes") ?? ""
      return CodeSet(text)
    }
    return (
      CodeLists(countries: codes("countries"), currencies: codes("currencies"), languages: codes("languages")),
      settings.problems
    )
  }
}
