public import CEL
public import Findings

/// A finding that is accepted: which, why, by whom, until when.
public struct Waiver: Sendable, Hashable {
  /// The findings that a waiver means.
  public enum Target: Sendable, Hashable {
    /// The finding of a fingerprint.
    case fingerprint(String)
    /// The findings of a kind in a contract; with a path, those that rest on that field or on a part of it.
    case kind(violation: String, contract: String, path: String?)
  }

  /// Which findings.
  public var target: Target
  /// Why, by whom, until when.
  public var note: WaiverNote
  /// The last day on which it holds.
  public var until: CalendarDay
  /// Where it stands, as bytes of its file.
  public var range: Range<Int>

  /// Whether it means a finding of a contract.
  func means(_ finding: Finding, of contract: String?) -> Bool {
    switch target {
    case .fingerprint(let fingerprint): return finding.fingerprint == fingerprint
    case .kind(let violation, let id, let path):
      guard finding.violation == violation, contract == id else { return false }
      guard let path else { return true }
      return finding.evidence.contains {
        $0.path == path || $0.path.hasPrefix(path + ".") || $0.path.hasPrefix(path + "[")
      }
    }
  }
}

/// Which waivers of a list met findings.
public struct WaiverUse: Sendable, Hashable {
  /// Waivers that met at least one finding, by index.
  public var met: Set<Int> = []
  /// Waivers that met a finding which may not be waived, by index.
  public var refused: Set<Int> = []

  /// No waiver met anything.
  public init() {}

  /// Takes in what another part of a run used.
  public mutating func formUnion(_ other: WaiverUse) {
    met.formUnion(other.met)
    refused.formUnion(other.refused)
  }
}
