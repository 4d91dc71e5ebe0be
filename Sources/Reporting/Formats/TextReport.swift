import Findings
import SourceText

/// Text for people at a terminal: contracts with findings or problems in order, then a summary.
struct TextReport: ReportBody {
  private let setting: ReportSetting
  private let redaction: Redaction
  private var counts = GroupCounts()

  init(_ setting: ReportSetting) {
    self.setting = setting
    redaction = Redaction(setting.options.redact)
  }

  func piece(_ contract: ContractReport) -> ReportPiece {
    guard !contract.findings.isEmpty || contract.status == .incomplete || !contract.problems.isEmpty else {
      return ReportPiece()
    }
    var page = TextPage(width: setting.options.width, colour: setting.options.colour)
    write(redaction(contract), into: &page)
    var piece = ReportPiece(text: page.text)
    if let grouping = setting.options.grouping { piece.counts.count(contract.findings, by: grouping) }
    return piece
  }

  mutating func join(_ piece: ReportPiece, into output: inout ByteText) {
    output.append(piece.text)
    counts.add(piece.counts)
  }

  mutating func end(_ summary: ReportSummary, into output: inout ByteText) {
    var page = TextPage(width: setting.options.width, colour: setting.options.colour)
    for problem in redaction.problems(summary.problems) { writeProblem(problem, into: &page) }
    if !summary.problems.isEmpty { page.line() }
    writeSummary(summary, into: &page)
    output.append(page.text)
  }

  private func write(_ contract: ContractReport, into page: inout TextPage) {
    page.paragraph([(contract.file, .strong)], heading(of: contract), indent: 0, hanging: 2, .faint)
    for problem in contract.problems { writeProblem(problem, into: &page) }
    if let grouping = setting.options.grouping {
      for part in grouping.parts(of: contract.findings) {
        page.line()
        page.heading(part.group?.name ?? setting.texts["group.none"])
        write(part.findings, of: contract, into: &page)
      }
    } else {
      write(contract.findings, of: contract, into: &page)
    }
    writeTriage(contract, into: &page)
    page.line()
  }

  private func write(_ findings: [Finding], of contract: ContractReport, into page: inout TextPage) {
    for finding in findings {
      TextFinding(finding, file: contract.file, texts: setting.texts, grouping: setting.options.grouping)
        .write(into: &page)
    }
  }

  private func heading(of contract: ContractReport) -> String {
    let texts = setting.texts
    var parts: [String] = []
    if let id = contract.id { parts.append("\(texts["label.contract"]) \(id)") }
    if let day = contract.asOf { parts.append("\(texts["label.as-of"]) \(day)") }
    if contract.status == .incomplete { parts.append(texts["label.incomplete"]) }
    return parts.joined(separator: " · ")
  }

  private func writeProblem(_ problem: Diagnostic, into page: inout TextPage) {
    let texts = setting.texts
    let label = problem.severity == .error ? texts["problem.error"] : texts["problem.warning"]
    let tone: TextPage.Tone = problem.severity == .error ? .critical : .minor
    page.line()
    page.paragraph([(label, tone)], problem.message, indent: 0, hanging: 2, .plain)
    let place = problem.start.map { "\(problem.file):\($0.line):\($0.column)" } ?? problem.file
    page.labelled(texts["label.at"], place, indent: 2, labelWidth: 2)
    guard let start = problem.start, !problem.sourceLine.isEmpty else { return }
    writeExcerpt(of: problem.sourceLine, from: start, to: problem.end, tone: tone, into: &page)
  }

  /// What the worker bears, the indicators of forced labour and what was missing.
  private func writeTriage(_ contract: ContractReport, into page: inout TextPage) {
    let texts = setting.texts
    let borne = contract.ledger.filter { !$0.items.isEmpty }
    if !borne.isEmpty || !contract.indicators.isEmpty || !contract.undetermined.isEmpty { page.line() }
    for line in borne {
      writeRemark(texts["label.ledger"] + ":", ledgerSentence(line, texts), .strong, into: &page)
    }
    if !contract.indicators.isEmpty {
      let titles = contract.indicators.map { indicatorTitle($0, texts) }.joined(separator: "; ")
      writeRemark(texts["label.indicators"] + ":", titles, .strong, into: &page)
    }
    if let triage = contract.triage {
      writeRemark(texts["label.triage"] + ":", triageSentence(triage, texts), .strong, into: &page)
    }
    if !contract.undetermined.isEmpty {
      let fields = missingFields(of: contract, texts)
      let key = fields.isEmpty ? "text.undetermined.failed" : "text.undetermined"
      writeRemark(texts.filled(key, ["count": String(contract.undetermined.count)]), fields, .faint, into: &page)
    }
  }

  private func writeRemark(_ label: String, _ text: String, _ tone: TextPage.Tone, into page: inout TextPage) {
    page.paragraph([(label, tone)], text, indent: 2, hanging: 4, .plain)
  }

  private func writeSummary(_ summary: ReportSummary, into page: inout TextPage) {
    let texts = setting.texts
    let rows = summaryRows(summary, texts)
    let width = rows.map { columnCount($0.label) }.max() ?? 0
    for row in rows { page.labelled(row.label, row.value, indent: 0, labelWidth: width + 1, tone: .strong) }
    writeGroups(into: &page)
    page.labelled(
      texts["label.packs"], packsSentence(setting.head, summary), indent: 0, labelWidth: width + 1, tone: .strong)
    if summary.contracts == 0 { page.line(texts["text.nothing-checked"], .critical) }
  }

  /// The findings of each principle: all of them, then by severity.
  private func writeGroups(into page: inout TextPage) {
    guard let grouping = setting.options.grouping else { return }
    let rows = counts.shown(by: grouping)
    if rows.isEmpty { return }
    let texts = setting.texts
    page.line()
    page.heading(grouping.title)
    let width = rows.map { String($0.counts.reduce(0, +)).count }.max() ?? 1
    for row in rows {
      let total = String(row.counts.reduce(0, +))
      let label = String(repeating: " ", count: width - total.count) + total
      let severities = zip(Severity.allCases, row.counts).filter { $0.1 > 0 }
        .map { "\($0.1) \(texts["severity.\($0.0.rawValue)"])" }
      let name = row.group?.name ?? texts["group.none"]
      page.labelled(
        label, "\(name) (\(severities.joined(separator: ", ")))", indent: 2, labelWidth: width, tone: .strong)
    }
    page.line()
  }
}

/// The packs that applied to a contract, with their versions; all where no contract was judged.
func packsSentence(_ head: ReportHead, _ summary: ReportSummary) -> String {
  let applied = head.packs.filter { summary.packs.contains($0.id) }
  return (applied.isEmpty ? head.packs : applied).map { "\($0.id) \($0.version)" }.joined(separator: ", ")
}

/// The counts of a run as label and value, in the order every format shows them.
func summaryRows(_ summary: ReportSummary, _ texts: Texts) -> [(label: String, value: String)] {
  let severities = Severity.allCases.map { "\(summary.findings[$0] ?? 0) \(texts["severity.\($0.rawValue)"])" }
  let total = summary.findings.values.reduce(0, +)
  var rows = [
    (
      texts["label.contracts"],
      "\(summary.contracts) (\(summary.complete) \(texts["status.complete"]), \(summary.incomplete) \(texts["status.incomplete"]))"
    ),
    (texts["label.findings"], "\(total) (\(severities.joined(separator: ", ")))"),
  ]
  if summary.waived > 0 { rows.append((texts["label.waived"], String(summary.waived))) }
  if summary.hasBaseline {
    rows.append(
      (
        texts["label.baseline"],
        "\(summary.new) \(texts["standing.new"]), \(summary.known) \(texts["standing.known"]), \(summary.fixed.count) \(texts["standing.fixed"])"
      ))
  }
  if summary.undetermined > 0 { rows.append((texts["label.undetermined"], String(summary.undetermined))) }
  return rows.map { (label: $0.0, value: $0.1) }
}

/// The fields that would have decided, each once, the first eight.
func missingFields(of contract: ContractReport, _ texts: Texts) -> String {
  var seen: Set<String> = []
  let fields = contract.undetermined.flatMap(\.missing).filter { seen.insert($0).inserted }
  let shown = fields.prefix(8).joined(separator: ", ")
  return fields.count > 8 ? shown + ", … (+\(fields.count - 8))" : shown
}
