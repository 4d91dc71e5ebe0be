import Documents
import Prose
import SourceText

extension SettingsFile {
  /// Reads the points beside facts: `kinds`, a map of violation kinds to `base` and `plausible`, and `points`, a text of
  /// a line a fact: the fact, a tab, then kinds and points in turn.
  mutating func signs(_ catalogue: ViolationCatalogue) -> SignTable? {
    guard let root = tree.root else { return nil }
    let top = mapping(root, "points", keys: ["kinds", "points"], required: ["kinds", "points"])
    guard let kindsNode = top["kinds"], let pointsNode = top["points"] else { return nil }
    var kinds: [SignTable.Kind] = []
    for member in members(of: kindsNode, "kinds") {
      let id = key(of: member)
      if catalogue.kind(id) == nil { report("unknown violation kind `\(id)`", at: member) }
      let bounds = mapping(member, "a kind's points", keys: ["base", "plausible"], required: ["base", "plausible"])
      let numbers = ["base", "plausible"].map { key in
        bounds[key].flatMap { text($0, "points") }.flatMap { Int32($0) }
      }
      guard let base = numbers[0], let plausible = numbers[1] else {
        report("points are whole numbers", at: member)
        continue
      }
      kinds.append(SignTable.Kind(id: id, base: base, plausible: plausible))
    }
    kinds.sort { $0.id < $1.id }
    guard let text = text(pointsNode, "points") else { return nil }
    return SignTable(kinds: kinds, points: rows(text, kinds, at: pointsNode))
  }

  private mutating func rows(
    _ text: String, _ kinds: [SignTable.Kind], at node: Int
  ) -> [(fact: String, points: [(kind: Int, points: Int)])] {
    let numbers = Dictionary(kinds.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var rows: [(fact: String, points: [(kind: Int, points: Int)])] = []
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "\t")
      let words = parts.count == 2 ? parts[1].split(separator: " ") : []
      let points = stride(from: 0, to: words.count - 1, by: 2).compactMap { place in
        numbers[String(words[place])].flatMap { kind in Int(words[place + 1]).map { (kind, $0) } }
      }
      guard !points.isEmpty, points.count * 2 == words.count else {
        report("found `\(line.prefix(60))`, expected a fact, a tab, and kinds with their points", at: node)
        continue
      }
      rows.append((String(parts[0]), points))
    }
    return rows
  }
}
