import Findings
import Foundation
import Reporting
import SourceText
import Testing

/// Reads CSV as RFC 4180 has it and nothing more.
private func rows(_ text: String) throws -> [[String]] {
  var rows: [[String]] = []
  var row: [String] = []
  var rest = text.unicodeScalars[...]
  while let first = rest.first {
    var cell = String.UnicodeScalarView()
    if first == "\"" {
      rest = rest.dropFirst()
      while true {
        let next = rest.popFirst()
        let scalar = try #require(next, "a quote is open")
        if scalar != "\"" {
          cell.append(scalar)
        } else if rest.first == "\"" {
          cell.append(rest.removeFirst())
        } else {
          break
        }
      }
    } else {
      while let scalar = rest.first, scalar != ",", scalar != "\r" {
        try #require(scalar != "\"" && scalar != "\n", "a bare quote or line end")
        cell.append(rest.removeFirst())
      }
    }
    row.append(String(cell))
    if rest.first == "," {
      rest = rest.dropFirst()
    } else {
      try #require(rest.starts(with: "\r\n".unicodeScalars))
      rest = rest.dropFirst(2)
      rows.append(row)
      row = []
    }
  }
  return rows
}

@Test("CSV is strict, one finding a row, and no cell is a formula")
func csv() throws {
  let table = try rows(try written(SampleReport.report, as: .csv))
  let count = SampleReport.report.contracts.flatMap(\.findings).count
  #expect(table.count == count + 1)
  #expect(Set(table.map(\.count)) == [table[0].count])
  for cell in table.joined() { #expect(!"=+-@\t\r".contains(cell.first ?? "x"), "\(cell)") }
  #expect(table.joined().contains("'=HYPERLINK(\"http://e.vil\",\"click\")"))
}

@Test("the words of a contract start no workflow command")
func annotations() throws {
  var options = ReportOptions()
  options.redact = .none
  let lines = try written(SampleReport.report, as: .github, options: options).split(
    separator: "\n", omittingEmptySubsequences: false)
  let pattern = #/::(error|warning|notice) file=[^,:]*(,[A-Za-z]+=[^,:\r\n]*)*::[^\r\n]*/#
  for line in lines.dropLast(2) { #expect(line.wholeMatch(of: pattern) != nil, "\(line)") }
  #expect(lines[lines.count - 2].hasPrefix("fairrecruit: "))
  #expect(lines.dropLast(2).count == 2 + 6)
}

@Test("ten annotations at most, the most severe, and a line that says how many more there are")
func tenAnnotations() throws {
  var contract = SampleReport.cleanContract
  contract.findings = (0..<30).map { index in
    var finding = SampleReport.finding("0000" + String(format: "%012d", index), [0], "m\(index)", [])
    finding.severity = index % 3 == 0 ? .critical : .minor
    return finding
  }
  let text = try written(Report(head: SampleReport.head, contracts: [contract]), as: .github)
  let annotations = text.split(separator: "\n").filter { $0.hasPrefix("::") }
  #expect(annotations.count == 10)
  #expect(annotations.allSatisfy { $0.hasPrefix("::error ") })
  #expect(text.contains("20 more findings"))
}

@Test("GitLab's fingerprints are unique even where a contract stands in the input twice")
func gitlab() throws {
  let report = Report(head: SampleReport.head, contracts: [SampleReport.feeContract, SampleReport.feeContract])
  let text = try written(report, as: .gitlab)
  let issues = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
  #expect(issues.count == 2)
  #expect(Set(issues.compactMap { $0["fingerprint"] as? String }).count == 2)
}

@Test("the summary of a step stays below its limit and says what it leaves out")
func stepSummaryLimit() throws {
  let contracts = (0..<4_000).map { index in
    var contract = SampleReport.feeContract
    contract.id = "C-\(index)"
    return contract
  }
  let report = Report(head: SampleReport.head, contracts: contracts)
  let setting = ReportSetting(head: report.head, options: ReportOptions(), texts: try texts("en"))
  var writer = stepSummary(setting)
  var output = ByteText()
  for contract in contracts { writer.join(writer.piece(contract), into: &output) }
  writer.end(report.summary, into: &output)
  #expect(output.bytes.count < 1_000_000)
  #expect(output.string.contains("findings did not fit here"))
}

@Test("JUnit counts what it holds, and no finding without verdict is lost")
func junit() throws {
  var contract = SampleReport.feeContract
  contract.verdicts = []
  let text = try written(Report(head: SampleReport.head, contracts: [contract, SampleReport.feeContract]), as: .junit)
  let suites = text.split(separator: "<testsuite ").dropFirst().map(String.init)
  for suite in suites {
    for (attribute, tag) in [
      ("tests", "<testcase"), ("failures", "<failure"), ("errors", "<error"), ("skipped", "<skipped"),
    ] {
      let count = suite.components(separatedBy: tag).count - 1
      #expect(suite.contains(" \(attribute)=\"\(count)\""), "\(attribute)")
    }
    #expect(suite.contains("00000000000000a1") && suite.contains("00000000000000a2"))
  }
}
