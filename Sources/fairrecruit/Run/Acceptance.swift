import CEL
import Checking
import Findings
import RuleLibrary
import SourceText

/// Which findings of a run are accepted, and so do not fail it: by waivers, by a baseline, for want of enforcement.
struct Acceptance: Sendable {
  /// The waivers, if any.
  var waivers: WaiverList?
  /// The baseline, if any.
  var baseline: Baseline?
  /// What becomes of findings whose law is not enforced.
  var unenforced = AcceptanceOptions.Unenforced.report
  /// The day on which waivers must hold.
  var day: CalendarDay
  /// Whether only a part of the contracts is checked.
  var isPartial = false
  /// Whether the findings of the run are collected, to be written as a baseline.
  var collects = false

  /// Marks the findings of contracts that were judged; gives the waivers that met one.
  func apply(to contracts: inout [ContractReport]) -> WaiverUse {
    var use = WaiverUse()
    guard waivers != nil || baseline != nil || unenforced == .ignore else { return use }
    for index in contracts.indices where !contracts[index].findings.isEmpty {
      if unenforced == .ignore { contracts[index].findings.removeAll(where: \.isUnenforced) }
      if let waivers { use.formUnion(waivers.apply(to: &contracts[index], on: day)) }
      baseline?.mark(&contracts[index])
    }
    return use
  }

  /// Whether a finding can fail the run.
  func fails(_ finding: Finding) -> Bool {
    finding.waiver == nil && finding.standing != .known && !(unenforced == .warn && finding.isUnenforced)
  }

  /// Adds to the counts of a run what waivers and baseline come to.
  func conclude(_ tally: inout CheckRun.Tally) {
    var problems = waivers?.problems(after: tally.waiverUse, on: day, isPartial: isPartial) ?? []
    if let baseline {
      tally.summary.hasBaseline = true
      if !isPartial { tally.summary.fixed = baseline.fixed(in: tally.found) }
      problems += baseline.exceeded(by: tally.found).map { fingerprint in
        let known = baseline.entries[fingerprint]?.count ?? 0
        let count = tally.found.entries[fingerprint]?.count ?? 0
        return Diagnostic(
          "\(count) findings have the fingerprint `\(fingerprint)`, the baseline knows \(known); "
            + "give each contract an id of its own", file: tally.found.entries[fingerprint]?.contract ?? "")
      }
    }
    tally.summary.problems += problems
    tally.summary.acceptanceProblems = problems.count
  }

  /// The baseline that a run leaves: what it found and no waiver accepts; of a part, with what it could not see.
  func renewed(_ tally: CheckRun.Tally) -> Baseline {
    var renewed = tally.unwaived
    if isPartial, let baseline { renewed.addMissing(of: baseline) }
    return renewed
  }
}
