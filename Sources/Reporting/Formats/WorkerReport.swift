import Findings

/// What a worker is told of a contract, in plain words: what is wrong, what the law says, what to do, where help is.
struct WorkerReport: ReportBody {
  private let setting: ReportSetting
  private let redaction: Redaction

  init(_ setting: ReportSetting) {
    self.setting = setting
    redaction = Redaction(setting.options.redact, showsLines: false)
  }

  private var frame: PageFrame {
    PageFrame(title: setting.texts["worker.title"], texts: setting.texts, style: workerStyle)
  }

  func begin(into output: inout ByteText) {
    output.append(frame.opening.text)
    output.raw("<main>\n")
  }

  func piece(_ contract: ContractReport) -> ReportPiece {
    ReportPiece(text: WorkerPart(contract: redaction(contract), texts: setting.texts).html.text)
  }

  mutating func end(_ summary: ReportSummary, into output: inout ByteText) {
    let texts = setting.texts
    let none: HTML = "<h1>\(texts["worker.title"])</h1>\n<p>\(texts["text.nothing-checked"])</p>\n"
    let closing: HTML = """
      \(none, if: summary.contracts == 0)</main>
      <footer><p>\(texts["worker.notice"])</p></footer>
      \(frame.closing)
      """
    output.append(closing.text)
  }
}
