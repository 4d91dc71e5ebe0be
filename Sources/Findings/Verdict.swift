/// What a rule says of a contract.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
  case pass
  case violation
  case notApplicable = "not-applicable"
  /// The fields that would decide are missing.
  case undetermined
}

/// A rule that could not decide, and what it lacked.
public struct Undetermined: Sendable, Hashable {
  /// The index of the rule in the report's list of rules.
  public var rule: Int
  /// Paths of the fields, or names of the figures, that would decide.
  public var missing: [String]

  /// Makes a note of a rule that could not decide.
  public init(rule: Int, missing: [String]) {
    self.rule = rule
    self.missing = missing
  }
}
