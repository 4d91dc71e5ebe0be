import ArgumentParser
import CEL
import Checking
import ContractModel
import Findings
import FoundationEssentials
import Reporting
import RuleLibrary
import SourceText

/// A check made ready: flags over configuration over defaults, library, waivers and baseline read.
struct CheckPlan {
  let configuration: Configuration
  let checker: Checker
  let acceptance: Acceptance
  let decision: ExitDecision
  let options: ReportOptions
  let language: String
  /// Files and folders that were read to make the plan, for watching.
  let sources: [String]

  init(_ command: CheckCommand) throws {
    let files = command.acceptance
    configuration = files.noConfig ? Configuration() : try Configuration.find(given: files.config)
    let folders = command.law.ruleFolders + configuration.rules
    let library = try LibraryFiles.load(folders, forJudging: true)
    try configuration.check(against: library)
    let day = try command.law.day() ?? configuration.asOf
    language = command.output.lang ?? configuration.language ?? "en"
    checker = Checker(library, options: try CheckPlan.checkOptions(command, configuration, library, day, language))
    let waivers = files.waivers ?? configuration.waivers
    let baseline = files.baseline ?? configuration.baseline
    acceptance = Acceptance(
      waivers: try waivers.map { try CheckPlan.waivers($0, library) },
      baseline: try baseline.map { try CheckPlan.baseline($0) },
      unenforced: files.unenforced ?? configuration.unenforced ?? .report, day: day ?? Clock.today,
      isPartial: files.partial, collects: files.writeBaseline != nil || baseline != nil)
    decision = ExitDecision(
      failOn: command.verdict.failOn ?? configuration.failOn ?? .major,
      unknownFails: (command.verdict.unknown ?? configuration.unknown) == .fail,
      exitZero: command.verdict.exitZero, isPartial: files.partial)
    var options = ReportOptions()
    options.redact = command.output.redact ?? configuration.redact ?? .names
    options.showWaived = files.showWaived
    options.includeSnippets = command.output.includeSnippets
    options.addressee = command.output.addressee
    options.baseURI = CheckPlan.base(command.output.relativeTo)
    options.grouping = try command.output.grouping(of: library, language)
    self.options = options
    sources = [configuration.name, waivers, baseline].compactMap { $0 } + folders
  }

  /// A folder as it stands before the paths of a report, with a slash at its end.
  private static func base(_ folder: String?) -> String {
    let base = folder ?? FileManager.default.currentDirectoryPath
    return base.hasSuffix("/") ? base : base + "/"
  }

  private static func checkOptions(
    _ command: CheckCommand, _ configuration: Configuration, _ library: RuleLibrary, _ day: CalendarDay?,
    _ language: String
  ) throws -> CheckOptions {
    let packs = try command.law.chosenPacks(of: library.packs.map(\.id)) ?? configuration.packs.map { Set($0) }
    let mapping = try command.reading.chosenMapping { library.mappings.map(\.id) } ?? configuration.mapping
    var options = CheckOptions(
      asOf: day, packs: packs,
      severities: Dictionary(configuration.severities.map { ($0.kind, $0.severity) }, uniquingKeysWith: { $1 }),
      mapping: mapping)
    options.language = language
    options.preparesMessages = soleSmallFile(command) == nil
    let formats = Set(command.output.formats)
    options.hashes = formats.isEmpty || !formats.isDisjoint(with: [.json, .ndjson, .junit, .html, .notice])
    options.reckonsLedger = formats.isEmpty || !formats.isSubset(of: [.csv, .junit, .sarif, .github, .gitlab])
    options.quotesLines =
      formats.isEmpty || !formats.isSubset(of: [.json, .ndjson, .csv, .junit, .gitlab])
    return options
  }

  /// The one small file that is checked; nil for anything more.
  private static func soleSmallFile(_ command: CheckCommand) -> String? {
    guard command.paths.count == 1, let path = command.paths.first, !command.watch, path != "-",
      [".json", ".xml"].contains(where: { path.lowercased().hasSuffix($0) }),
      let size = SmallFile.size(path), size <= InputQueue.smallFile
    else { return nil }
    return path
  }

  private static func waivers(_ path: String, _ library: RuleLibrary) throws -> WaiverList {
    let file = try SettingsBytes.file(path, "waiver file")
    if isBaseline(file) { throw WorldError("`\(path)` is a baseline, no list of waivers; give it with --baseline") }
    let (list, problems) = WaiverList.read(file, catalogue: library.catalogue)
    if !problems.isEmpty { throw RunEnd(mistakes: problems, in: path) }
    return list
  }

  private static func baseline(_ path: String) throws -> Baseline {
    let file = try SettingsBytes.file(path, "baseline")
    guard isBaseline(file) else {
      throw WorldError(
        "`\(path)` is no baseline; --write-baseline writes one, and a list of waivers is given with --waivers")
    }
    let (baseline, problems) = Baseline.read(file)
    if !problems.isEmpty { throw RunEnd(mistakes: problems, in: path) }
    return baseline
  }

  /// Whether a file says that it is a baseline.
  private static func isBaseline(_ file: SourceFile) -> Bool {
    file.bytes.prefix(4096).contains(Array("fairrecruit.baseline.".utf8))
  }

  /// What `-v` says of the plan.
  var summary: [String] {
    let library = checker.library
    let day = checker.options.asOf?.text ?? "each contract's own"
    return [
      "configuration: \(configuration.name ?? "none")",
      "library: \(library.rules.count) rules in \(library.packs.count) packs, \(library.fingerprint)",
      "as of: \(day); waivers hold on \(acceptance.day.text)",
      "waivers: \(acceptance.waivers.map { "\($0.waivers.count) in \($0.file.name)" } ?? "none")",
      "baseline: \(acceptance.baseline.map { "\($0.entries.count) findings" } ?? "none")",
    ]
  }
}

/// The clock of the machine.
enum Clock {
  /// The day it is, in the machine's time zone.
  static var today: CalendarDay {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    return CalendarDay(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
      ?? CalendarDay(daysSince1970: 0)
  }
}
