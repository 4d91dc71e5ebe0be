import Findings

/// What a run ends with, decided in one place for every output format.
///
/// Precedence: usage, incomplete, findings, clean (a defect ends the program by itself).
struct ExitDecision {
  var failOn = Severity.major
  var unknownFails = false
  var exitZero = false
  /// Whether a run that was given only files to ignore is complete.
  var isPartial = false

  /// The exit code and its reason in one line; empty where there is nothing to say.
  func end(_ tally: CheckRun.Tally) -> (code: Findings.ExitCode, reason: String) {
    let summary = tally.summary
    let inputs = summary.problems.count - summary.acceptanceProblems
    if summary.contracts == 0 && inputs == 0 {
      if tally.ignored > 0 && isPartial { return (.clean, "") }
      let ignored = tally.ignored > 0 ? ": the configuration ignores \(counted(tally.ignored, "file"))" : ""
      return (.incomplete, "incomplete: no contract was read\(ignored)")
    }
    if inputs > 0 || summary.incomplete > 0 {
      let parts = [
        summary.incomplete > 0 ? "\(counted(summary.incomplete, "contract")) not fully read or judged" : nil,
        inputs > 0 ? counted(inputs, "problem") + " with the input" : nil,
      ].compactMap { $0 }
      return (.incomplete, "incomplete: " + parts.joined(separator: ", "))
    }
    let undetermined = atThreshold(tally.undetermined)
    if unknownFails && undetermined > 0 {
      return (.incomplete, "incomplete: \(counted(undetermined, "verdict")) undetermined (--unknown=fail)")
    }
    let accepted = failOn <= .major ? summary.acceptanceProblems : 0
    let count = atThreshold(tally.failing)
    let parts = [
      count > 0 ? "\(counted(count, "finding")) at or above \(failOn.rawValue)" : nil,
      accepted > 0 ? "\(counted(accepted, "problem")) with waivers or the baseline" : nil,
    ].compactMap { $0 }
    if !parts.isEmpty && !exitZero { return (.findings, parts.joined(separator: ", ")) }
    return (.clean, "")
  }

  private func atThreshold(_ counts: [Severity: Int]) -> Int {
    counts.reduce(0) { $1.key >= failOn ? $0 + $1.value : $0 }
  }

  private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
