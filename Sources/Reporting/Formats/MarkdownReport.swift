import Findings
import SourceText

/// Markdown: the counts, a table of all findings, then each contract with law and remedy.
struct MarkdownReport: ReportBody {
  private let setting: ReportSetting
  private let redaction: Redaction
  /// The most bytes of findings that are written; GitHub takes 1 MiB for the summary of a step.
  private let limit: Int
  private var table = ByteText()
  private var contracts = ByteText()
  private var counts = GroupCounts()
  private var leftOut = 0

  init(_ setting: ReportSetting, limit: Int = .max) {
    self.setting = setting
    self.limit = limit
    redaction = Redaction(setting.options.redact, showsLines: false)
  }

  func piece(_ contract: ContractReport) -> ReportPiece {
    var piece = ReportPiece(contract: redaction(contract))
    if let contract = piece.contract, !contract.findings.isEmpty || !contract.problems.isEmpty {
      piece.text = section(of: contract)
    }
    return piece
  }

  mutating func join(_ piece: ReportPiece, into output: inout ByteText) {
    guard let contract = piece.contract, !piece.text.isEmpty else { return }
    if let grouping = setting.options.grouping { counts.count(contract.findings, by: grouping) }
    let rows = rows(of: contract)
    guard table.count + contracts.count + rows.count + piece.text.count < limit else {
      leftOut += contract.findings.count
      return
    }
    table.append(rows)
    contracts.append(piece.text)
  }

  mutating func end(_ summary: ReportSummary, into output: inout ByteText) {
    let texts = setting.texts
    output.write("# \(texts["report.title"])\n\n| | |\n|---|---|\n")
    for row in summaryRows(summary, texts) { output.write("| \(markdown(row.label)) | \(markdown(row.value)) |\n") }
    output.write("| \(texts["label.packs"]) | \(markdown(packsSentence(setting.head, summary))) |\n")
    writeGroups(into: &output)
    if leftOut > 0 { output.write("\n**\(texts.filled("markdown.left-out", ["count": String(leftOut)]))**\n") }
    for problem in redaction.problems(summary.problems) { output.write("\n- \(problemLine(problem))") }
    if !summary.problems.isEmpty { output.raw("\n") }
    if !table.isEmpty {
      let columns = ["label.severity", "label.kind", "label.finding", "label.place"].map { texts[$0] }
      output.write("\n| \(columns.joined(separator: " | ")) |\n|---|---|---|---|\n")
      output.append(table)
    }
    output.append(contracts)
    output.write("\n\(markdown(texts["report.notice"]))\n")
  }

  private func writeGroups(into output: inout ByteText) {
    guard let grouping = setting.options.grouping else { return }
    let severities = Severity.allCases.map { setting.texts["severity.\($0.rawValue)"] }
    output.write("\n| \(markdown(grouping.title)) | \(severities.joined(separator: " | ")) |\n|---|--:|--:|--:|--:|\n")
    for row in counts.shown(by: grouping) {
      let name = markdown(row.group?.name ?? setting.texts["group.none"])
      output.write("| \(name) | \(row.counts.map(String.init).joined(separator: " | ")) |\n")
    }
  }

  private func rows(of contract: ContractReport) -> ByteText {
    var text = ByteText()
    for finding in contract.findings {
      let place = finding.evidence.first.map { "\(contract.file):\($0.start.line)" } ?? contract.file
      let severity = setting.texts["severity.\(finding.severity.rawValue)"]
      text.write("| \(severity) | \(finding.violation) | \(markdown(finding.message)) | \(markdownCode(place)) |\n")
    }
    return text
  }

  private func section(of contract: ContractReport) -> ByteText {
    let texts = setting.texts
    var text = ByteText()
    text.write("\n## \(markdown(contract.id ?? contract.file))\n\n")
    var facts = [markdownCode(contract.file)]
    if let day = contract.asOf { facts.append("\(texts["label.as-of"]) \(day)") }
    if contract.status == .incomplete { facts.append("**\(texts["label.incomplete"])**") }
    text.write(facts.joined(separator: " · ") + "\n")
    for problem in contract.problems { text.write("\n- \(problemLine(problem))") }
    if !contract.problems.isEmpty { text.raw("\n") }
    if let grouping = setting.options.grouping {
      for part in grouping.parts(of: contract.findings) {
        text.write("\n### \(markdown(part.group?.name ?? texts["group.none"]))\n")
        for finding in part.findings { write(finding, heading: "####", into: &text) }
      }
    } else {
      for finding in contract.findings { write(finding, heading: "###", into: &text) }
    }
    for line in contract.ledger where !line.items.isEmpty {
      text.write("\n**\(texts["label.ledger"]):** \(markdown(ledgerSentence(line, texts)))\n")
    }
    if !contract.indicators.isEmpty {
      let titles = contract.indicators.map { markdown(indicatorTitle($0, texts)) }.joined(separator: "; ")
      text.write("\n**\(texts["label.indicators"]):** \(titles)\n")
    }
    if let triage = contract.triage {
      text.write("\n**\(texts["label.triage"]):** \(markdown(triageSentence(triage, texts)))\n")
    }
    return text
  }

  private func write(_ finding: Finding, heading: String, into text: inout ByteText) {
    let texts = setting.texts
    let severity = texts["severity.\(finding.severity.rawValue)"]
    var marks = finding.waiver == nil ? "" : " *(\(texts["mark.waived"]))*"
    if finding.standing != .unjudged { marks += " *(\(texts["standing.\(finding.standing.rawValue)"]))*" }
    if finding.isUnenforced { marks += " *(\(texts["mark.unenforced"]))*" }
    text.write(
      "\n\(heading) \(severity) · \(finding.violation) · \(markdown(finding.title))\(marks)\n\n\(markdown(finding.message))\n\n"
    )
    for place in finding.evidence {
      let quote = place.text.isEmpty ? "" : ": \(markdownCode(limited(place.text, 400)))"
      text.write("- \(setting.texts.line(of: place)), \(markdownCode(place.path))\(quote)\n")
    }
    for citation in finding.basis {
      text.write("- \(texts["label.law"]): \(markdownLink(citationText(citation, texts), citation.url))\n")
    }
    text.write("- \(texts["label.remedy"]): \(markdown(finding.remedy))\n")
    if let suggestion = finding.suggestion {
      let change = markdownCode("\(suggestion.path) = \(suggestion.value)")
      text.write("- \(texts["label.suggestion"]): \(change). \(markdown(suggestion.note))\n")
    }
    if let also = otherGroups(of: finding, setting.options.grouping) {
      text.write("- \(texts["label.also"]): \(markdown(also))\n")
    }
    if let waiver = finding.waiver {
      text.write("- \(texts["label.waiver"]): \(markdown(waiverText(waiver, texts)))\n")
    }
    text.write(
      "- \(texts["label.rule"]): \(markdownCode(finding.rules.joined(separator: ", "))) · `\(finding.fingerprint)`\n")
  }

  private func problemLine(_ problem: Diagnostic) -> String {
    let label = setting.texts[problem.severity == .error ? "problem.error" : "problem.warning"]
    let place = problem.start.map { "\(problem.file):\($0.line):\($0.column)" } ?? problem.file
    return "**\(label)** \(markdown(problem.message)) (\(markdownCode(place)))"
  }
}
