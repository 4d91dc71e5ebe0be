import Findings
import Foundation
import Reporting
import SourceText
import Testing

private typealias Object = [String: Any]

private func run(_ report: Report, options: ReportOptions = ReportOptions()) throws -> Object {
  let text = try written(report, as: .sarif, options: options)
  let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object)
  return try #require((log["runs"] as? [Object])?.first)
}

private func many(_ severities: [Severity], of count: Int) -> Report {
  let findings = (0..<count).map { index in
    var finding = SampleReport.finding(
      "0000" + String(format: "%012x", index), [index % 5], "m", [SampleReport.place("p", index + 1, "t", in: "t")])
    finding.severity = severities[index % severities.count]
    return finding
  }
  var contract = SampleReport.cleanContract
  contract.findings = findings
  return Report(head: SampleReport.head, contracts: [contract])
}

@Test("each result points at its rule, and every rule that may run is listed once")
func rulesAndResults() throws {
  let run = try run(SampleReport.report)
  let driver = try #require((run["tool"] as? Object)?["driver"] as? Object)
  let ids = try #require(driver["rules"] as? [Object]).compactMap { $0["id"] as? String }
  #expect(ids == SampleReport.head.rules.map(\.id))
  for result in try #require(run["results"] as? [Object]) {
    #expect(ids[try #require(result["ruleIndex"] as? Int)] == result["ruleId"] as? String)
    #expect((result["kind"] as? String == "fail") == (result["level"] as? String != "none"))
    let hash = (result["partialFingerprints"] as? Object)?["primaryLocationLineHash"] as? String
    #expect(hash?.contains(":") == true)
  }
}

@Test("of more than 5,000 results the most severe are listed, in order, and a notification says so")
func displayLimit() throws {
  let run = try run(many([.advisory, .critical, .minor, .critical], of: 12_000))
  let results = try #require(run["results"] as? [Object])
  #expect(results.count == 5_000)
  #expect(results.allSatisfy { $0["level"] as? String == "error" })
  let lines = results.compactMap { result in
    (((result["locations"] as? [Object])?.first?["physicalLocation"] as? Object)?["region"] as? Object)?["startLine"]
      as? Int
  }
  #expect(lines == lines.sorted())
  let invocation = try #require((run["invocations"] as? [Object])?.first)
  let notes = try #require(invocation["toolExecutionNotifications"] as? [Object])
  #expect(notes.contains { (($0["message"] as? Object)?["text"] as? String)?.contains("12000") == true })
}

@Test("suppressions stand on all results where waived ones are shown, else on none")
func suppressions() throws {
  var options = ReportOptions()
  let plain = try #require(try run(SampleReport.report)["results"] as? [Object])
  #expect(plain.allSatisfy { $0["suppressions"] == nil })
  options.showWaived = true
  let all = try #require(try run(SampleReport.report, options: options)["results"] as? [Object])
  #expect(all.count == plain.count + 1)
  #expect(all.allSatisfy { $0["suppressions"] is [Any] })
  #expect(all.filter { ($0["suppressions"] as? [Any])?.isEmpty == false }.count == 1)
}

@Test("line hashes are asked for once a file and stand on the results of their line")
func hashesOfLines() throws {
  var setting = ReportSetting(head: SampleReport.head, options: ReportOptions(), texts: try texts("en"))
  setting.lineHashes = { file in (1...40).map { "\(file.utf8.count):\($0)" } }
  let text = ReportFormat.sarif.text(of: SampleReport.report, setting)
  #expect(text.contains("\"primaryLocationLineHash\":\"\(SampleReport.feeContract.file.utf8.count):14\""))
}

@Test("a path becomes a relative reference with forward slashes, percent-encoded")
func uris() throws {
  let text = try written(SampleReport.report, as: .sarif)
  #expect(text.contains("\"uri\":\"contracts/a%20b.json\""))
  #expect(text.contains("\"uri\":\"contracts/%3Dx%2C%27%22%3C%26%3E.xml\""))
  var options = ReportOptions()
  options.baseURI = "contracts/"
  #expect(try written(SampleReport.report, as: .sarif, options: options).contains("\"uri\":\"a%20b.json\""))
}

@Test("columns count UTF-16 units")
func columns() throws {
  let run = try run(SampleReport.report)
  let results = try #require(run["results"] as? [Object])
  let scalars = try #require(SampleReport.hostileContract.findings.first?.evidence.first).start.column
  let hostile = try #require(
    results.first { ($0["properties"] as? Object)?["contract"] as? String == SampleReport.hostileContract.id })
  let physical = try #require((hostile["locations"] as? [Object])?.first?["physicalLocation"] as? Object)
  #expect((physical["region"] as? Object)?["startColumn"] as? Int == scalars + 1)
}
