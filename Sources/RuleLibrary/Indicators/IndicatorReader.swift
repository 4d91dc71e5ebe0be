import Documents
import Findings
import SourceText

extension IndicatorTable {
  /// Reads `indicators.yaml`.
  static func read(_ settings: inout SettingsFile, _ catalogue: ViolationCatalogue) -> IndicatorTable {
    var table = IndicatorTable()
    guard let root = settings.tree.root else { return table }
    let keys = ["source", "least", "caution", "indicators", "levels"]
    let top = settings.mapping(root, "the indicators", keys: keys, required: keys)
    table.least = settings.choice(top["least"], "a severity", as: Severity.self) ?? .major
    table.caution = settings.languages(top["caution"], "a caution")
    if let list = top["indicators"] {
      for node in settings.items(of: list, "indicators") {
        if let entry = entry(node, catalogue, &settings) { table.entries.append(entry) }
      }
    }
    if let list = top["levels"] {
      for node in settings.items(of: list, "levels") {
        if let level = level(node, &settings) { table.levels.append(level) }
      }
    }
    table.levels.sort { $0.score > $1.score }
    return table
  }

  private static func entry(
    _ node: Int, _ catalogue: ViolationCatalogue, _ settings: inout SettingsFile
  ) -> Entry? {
    let keys = ["id", "code", "weight", "strong", "title", "kinds"]
    let item = settings.mapping(node, "an indicator", keys: keys, required: keys)
    guard let id = settings.text(item["id"], "an id"), let kinds = item["kinds"] else { return nil }
    let known = catalogue.kinds.map(\.id)
    var found: Set<String> = []
    for kind in settings.items(of: kinds, "violation kinds") {
      guard let name = settings.text(kind, "a violation kind") else { continue }
      if !known.contains(name) {
        settings.report("unknown violation kind `\(name)`\(didYouMean(name, among: known))", at: kind)
      }
      found.insert(name)
    }
    return Entry(
      id: id, code: settings.text(item["code"], "a code") ?? "",
      weight: settings.number(item["weight"], "a weight") ?? 1,
      isStrong: settings.flag(item["strong"], "`strong`") ?? false,
      titles: settings.languages(item["title"], "a title"),
      kinds: found)
  }

  private static func level(_ node: Int, _ settings: inout SettingsFile) -> Level? {
    let keys = ["id", "score", "strong", "title", "advice"]
    let item = settings.mapping(node, "a level", keys: keys, required: keys)
    guard let id = settings.text(item["id"], "an id"), let score = settings.number(item["score"], "a score") else {
      return nil
    }
    return Level(
      id: id, score: score, needsStrong: settings.flag(item["strong"], "`strong`") ?? false,
      titles: settings.languages(item["title"], "a title"), advice: settings.languages(item["advice"], "advice"))
  }
}

extension SettingsFile {
  /// Text by language; English is required.
  mutating func languages(_ node: Int?, _ what: String) -> [String: String] {
    guard let node else { return [:] }
    var texts: [String: String] = [:]
    for member in members(of: node, "\(what) by language") { texts[key(of: member)] = text(member, what) }
    if texts["en"] == nil { report("\(what) has no English text (`en`)", at: node) }
    return texts
  }

  /// A whole number.
  mutating func number(_ node: Int?, _ what: String) -> Int? {
    guard let node, let text = text(node, what) else { return nil }
    if let number = Int(text) { return number }
    report("found `\(text)`, expected \(what): a whole number", at: node)
    return nil
  }
}
