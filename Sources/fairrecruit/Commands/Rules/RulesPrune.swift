import ArgumentParser
import CEL
import Checking
import RuleLibrary

/// `fairrecruit rules prune`.
struct RulesPrune: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune", abstract: "Shortens rules on prose to what examples and labelled clauses need.",
    discussion: """
      A condition is taken out where all examples hold without it and no labelled clause is judged worse: no violation
      missed, no false alarm raised. Then clauses are looked for that show what the examples do not, and mistakes that no
      example notices. Prints each rule's expressions, the examples to add, and what nothing proves, as YAML; changes no
      file. Clauses are written as for `fairrecruit evaluate`.
      """)

  @OptionGroup var law: LawOptions
  @OptionGroup var choice: RuleChoice
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Labelled clauses, which may become examples.", valueName: "corpus"))
  var corpus: [String]
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Labelled clauses that may not become examples.", valueName: "corpus"))
  var witness: [String] = []
  @Flag(help: "Leave the rules as they are and only look for examples.") var keep = false
  @Flag(help: "Let conditions on act, thing, bearer, force and denial go too.") var names = false

  func run() async throws {
    let library = try LibraryFiles.load(law.ruleFolders)
    let pruner = RulePruner(
      ExampleRunner(library), clauses: try CorpusFiles.read(corpus, library),
      witnesses: try CorpusFiles.read(witness, library))
    let chosen = try choice.indices(in: library).filter { library.rules[$0].logic.readsProse }
    let pruned = Cores.map(chosen) { pruner.pruned(rule: $0, shortens: !keep, keepsNames: !names) }
    for (index, pruned) in zip(chosen, pruned) {
      Terminal.output(Array(page(library.rules[index], pruned).utf8))
    }
  }

  private func page(_ rule: Rule, _ pruned: RulePruner.Pruned) -> String {
    var lines = ["# \(rule.file)"]
    if let when = pruned.when { lines.append("when: \(Value.string(when).json)") }
    lines.append("require: \(Value.string(pruned.require).json)")
    lines += pruned.unproved.map { "# \($0)" }
    lines += pruned.examples.map { clause, verdict in
      "  - {clause: \(Value.string(clause.text).json), language: \(clause.language), expect: \(verdict)}"
    }
    return (lines + ["", ""]).joined(separator: "\n")
  }
}
