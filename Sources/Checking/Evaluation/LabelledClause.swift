import Documents
public import RuleLibrary
public import SourceText

/// A clause and the violation kinds that an inspector would write up from it alone.
public struct LabelledClause: Sendable {
  /// Its name in the corpus.
  public var id: String
  /// The language of its text, BCP 47.
  public var language: String
  /// The words.
  public var text: String
  /// The kinds that must be found; empty where the clause is fine.
  public var codes: Set<String>
  /// Kinds that may be found or left out.
  public var also: Set<String>
  /// Why it is labelled so.
  public var note: String
  /// The file it stands in.
  public var file: String
  /// The line of that file.
  public var line: Int

  /// Makes a clause.
  public init(
    id: String, language: String, text: String, codes: Set<String> = [], also: Set<String> = [], note: String = "",
    file: String = "", line: Int = 1
  ) {
    self.id = id
    self.language = language
    self.text = text
    self.codes = codes
    self.also = also
    self.note = note
    self.file = file
    self.line = line
  }
}

/// Reads corpora of labelled clauses: one JSON object a line.
public struct CorpusReader {
  /// The clauses read so far, in their order.
  public private(set) var clauses: [LabelledClause] = []
  /// What was found wrong so far.
  public private(set) var problems: [Diagnostic] = []
  private let kinds: [String]
  private let knownKinds: Set<String>
  private var lines: [String: (file: String, line: Int)] = [:]

  /// Prepares to read labels of a library's violation kinds.
  public init(_ catalogue: ViolationCatalogue) {
    kinds = catalogue.kinds.map(\.id)
    knownKinds = Set(kinds)
  }

  /// Reads the lines of a file; empty ones are passed over.
  public mutating func read(_ bytes: [UInt8], name: String) {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      let origin = SourcePosition(line: index + 1, column: 1)
      read(SourceFile(name: name, bytes: Array(line), origin: origin))
    }
  }

  private mutating func read(_ record: SourceFile) {
    var tree = Tree()
    var names = NameTable()
    var reader = JSONReader()
    let found = reader.read(record.bytes, into: &tree, names: &names)
    problems += found.map { $0.diagnostic(in: record) }
    guard found.isEmpty, let root = tree.root else { return }
    var settings = SettingsFile(record, tree: tree, names: names)
    let clause = clause(root, &settings)
    problems += settings.problems
    if let clause, settings.problems.isEmpty { clauses.append(clause) }
  }

  private mutating func clause(_ root: Int, _ settings: inout SettingsFile) -> LabelledClause? {
    let keys = ["id", "language", "text", "codes", "also", "note"]
    let top = settings.mapping(
      root, "a labelled clause", keys: keys, required: ["id", "language", "text", "codes"])
    guard let id = settings.text(top["id"], "an id"), let language = settings.text(top["language"], "a language"),
      let text = settings.text(top["text"], "a text"), let codes = top["codes"]
    else { return nil }
    let line = settings.file.origin.line
    if let earlier = lines[id], let node = top["id"] {
      settings.report("the id `\(id)` stands at \(earlier.file):\(earlier.line) too", at: node)
    }
    lines[id] = (settings.file.name, line)
    return LabelledClause(
      id: id, language: language, text: text, codes: labels(codes, &settings),
      also: top["also"].map { labels($0, &settings) } ?? [], note: settings.text(top["note"], "a note") ?? "",
      file: settings.file.name, line: line)
  }

  private func labels(_ node: Int, _ settings: inout SettingsFile) -> Set<String> {
    var labels: Set<String> = []
    for item in settings.items(of: node, "violation kinds") {
      guard let kind = settings.text(item, "a violation kind") else { continue }
      if !knownKinds.contains(kind) {
        settings.report("unknown violation kind `\(kind)`\(didYouMean(kind, among: kinds))", at: item)
      }
      labels.insert(kind)
    }
    return labels
  }
}
