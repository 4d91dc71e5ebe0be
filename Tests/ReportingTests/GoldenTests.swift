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

@Test(
  "a report grouped by other principles is as its golden shows, and carries the same findings",
  arguments: [ReportFormat.text, .markdown, .html])
func groupedGolden(format: ReportFormat) throws {
  var options = ReportOptions()
  options.grouping = SampleReport.grouping
  let grouped = try written(SampleReport.report, as: format, options: options)
  try expectGolden(grouped, "grouped.\(format.rawValue).\(format.fileExtension)")
  for finding in SampleReport.report.contracts.flatMap(\.findings) {
    #expect(grouped.matches(of: try Regex(finding.fingerprint)).count >= 1, "\(finding.fingerprint)")
  }
}

@Test("groups count each finding once for each of their principles, waived ones not")
func groupCounts() {
  var counts = GroupCounts()
  for contract in SampleReport.report.contracts { counts.count(contract.findings, by: SampleReport.grouping) }
  let rows = counts.shown(by: SampleReport.grouping).map { "\($0.group?.name ?? "none") \($0.counts)" }
  #expect(rows == ["1 No fees [1, 0, 0, 0]", "B Law protects [3, 0, 0, 0]", "none [0, 3, 0, 0]"])
  var twice = GroupCounts()
  twice.add(counts)
  twice.add(counts)
  twice.add(GroupCounts())
  #expect(twice.rows.joined().reduce(0, +) == counts.rows.joined().reduce(0, +) * 2)
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
