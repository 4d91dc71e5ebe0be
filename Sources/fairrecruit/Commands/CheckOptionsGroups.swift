public import ArgumentParser
import CEL
import Checking
import Documents
public import Findings
public import Reporting

/// Which rules judge, and on which day.
struct LawOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Packs that may apply, comma-separated; all by default.", valueName: "id,id"))
  var packs: String?
  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp("A folder of packs that adds to the library or replaces parts of it.", valueName: "dir"))
  var ruleFolders: [String] = []
  @Option(help: ArgumentHelp("The day whose law is applied; each contract's own by default.", valueName: "yyyy-mm-dd"))
  var asOf: String?

  /// The day of `--as-of`.
  func day() throws -> CalendarDay? {
    guard let asOf else { return nil }
    guard let day = CalendarDay(asOf) else {
      throw ValidationError("--as-of: found `\(asOf)`, expected a date such as 2026-03-31 (year first)")
    }
    return day
  }

  /// What was perhaps meant: a pack of nearly that name, or the pack of a rule.
  private static func near(_ pack: String, _ known: [String]) -> String {
    let folder = pack.split(separator: "/").first.map(String.init) ?? pack
    if folder != pack, known.contains(folder) { return "; that is a rule, its pack is `\(folder)`" }
    return didYouMeanFile(pack, known)
  }

  /// The packs of `--packs`, checked against the library's.
  func chosenPacks(of known: [String]) throws -> Set<String>? {
    guard let packs else { return nil }
    let chosen = packs.split(separator: ",").map { $0.trimmed }.filter { !$0.isEmpty }
    if chosen.isEmpty {
      throw ValidationError("--packs names no pack, and so no rule; leave it out for all packs")
    }
    for pack in chosen where !known.contains(pack) {
      throw ValidationError(
        "--packs: no pack `\(pack)`\(LawOptions.near(pack, known)); known: \(known.joined(separator: ", "))")
    }
    return Set(chosen)
  }
}

/// What is read.
struct ReadingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("xml, json or ndjson; told from the content by default.", valueName: "format"))
  var inputFormat: InputFormat?
  @Option(
    help: ArgumentHelp(
      "The id of the mapping by which foreign documents are read; recognised by default.", valueName: "id"))
  var mapping: String?
  @Option(help: ArgumentHelp("The name that standard input has in reports.", valueName: "name"))
  var stdinFilename = "<stdin>"
  @Option(help: ArgumentHelp("Most bytes in a document.", valueName: "bytes"))
  var maxBytes = 64 << 20
  @Option(help: ArgumentHelp("Deepest nesting of a document.", valueName: "levels"))
  var maxDepth = 256
  @Option(help: ArgumentHelp("Most bytes in one text.", valueName: "bytes"))
  var maxStringBytes = 10 << 20

  /// The mapping of `--mapping`, checked against the library's.
  func chosenMapping(of ids: () -> [String]) throws -> String? {
    guard let mapping else { return nil }
    let known = ids()
    guard known.contains(mapping) else {
      throw ValidationError(
        "--mapping: no mapping `\(mapping)`\(didYouMeanFile(mapping, known)); known: \(known.joined(separator: ", "))")
    }
    return mapping
  }

  /// The limits of documents.
  var limits: ReadingLimits { ReadingLimits(documentBytes: maxBytes, depth: maxDepth, stringBytes: maxStringBytes) }

  func validate() throws {
    if maxBytes < 1 || maxDepth < 1 || maxStringBytes < 1 { throw ValidationError("limits must be at least 1") }
    if maxDepth > 10_000 { throw ValidationError("--max-depth: found \(maxDepth), expected at most 10000") }
  }
}

/// What fails a run.
struct VerdictOptions: ParsableArguments {
  /// What becomes of undetermined verdicts.
  enum Unknown: String, ExpressibleByArgument, CaseIterable, Sendable { case report, fail }

  @Option(
    help: ArgumentHelp(
      "The least severity that fails: critical, major (the default), minor or advisory.", valueName: "severity"))
  var failOn: Severity?
  @Option(
    help: ArgumentHelp(
      "Whether undetermined verdicts are reported (the default) or fail the run as incomplete.",
      valueName: "report|fail"))
  var unknown: Unknown?
  @Flag(help: "Findings do not fail the run; nothing else changes.")
  var exitZero = false
}

extension Severity: ExpressibleByArgument {}
extension InputFormat: ExpressibleByArgument {}
extension ReportFormat: ExpressibleByArgument {}

extension Substring {
  /// Without blanks at the ends.
  var trimmed: String {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
