import ArgumentParser
import CEL
import Checking
import Findings
import RuleLibrary

/// `fairrecruit rules test`.
struct RulesTest: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Runs the examples of the rules, and tells how much they prove.",
    discussion: """
      Ends with 0 where every example gives what it expects, else with 1. With --coverage every condition of a rule must
      be seen true and false, with --mutate small mistakes must be noticed, at least the share of --least.
      """)

  @OptionGroup var law: LawOptions
  @Flag(help: "Tell which conditions the examples never showed true or false.") var coverage = false
  @Flag(help: "Make small mistakes in the rules and tell which no example notices.") var mutate = false
  @Option(
    help: ArgumentHelp(
      "The least percentage to be seen (100 by default) or noticed (95 by default).", valueName: "percent"))
  var least: Int?
  @OptionGroup var choice: RuleChoice

  func run() async throws {
    let library = try LibraryFiles.load(law.ruleFolders)
    let runner = ExampleRunner(library)
    let chosen = try choice.indices(in: library)
    let isClean: Bool
    if coverage {
      isClean = showCoverage(of: chosen, runner, library)
    } else if mutate {
      isClean = showMutation(of: chosen, runner, library)
    } else {
      isClean = try showExamples(of: chosen, runner, library)
    }
    if !isClean { throw RunEnd(code: .findings, reason: "") }
  }

  private func showExamples(of chosen: [Int], _ runner: ExampleRunner, _ library: RuleLibrary) throws -> Bool {
    let results = Cores.map(chosen) { index in
      library.rules[index].examples.map { runner.failure(of: $0, rule: index) }
    }
    var passed = 0
    var failures: [String] = []
    for (index, result) in zip(chosen, results) {
      for (example, failure) in zip(library.rules[index].examples, result) {
        if let failure {
          failures.append("\(library.rules[index].file):\(example.line): \(example.name): \(failure)")
        } else {
          passed += 1
        }
      }
    }
    show(failures, "\(passed) examples passed, \(failures.count) failed")
    if passed + failures.count == 0 { throw RunEnd(code: .incomplete, reason: "incomplete: no example was run") }
    return failures.isEmpty
  }

  private func showCoverage(of chosen: [Int], _ runner: ExampleRunner, _ library: RuleLibrary) -> Bool {
    let reports = Cores.map(chosen) { runner.coverage(rule: $0) }
    var lines: [String] = []
    var (seen, wanted, complete) = (0, 0, 0)
    for (index, report) in zip(chosen, reports) {
      seen += report.seen
      wanted += report.wanted
      if report.gaps.isEmpty { complete += 1 }
      lines += report.gaps.map { "\(library.rules[index].file): `\($0.condition.text)` was never \($0.outcome)" }
    }
    let shared = sharedGaps(reports)
    lines += shared.gaps.map { "functions.yaml: `\($0.condition.text)` was never \($0.outcome)" }
    let rules =
      "\(percent(seen, wanted)) of the outcomes of conditions seen: \(seen) of \(wanted), \(complete) of "
      + "\(chosen.count) rules complete"
    show(lines, rules + "; shared functions \(percent(shared.seen, shared.wanted))")
    return seen * 100 >= wanted * (least ?? 100)
  }

  /// Shared functions are proved by the rules together.
  private func sharedGaps(_ reports: [RuleCoverage]) -> RuleCoverage {
    let seenTrue = reports.reduce(into: Set<Condition>()) { $0.formUnion($1.seenTrue) }
    let seenFalse = reports.reduce(into: Set<Condition>()) { $0.formUnion($1.seenFalse) }
    let own = reports.reduce(into: Set<Condition>()) { $0.formUnion($1.conditions) }
    return RuleCoverage(
      conditions: seenTrue.union(seenFalse).subtracting(own), seenTrue: seenTrue, seenFalse: seenFalse)
  }

  private func showMutation(of chosen: [Int], _ runner: ExampleRunner, _ library: RuleLibrary) -> Bool {
    let reports = Cores.map(chosen) { runner.mutation(rule: $0) }
    var lines: [String] = []
    for (index, report) in zip(chosen, reports) {
      lines += report.survivors.map { survivor in
        "\(library.rules[index].file): \(survivor.part): `\(survivor.mutant.before)` as `\(survivor.mutant.after)` at "
          + "\(survivor.mutant.range.lowerBound) is not noticed (\(survivor.mutant.kind.rawValue))"
      }
    }
    func count(_ counts: KeyPath<RuleMutation, [Mutant.Kind: Int]>, _ kind: Mutant.Kind) -> Int {
      reports.reduce(0) { $0 + ($1[keyPath: counts][kind] ?? 0) }
    }
    for kind in Mutant.Kind.allCases {
      let (killed, made) = (count(\.killed, kind), count(\.made, kind))
      lines.append("\(kind.rawValue.padded(24)) \(killed) of \(made) noticed, \(percent(killed, made))")
    }
    let killed = Mutant.Kind.allCases.reduce(0) { $0 + count(\.killed, $1) }
    let made = Mutant.Kind.allCases.reduce(0) { $0 + count(\.made, $1) }
    show(lines, "\(percent(killed, made)) of small mistakes noticed: \(killed) of \(made)")
    return made == 0 || killed * 100 >= (least ?? 95) * made
  }

  private func show(_ lines: [String], _ summary: String) {
    Terminal.output(Array((lines + [summary, ""]).joined(separator: "\n").utf8))
  }

  private func percent(_ part: Int, _ whole: Int) -> String {
    guard whole > 0 else { return "100%" }
    let tenths = part * 1_000 / whole
    return tenths == 1_000 ? "100%" : "\(tenths / 10).\(tenths % 10)%"
  }
}
