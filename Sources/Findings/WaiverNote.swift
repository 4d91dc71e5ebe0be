/// Why a finding is accepted, by whom, and until when.
public struct WaiverNote: Sendable, Hashable {
  /// The reason given.
  public var reason: String
  /// Who approved it.
  public var approver: String
  /// The last day, ISO 8601.
  public var until: String

  /// Makes a note.
  public init(reason: String, approver: String, until: String) {
    self.reason = reason
    self.approver = approver
    self.until = until
  }
}
