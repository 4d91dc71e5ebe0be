/// The forms a report is written in.
public enum ReportFormat: String, Sendable, Hashable, CaseIterable {
  /// For people at a terminal.
  case text
  /// One JSON document, `fairrecruit.report.v1`.
  case json
  /// One JSON object a contract and line, then one for the summary.
  case ndjson
  /// SARIF 2.1.0, for code scanning.
  case sarif
  /// JUnit XML: a suite a contract, a case a rule.
  case junit
  /// One page to read, print and send.
  case html
  /// Markdown with tables.
  case markdown
  /// One finding a row (RFC 4180).
  case csv
  /// Workflow commands that GitHub shows beside the lines.
  case github
  /// GitLab's code quality report.
  case gitlab
  /// What an inspector hands over: one page a contract (HTML).
  case notice
  /// What a worker is told, in plain language (HTML).
  case worker

  /// The usual ending of such a file's name.
  public var fileExtension: String {
    switch self {
    case .text, .github: "txt"
    case .json, .gitlab: "json"
    case .ndjson: "ndjson"
    case .sarif: "sarif"
    case .junit: "xml"
    case .html, .notice, .worker: "html"
    case .markdown: "md"
    case .csv: "csv"
    }
  }
}
