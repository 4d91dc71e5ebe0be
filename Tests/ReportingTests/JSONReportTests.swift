import Findings
import Foundation
import Reporting
import SourceText
import Testing

private func object(_ text: some StringProtocol) throws -> [String: Any] {
  try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
}

@Test("JSON holds every text of the sample unchanged where nothing is masked")
func jsonRoundTrip() throws {
  var options = ReportOptions()
  options.redact = .none
  let report = try object(try written(SampleReport.report, as: .json, options: options))
  let contracts = try #require(report["contracts"] as? [[String: Any]])
  #expect(contracts.map { $0["file"] as? String } == SampleReport.report.contracts.map(\.file))
  for (contract, sample) in zip(contracts, SampleReport.report.contracts) {
    let findings = try #require(contract["findings"] as? [[String: Any]])
    #expect(findings.map { $0["message"] as? String } == sample.findings.map(\.message))
    for (finding, expected) in zip(findings, sample.findings) {
      let evidence = try #require(finding["evidence"] as? [[String: Any]])
      #expect(evidence.map { $0["text"] as? String } == expected.evidence.map(\.text))
      #expect(evidence.map { $0["endColumn"] as? Int } == expected.evidence.map(\.end.column))
    }
  }
}

@Test("NDJSON is one contract a line with the same object as JSON, then the summary")
func ndjsonLines() throws {
  let report = try object(try written(SampleReport.report, as: .json))
  let lines = try written(SampleReport.report, as: .ndjson).split(separator: "\n").map(object)
  let contracts = try #require(report["contracts"] as? [NSDictionary])
  #expect(lines.count == contracts.count + 1)
  for (line, contract) in zip(lines, contracts) {
    var bare = line
    #expect(bare.removeValue(forKey: "format") as? String == "fairrecruit.report.v1")
    #expect(bare as NSDictionary == contract)
  }
  #expect(lines.last?["summary"] as? NSDictionary == report["summary"] as? NSDictionary)
}

@Test("every string survives quoting, and nothing in it steers a terminal")
func quoting() throws {
  let samples = [
    "", "plain", "\u{0}\u{1F}\u{7F}\u{80}\u{9F}\u{A0}", "é\"\\/\u{2028}\u{202E}\u{FEFF}😀", "12345678\n1234567\"",
  ]
  let long = (0..<40).map { String(repeating: "x", count: $0) + "\t" + String(repeating: "é", count: 40 - $0) }
  for sample in samples + long {
    var contract = SampleReport.cleanContract
    contract.file = sample
    let text = try written(Report(head: SampleReport.head, contracts: [contract]), as: .ndjson)
    let line = try #require(text.split(separator: "\n").first)
    #expect(try object(line)["file"] as? String == sample)
    #expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .control || $0 == "\u{202E}" })
  }
}
