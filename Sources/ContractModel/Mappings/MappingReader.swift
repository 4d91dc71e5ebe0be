import CEL
public import Documents
import SourceText

extension ForeignMapping {
  /// Reads a mapping file; problems are noted in it.
  public static func read(
    _ settings: inout SettingsFile, vocabulary: Vocabulary, regions: RegionTables
  ) -> ForeignMapping? {
    let reader = MappingReader(vocabulary: vocabulary, regions: regions)
    return reader.read(&settings)
  }
}

/// Reads mapping files.
struct MappingReader {
  private let vocabulary: Vocabulary
  private let environment: Environment

  init(vocabulary: Vocabulary, regions: RegionTables) {
    self.vocabulary = vocabulary
    var environment = Environment(schema: vocabulary.schema, variables: [Environment.Variable("record", .dyn)])
    for function in ForeignMapping.functions(regions) { environment = environment.adding(function: function) }
    self.environment = environment
  }

  func read(_ settings: inout SettingsFile) -> ForeignMapping? {
    guard let root = settings.tree.root else { return nil }
    let keys = ["id", "title", "recognise", "records", "fields", "lists", "note", "url"]
    let top = settings.mapping(root, "a mapping", keys: keys, required: ["id", "title", "recognise", "fields"])
    guard let id = settings.text(top["id"], "an id"), let fieldsNode = top["fields"],
      let recognise = program(top["recognise"], environment, &settings)
    else { return nil }
    let fields = settings.members(of: fieldsNode, "fields").compactMap { field($0, of: 0, environment, &settings) }
    var lists: [ForeignMapping.ListSource] = []
    if let node = top["lists"] {
      for member in settings.members(of: node, "lists") { lists += self.lists(member, &settings) }
    }
    return ForeignMapping(
      id: id, title: settings.text(top["title"], "a title") ?? "", recognise: recognise,
      records: program(top["records"], environment, &settings), fields: fields, lists: lists)
  }

  private func lists(_ member: Int, _ settings: inout SettingsFile) -> [ForeignMapping.ListSource] {
    let name = settings.key(of: member)
    guard let slot = vocabulary.records[0].fields.firstIndex(where: { $0.name == name }),
      case .list(.record(let record)) = vocabulary.records[0].fields[slot].type
    else {
      settings.reportKey("`\(name)` is no list of records of a contract", at: member)
      return []
    }
    return settings.items(of: member, "the sources of a list").compactMap { item -> ForeignMapping.ListSource? in
      let keys = ["each", "as", "when", "fields"]
      let source = settings.mapping(item, "the source of a list", keys: keys, required: ["each", "as", "fields"])
      guard let variable = settings.text(source["as"], "a name"), let fieldsNode = source["fields"],
        let each = self.source(source["each"], environment, &settings)
      else { return nil }
      let inner = environment.adding(variable: Environment.Variable(variable, .dyn))
      return ForeignMapping.ListSource(
        slot: slot, record: record, name: variable, each: each, when: self.source(source["when"], inner, &settings),
        fields: settings.members(of: fieldsNode, "fields").compactMap { field($0, of: record, inner, &settings) })
    }
  }

  private func field(
    _ node: Int, of record: Int, _ environment: Environment, _ settings: inout SettingsFile
  ) -> ForeignMapping.FieldSource? {
    var slots: [Int] = []
    var record = record
    let path = settings.key(of: node)
    let parts = path.split(separator: ".").map(String.init)
    for (index, part) in parts.enumerated() {
      let fields = vocabulary.records[record].fields
      guard let slot = fields.firstIndex(where: { $0.name == part && !$0.isDerived }) else {
        settings.reportKey(
          "unknown field `\(part)` of `\(vocabulary.records[record].name)`\(didYouMean(part, among: fields.map(\.name)))",
          at: node)
        return nil
      }
      slots.append(slot)
      if index < parts.count - 1 {
        guard case .record(let inner) = fields[slot].type else {
          settings.reportKey("`\(part)` of `\(path)` has no fields of its own", at: node)
          return nil
        }
        record = inner
      }
    }
    return source(node, environment, &settings).map { ForeignMapping.FieldSource(slots: slots, source: $0) }
  }

  private func source(
    _ node: Int?, _ environment: Environment, _ settings: inout SettingsFile
  ) -> ForeignMapping.Source? {
    guard let program = program(node, environment, &settings) else { return nil }
    return ForeignMapping.Source(program: program, reads: MappingReader.reads(program.text))
  }

  /// The foreign fields that an expression names, in order: the names after each `record`.
  ///
  /// The record has no type, so what is read of it is known by its words alone.
  static func reads(_ expression: String) -> [[String]] {
    let isName = { (character: Character) in character.isLetter || character.isNumber || character == "_" }
    var reads: [[String]] = []
    var rest = expression[...]
    while let start = rest.firstRange(of: "record.") {
      let isWhole = start.lowerBound == rest.startIndex || !isName(rest[rest.index(before: start.lowerBound)])
      rest = rest[start.upperBound...]
      guard isWhole else { continue }
      let path = rest.prefix { isName($0) || $0 == "." }
      reads.append(path.split(separator: ".").map(String.init))
      rest = rest[path.endIndex...]
    }
    return reads
  }

  private func program(_ node: Int?, _ environment: Environment, _ settings: inout SettingsFile) -> Program? {
    guard let node, let text = settings.text(node, "an expression") else { return nil }
    switch environment.compile(text) {
    case .success(let program): return program
    case .failure(let problems):
      for problem in problems.problems { settings.report("\(problem.message) (in `\(text)`)", at: node) }
      return nil
    }
  }
}
