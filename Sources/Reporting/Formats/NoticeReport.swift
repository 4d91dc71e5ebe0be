import Findings
import SourceText

/// Violation notices: a page a contract for one addressee, with blank fields for office, date and signature.
struct NoticeReport: ReportBody {
  private let setting: ReportSetting
  private let redaction: Redaction
  private var count = 0

  init(_ setting: ReportSetting) {
    self.setting = setting
    redaction = Redaction(setting.options.redact, showsLines: false)
  }

  private var frame: PageFrame {
    PageFrame(title: setting.texts["notice.title"], texts: setting.texts, style: noticeStyle)
  }

  func begin(into output: inout ByteText) {
    output.append(frame.opening.text)
    output.raw("<main>\n")
  }

  func piece(_ contract: ContractReport) -> ReportPiece {
    let contract = redaction(contract)
    let findings = contract.findings.filter { $0.waiver == nil || setting.options.showWaived }
    if findings.isEmpty { return ReportPiece() }
    return ReportPiece(text: NoticePart(contract: contract, findings: findings, setting: setting).html.text)
  }

  mutating func join(_ piece: ReportPiece, into output: inout ByteText) {
    if !piece.text.isEmpty { count += 1 }
    output.append(piece.text)
  }

  mutating func end(_ summary: ReportSummary, into output: inout ByteText) {
    let texts = setting.texts
    let none: HTML = "<h1>\(texts["notice.title"])</h1>\n<p>\(texts["notice.none"])</p>\n"
    let closing: HTML =
      "\(none, if: count == 0)</main>\n<footer><p>\(texts["report.notice"])</p></footer>\n\(frame.closing)"
    output.append(closing.text)
  }
}
