public import ArgumentParser
import Checking
import Findings
import Foundation
public import Reporting
import RuleLibrary

/// How results are shown, and where.
struct OutputOptions: ParsableArguments {
  /// When text is coloured.
  enum Colour: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

  @Option(
    name: [.customShort("f"), .customLong("format")],
    help: ArgumentHelp("A report format; repeatable, each with its --output.", valueName: "format"))
  var formats: [ReportFormat] = []
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The file of the format at the same place; standard output by default.", valueName: "file"))
  var files: [String] = []
  @Option(help: ArgumentHelp("What is masked: none, names or all.", valueName: "none|names|all"))
  var redact: ReportOptions.Redaction?
  @Option(help: ArgumentHelp("When text is coloured; NO_COLOR is heeded.", valueName: "auto|always|never"))
  var color = Colour.auto
  @Option(help: ArgumentHelp("The language of reports: en or es.", valueName: "lang"))
  var lang: String?
  @Flag(help: "Leaves the time out of reports.")
  var noTimestamp = false
  @Flag(help: "Shows no progress.")
  var noProgress = false
  @Flag(name: [.customShort("q"), .long], help: "Says nothing on standard error but errors.")
  var quiet = false
  @Flag(
    name: [.customShort("v"), .long], help: "Says on standard error what was read and why the run ends as it does.")
  var verbose = false

  func validate() throws {
    if files.count > max(formats.count, 1) {
      throw ValidationError(
        "\(files.count) times --output for \(max(formats.count, 1)) formats: give a --format before each")
    }
    if formats.count - files.count > 1 {
      throw ValidationError("only one format can go to standard output: give --output for the others")
    }
  }
}

extension ReportOptions.Redaction: ExpressibleByArgument {}

/// The reports of a run, each with the place it goes to.
struct ReportOutputs {
  private(set) var writers: [ReportWriter]
  private var places: [FileHandle?]

  /// Opens the outputs; where `isSilent`, nothing is written unless a format was asked for.
  init(_ options: OutputOptions, _ plan: CheckPlan, isSilent: Bool = false) throws {
    var setting = plan.options
    setting.colour = ReportOutputs.isColoured(options)
    let library = plan.checker.library
    let head = library.head(
      version: Version.text, generatedAt: options.noTimestamp ? nil : ISO8601DateFormatter().string(from: Date()),
      language: plan.language)
    let texts = try library.texts(plan.language)
    let formats = options.formats.isEmpty && !isSilent ? [.text] : options.formats
    let report = ReportSetting(
      head: head, options: setting, texts: texts,
      lineHashes: { path in FileManager.default.contents(atPath: path).map { Reporting.lineHashes(Array($0)) } ?? [] })
    writers = formats.map { $0.writer(report) }
    places = try formats.indices.map { index in
      guard index < options.files.count, options.files[index] != "-" else { return nil }
      let path = options.files[index]
      guard FileManager.default.createFile(atPath: path, contents: nil) else {
        throw WorldError("cannot write `\(path)`; does its folder exist?")
      }
      return try ReportOutputs.file(path)
    }
    if formats.contains(.github), let path = ProcessInfo.processInfo.environment["GITHUB_STEP_SUMMARY"], !path.isEmpty {
      writers.append(stepSummary(report))
      places.append(try ReportOutputs.file(path))
    }
  }

  /// A file at whose end is written.
  private static func file(_ path: String) throws -> FileHandle {
    guard let handle = FileHandle(forWritingAtPath: path) else {
      throw WorldError("cannot write `\(path)`; does its folder exist?")
    }
    _ = try? handle.seekToEnd()
    return handle
  }

  private static func isColoured(_ options: OutputOptions) -> Bool {
    switch options.color {
    case .always: true
    case .never: false
    case .auto: ProcessInfo.processInfo.environment["NO_COLOR"] == nil && Terminal.isTerminal(1)
    }
  }

  /// Writes what stands before the first contract.
  mutating func begin() throws {
    for index in writers.indices {
      var text = ByteText()
      writers[index].begin(into: &text)
      try ReportOutputs.write(text, to: places[index])
    }
  }

  /// Writes one contract's pieces, one a format.
  mutating func write(_ pieces: [ReportPiece]) throws {
    for index in writers.indices {
      var text = ByteText()
      writers[index].join(pieces[index], into: &text)
      try ReportOutputs.write(text, to: places[index])
    }
  }

  /// Writes what stands after the last contract.
  mutating func end(_ summary: ReportSummary) throws {
    for index in writers.indices {
      var text = ByteText()
      writers[index].end(summary, into: &text)
      try ReportOutputs.write(text, to: places[index])
    }
  }

  private static func write(_ text: ByteText, to place: FileHandle?) throws {
    guard !text.bytes.isEmpty else { return }
    guard let place else {
      Terminal.output(text.bytes)
      return
    }
    do {
      try place.write(contentsOf: text.bytes)
    } catch { throw WorldError("cannot write a report: the disk may be full") }
  }
}

extension RuleLibrary {
  /// The labels of a language, English where it lacks one.
  func texts(_ language: String) throws -> Texts {
    guard let table = texts[language] else {
      throw ValidationError("--lang: no texts in `\(language)`; known: \(texts.keys.sorted().joined(separator: ", "))")
    }
    return Texts(
      language: language, direction: Texts.Direction(rawValue: table.direction) ?? .leftToRight,
      entries: table.entries, english: texts["en"]?.entries ?? [:])
  }
}
