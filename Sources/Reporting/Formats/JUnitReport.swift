import Findings
import SourceText

/// JUnit XML: a suite a contract, a case a rule that was evaluated. Valid against Jenkins' schema.
struct JUnitReport: ReportBody {
  private let setting: ReportSetting
  private let redaction: Redaction

  init(_ setting: ReportSetting) {
    self.setting = setting
    redaction = Redaction(setting.options.redact, showsLines: false)
  }

  func begin(into output: inout ByteText) {
    output.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n")
  }

  func piece(_ contract: ContractReport) -> ReportPiece {
    let contract = redaction(contract)
    let cases = JUnitCases(of: contract, setting)
    var text = ByteText()
    text.raw("<testsuite")
    text.attribute("name", contract.id ?? contract.file)
    text.attribute("file", relativePath(contract.file, base: setting.options.baseURI))
    let counts =
      "tests=\"\(cases.count)\" failures=\"\(cases.failures)\" errors=\"\(cases.errors)\" skipped=\"\(cases.skipped)\""
    text.write(" \(counts)>\n")
    writeProperties(of: contract, into: &text)
    text.append(cases.text)
    text.raw("</testsuite>\n")
    return ReportPiece(text: text)
  }

  mutating func end(_ summary: ReportSummary, into output: inout ByteText) {
    let problems = redaction.problems(summary.problems)
    if !problems.isEmpty {
      let errors = problems.count { $0.severity == .error }
      output.write("<testsuite name=\"run\" tests=\"\(problems.count)\" failures=\"0\" errors=\"\(errors)\">\n")
      for problem in problems { writeProblemCase(problem, name: problem.file, into: &output) }
      output.raw("</testsuite>\n")
    }
    output.raw("</testsuites>\n")
  }

  private func writeProperties(of contract: ContractReport, into text: inout ByteText) {
    let properties = [
      ("packs", contract.packs.joined(separator: " ")), ("as-of", contract.asOf ?? ""), ("sha256", contract.sha256),
      ("status", contract.status.rawValue),
    ]
    text.raw("<properties>")
    for (name, value) in properties {
      text.write("<property name=\"\(name)\"")
      text.attribute("value", value)
      text.raw("/>")
    }
    text.raw("</properties>\n")
  }
}

/// Writes a case for something that could not be read.
func writeProblemCase(_ problem: Diagnostic, name: String, into text: inout ByteText) {
  text.raw("<testcase classname=\"reading\"")
  text.attribute("name", name)
  text.raw(">")
  if problem.severity == .error {
    text.raw("<error type=\"incomplete\"")
    text.attribute("message", problem.message)
    text.raw(">")
    text.write(markup(problem.line))
    text.raw("</error>")
  } else {
    text.tag("system-out", problem.line)
  }
  text.raw("</testcase>\n")
}
