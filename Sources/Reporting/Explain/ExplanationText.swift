import Findings
import SourceText

extension KindExplanation {
  /// The most examples, of either outcome, and rules with what they find that a page shows.
  private static let shownExamples = 2

  /// The explanation for people, `width` columns wide: what, why, law, remedy, examples, and the rules that find it.
  public func text(_ texts: Texts, width: Int = 80, colour: Bool = false) -> String {
    var page = TextPage(width: width, colour: colour)
    let title = texts.entries["violations.\(id).title"] ?? self.title
    page.paragraph(
      [(id, .strong), (texts.word(for: severity), severity.tone)], title, indent: 0, hanging: 2, .strong)
    page.line()
    row("explain.name", name, texts, into: &page)
    let plain = [texts.find("worker.\(id).wrong"), texts.find("worker.\(id).law")].compactMap { $0 }
    if !plain.isEmpty { row("explain.plain", plain.joined(separator: " "), texts, into: &page) }
    row("explain.why", texts.entries["principles.\(principle).title"] ?? principleTitle, texts, into: &page)
    for place in places { row("label.also", place, texts, into: &page) }
    writeLaw(texts, into: &page)
    writeRemedies(texts, into: &page)
    writeExamples(texts, into: &page)
    writeRules(texts, into: &page)
    return page.text.string
  }

  /// Every provision once, national law after the rest.
  private func writeLaw(_ texts: Texts, into page: inout TextPage) {
    var seen: Set<String> = []
    for rule in rules {
      for citation in rule.note.basis {
        let name = citationText(citation, texts)
        guard seen.insert(name).inserted else { continue }
        if seen.count == 1 { page.line() }
        row("label.law", "\(name) (\(texts["force.\(citation.force.rawValue)"])) \(citation.url)", texts, into: &page)
      }
    }
  }

  private func writeRemedies(_ texts: Texts, into page: inout TextPage) {
    var seen: Set<String> = []
    for rule in rules where seen.count < 4 && !rule.note.remedy.isEmpty && !seen.contains(rule.note.remedy) {
      if seen.isEmpty { page.line() }
      seen.insert(rule.note.remedy)
      row("label.remedy", rule.note.remedy, texts, into: &page)
    }
  }

  /// The first examples that are found, then the first that pass; each from another rule where there are several.
  private func writeExamples(_ texts: Texts, into page: inout TextPage) {
    let found = rules.compactMap { rule in rule.examples.first { $0.isFound } }
    let passed = rules.compactMap { rule in rule.examples.first { $0.expected == "pass" } }
    let shown = found.prefix(KindExplanation.shownExamples) + passed.prefix(KindExplanation.shownExamples)
    if !shown.isEmpty { page.line() }
    for example in shown { example.write(into: &page, texts) }
  }

  private func writeRules(_ texts: Texts, into page: inout TextPage) {
    page.line()
    if rules.isEmpty { row("explain.rules", texts["explain.no-rules"], texts, into: &page) }
    for rule in rules { row("label.rule", "\(rule.note.id): \(rule.note.title)", texts, into: &page) }
  }
}

extension RuleExplanation {
  /// The explanation for people, `width` columns wide.
  public func text(_ texts: Texts, width: Int = 80, colour: Bool = false) -> String {
    var page = TextPage(width: width, colour: colour)
    write(into: &page, texts, withExamples: .max)
    return page.text.string
  }

  /// Writes the rule with at most so many examples of each outcome.
  func write(into page: inout TextPage, _ texts: Texts, withExamples limit: Int) {
    page.paragraph(
      [(note.id, .strong), (texts.word(for: note.severity), note.severity.tone)], note.title, indent: 0, hanging: 2,
      .plain)
    row("explain.kind", note.violation, texts, into: &page)
    for citation in note.basis {
      let url = citation.url.isEmpty ? "" : " \(citation.url)"
      row(
        "label.law", "\(citationText(citation, texts)) (\(texts["force.\(citation.force.rawValue)"]))\(url)", texts,
        into: &page)
    }
    row("explain.effective", [from, until].map { $0 ?? "…" }.joined(separator: " – "), texts, into: &page)
    row("explain.verified", texts[isVerified ? "explain.yes" : "explain.no"], texts, into: &page)
    for (label, expression) in [("for_each", forEach), ("when", when), ("require", require)] where !expression.isEmpty {
      row(label, expression, texts, into: &page)
    }
    row("label.message", message, texts, into: &page)
    row("label.remedy", note.remedy, texts, into: &page)
    for example in shownExamples(limit) { example.write(into: &page, texts) }
  }

  private func shownExamples(_ limit: Int) -> [Example] {
    var counts: [Bool: Int] = [:]
    return examples.filter { example in
      counts[example.isFound, default: 0] += 1
      return counts[example.isFound, default: 0] <= limit
    }
  }
}

extension RuleExplanation.Example {
  /// Whether a finding is expected.
  var isFound: Bool { !["pass", "not-applicable", "undetermined"].contains(expected) }

  fileprivate func write(into page: inout TextPage, _ texts: Texts) {
    row("explain.example", "\(name) → \(expected): \(given)", texts, into: &page)
  }
}

extension FindingExplanation {
  /// The explanation for people, `width` columns wide; personal texts are masked by `redact`.
  public func text(
    _ texts: Texts, redact: ReportOptions.Redaction = .names, width: Int = 80, colour: Bool = false
  ) -> String {
    var page = TextPage(width: width, colour: colour)
    var masked = contract
    masked.findings = [finding]
    masked = Redaction(redact)(masked)
    let contractName = contract.id.map { "\(texts["label.contract"]) \($0)" } ?? ""
    page.paragraph([(contract.file, .strong)], contractName, indent: 0, hanging: 2, .faint)
    for finding in masked.findings {
      TextFinding(finding, file: contract.file, texts: texts).write(into: &page)
      guard let tree = finding.derivation else { continue }
      page.line()
      page.line(texts["page.derivation"] + ":", .strong)
      write(tree, depth: 1, texts, into: &page)
    }
    for rule in rules {
      page.line()
      rule.write(into: &page, texts, withExamples: 0)
    }
    return page.text.string
  }

  /// A part of the derivation: expression, value, and the field it reads with its line.
  private func write(_ tree: DerivationTree, depth: Int, _ texts: Texts, into page: inout TextPage) {
    let value = tree.isSkipped ? texts["page.skipped"] : tree.value
    let line = finding.evidence.first { $0.path == tree.path }.map { ", \(texts.line(of: $0))" } ?? ""
    let source = tree.path.map { " (\($0)\(line))" } ?? ""
    page.labelled(
      "=", "\(value)   ← \(tree.expression)\(source)", indent: min(depth * 2, page.width / 2), labelWidth: 1)
    for part in tree.parts { write(part, depth: depth + 1, texts, into: &page) }
  }
}

private func row(_ label: String, _ text: String, _ texts: Texts, into page: inout TextPage) {
  guard !text.isEmpty else { return }
  page.labelled(texts[label], text, indent: 2, labelWidth: 11)
}
