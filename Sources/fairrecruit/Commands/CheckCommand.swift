import ArgumentParser
import Checking
import ContractModel
import Findings
import Foundation
import Reporting
import RuleLibrary
import SourceText

/// `fairrecruit check`: the main job.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Judges contracts and reports what violates fair recruitment.",
    discussion: """
      Reads files, folders, globs, NDJSON, JSON arrays, <contracts> files, .gz, .zip and standard input (-).
      Results go to standard output, notes to standard error.
      """)

  @Argument(help: ArgumentHelp("Files, folders or globs; - is standard input.", valueName: "path"))
  var paths: [String] = []
  @OptionGroup(title: "Law") var law: LawOptions
  @OptionGroup(title: "Reading") var reading: ReadingOptions
  @OptionGroup(title: "Verdict") var verdict: VerdictOptions
  @OptionGroup(title: "Report") var output: OutputOptions
  @Option(help: ArgumentHelp("Contracts judged at the same time; the number of cores by default.", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs: found \(jobs), expected a number from 1 to 256")
    }
    if paths.isEmpty {
      throw ValidationError("nothing to check: name files or folders, or - for standard input")
    }
  }

  func run() async throws {
    let library = try LibraryFiles.load(law.ruleFolders, forJudging: true)
    let options = CheckOptions(
      asOf: try law.day(), packs: try law.chosenPacks(of: library.packs.map(\.id)),
      mapping: try reading.chosenMapping(of: library.mappings.map(\.id)))
    let checker = Checker(library, options: options)
    var reports = try ReportOutputs(output, library: library)
    let run = CheckRun(checker: checker, reading: reading, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    let tally = try await run.run(
      paths, into: &reports, progress: Progress(isWanted: !output.noProgress && !output.quiet))
    let decision = ExitDecision(
      failOn: verdict.failOn, unknownFails: verdict.unknown == .fail, exitZero: verdict.exitZero)
    let end = decision.end(
      tally.summary,
      undeterminedAtThreshold: tally.undetermined.reduce(0) { $1.key >= verdict.failOn ? $0 + $1.value : $0 })
    if end.code != .clean { throw RunEnd(code: end.code, reason: output.quiet ? "" : "fairrecruit: \(end.reason)") }
  }
}

extension LibraryFiles {
  /// The compiled library; its mistakes, all together, end the run.
  static func load(_ folders: [String], forJudging: Bool = false) throws -> RuleLibrary {
    do {
      return try LibraryFiles(folders: folders).library(forJudging: forJudging)
    } catch let errors as LibraryErrors {
      let shown = errors.problems.map(\.rendered).joined(separator: "\n")
      let count = errors.problems.count
      throw RunEnd(
        code: .usage, reason: "\(shown)\nfairrecruit: \(count) mistake\(count == 1 ? "" : "s") in the rule library")
    }
  }
}
