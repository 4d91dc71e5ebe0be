/// How much a finding matters, worst first.
public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Prohibited outright by a core rule, or a strong indicator of forced labour; blocks filing.
  case critical
  /// Conflicts with a convention or law; corrected before signature.
  case major
  /// Incomplete or unclear.
  case minor
  /// Good practice.
  case advisory

  /// Orders by weight: `advisory` is less than `critical`.
  public static func < (left: Severity, right: Severity) -> Bool { left.weight < right.weight }

  private var weight: Int {
    switch self {
    case .critical: 3
    case .major: 2
    case .minor: 1
    case .advisory: 0
    }
  }
}
