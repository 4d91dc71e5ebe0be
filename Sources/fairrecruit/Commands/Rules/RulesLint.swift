import ArgumentParser
import Checking
import Findings
import RuleLibrary

/// `fairrecruit rules lint`.
struct RulesLint: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Finds rules that load but should not stay as they are.",
    discussion: """
      Looks at law, words, translations and examples of each rule, at thresholds without a pair of examples around them,
      at duplicate, contradictory and unreachable rules, and at figures. Ends with 1 where anything is found.
      """)

  @OptionGroup var law: LawOptions
  @OptionGroup var choice: RuleChoice

  func run() async throws {
    let library = try LibraryFiles.load(law.ruleFolders)
    let runner = ExampleRunner(library)
    let chosen = try choice.indices(in: library)
    var notes = Cores.map(chosen) { runner.lint(rule: $0) }.flatMap { $0 }
    if choice.isAll {
      notes += runner.lintLibrary()
      notes += Cores.map(runner.contradictionGroups) { runner.contradictions(among: $0) }.flatMap { $0 }
    }
    let lines = notes.map { "\($0.file): \($0.check.rawValue): \($0.message)" }
    let summary = "\(chosen.count) rules looked at, \(notes.count) notes"
    Terminal.output(Array((lines + [summary, ""]).joined(separator: "\n").utf8))
    if !notes.isEmpty { throw RunEnd(code: .findings, reason: "") }
  }
}
