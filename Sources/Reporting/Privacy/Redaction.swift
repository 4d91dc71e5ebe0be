public import Findings
import SourceText

/// Masks what identifies people in a contract's report, everywhere at once, before any format sees it.
public struct Redaction: Sendable {
  /// What stands in place of a masked text.
  public static let mask = "[redacted]"

  /// How much is masked.
  let level: ReportOptions.Redaction
  /// Whether the format shows source lines; where it does not, they are left as they are.
  let showsLines: Bool

  /// Masks at a level; formats that never show source lines spare the work of masking them.
  public init(_ level: ReportOptions.Redaction, showsLines: Bool = true) {
    self.level = level
    self.showsLines = showsLines
  }

  /// The report of a contract with personal texts, phone numbers, e-mail addresses and document numbers masked.
  public func callAsFunction(_ contract: ContractReport) -> ContractReport {
    if level == .none { return contract }
    if level == .names, contract.findings.isEmpty, contract.problems.isEmpty { return contract }
    var result = contract
    let names = level == .all ? [contract.employer, contract.recruiter].compactMap { $0 } : []
    let needles = PersonalNeedles(contract.personalTexts + names)
    var line = BlottedLine()
    for index in contract.problems.indices { mask(&result.problems[index], needles) }
    for index in contract.findings.indices { mask(&result.findings, index, needles, &line) }
    if level == .all { (result.employer, result.recruiter) = (nil, nil) }
    result.personalTexts = []
    return result
  }

  /// Problems of a run, which belong to no contract: numbers and addresses masked.
  func problems(_ problems: [Diagnostic]) -> [Diagnostic] {
    if level == .none { return problems }
    let needles = PersonalNeedles([])
    return problems.map { problem in
      var result = problem
      mask(&result, needles)
      return result
    }
  }

  private func mask(_ problem: inout Diagnostic, _ needles: PersonalNeedles) {
    replace(&problem.message, needles.masked(problem.message, withNumbers: true))
    guard showsLines, !problem.sourceLine.isEmpty else { return }
    problem.sourceLine = level == .all ? "" : needles.blotted(problem.sourceLine)
  }

  /// Touches the finding only where something is masked: most findings are shared, not copied.
  private func mask(
    _ findings: inout [Finding], _ index: Int, _ needles: PersonalNeedles, _ line: inout BlottedLine
  ) {
    let isProse = findings[index].source == .prose
    if let text = needles.masked(findings[index].message, withNumbers: isProse) { findings[index].message = text }
    if let text = needles.masked(findings[index].remedy, withNumbers: isProse) { findings[index].remedy = text }
    for place in findings[index].evidence.indices {
      let masked = mask(findings[index].evidence[place], needles, isProse, &line)
      if let masked { findings[index].evidence[place] = masked }
    }
    if let tree = findings[index].derivation { findings[index].derivation = mask(tree, needles) }
    if let suggestion = findings[index].suggestion { findings[index].suggestion = mask(suggestion, needles) }
    if let waiver = findings[index].waiver { findings[index].waiver = mask(waiver, needles) }
  }

  private func mask(
    _ evidence: Evidence, _ needles: PersonalNeedles, _ isProse: Bool, _ line: inout BlottedLine
  ) -> Evidence? {
    let isHidden = (evidence.isPersonal || level == .all) && !evidence.text.isEmpty
    let text =
      isHidden ? Redaction.mask : needles.masked(evidence.text, withNumbers: isProse || isSentence(evidence.text))
    if text == nil, !showsLines || evidence.sourceLine.isEmpty { return nil }
    var result = evidence
    if let text { result.text = text }
    guard showsLines, !evidence.sourceLine.isEmpty else { return result }
    result.sourceLine = level == .all ? "" : line.blotted(evidence.sourceLine, needles)
    if level != .all, evidence.isPersonal { result.sourceLine = blotted(result.sourceLine, evidence) }
    return result
  }

  /// Whether a field's value is words, such as a clause's text; numbers in short values are licences and the like.
  private func isSentence(_ text: String) -> Bool {
    text.utf8.count > 40 && text.utf8.lazy.filter { $0 == 0x20 }.count > 4
  }

  /// The source line with the columns of personal evidence blotted out.
  private func blotted(_ line: String, _ evidence: Evidence) -> String {
    let first = evidence.start.column - 1
    let past = evidence.end.line == evidence.start.line ? evidence.end.column - 1 : Int.max
    var scalars = String.UnicodeScalarView()
    for (column, scalar) in line.unicodeScalars.enumerated() {
      scalars.append(column >= first && column < past ? PersonalNeedles.blot : scalar)
    }
    return String(scalars)
  }

  private func mask(_ tree: DerivationTree, _ needles: PersonalNeedles) -> DerivationTree {
    var result = tree
    let isHidden = level == .all && tree.path != nil
    replace(&result.value, isHidden ? Redaction.mask : needles.masked(tree.value, withNumbers: true))
    replace(&result.expression, needles.masked(tree.expression, withNumbers: false))
    result.parts = tree.parts.map { mask($0, needles) }
    return result
  }

  private func mask(_ suggestion: Suggestion, _ needles: PersonalNeedles) -> Suggestion {
    var result = suggestion
    replace(&result.value, needles.masked(suggestion.value, withNumbers: false))
    replace(&result.replacement, needles.masked(suggestion.replacement, withNumbers: false))
    replace(&result.note, needles.masked(suggestion.note, withNumbers: false))
    return result
  }

  private func mask(_ waiver: WaiverNote, _ needles: PersonalNeedles) -> WaiverNote {
    var result = waiver
    replace(&result.reason, needles.masked(waiver.reason, withNumbers: true))
    return result
  }

  private func replace(_ text: inout String, _ masked: String?) {
    if let masked { text = masked }
  }
}

/// The last source line that was blotted out: all evidence of a record of a stream stands on one line.
private struct BlottedLine {
  private var line = ""
  private var result = ""

  mutating func blotted(_ line: String, _ needles: PersonalNeedles) -> String {
    if line != self.line { (self.line, result) = (line, needles.blotted(line)) }
    return result
  }
}
