/// Something in a rule library that loads but should not stay as it is.
public struct LintNote: Sendable, Hashable {
  /// What was looked at.
  public enum Check: String, Sendable, CaseIterable {
    /// Law, dates, words, translations, examples.
    case hygiene
    /// Thresholds without an example on either side.
    case boundary
    /// Rules that say the same.
    case duplicate
    /// Rules that no contract satisfies together.
    case contradiction
    /// Rules and conditions that can never decide.
    case unreachable
    /// Figures without a citation or a use.
    case figure
  }

  /// What was looked at.
  public var check: Check
  /// The file below `Rules/`.
  public var file: String
  /// What was found, expected, and to do.
  public var message: String
}
