import CEL
import Checking
import Findings
import Reporting
import RuleLibrary
import SourceText

/// One run of the main job: inputs through the pipeline into reports.
struct CheckRun {
  let plan: CheckPlan
  let reading: ReadingOptions
  let jobs: Int
  /// Whether the suggestions of the findings are collected.
  var suggests = false
  /// Files that the run writes or takes as given: found in a folder, they are no contracts.
  var own = OwnFiles([])

  /// What a run counted.
  struct Tally {
    var summary = ReportSummary()
    /// Undetermined verdicts by the severity of their rules.
    var undetermined: [Severity: Int] = [:]
    /// Findings that can fail the run, by severity.
    var failing: [Severity: Int] = [:]
    /// Waivers that met findings.
    var waiverUse = WaiverUse()
    /// All findings, and those that no waiver accepts; collected where a baseline is read or written.
    var found = Baseline()
    var unwaived = Baseline()
    /// Suggested changes, where they are asked for.
    var suggestions = SuggestedChanges()
    /// Files that the configuration left out.
    var ignored = 0
  }

  /// Judges all inputs and writes the reports; gives the counts.
  func run(_ paths: [String], into reports: inout ReportOutputs, progress: Progress) async throws -> Tally {
    var queue = InputQueue(paths, reading: reading, ignoring: plan.configuration.ignores, apart: own)
    var tally = Tally()
    tally.ignored = queue.ignored
    var progress = progress
    let checker = plan.checker
    let acceptance = plan.acceptance
    let limits = reading.limits
    let writers = reports.writers
    let format = reading.inputFormat
    let search = OfferSearch(checker: checker, reading: reading, jobs: jobs)
    var book = try await search.book(of: queue.regularFiles)
    let pool = JudgePool { Judge(checker, limits: limits, format: format) }
    let pipeline = Pipeline(jobs: jobs) { (item: WorkItem, offers: OfferBook) in
      pool.with { judge in
        var result = judge.reports(of: item, offers: offers.source(for: checker, limits: limits))
        result.waiverUse = acceptance.apply(to: &result.contracts)
        result.pieces = result.contracts.map { contract in writers.map { $0.piece(contract) } }
        return result
      }
    }
    try reports.begin()
    try await pipeline.run(next: {
      try queue.next().map { item in
        search.add(offersOf: item, to: &book)
        return (item, book)
      }
    }) { result in
      for (contract, pieces) in zip(result.contracts, result.pieces) {
        tally.count(contract, rules: checker.library.rules.entries, acceptance)
        if suggests { tally.suggestions.add(contract) }
        try reports.write(pieces)
      }
      tally.waiverUse.formUnion(result.waiverUse)
      tally.summary.problems += result.problems
      progress.show(contracts: tally.summary.contracts, findings: tally.summary.findings.values.reduce(0, +))
    }
    progress.clear()
    acceptance.conclude(&tally)
    try reports.end(tally.summary)
    return tally
  }
}

extension CheckRun.Tally {
  fileprivate mutating func count(_ contract: ContractReport, rules: [RuleEntry], _ acceptance: Acceptance) {
    summary.count(contract)
    for verdict in contract.undetermined { undetermined[rules[verdict.rule].outline.severity, default: 0] += 1 }
    for finding in contract.findings where acceptance.fails(finding) { failing[finding.severity, default: 0] += 1 }
    guard acceptance.collects else { return }
    found.add(contract, withWaived: true)
    unwaived.add(contract, withWaived: false)
  }
}
