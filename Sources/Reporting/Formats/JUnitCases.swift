import Findings
import SourceText

/// The cases of a contract's suite and their counts.
struct JUnitCases {
  private(set) var text = ByteText()
  private(set) var count = 0
  private(set) var failures = 0
  private(set) var errors = 0
  private(set) var skipped = 0
  private let texts: Texts

  init(of contract: ContractReport, _ setting: ReportSetting) {
    texts = setting.texts
    var findings: [String: [Finding]] = [:]
    for finding in contract.findings { for rule in finding.rules { findings[rule, default: []].append(finding) } }
    for problem in contract.problems {
      count += 1
      if problem.severity == .error { errors += 1 }
      writeProblemCase(problem, name: problem.start.map { "line \($0.line)" } ?? "file", into: &text)
    }
    let undetermined = Dictionary(contract.undetermined.map { ($0.rule, $0.missing) }) { first, _ in first }
    for verdict in contract.verdicts where setting.head.rules.indices.contains(verdict.rule) {
      let rule = setting.head.rules[verdict.rule]
      open(classname: rule.pack, name: "\(rule.id) \(rule.title)")
      if let found = findings.removeValue(forKey: rule.id) {
        write(found, of: contract)
      } else {
        write(verdict.verdict, missing: undetermined[verdict.rule] ?? [])
      }
      text.raw("</testcase>\n")
    }
    writeRest(of: contract, findings)
  }

  /// Findings of rules without verdict, so that none is lost.
  private mutating func writeRest(of contract: ContractReport, _ findings: [String: [Finding]]) {
    var seen: Set<String> = []
    for rule in contract.findings.flatMap(\.rules) where seen.insert(rule).inserted {
      guard let found = findings[rule] else { continue }
      open(classname: String(rule.prefix { $0 != "/" }), name: "\(rule) \(found[0].title)")
      write(found, of: contract)
      text.raw("</testcase>\n")
    }
  }

  private mutating func open(classname: String, name: String) {
    count += 1
    text.raw("<testcase")
    text.attribute("classname", classname)
    text.attribute("name", name)
    text.raw(">")
  }

  /// One failure a case; waived findings alone skip it.
  private mutating func write(_ findings: [Finding], of contract: ContractReport) {
    let open = findings.filter { $0.waiver == nil }
    if let worst = open.max(by: { $0.severity < $1.severity }) {
      failures += 1
      let more = open.count > 1 ? " (+\(open.count - 1))" : ""
      text.raw("<failure")
      text.attribute("type", worst.severity.rawValue)
      text.attribute("message", open[0].message + more)
      text.raw(">")
      for finding in findings { write(finding, of: contract) }
      text.raw("</failure>")
    } else {
      skipped += 1
      text.raw("<skipped")
      text.attribute("message", texts["mark.waived"])
      text.raw(">")
      for finding in findings { write(finding, of: contract) }
      text.raw("</skipped>")
    }
  }

  private mutating func write(_ finding: Finding, of contract: ContractReport) {
    let waived = finding.waiver.map { " [\(texts["mark.waived"]): \(waiverText($0, texts))]" } ?? ""
    var lines = ["\(finding.severity.rawValue) \(finding.violation): \(finding.message)\(waived)"]
    lines += finding.evidence.map {
      "  \($0.file ?? contract.file):\($0.start.line):\($0.start.column) \($0.path): \($0.text)"
    }
    lines += finding.basis.map { "  \(texts["label.law"]): \(citationText($0, texts))" }
    lines.append("  \(texts["label.remedy"]): \(finding.remedy)")
    lines.append("  fingerprint: \(finding.fingerprint)")
    text.raw("\n")
    for line in lines { text.write(markup(line) + "\n") }
  }

  private mutating func write(_ verdict: Verdict, missing: [String]) {
    switch verdict {
    case .pass: break
    case .violation:
      failures += 1
      text.raw("<failure/>")
    case .undetermined:
      errors += 1
      text.raw("<error type=\"undetermined\"")
      text.attribute("message", missing.joined(separator: ", "))
      text.raw("/>")
    case .notApplicable:
      skipped += 1
      text.raw("<skipped message=\"not applicable\"/>")
    }
  }
}
