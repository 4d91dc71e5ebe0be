import Findings
import SourceText

/// GitLab's code quality report: an array of issues, each with a fingerprint of its own.
struct GitLabReport: ReportBody {
  private let setting: ReportSetting
  private let redaction: Redaction
  private var seen: [String: Int] = [:]
  private var count = 0

  init(_ setting: ReportSetting) {
    self.setting = setting
    redaction = Redaction(setting.options.redact, showsLines: false)
  }

  func begin(into output: inout ByteText) { output.raw("[") }

  func piece(_ contract: ContractReport) -> ReportPiece { ReportPiece(contract: redaction(contract)) }

  mutating func join(_ piece: ReportPiece, into output: inout ByteText) {
    guard let contract = piece.contract else { return }
    for finding in contract.findings where finding.waiver == nil || setting.options.showWaived {
      output.raw(count == 0 ? "\n" : ",\n")
      count += 1
      write(finding, of: contract, into: &output)
    }
  }

  mutating func end(_ summary: ReportSummary, into output: inout ByteText) { output.raw("\n]\n") }

  private mutating func write(_ finding: Finding, of contract: ContractReport, into output: inout ByteText) {
    let rule = finding.rules.first ?? finding.violation
    output.raw("{\"description\":")
    output.quoted(visible("\(rule): \(finding.message) \(finding.remedy)"))
    output.raw(",\"check_name\":")
    output.quoted(rule)
    output.raw(",\"fingerprint\":")
    output.quoted(uniqueFingerprint(finding.fingerprint))
    output.write(",\"severity\":\"\(finding.severity.gitlabSeverity)\",\"location\":{\"path\":")
    output.quoted(relativePath(contract.file, base: setting.options.baseURI))
    let place = finding.evidence.first
    let (begin, end) = (place?.start.line ?? contract.position.line, place?.end.line ?? contract.position.line)
    output.write(",\"lines\":{\"begin\":\(begin),\"end\":\(end)}}}")
  }

  /// The fingerprint; with a number behind it where the same contract stands in the input again.
  private mutating func uniqueFingerprint(_ fingerprint: String) -> String {
    let times = seen[fingerprint, default: 0] + 1
    seen[fingerprint] = times
    return times == 1 ? fingerprint : "\(fingerprint)-\(times)"
  }
}

extension Severity {
  /// GitLab's severity; its `blocker` is not used.
  fileprivate var gitlabSeverity: String {
    switch self {
    case .critical: "critical"
    case .major: "major"
    case .minor: "minor"
    case .advisory: "info"
    }
  }
}
