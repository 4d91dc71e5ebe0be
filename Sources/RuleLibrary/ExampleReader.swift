import Documents
import SourceText

extension SettingsFile {
  /// The examples of a rule: the baseline contract as each changes it, and what the rule must say.
  mutating func examples(_ node: Int, baseline: [(key: String, json: String)]) -> [RuleExample] {
    items(of: node, "examples").compactMap { example($0, baseline: baseline) }
  }

  private mutating func example(_ node: Int, baseline: [(key: String, json: String)]) -> RuleExample? {
    let keys = ["name", "given", "offer", "clause", "language", "asOf", "expect", "note"]
    let example = mapping(node, "an example", keys: keys, required: ["expect"])
    let clause = example["clause"].flatMap { text($0, "a clause's text") }
    if example["name"] == nil, example["clause"] == nil {
      report("an example has a `name`, or a `clause` that is its name", at: node)
    }
    if (example["clause"] == nil) != (example["language"] == nil) {
      report("`clause` and `language` go together", at: node)
    }
    guard let name = example["name"].flatMap({ text($0, "a name") }) ?? clause, let expect = example["expect"],
      let expectation = expectation(expect)
    else { return nil }
    var changes = example["given"].map { jsonMembers(of: $0) } ?? []
    if let clause, let language = example["language"].flatMap({ text($0, "a language") }) {
      if changes.contains(where: { $0.key == "clauses" }) { report("found both `clause` and `clauses`", at: node) }
      changes.append((key: "clauses", json: RuleExample.clauses(clause, language: language)))
    }
    let inner = changes.first { $0.key == "asOf" }.map { String($0.json.dropFirst().dropLast()) }
    changes.removeAll { $0.key == "asOf" }
    let offer = example["offer"].map { jsonMembers(of: $0) }
    if offer != nil, !changes.contains(where: { $0.key == "offerId" }) {
      changes.append((key: "offerId", json: RuleExample.offerID))
    }
    return RuleExample(
      name: name, changes: changes, baseline: baseline, offer: offer, asOf: text(example["asOf"], "a day") ?? inner,
      expectation: expectation, line: file.position(at: tree[node].range.lowerBound).line)
  }

  private mutating func expectation(_ node: Int) -> RuleExample.Expectation? {
    if tree[node].kind == .array { return .findings(texts(node, "paths")) }
    switch text(node, "a verdict") {
    case "pass": return .pass
    case "violation": return .violation
    case "not-applicable": return .notApplicable
    case "undetermined": return .undetermined
    case .some(let other):
      report("found `\(other)`, expected pass, violation, undetermined, not-applicable or a list of paths", at: node)
      return nil
    case nil: return nil
    }
  }
}
