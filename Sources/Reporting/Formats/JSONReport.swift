import Findings

/// One JSON document, `fairrecruit.report.v1`, a line a contract.
///
/// The summary stands before the contracts, so these are kept as finished bytes until the end; NDJSON streams.
struct JSONReport: ReportBody {
  private let setting: ReportSetting
  private let json: ContractJSON
  private let redaction: Redaction
  private var contracts = ByteText()

  init(_ setting: ReportSetting) {
    self.setting = setting
    json = ContractJSON(rules: setting.head.rules)
    redaction = Redaction(setting.options.redact, showsLines: false)
  }

  func piece(_ contract: ContractReport) -> ReportPiece {
    var piece = ReportPiece()
    json.write(redaction(contract), withFormat: false, into: &piece.text)
    return piece
  }

  mutating func join(_ piece: ReportPiece, into output: inout ByteText) {
    contracts.raw(contracts.isEmpty ? "\n" : ",\n")
    contracts.append(piece.text)
  }

  mutating func end(_ summary: ReportSummary, into output: inout ByteText) {
    output.raw("{")
    writeHead(setting.head, into: &output)
    output.raw(",\n\"summary\":")
    writeSummary(summary, into: &output)
    output.raw(",\n\"contracts\":[")
    output.append(contracts)
    output.raw("],\n\"problems\":")
    output.list(redaction.problems(summary.problems)) { writeProblem($1, withFile: true, into: &$0) }
    output.raw("}\n")
    contracts = ByteText()
  }
}
