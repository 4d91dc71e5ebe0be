public import ArgumentParser
import Checking
import Findings
import FoundationEssentials
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
  @Option(
    help: ArgumentHelp(
      """
      Groups text, Markdown and HTML by principle or by another set: ilo-indicators, general-principles, iris, dhaka, \
      fundamental-principles or gcm-objectives.
      """, valueName: "set"))
  var groupBy: String?
  @Option(help: ArgumentHelp("To whom notices are addressed: employer (the default) or recruiter.", valueName: "party"))
  var addressee = ReportOptions.Addressee.employer
  @Option(
    help: ArgumentHelp(
      "The folder from which paths in SARIF, JUnit, GitHub and GitLab reports go; the working directory by default.",
      valueName: "folder"))
  var relativeTo: String?
  @Flag(help: "Shows the source lines in SARIF; contracts hold personal data.")
  var includeSnippets = false
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
    var seen: Set<String> = []
    for file in files where !seen.insert(file).inserted {
      let place = file == "-" ? "standard output" : "`\(file)`"
      throw ValidationError("two formats go to \(place), and one would overwrite the other: give each its own --output")
    }
  }
}

extension ReportOptions.Redaction: ExpressibleByArgument {}
extension ReportOptions.Addressee: ExpressibleByArgument {}

extension OutputOptions {
  /// The set of principles that a report is grouped by, in its language.
  func grouping(of library: RuleLibrary, _ language: String) throws -> Grouping? {
    guard let groupBy else { return nil }
    guard let grouping = library.grouping(groupBy, in: language) else {
      let known = library.groupings
      throw ValidationError(
        "--group-by: no set of principles `\(groupBy)`\(didYouMeanFile(groupBy, known)); known: "
          + known.joined(separator: ", "))
    }
    return grouping
  }
}

/// The reports of a run, each with the place it goes to.
struct ReportOutputs {
  private(set) var writers: [ReportWriter]
  private var places: [OutputFile?]

  /// Opens the outputs; where `isSilent`, nothing is written unless a format was asked for.
  init(_ options: OutputOptions, _ plan: CheckPlan, isSilent: Bool = false) throws {
    var setting = plan.options
    setting.colour = ReportOutputs.isColoured(options.color)
    let library = plan.checker.library
    let head = library.head(
      version: Version.text, generatedAt: options.noTimestamp ? nil : Date().formatted(Date.ISO8601FormatStyle()),
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
      if PathExpansion.isFolder(path) {
        throw WorldError("cannot write `\(path)`: it is a folder; name a file in it, such as \(path)/report.html")
      }
      return try OutputFile(path, isEmptied: true)
    }
    if formats.contains(.github), let path = ProcessInfo.processInfo.environment["GITHUB_STEP_SUMMARY"], !path.isEmpty {
      writers.append(stepSummary(report))
      places.append(try OutputFile(path))
    }
  }

  /// Whether text on standard output is coloured.
  static func isColoured(_ colour: OutputOptions.Colour) -> Bool {
    switch colour {
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

  private static func write(_ text: ByteText, to place: OutputFile?) throws {
    guard !text.bytes.isEmpty else { return }
    guard let place else {
      Terminal.output(text.bytes)
      return
    }
    try place.write(text.bytes)
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
