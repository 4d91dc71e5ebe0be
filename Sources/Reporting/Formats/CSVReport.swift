import Findings
import SourceText

/// One finding a row (RFC 4180), the first row names the columns. Cells that a spreadsheet would take for a formula
/// begin with `'`.
struct CSVReport: ReportBody {
  private static let columns = [
    "file", "contract", "line", "column", "severity", "violation", "title", "principle", "message", "remedy", "path",
    "text",
    "law", "url", "rules", "source", "employer", "recruiter", "as_of", "waiver", "standing", "fingerprint",
  ]

  private let setting: ReportSetting
  private let redaction: Redaction

  init(_ setting: ReportSetting) {
    self.setting = setting
    redaction = Redaction(setting.options.redact, showsLines: false)
  }

  func begin(into output: inout ByteText) { writeRow(CSVReport.columns, into: &output) }

  func piece(_ contract: ContractReport) -> ReportPiece {
    var piece = ReportPiece()
    let contract = redaction(contract)
    for finding in contract.findings { writeRow(cells(of: finding, contract), into: &piece.text) }
    return piece
  }

  mutating func end(_ summary: ReportSummary, into output: inout ByteText) {}

  private func cells(of finding: Finding, _ contract: ContractReport) -> [String] {
    let place = finding.evidence.first
    return [
      contract.file, contract.id ?? "", place.map { String($0.start.line) } ?? "",
      place.map { String($0.start.column) } ?? "", finding.severity.rawValue, finding.violation, finding.title,
      finding.principle, finding.message, finding.remedy, place?.path ?? "", place?.text ?? "",
      finding.basis.map { citationText($0, setting.texts) }.joined(separator: "; "),
      finding.basis.map(\.url).filter { !$0.isEmpty }.joined(separator: " "), finding.rules.joined(separator: " "),
      finding.source.rawValue, contract.employer ?? "", contract.recruiter ?? "", contract.asOf ?? "",
      finding.waiver.map { waiverText($0, setting.texts) } ?? "",
      finding.standing == .unjudged ? "" : finding.standing.rawValue, finding.fingerprint,
    ]
  }

  private func writeRow(_ cells: [String], into output: inout ByteText) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { output.raw(",") }
      writeCell(cell, into: &output)
    }
    output.raw("\r\n")
  }

  private func writeCell(_ cell: String, into output: inout ByteText) {
    let isFormula = cell.unicodeScalars.first.map(CSVReport.formulaStarts.contains) ?? false
    let text = (isFormula ? "'" : "") + visible(cell, keepingLines: true)
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x20 }) else {
      return output.write(text)
    }
    output.raw("\"")
    text.withBytes { bytes in
      for part in bytes.split(separator: 0x22, omittingEmptySubsequences: false).enumerated() {
        if part.offset > 0 { output.raw("\"\"") }
        output.raw(part.element)
      }
    }
    output.raw("\"")
  }

  /// Spreadsheets read full-width signs as formulas too.
  private static let formulaStarts = Set("=+-@\t\r\n＝＋－＠".unicodeScalars)
}
