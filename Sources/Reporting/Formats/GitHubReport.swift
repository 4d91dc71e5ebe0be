import Findings
import SourceText

/// Workflow commands for GitHub: the ten most severe findings as annotations, then a line with the counts.
///
/// What a contract says cannot start a command: line ends and control characters never reach the log.
struct GitHubReport: ReportBody {
  /// GitHub shows ten annotations of each level a step.
  private static let shown = 10

  private let setting: ReportSetting
  private let redaction: Redaction
  private var worst: [(severity: Severity, text: String)] = []
  private var problems: [String] = []
  private var count = 0

  init(_ setting: ReportSetting) {
    self.setting = setting
    redaction = Redaction(setting.options.redact, showsLines: false)
  }

  func piece(_ contract: ContractReport) -> ReportPiece { ReportPiece(contract: redaction(contract)) }

  mutating func join(_ piece: ReportPiece, into output: inout ByteText) {
    guard let contract = piece.contract else { return }
    for problem in contract.problems where problems.count < GitHubReport.shown { problems.append(annotation(problem)) }
    for finding in contract.findings where finding.waiver == nil || setting.options.showWaived {
      count += 1
      guard worst.count < GitHubReport.shown || finding.severity > worst[worst.count - 1].severity else { continue }
      let place = worst.firstIndex { $0.severity < finding.severity } ?? worst.count
      worst.insert((finding.severity, annotation(finding, of: contract)), at: place)
      if worst.count > GitHubReport.shown { worst.removeLast() }
    }
  }

  mutating func end(_ summary: ReportSummary, into output: inout ByteText) {
    for problem in redaction.problems(summary.problems) where problems.count < GitHubReport.shown {
      problems.append(annotation(problem))
    }
    for line in problems + worst.map(\.text) { output.write(line + "\n") }
    let counts = summaryRows(summary, setting.texts).map { "\($0.label): \($0.value)" }.joined(separator: "; ")
    let more =
      count > worst.count ? " " + setting.texts.filled("github.more", ["count": String(count - worst.count)]) : ""
    output.write("fairrecruit: \(counts).\(more)\n")
  }

  private func annotation(_ finding: Finding, of contract: ContractReport) -> String {
    var properties = [("file", relativePath(contract.file, base: setting.options.baseURI))]
    if let place = finding.evidence.first {
      properties += [("line", String(place.start.line)), ("endLine", String(place.end.line))]
      if place.start.line == place.end.line {
        properties += [
          ("col", String(place.start.column)), ("endColumn", String(max(place.end.column, place.start.column))),
        ]
      }
    }
    properties.append(("title", "\(finding.violation) \(finding.title)"))
    let law = finding.basis.prefix(2).map { citationText($0, setting.texts) }.joined(separator: "; ")
    let text = [finding.message, finding.remedy, law].filter { !$0.isEmpty }.joined(separator: " ")
    return command(finding.severity.githubLevel, properties, "\(text) [\(finding.fingerprint)]")
  }

  private func annotation(_ problem: Diagnostic) -> String {
    var properties = [("file", relativePath(problem.file, base: setting.options.baseURI))]
    if let start = problem.start { properties += [("line", String(start.line)), ("col", String(start.column))] }
    properties.append(("title", setting.texts["label.incomplete"]))
    return command(problem.severity == .error ? "error" : "warning", properties, problem.message)
  }

  private func command(_ level: String, _ properties: [(String, String)], _ message: String) -> String {
    let list = properties.map { "\($0)=\(escaped($1).replacing(":", with: "%3A").replacing(",", with: "%2C"))" }
    return "::\(level) \(list.joined(separator: ","))::\(escaped(message))"
  }

  private func escaped(_ text: String) -> String {
    visible(text, keepingLines: true).replacing("%", with: "%25").replacing("\n", with: "%0A")
  }
}

extension Severity {
  /// The level of GitHub's annotations.
  fileprivate var githubLevel: String {
    switch self {
    case .critical, .major: "error"
    case .minor: "warning"
    case .advisory: "notice"
    }
  }
}
