import ArgumentParser
import Checking
import Findings
import FoundationEssentials
import RuleLibrary
import SourceText

/// `fairrecruit check`: the main job.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Judges contracts and reports what violates fair recruitment.",
    discussion: """
      Reads files, folders, globs, NDJSON, JSON arrays, <contracts> files, .gz, .zip and standard input (-).
      Results go to standard output, notes to standard error. Flags win over the configuration (.fairrecruit.yml).
      """)

  @Argument(help: ArgumentHelp("Files, folders or globs; - is standard input.", valueName: "path"))
  var paths: [String] = []
  @OptionGroup(title: "Law") var law: LawOptions
  @OptionGroup(title: "Reading") var reading: ReadingOptions
  @OptionGroup(title: "Verdict") var verdict: VerdictOptions
  @OptionGroup(title: "Acceptance") var acceptance: AcceptanceOptions
  @OptionGroup(title: "Report") var output: OutputOptions
  @Option(help: ArgumentHelp("Contracts judged at the same time; the number of cores by default.", valueName: "n"))
  var jobs: Int?
  @Flag(help: "Prints the suggested corrections as a patch in place of the report; nothing is changed.")
  var diff = false
  @Flag(help: "Judges again whenever a file changes, until Ctrl-C.")
  var watch = false

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs: found \(jobs), expected a number from 1 to 256")
    }
    if paths.isEmpty {
      throw ValidationError("nothing to check: name files or folders, or - for standard input")
    }
    let outputs = OwnFiles(written)
    if let path = paths.first(where: { outputs.contains($0) && !PathExpansion.isFolder($0) }) {
      throw ValidationError("`\(path)` is to be checked, and a report would overwrite it: give --output another file")
    }
    if watch && paths.contains("-") {
      throw ValidationError("--watch: standard input cannot be watched; name files or folders")
    }
    if diff && output.files.filter({ $0 != "-" }).count < output.formats.count {
      throw ValidationError("--diff goes to standard output: give --output for each --format")
    }
  }

  /// The files that a run writes.
  private var written: [String] { output.files.filter { $0 != "-" } + [acceptance.writeBaseline].compactMap { $0 } }

  func run() async throws {
    if watch { try await Watching(command: self).run() }
    let end = try await judge()
    if end.code != .clean { throw end }
  }

  /// Makes a plan, judges once and writes the reports; gives what the run ends with.
  func judge(_ made: CheckPlan? = nil) async throws -> RunEnd {
    let plan = try made ?? CheckPlan(self)
    // A library that is used to the end of the run is not freed: that took a tenth of a short one.
    if !watch { _ = Unmanaged.passRetained(Kept(plan.checker)) }
    if output.verbose { plan.summary.forEach(Terminal.note) }
    var reports = try ReportOutputs(output, plan, isSilent: diff)
    let run = CheckRun(
      plan: plan, reading: reading, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount, suggests: diff,
      own: OwnFiles(written + plan.sources))
    let tally = try await run.run(
      paths, into: &reports, progress: Progress(isWanted: !output.noProgress && !output.quiet))
    if diff { tally.suggestions.write() }
    if let path = acceptance.writeBaseline { try write(plan.acceptance.renewed(tally).text, to: path) }
    let end = plan.decision.end(tally)
    let isSilent = output.quiet || (end.reason.isEmpty && !output.verbose)
    return RunEnd(
      code: end.code, reason: isSilent ? "" : "fairrecruit: \(end.reason.isEmpty ? "nothing failed" : end.reason)")
  }

  private func write(_ text: String, to path: String) throws {
    try OutputFile.write(text, to: path)
  }
}

/// Keeps what it holds as long as the program runs.
private final class Kept: Sendable {
  let checker: Checker

  init(_ checker: Checker) { self.checker = checker }
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
