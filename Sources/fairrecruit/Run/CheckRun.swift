import CEL
import Checking
import Findings
import Reporting

/// One run of the main job: inputs through the pipeline into reports.
struct CheckRun {
  let checker: Checker
  let reading: ReadingOptions
  let jobs: Int

  /// What a run counted.
  struct Tally {
    var summary = ReportSummary()
    /// Undetermined verdicts by the severity of their rules.
    var undetermined: [Severity: Int] = [:]
  }

  /// Judges all inputs and writes the reports; gives the counts.
  func run(_ paths: [String], into reports: inout ReportOutputs, progress: Progress) async throws -> Tally {
    var queue = InputQueue(paths, reading: reading)
    var tally = Tally()
    var progress = progress
    let checker = checker
    let limits = reading.limits
    let writers = reports.writers
    let pool = JudgePool { Judge(checker, limits: limits) }
    let pipeline = Pipeline(jobs: jobs) { item in
      pool.with { judge in
        var result = judge.reports(of: item)
        result.pieces = result.contracts.map { contract in writers.map { $0.piece(contract) } }
        return result
      }
    }
    try reports.begin()
    try await pipeline.run(next: { try queue.next() }) { result in
      for (contract, pieces) in zip(result.contracts, result.pieces) {
        tally.count(contract, rules: checker.library.rules)
        try reports.write(pieces)
      }
      tally.summary.problems += result.problems
      progress.show(contracts: tally.summary.contracts, findings: tally.summary.findings.values.reduce(0, +))
    }
    progress.clear()
    try reports.end(tally.summary)
    return tally
  }
}

import RuleLibrary

extension CheckRun.Tally {
  fileprivate mutating func count(_ contract: ContractReport, rules: [Rule]) {
    summary.count(contract)
    for verdict in contract.undetermined { undetermined[rules[verdict.rule].severity, default: 0] += 1 }
  }
}
