import Findings
import SourceText

/// SARIF 2.1.0 as code scanning takes it: at most 5,000 results, the most severe, columns in UTF-16 units.
struct SARIFReport: ReportBody {
  /// What code scanning shows of a run; of up to 25,000 that it would take.
  static let shownResults = 5_000
  private static let shownProblems = 1_000

  private let setting: ReportSetting
  private let redaction: Redaction
  private var rules: SARIFRules
  /// Results by rank; each list holds at most as many as are shown.
  private var results = [[SARIFResult]](repeating: [], count: Severity.allCases.count + 1)
  private var resultCount = 0
  private var problems: [Diagnostic] = []
  private var problemCount = 0

  init(_ setting: ReportSetting) {
    self.setting = setting
    redaction = Redaction(setting.options.redact)
    rules = SARIFRules(setting.head.rules)
  }

  func piece(_ contract: ContractReport) -> ReportPiece { ReportPiece(contract: redaction(contract)) }

  mutating func join(_ piece: ReportPiece, into output: inout ByteText) {
    guard let contract = piece.contract else { return }
    add(problems: contract.problems)
    for finding in contract.findings where finding.waiver == nil || setting.options.showWaived {
      let rank = Severity.allCases.firstIndex(of: finding.severity) ?? 0
      let order = count(rank: rank)
      guard let order else { continue }
      let rule = rules.rule(of: finding)
      results[rank].append(SARIFResult(finding, rule: rule, order: order, of: contract, setting))
    }
    for undetermined in contract.undetermined where setting.head.rules.indices.contains(undetermined.rule) {
      guard let order = count(rank: results.count - 1) else { continue }
      let rule = setting.head.rules[undetermined.rule]
      results[results.count - 1].append(SARIFResult(undetermined, rule: rule, order: order, of: contract, setting))
    }
  }

  mutating func end(_ summary: ReportSummary, into output: inout ByteText) {
    add(problems: redaction.problems(summary.problems))
    output.raw("{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{")
    output.raw("\"tool\":{\"driver\":{\"name\":\"fairrecruit\",\"semanticVersion\":")
    output.quoted(setting.head.toolVersion)
    output.raw(
      ",\"informationUri\":\"https://www.ilo.org/publications/general-principles-and-operational-guidelines-fair-recruitment-and-0\",\"rules\":"
    )
    rules.write(into: &output, setting.texts)
    output.raw("}},\n\"columnKind\":\"utf16CodeUnits\",\"invocations\":[{\"executionSuccessful\":")
    output.raw(summary.incomplete == 0 && summary.contracts > 0 ? "true" : "false")
    output.raw(",\"toolExecutionNotifications\":")
    writeNotifications(into: &output)
    output.raw("}],\n\"results\":[")
    writeResults(into: &output)
    output.raw("]}]}\n")
  }

  /// Counts a result; its place in the order of all, or nil where enough as bad or worse are kept.
  private mutating func count(rank: Int) -> Int? {
    resultCount += 1
    let worse = results[...rank].reduce(0) { $0 + $1.count }
    return worse < SARIFReport.shownResults ? resultCount : nil
  }

  private mutating func add(problems more: [Diagnostic]) {
    problemCount += more.count
    problems += more.prefix(max(0, SARIFReport.shownProblems - problems.count))
  }

  private func writeResults(into output: inout ByteText) {
    let kept = results.joined().prefix(SARIFReport.shownResults).sorted { $0.order < $1.order }
    var hashes: (file: String, lines: [String])?
    for (index, result) in kept.enumerated() {
      if hashes?.file != result.file { hashes = (result.file, setting.lineHashes(result.file)) }
      let lines = hashes?.lines ?? []
      output.raw(index == 0 ? "\n" : ",\n")
      output.append(result.body)
      let hasHash = lines.indices.contains(result.line - 1)
      output.write(hasHash ? lines[result.line - 1] : result.fingerprint + ":1")
      output.raw("\"}}")
    }
  }

  private func writeNotifications(into output: inout ByteText) {
    let notes = limitNotes.filter(\.0).map(\.1)
    output.list(0..<problems.count + notes.count) { output, index in
      if index < problems.count { return writeNotification(problems[index], into: &output) }
      output.raw("{\"level\":\"warning\",\"message\":{\"text\":")
      output.quoted(notes[index - problems.count])
      output.raw("}}")
    }
  }

  private var limitNotes: [(Bool, String)] {
    let (texts, shown) = (setting.texts, SARIFReport.shownResults)
    return [
      (resultCount > shown, texts.filled("sarif.limit", ["count": String(resultCount), "shown": String(shown)])),
      (
        problemCount > problems.count,
        texts.filled("sarif.problem-limit", ["count": String(problemCount), "shown": String(problems.count)])
      ),
    ]
  }

  private func writeNotification(_ problem: Diagnostic, into output: inout ByteText) {
    output.raw(problem.severity == .error ? "{\"level\":\"error\"" : "{\"level\":\"warning\"")
    output.raw(",\"message\":{\"text\":")
    output.quoted(visible(problem.message))
    output.raw("},\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":")
    output.quoted(uriReference(relativePath(problem.file, base: setting.options.baseURI)))
    output.raw("}")
    if let start = problem.start {
      output.write(",\"region\":{\"startLine\":\(start.line),\"startColumn\":\(start.column)}")
    }
    output.raw("}}]}")
  }
}
