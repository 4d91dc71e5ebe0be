import Findings

/// NDJSON: one contract object a line, each with its `format`, then one summary line. Streams; nothing is kept.
struct NDJSONReport: ReportBody {
  private let setting: ReportSetting
  private let json: ContractJSON
  private let redaction: Redaction

  init(_ setting: ReportSetting) {
    self.setting = setting
    json = ContractJSON(rules: setting.head.rules)
    redaction = Redaction(setting.options.redact, showsLines: false)
  }

  func piece(_ contract: ContractReport) -> ReportPiece {
    var piece = ReportPiece()
    json.write(redaction(contract), withFormat: true, into: &piece.text)
    piece.text.raw(byte: 0x0A)
    return piece
  }

  mutating func end(_ summary: ReportSummary, into output: inout ByteText) {
    output.raw("{")
    writeHead(setting.head, into: &output)
    output.raw(",\"summary\":")
    writeSummary(summary, into: &output)
    output.raw(",\"problems\":")
    output.list(redaction.problems(summary.problems)) { writeProblem($1, withFile: true, into: &$0) }
    output.raw("}\n")
  }
}
