public import Findings

/// What the reader of a report asked for.
public struct ReportOptions: Sendable {
  /// How much of what a contract says of people is shown.
  public enum Redaction: String, Sendable, Hashable, CaseIterable {
    /// All is shown: the inspector's own file.
    case none
    /// What identifies the worker is masked wherever it stands: names, dates of birth, numbers, addresses.
    case names
    /// As `names`; and nothing is quoted from the contract, nor its employer or recruiter named.
    case all
  }

  /// To whom a violation notice is addressed.
  public enum Addressee: String, Sendable, Hashable, CaseIterable {
    case employer, recruiter
  }

  /// How much is masked.
  public var redact = Redaction.names
  /// Whether formats that raise alerts list waived findings too.
  public var showWaived = false
  /// Whether SARIF carries the source lines.
  public var includeSnippets = false
  /// Whether text is coloured by ANSI sequences.
  public var colour = false
  /// The columns of a line of text, at least 40.
  public var width = 80
  /// A folder, ending in `/`, that is taken off the paths of files in SARIF, annotations and code quality reports.
  public var baseURI: String?
  /// To whom notices are addressed.
  public var addressee = Addressee.employer
  /// The set of principles by which text, Markdown and the page are grouped; nil for the order of the document.
  public var grouping: Grouping?

  /// The options of a run without flags.
  public init() {}
}
