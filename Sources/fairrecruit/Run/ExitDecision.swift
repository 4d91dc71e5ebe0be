import Findings

/// What a run ends with, decided in one place for every output format.
///
/// Precedence: usage, incomplete, findings, clean (a defect ends the program by itself).
struct ExitDecision {
  var failOn = Severity.major
  var unknownFails = false
  var exitZero = false

  /// The exit code and its reason in one line; empty where there is nothing to say.
  func end(_ summary: ReportSummary, undeterminedAtThreshold: Int) -> (code: Findings.ExitCode, reason: String) {
    if summary.contracts == 0 && summary.problems.isEmpty {
      return (.incomplete, "incomplete: no contract was read")
    }
    if !summary.problems.isEmpty || summary.incomplete > 0 {
      let inputs = summary.problems.count
      let parts = [
        summary.incomplete > 0 ? "\(counted(summary.incomplete, "contract")) not fully read or judged" : nil,
        inputs > 0 ? counted(inputs, "problem") + " with the input" : nil,
      ].compactMap { $0 }
      return (.incomplete, "incomplete: " + parts.joined(separator: ", "))
    }
    if unknownFails && undeterminedAtThreshold > 0 {
      return (.incomplete, "incomplete: \(counted(undeterminedAtThreshold, "verdict")) undetermined (--unknown=fail)")
    }
    let count = summary.findings.reduce(0) { $1.key >= failOn ? $0 + $1.value : $0 }
    if count > 0 && !exitZero {
      return (.findings, "\(counted(count, "finding")) at or above \(failOn.rawValue)")
    }
    return (.clean, "")
  }

  private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
