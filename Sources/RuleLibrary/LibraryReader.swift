import CEL
import ContractModel
import Documents
import Findings
import Prose
public import SourceText

extension RuleLibrary {
  /// Reads, checks and compiles a library from its files; names are paths below `Rules/`.
  ///
  /// Throws every problem of every file together: a library with one mistake is not used.
  /// Files in `proved` were read whole before; their examples are left out, their messages compiled when needed.
  public static func read(
    _ files: [SourceFile], fingerprint: String, proved: Set<String> = []
  ) throws(LibraryErrors) -> RuleLibrary {
    let outline = LibraryOutline(files, fingerprint: Deferred(of: fingerprint), proved: proved)
    return try outline.joined(outline.pieces.map { outline.read($0) })
  }
}

/// The reading of one library: its files, and what was found wrong so far.
struct LibraryReader {
  /// Keys whose values are expressions, which YAML must not alter.
  static let expressionKeys: Set<String> = [
    "applies", "for_each", "when", "require", "at", "expr", "recognise", "records", "each",
  ]

  var problems: [Diagnostic] = []
  let files: [String: SourceFile]
  let paths: [String]

  let proved: Set<String>
  /// What was reckoned before of rules and lexicons that are not among the files.
  let image: LibraryImage?
  /// Whether vocabulary, kinds and figures are sound, so that what stands on them can be read.
  private(set) var isGrounded = true
  private(set) var baseline: [(key: String, json: String)] = []
  private var functionTexts: [String] = []

  init(_ files: [SourceFile], proved: Set<String>, image: LibraryImage?) {
    self.proved = proved
    self.image = image
    self.files = Dictionary(files.map { ($0.name, $0) }, uniquingKeysWith: { _, last in last })
    paths = self.files.keys.sorted()
  }

  mutating func readOutline(fingerprint: Deferred<String>) -> RuleLibrary {
    let vocabulary = readVocabulary()
    let catalogue = readCatalogue()
    isGrounded = problems.isEmpty
    let figures = readFigures()
    let before = problems.count
    let environment = makeEnvironment(vocabulary, figures)
    isGrounded = isGrounded && problems.count == before
    var library = RuleLibrary(
      vocabulary: vocabulary, schema: vocabulary.schema, catalogue: catalogue, packs: [], rules: RuleList([]),
      figures: figures,
      environment: environment, texts: readTexts(),
      mappingsWhenAsked: mappings(vocabulary), prose: ProseReader(lexicons: [Lexicon]()),
      fingerprintWhenAsked: fingerprint)
    if isGrounded { readTables(into: &library) }
    baseline = readBaseline()
    guard isGrounded else { return library }
    for path in paths where path.hasSuffix("/pack.yaml") && path.split(separator: "/").count == 2 {
      readPack(at: path, into: &library)
    }
    return library
  }

  /// What a file says; of one that was proved when the program was built, without parsing it.
  func settings(_ file: SourceFile, _ expressionKeys: Set<String> = []) -> SettingsFile {
    if let image, proved.contains(file.name) { return image.settings(file) }
    return SettingsFile(file, expressionKeys: expressionKeys)
  }

  /// The file at a path; notes one that is missing.
  mutating func required(_ path: String) -> SourceFile? {
    if let file = files[path] { return file }
    problems.append(Diagnostic("the rule library has no `\(path)`", file: path))
    return nil
  }

  private mutating func readVocabulary() -> Vocabulary {
    guard let file = required("vocabulary.yaml"), let codes = required("code-lists.yaml") else {
      let none = CodeSet("")
      return Vocabulary(
        version: "", namespace: "", records: [], enumerations: [],
        codes: CodeLists(countries: none, currencies: none, languages: none))
    }
    let (vocabulary, found) = Vocabulary.read(settings(file), codes: settings(codes))
    problems += found
    return vocabulary
  }

  private mutating func readCatalogue() -> ViolationCatalogue {
    guard let file = required("violations.yaml") else { return ViolationCatalogue(principles: [], kinds: []) }
    var settings = settings(file)
    let catalogue = ViolationCatalogue.read(&settings)
    problems += settings.problems
    return catalogue
  }

  /// Reads the ledger, the indicators and the crosswalk, each where the library has it.
  private mutating func readTables(into library: inout RuleLibrary) {
    if let file = files["ledger.yaml"] {
      let keys = LibraryReader.expressionKeys.union(["amount", "currency", "months", "wages", "deducted"])
      var reader = LedgerReader(
        settings: settings(file, keys), environment: library.environment, schema: library.schema, isProved: image != nil
      )
      library.ledger = reader.read()
      problems += reader.settings.problems
    }
    if let file = files["signs.yaml"] {
      var settings = SettingsFile(file)
      library.signsWhenAsked = settings.signs(library.catalogue).map { Deferred(of: $0) }
      problems += settings.problems
    } else if let image, image.hasSigns {
      library.signsWhenAsked = Deferred { image.signs() }
    }
    if let file = files["topics.yaml"] {
      var settings = settings(file)
      library.topics = TopicTable.read(&settings, library.vocabulary)
      problems += settings.problems
    }
    library.functionTexts = functionTexts
    if let file = files["harms.yaml"] {
      var settings = settings(file)
      library.harms = settings.harms(library.catalogue)
      problems += settings.problems
    }
    if let file = files["indicators.yaml"] {
      var settings = settings(file)
      library.indicators = IndicatorTable.read(&settings, library.catalogue)
      problems += settings.problems
      library.indicators.addTexts(to: &library.texts)
    }
    if let file = files["crosswalk.yaml"] {
      var settings = settings(file)
      library.crosswalk = Crosswalk.read(&settings, library.catalogue, indicators: library.indicators)
      problems += settings.problems
    }
  }

  private mutating func readFigures() -> FigureTables {
    var figures = FigureTables()
    for path in paths where path.hasPrefix("figures/") {
      guard let file = files[path] else { continue }
      var settings = settings(file)
      figures.read(&settings)
      problems += settings.problems
    }
    return figures
  }

  /// The lexicon at a path.
  mutating func readLexicon(at path: String, _ concepts: ConceptTable) -> Lexicon? {
    guard let file = files[path] else { return nil }
    var settings = SettingsFile(file)
    let lexicon = settings.lexicon(concepts)
    problems += settings.problems
    return lexicon
  }

  /// The mappings; those of a library whose image fits are sound, and are read when a document asks for them.
  private mutating func mappings(_ vocabulary: Vocabulary) -> Deferred<[ForeignMapping]> {
    guard isGrounded else { return Deferred(of: []) }
    guard image != nil else { return Deferred(of: readMappings(vocabulary)) }
    return Deferred { [self] in
      var reader = self
      return reader.readMappings(vocabulary)
    }
  }

  private mutating func readMappings(_ vocabulary: Vocabulary) -> [ForeignMapping] {
    var regions = RegionTables()
    for path in paths where path.hasPrefix("regions/") {
      guard let file = files[path] else { continue }
      var settings = settings(file)
      let country = String(path.dropFirst("regions/".count).dropLast(".yaml".count)).uppercased()
      regions.add(country: country, settings.words())
      problems += settings.problems
    }
    return paths.filter { $0.hasPrefix("mappings/") }.compactMap { path in
      guard let file = files[path] else { return nil }
      var settings = settings(file, LibraryReader.expressionKeys)
      defer { problems += settings.problems }
      return ForeignMapping.read(&settings, vocabulary: vocabulary, regions: regions)
    }
  }

  /// `notKnown(what)`: a number that nothing states, by the name of what is missing.
  private static let notKnown = FunctionDeclaration(
    "notKnown",
    [
      Overload.unary("not_known_string", .string, .decimal) { value in
        guard case .string(let what) = value else { return .unknown(UnknownSet("a value")) }
        return .unknown(UnknownSet(what))
      }
    ])

  private mutating func readTexts() -> [String: TextTable] {
    var tables: [String: TextTable] = [:]
    for path in paths where path.hasPrefix("texts/") {
      guard let file = files[path] else { continue }
      var settings = settings(file)
      if let table = TextTable.read(&settings) { tables[table.language] = table }
      problems += settings.problems
    }
    return tables
  }

  private mutating func readBaseline() -> [(key: String, json: String)] {
    guard image == nil, let file = required("baseline-contract.yaml") else { return [] }
    var settings = settings(file)
    let fields = settings.tree.root.map { settings.jsonMembers(of: $0) } ?? []
    problems += settings.problems
    return fields
  }

  private mutating func makeEnvironment(_ vocabulary: Vocabulary, _ figures: FigureTables) -> Environment {
    var environment = Environment(
      schema: vocabulary.schema,
      variables: [Environment.Variable("contract", .record(0, "contract")), Environment.Variable("asOf", .day)])
    if let image { environment.patterns = image.patterns }
    environment = environment.adding(function: figures.function()).adding(function: LibraryReader.notKnown)
    for (parameters, expression) in [
      ([("id", CELType.string)], "figureOn(id, '', asOf)"),
      ([("id", .string), ("key", .string)], "figureOn(id, key, asOf)"),
      ([("id", .string), ("key", .string), ("day", .day)], "figureOn(id, key, day)"),
    ] {
      if case .success(let defined) = environment.defining(
        function: "figure", parameters: parameters.map { Environment.Variable($0.0, $0.1) }, result: .decimal,
        expression: expression)
      {
        environment = defined
      }
    }
    guard isGrounded, let file = files["functions.yaml"] else { return environment }
    var settings = settings(file, LibraryReader.expressionKeys)
    functionTexts = settings.functionTexts()
    settings.addFunctions(to: &environment, areProved: image != nil)
    problems += settings.problems
    return environment
  }
}

extension SettingsFile {
  /// A map of words to words.
  fileprivate mutating func words() -> [String: String] {
    guard let root = tree.root else { return [:] }
    var words: [String: String] = [:]
    for member in members(of: root, "words") { words[key(of: member)] = text(member, "a word") }
    return words
  }

  /// The expressions of `functions.yaml`.
  fileprivate mutating func functionTexts() -> [String] {
    guard let root = tree.root else { return [] }
    return members(of: root, "functions").compactMap { function in
      tree.children(of: function).first { key(of: $0) == "expr" }.map { tree.string(at: $0) }
    }
  }

  /// Adds the functions of `functions.yaml`, each defined in terms of those before it; those that were proved before are
  /// read when they are called.
  mutating func addFunctions(to environment: inout Environment, areProved: Bool) {
    guard let root = tree.root else { return }
    for node in members(of: root, "functions") {
      let name = key(of: node)
      let function = mapping(
        node, "the function `\(name)`", keys: ["doc", "params", "result", "expr"],
        required: ["params", "result", "expr"])
      guard let expression = expression(function["expr"], "an expression"),
        let result = type(function["result"]), let list = function["params"]
      else { continue }
      var parameters: [Environment.Variable] = []
      for parameter in members(of: list, "parameters") {
        if let type = type(parameter) { parameters.append(Environment.Variable(key(of: parameter), type)) }
      }
      guard !areProved else {
        environment.define(proved: name, parameters: parameters, result: result, expression: expression.text)
        continue
      }
      let defined = environment.defining(
        function: name, parameters: parameters, result: result, expression: expression.text)
      switch defined {
      case .success(let extended): environment = extended
      case .failure(let problems): report(problems, in: expression)
      }
    }
  }

  private mutating func type(_ node: Int?) -> CELType? {
    guard let node, let text = text(node, "a type") else { return nil }
    if let type = CELType(name: text) { return type }
    report("unknown type `\(text)`, expected bool, int, decimal, string, day or list(…)", at: node)
    return nil
  }
}
