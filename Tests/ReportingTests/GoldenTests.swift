import Findings
import Reporting
import Testing

@Test("each format writes the sample report as its golden shows", arguments: ReportFormat.allCases)
func golden(format: ReportFormat) throws {
  try expectGolden(try written(SampleReport.report, as: format), "sample.\(format.rawValue).\(format.fileExtension)")
}

@Test(
  "the sample report in Spanish is as its goldens show",
  arguments: [ReportFormat.text, .markdown, .notice, .worker])
func spanishGolden(format: ReportFormat) throws {
  let name = "spanish.\(format.rawValue).\(format.fileExtension)"
  try expectGolden(try written(SampleReport.report, as: format, language: "es"), name)
}

@Test("pieces made in any order and joined in order give the same report", arguments: ReportFormat.allCases)
func piecesCommute(format: ReportFormat) throws {
  let report = SampleReport.report
  let setting = ReportSetting(head: report.head, options: ReportOptions(), texts: try texts("en"))
  var writer = format.writer(setting)
  let pieces = report.contracts.reversed().map { writer.piece($0) }
  var output = ByteText()
  writer.begin(into: &output)
  for piece in pieces.reversed() { writer.join(piece, into: &output) }
  writer.end(report.summary, into: &output)
  #expect(output.string == (try written(report, as: format)))
}
