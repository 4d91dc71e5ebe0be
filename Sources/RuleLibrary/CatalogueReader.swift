import Documents
import Findings
import SourceText

extension ViolationCatalogue {
  /// Reads `violations.yaml`.
  static func read(_ settings: inout SettingsFile) -> ViolationCatalogue {
    var catalogue = ViolationCatalogue(principles: [], kinds: [])
    guard let root = settings.tree.root else { return catalogue }
    let keys = ["principles", "violations"]
    let top = settings.mapping(root, "the violation kinds", keys: keys, required: keys)
    if let node = top["principles"] {
      for member in settings.members(of: node, "principles") {
        let principle = settings.mapping(member, "a principle", keys: ["title", "waivable"], required: ["title"])
        catalogue.principles.append(
          Principle(
            id: settings.key(of: member), title: settings.text(principle["title"], "a title") ?? "",
            isWaivable: settings.flag(principle["waivable"], "`waivable`") ?? true))
      }
    }
    if let node = top["violations"] {
      let principles = catalogue.principles.map(\.id)
      catalogue.kinds = settings.members(of: node, "violation kinds").compactMap { kind($0, principles, &settings) }
    }
    return catalogue
  }

  private static func kind(_ node: Int, _ principles: [String], _ settings: inout SettingsFile) -> ViolationKind? {
    let keys = ["principle", "severity", "name", "title"]
    let kind = settings.mapping(node, "a violation kind", keys: keys, required: keys)
    guard let principle = settings.text(kind["principle"], "a principle"), let place = kind["principle"],
      let severity = settings.choice(kind["severity"], "a severity", as: Severity.self)
    else { return nil }
    if !principles.contains(principle) {
      settings.report("unknown principle `\(principle)`\(didYouMean(principle, among: principles))", at: place)
    }
    return ViolationKind(
      id: settings.key(of: node), principle: principle, severity: severity,
      name: settings.text(kind["name"], "a name") ?? "", title: settings.text(kind["title"], "a title") ?? "")
  }
}

extension SettingsFile {
  /// Reads `harms.yaml`: a sentence for each violation kind.
  mutating func harms(_ catalogue: ViolationCatalogue) -> [String: String] {
    guard let root = tree.root else { return [:] }
    let known = catalogue.kinds.map(\.id)
    var harms: [String: String] = [:]
    for member in members(of: root, "why kinds harm") {
      let kind = key(of: member)
      if !known.contains(kind) {
        reportKey("unknown violation kind `\(kind)`\(didYouMean(kind, among: known))", at: member)
      }
      harms[kind] = text(member, "why it harms")
    }
    return harms
  }
}
