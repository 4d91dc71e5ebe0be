import CEL

/// An example of a rule: a contract and the verdict expected. Examples are the rule's tests.
public struct RuleExample: Sendable {
  /// What the rule must say.
  public enum Expectation: Sendable, Hashable {
    case pass, violation, notApplicable, undetermined
    /// A violation at just these paths.
    case findings([String])
  }

  /// What the example shows.
  public var name: String
  /// The contract's text, JSON: the baseline as the example changes it.
  public var contract: String
  /// The as-of day, ISO 8601, where the example sets one.
  public var asOf: String?
  /// What the rule must say.
  public var expectation: Expectation
  /// The line of the rule file.
  public var line: Int
}
