public import Findings

/// A report being written: pieces are made of contracts on any thread and joined in the order of the contracts.
///
/// `begin`, then `piece` and `join` for each contract, then `end`. All of it is pure: bytes are appended, nothing else.
public protocol ReportWriter: Sendable {
  /// Writes what stands before the first contract.
  func begin(into output: inout ByteText)
  /// What the report says of a contract, personal texts masked. Costly; may run on many threads at once.
  func piece(_ contract: ContractReport) -> ReportPiece
  /// Takes a piece in, in the order of the contracts. Cheap for formats that stream.
  mutating func join(_ piece: ReportPiece, into output: inout ByteText)
  /// Writes what stands after the last contract, or all of it for formats that need everything first.
  mutating func end(_ summary: ReportSummary, into output: inout ByteText)
}

/// What a report says of one contract.
public struct ReportPiece: Sendable {
  /// Finished text, for formats that stream.
  var text = ByteText()
  /// The contract, masked, for formats that need all contracts first.
  var contract: ContractReport?
}

extension ReportWriter {
  func begin(into output: inout ByteText) {}

  mutating func join(_ piece: ReportPiece, into output: inout ByteText) { output.append(piece.text) }
}

/// Everything a format needs before it sees a contract.
public struct ReportSetting: Sendable {
  /// The program, its library and its rules.
  public var head: ReportHead
  /// What the reader asked for.
  public var options: ReportOptions
  /// Labels in the reader's language.
  public var texts: Texts
  /// `lineHashes` of a file's bytes by its name, empty where it cannot be read; SARIF asks at its end, a file at a time.
  public var lineHashes: @Sendable (String) -> [String]

  /// Makes a setting; SARIF without line hashes uses its own fingerprints in their place.
  public init(
    head: ReportHead, options: ReportOptions, texts: Texts,
    lineHashes: @escaping @Sendable (String) -> [String] = { _ in [] }
  ) {
    self.head = head
    self.options = options
    self.texts = texts
    self.lineHashes = lineHashes
  }
}

extension ReportFormat {
  /// A writer of this format.
  public func writer(_ setting: ReportSetting) -> any ReportWriter {
    switch self {
    case .text: TextReport(setting)
    case .json: JSONReport(setting)
    case .ndjson: NDJSONReport(setting)
    case .sarif: SARIFReport(setting)
    case .junit: JUnitReport(setting)
    case .markdown: MarkdownReport(setting)
    case .csv: CSVReport(setting)
    case .github: GitHubReport(setting)
    case .gitlab: GitLabReport(setting)
    }
  }

  /// A finished report as text.
  public func text(of report: Report, _ setting: ReportSetting) -> String {
    var writer = writer(setting)
    var output = ByteText()
    writer.begin(into: &output)
    for contract in report.contracts { writer.join(writer.piece(contract), into: &output) }
    writer.end(report.summary, into: &output)
    return output.string
  }
}

/// A writer of the Markdown that a GitHub workflow shows for a step (`$GITHUB_STEP_SUMMARY`), at most 1 MiB.
public func stepSummary(_ setting: ReportSetting) -> any ReportWriter {
  MarkdownReport(setting, limit: 900_000)
}
