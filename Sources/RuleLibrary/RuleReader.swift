import CEL
import Documents
import Findings
import SourceText

/// Reads one rule file.
struct RuleReader {
  var settings: SettingsFile
  let pack: Int
  let packID: String
  var environment: Environment
  let schema: RecordSchema
  let catalogue: ViolationCatalogue
  let baseline: [(key: String, json: String)]
  let derived: Set<Int>
  /// Whether the rule was proved before: its examples are left out and its messages compiled when needed.
  let isProved: Bool
  /// Named values of the rule, as reads of fields see through them.
  private var bindingNames: [String] = []
  private var bindingExpressions: [String] = []

  init(
    settings: SettingsFile, pack: Int, packID: String, environment: Environment, schema: RecordSchema,
    catalogue: ViolationCatalogue, baseline: [(key: String, json: String)], derived: Set<Int>, isProved: Bool
  ) {
    self.isProved = isProved
    self.settings = settings
    self.pack = pack
    self.packID = packID
    self.environment = environment
    self.schema = schema
    self.catalogue = catalogue
    self.baseline = baseline
    self.derived = derived
  }

  static let keys = [
    "id", "violation", "title", "severity", "verified", "effective", "enforcement", "basis", "applies", "for_each",
    "let", "when", "require", "at", "message", "remedy", "es", "examples", "suggest", "note",
  ]
  static let required = [
    "id", "violation", "title", "verified", "effective", "basis", "require", "message", "remedy",
  ]

  /// The rule; nil where something is missing or wrong, which is then among the problems.
  mutating func read() -> Rule? {
    guard let root = settings.tree.root else { return nil }
    let before = settings.problems.count
    let required = RuleReader.required + (isProved ? [] : ["examples"])
    let top = settings.mapping(root, "a rule", keys: RuleReader.keys, required: required)
    guard let id = readID(top), let kind = readKind(top), let period = readPeriod(top) else { return nil }
    let isVerified = settings.flag(top["verified"], "`verified`") ?? false
    let basis = readBasis(top, isVerified: isVerified)
    guard let logic = readLogic(top) else { return nil }
    var rule = Rule(
      id: id, pack: pack, kind: kind, title: settings.text(top["title"], "a title") ?? "",
      severity: settings.choice(top["severity"], "a severity", as: Severity.self) ?? kind.severity,
      isVerified: isVerified, effective: period, enforcement: settings.enforcement(top["enforcement"]), basis: basis,
      remedy: settings.text(top["remedy"], "a remedy") ?? "", translations: [:], logic: logic,
      file: settings.file.name, examples: [])
    if let spanish = readTranslation(top["es"]) { rule.translations["es"] = spanish }
    if let node = top["examples"], !isProved { rule.examples = settings.examples(node, baseline: baseline) }
    return settings.problems.count == before ? rule : nil
  }

  private mutating func readID(_ top: SettingsMapping) -> String? {
    guard let node = top["id"], let id = settings.text(node, "an id") else { return nil }
    let slug = settings.file.name.split(separator: "/").last.map { $0.dropLast(".yaml".count) } ?? ""
    let expected = "\(packID)/\(slug)"
    if id != expected {
      settings.report("the rule's id is `\(id)`, expected `\(expected)`: pack and file name", at: node)
    }
    return id
  }

  private mutating func readKind(_ top: SettingsMapping) -> ViolationKind? {
    guard let node = top["violation"], let id = settings.text(node, "a violation kind") else { return nil }
    if let kind = catalogue.kind(id) { return kind }
    settings.report("unknown violation kind `\(id)`\(didYouMean(id, among: catalogue.kinds.map(\.id)))", at: node)
    return nil
  }

  private mutating func readPeriod(_ top: SettingsMapping) -> EffectivePeriod? {
    guard let node = top["effective"] else { return nil }
    return settings.period(settings.mapping(node, "`effective`", keys: ["from", "to"], required: ["from"]))
  }

  private mutating func readBasis(_ top: SettingsMapping, isVerified: Bool) -> [Citation] {
    guard let node = top["basis"] else { return [] }
    let items = settings.items(of: node, "the legal basis")
    if items.isEmpty && settings.tree[node].kind == .array { settings.report("the rule cites no law", at: node) }
    return items.compactMap { settings.citation($0, isVerified: isVerified) }
  }

  private mutating func readTranslation(_ node: Int?) -> RuleText? {
    guard let node else { return nil }
    let keys = ["title", "message", "remedy"]
    let text = settings.mapping(node, "a translation", keys: keys, required: keys)
    let message = settings.expression(text["message"], "a message").map { readMessage($0) }
    return RuleText(
      title: settings.text(text["title"], "a title") ?? "", message: message,
      remedy: settings.text(text["remedy"], "a remedy") ?? "")
  }

  private mutating func readLogic(_ top: SettingsMapping) -> RuleLogic? {
    let applies = settings.expression(top["applies"], "an expression")
    let appliesProgram = applies.flatMap { settings.compile($0, expecting: .bool, in: environment) }
    let iterations = readIterations(top["for_each"])
    readBindings(top["let"])
    let when = settings.expression(top["when"], "an expression")
    let whenProgram = when.flatMap { settings.compile($0, expecting: .bool, in: environment) }
    guard let require = settings.expression(top["require"], "an expression"),
      let program = requirement(require), let messageText = settings.expression(top["message"], "a message")
    else { return nil }
    let message = readMessage(messageText)
    let suggestion = readSuggestion(top["suggest"])
    let source = RuleSource(
      forEach: iterations.map { "\($0.path) as \($0.name)" }, bindingNames: bindingNames,
      bindingExpressions: bindingExpressions, applies: applies?.text, when: when?.text, require: require.text)
    return RuleLogic(
      iterations: iterations, applies: appliesProgram, when: whenProgram, requirement: program,
      place: readLocation(top["at"], iterations: iterations, require: program), message: message,
      suggestion: suggestion, source: source,
      readsProse: iterations.contains { derived.contains($0.record) })
  }

  /// The compiled `require`; of a rule that was proved, compiled when it is needed.
  private mutating func requirement(_ source: ExpressionText) -> Deferred<Program>? {
    settings.deferred(source, expecting: .bool, in: environment, isProved: isProved)
  }

  private mutating func readMessage(_ source: ExpressionText) -> MessageTemplate {
    isProved
      ? MessageTemplate(source.text, environment: environment)
      : MessageTemplate.read(source, environment: environment, &settings)
  }

  /// The environment with a named value; what is wrong inside the value is told there and not where the name is used.
  private func named(_ name: String, _ expression: String) -> Result<Environment, Problems> {
    if !isProved, case .failure(let problems) = environment.compile(expression) { return .failure(problems) }
    return environment.naming(name, expression)
  }

  private mutating func readBindings(_ node: Int?) {
    guard let node else { return }
    for member in settings.members(of: node, "named values") {
      let name = settings.key(of: member)
      guard let expression = settings.expression(member, "an expression") else { continue }
      bindingNames.append(name)
      bindingExpressions.append(expression.text)
      switch named(name, expression.text) {
      case .success(let extended): environment = extended
      case .failure(let problems):
        settings.report(problems, in: expression)
        environment = environment.adding(variable: Environment.Variable(name, .dyn))
      }
    }
  }
}
