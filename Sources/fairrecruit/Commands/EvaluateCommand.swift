import ArgumentParser
import Checking
import Findings
import FoundationEssentials
import RuleLibrary
import SourceText

/// `fairrecruit evaluate`: how well clauses are read.
struct EvaluateCommand: AsyncParsableCommand {
  /// The forms of the score.
  enum Form: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Scores the rules on prose against labelled clauses.",
    discussion: """
      A corpus holds a JSON object a line: id, language, text, codes (kinds that must be found), also (kinds that may
      be found), note. Each clause is judged alone, by the rules on statements of the packs that apply to a contract
      that says nothing else. Intervals are Wilson's, 95%.

      Ends with 0, with 1 where a score is below what is demanded, 2 where a line cannot be used, 3 where nothing was read.
      """)

  @Argument(help: ArgumentHelp("Files of labelled clauses (NDJSON); - is standard input.", valueName: "corpus"))
  var corpora: [String]
  @OptionGroup var law: LawOptions
  @Option(help: ArgumentHelp("Writes what was found in each clause, {\"id\", \"codes\"} a line.", valueName: "file"))
  var predictions: String?
  @Option(
    help: ArgumentHelp(
      "Writes the facts that points may stand beside, {\"id\", \"facts\"} a line, a list each three sentences.",
      valueName: "file"))
  var facts: String?
  @Flag(help: "Lists every miss and every false alarm with the statements that were read.") var errors = false
  @Option(name: [.customShort("f"), .long], help: ArgumentHelp("text (the default) or json.", valueName: "format"))
  var format: Form = .text
  @Option(help: ArgumentHelp("The precision below which the run fails, from 0 to 1.", valueName: "share"))
  var minimumPrecision: Double?
  @Option(help: ArgumentHelp("The recall below which the run fails, from 0 to 1.", valueName: "share"))
  var minimumRecall: Double?

  func validate() throws {
    for (name, share) in [("--minimum-precision", minimumPrecision), ("--minimum-recall", minimumRecall)] {
      if let share, !(0...1).contains(share) {
        throw ValidationError("\(name): found `\(share)`, expected a share from 0 to 1, such as 0.95")
      }
    }
  }

  func run() async throws {
    let library = try LibraryFiles.load(law.ruleFolders, forJudging: true)
    let options = CheckOptions(
      asOf: try law.day(), packs: try law.chosenPacks(of: library.packs.map(\.id)))
    let evaluator = ClauseEvaluator(library, options: options)
    let clauses = try CorpusFiles.read(corpora, library)
    let verdicts = Cores.map(clauses) { evaluator.judge($0) }
    try CorpusFiles.refuse(
      verdicts.flatMap { verdict in
        verdict.problems.map {
          Diagnostic($0, file: verdict.clause.file, start: .init(line: verdict.clause.line, column: 1))
        }
      })
    let evaluation = Evaluation(verdicts, catalogue: library.catalogue)
    if let predictions { try write(evaluation, to: predictions) }
    if let facts {
      let lines = Cores.map(clauses) { EvaluationListing.facts(of: $0, evaluator.facts(of: $0)) + "\n" }
      try write(lines, to: facts)
    }
    let listing = EvaluationListing(evaluation, evaluator: evaluator, showsErrors: errors)
    Terminal.output(Array((format == .json ? listing.json : listing.text).utf8))
    for language in evaluation.unread { Terminal.note("warning: no lexicon reads the language `\(language)`") }
    if verdicts.allSatisfy({ !$0.isRead }) {
      throw RunEnd(code: .incomplete, reason: "incomplete: no clause was read")
    }
    try demand(evaluation.all.score)
  }

  private func demand(_ score: Score) throws {
    var failures: [String] = []
    for (name, share, least) in [
      ("precision", score.precision.value, minimumPrecision), ("recall", score.recall.value, minimumRecall),
    ] {
      guard let least, (share ?? 0) < least else { continue }
      failures.append("the \(name) of \(EvaluationListing.text(share)) is below \(EvaluationListing.text(least))")
    }
    if !failures.isEmpty { throw RunEnd(code: .findings, reason: "fairrecruit: " + failures.joined(separator: "; ")) }
  }

  private func write(_ evaluation: Evaluation, to path: String) throws {
    try write(evaluation.verdicts.map { EvaluationListing.prediction($0) + "\n" }, to: path)
  }

  private func write(_ lines: [String], to path: String) throws {
    try OutputFile.write(lines.joined(), to: path)
  }
}
