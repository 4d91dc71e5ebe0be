public import Findings

/// A report being written: pieces are made of contracts on any thread and joined in the order of the contracts.
///
/// `begin`, then `piece` and `join` for each contract, then `end`. All of it is pure: bytes are appended, nothing else.
public struct ReportWriter: Sendable {
  /// What the report says of a contract, personal texts masked. Costly; may run on many threads at once.
  public let piece: @Sendable (ContractReport) -> ReportPiece
  private var body: any ReportBody

  init(_ body: any ReportBody) {
    self.body = body
    piece = { body.piece($0) }
  }

  /// Writes what stands before the first contract.
  public mutating func begin(into output: inout ByteText) { body.begin(into: &output) }

  /// Takes a piece in, in the order of the contracts. Cheap for formats that stream.
  public mutating func join(_ piece: ReportPiece, into output: inout ByteText) { body.join(piece, into: &output) }

  /// Writes what stands after the last contract, or all of it for formats that need everything first.
  public mutating func end(_ summary: ReportSummary, into output: inout ByteText) { body.end(summary, into: &output) }
}

/// What a report says of one contract.
public struct ReportPiece: Sendable {
  /// Finished text, for formats that stream.
  var text = ByteText()
  /// The contract, masked, for formats that need all contracts first.
  var contract: ContractReport?
  /// Its findings by the principles that the report is grouped by.
  var counts = GroupCounts()
}

/// A format: `piece` depends on the setting alone, the others keep what the end of the report needs.
protocol ReportBody: Sendable {
  func begin(into output: inout ByteText)
  func piece(_ contract: ContractReport) -> ReportPiece
  mutating func join(_ piece: ReportPiece, into output: inout ByteText)
  mutating func end(_ summary: ReportSummary, into output: inout ByteText)
}

extension ReportBody {
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
  public func writer(_ setting: ReportSetting) -> ReportWriter {
    switch self {
    case .text: ReportWriter(TextReport(setting))
    case .json: ReportWriter(JSONReport(setting))
    case .ndjson: ReportWriter(NDJSONReport(setting))
    case .sarif: ReportWriter(SARIFReport(setting))
    case .junit: ReportWriter(JUnitReport(setting))
    case .markdown: ReportWriter(MarkdownReport(setting))
    case .csv: ReportWriter(CSVReport(setting))
    case .github: ReportWriter(GitHubReport(setting))
    case .gitlab: ReportWriter(GitLabReport(setting))
    case .html: ReportWriter(HTMLReport(setting))
    case .notice: ReportWriter(NoticeReport(setting))
    case .worker: ReportWriter(WorkerReport(setting))
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
public func stepSummary(_ setting: ReportSetting) -> ReportWriter {
  ReportWriter(MarkdownReport(setting, limit: 900_000))
}
