import Findings

/// The rules of a SARIF run: every rule that may run, and those that findings name beside them.
struct SARIFRules {
  private(set) var notes: [RuleNote]
  private var indices: [String: Int]

  init(_ notes: [RuleNote]) {
    self.notes = notes
    indices = Dictionary(notes.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  /// The id and index of the rule that a finding is listed under: the first that found it.
  mutating func rule(of finding: Finding) -> (id: String, index: Int) {
    let id = finding.rules.first ?? finding.violation
    if let index = indices[id] { return (id, index) }
    indices[id] = notes.count
    notes.append(
      RuleNote(
        id: id, pack: "", violation: finding.violation, principle: finding.principle, title: finding.title,
        remedy: finding.remedy, severity: finding.severity, basis: finding.basis))
    return (id, notes.count - 1)
  }

  /// Appends the list of rules.
  func write(into output: inout ByteText, _ texts: Texts) {
    output.list(notes) { writeRule($1, into: &$0, texts) }
  }
}

private func writeRule(_ rule: RuleNote, into output: inout ByteText, _ texts: Texts) {
  let law = rule.basis.map { citationText($0, texts) }.joined(separator: "; ")
  let title = rule.title.isEmpty ? rule.id : rule.title
  output.raw("{\"id\":")
  output.quoted(rule.id)
  output.raw(",\"name\":")
  output.quoted(limited(pascalCase(rule.id), 255))
  writeMessage("shortDescription", limited(title, 1024), into: &output)
  writeMessage("fullDescription", limited(law.isEmpty ? title : "\(title). \(law)", 1024), into: &output)
  writeHelp(rule, title, law, into: &output, texts)
  if let url = rule.basis.map(\.url).first(where: { $0.hasPrefix("https://") || $0.hasPrefix("http://") }) {
    output.raw(",\"helpUri\":")
    output.quoted(url)
  }
  output.write(",\"defaultConfiguration\":{\"level\":\"\(rule.severity.sarifLevel)\"},\"properties\":{\"tags\":")
  output.list(["fair-recruitment", rule.violation, rule.principle, rule.pack].filter { !$0.isEmpty })
  output.write(",\"precision\":\"high\",\"problem.severity\":\"\(rule.severity.problemSeverity)\"}}")
}

private func writeHelp(
  _ rule: RuleNote, _ title: String, _ law: String, into output: inout ByteText, _ texts: Texts
) {
  let remedy = rule.remedy.isEmpty ? title : rule.remedy
  output.raw(",\"help\":{\"text\":")
  output.quoted(law.isEmpty ? remedy : "\(remedy) (\(law))")
  output.raw(",\"markdown\":")
  let heading = "**\(rule.violation)** \(markdown(title))\n\n\(markdown(remedy))\n"
  let list = rule.basis.map { "- \(markdownLink(citationText($0, texts), $0.url))\n" }.joined()
  output.quoted(list.isEmpty ? heading : "\(heading)\n\(list)")
  output.raw("}")
}

private func writeMessage(_ key: StaticString, _ text: String, into output: inout ByteText) {
  output.raw(",\"")
  output.raw(key)
  output.raw("\":{\"text\":")
  output.quoted(text)
  output.raw("}")
}

/// The first `count` UTF-16 units of a text.
func limited(_ text: String, _ count: Int) -> String {
  text.utf16.count <= count ? text : String(decoding: text.utf16.prefix(count - 1), as: UTF16.self) + "…"
}

/// `international/worker-paid-fee` as `InternationalWorkerPaidFee`.
private func pascalCase(_ id: String) -> String {
  id.split { !$0.isLetter && !$0.isNumber }.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
}

extension Severity {
  /// SARIF's level for findings of this severity.
  var sarifLevel: String {
    switch self {
    case .critical, .major: "error"
    case .minor: "warning"
    case .advisory: "note"
    }
  }

  var problemSeverity: String {
    switch self {
    case .critical, .major: "error"
    case .minor: "warning"
    case .advisory: "recommendation"
    }
  }
}
