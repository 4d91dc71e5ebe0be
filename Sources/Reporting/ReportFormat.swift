/// The forms a report is written in.
public enum ReportFormat: String, Sendable, Hashable, CaseIterable {
  /// For people at a terminal.
  case text
  /// One JSON document, `fairrecruit.report.v1`.
  case json
  /// One JSON object a contract and line, then one for the summary.
  case ndjson

  /// The usual ending of such a file's name.
  public var fileExtension: String {
    switch self {
    case .text: "txt"
    case .json: "json"
    case .ndjson: "ndjson"
    }
  }
}
