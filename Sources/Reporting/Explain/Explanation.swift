public import Findings

/// What `explain` tells of a violation kind: what, why, law, examples, remedy.
public struct KindExplanation: Sendable {
  /// `FEE-02`.
  public var id: String
  /// `worker-paid-medical-cost`.
  public var name: String
  /// Its title.
  public var title: String
  /// The principle's id.
  public var principle: String
  /// The principle's title.
  public var principleTitle: String
  /// The default severity.
  public var severity: Severity
  /// Where it stands in other sets of principles, a line a set.
  public var places: [String]
  /// The rules that detect it.
  public var rules: [RuleExplanation]

  /// Makes an explanation.
  public init(
    id: String, name: String, title: String, principle: String, principleTitle: String, severity: Severity,
    places: [String] = [], rules: [RuleExplanation]
  ) {
    self.id = id
    self.name = name
    self.title = title
    self.principle = principle
    self.principleTitle = principleTitle
    self.severity = severity
    self.places = places
    self.rules = rules
  }
}

/// What `explain` tells of a rule: its law, its logic, its words, its examples.
public struct RuleExplanation: Sendable {
  /// An example of the rule file.
  public struct Example: Sendable, Hashable {
    /// `worker pays`.
    public var name: String
    /// What is given, as written in the rule file.
    public var given: String
    /// What is expected: `pass`, `not-applicable`, `undetermined`, or the paths of the findings.
    public var expected: String

    /// Makes an example.
    public init(name: String, given: String, expected: String) {
      self.name = name
      self.given = given
      self.expected = expected
    }
  }

  /// What a report says of it.
  public var note: RuleNote
  /// The first day on which it applies, ISO 8601.
  public var from: String?
  /// The last day on which it applies, ISO 8601.
  public var until: String?
  /// Expressions of `for_each`, `when` and `require`, empty where the rule has none.
  public var forEach: String
  /// See `forEach`.
  public var when: String
  /// See `forEach`.
  public var require: String
  /// The template of its message.
  public var message: String
  /// Its examples.
  public var examples: [Example]
  /// Whether every provision was seen when the rule was written.
  public var isVerified: Bool { !note.basis.isEmpty && note.basis.allSatisfy(\.verified) }

  /// Makes an explanation.
  public init(
    note: RuleNote, from: String? = nil, until: String? = nil, forEach: String = "", when: String = "",
    require: String = "", message: String = "", examples: [Example] = []
  ) {
    self.note = note
    self.from = from
    self.until = until
    self.forEach = forEach
    self.when = when
    self.require = require
    self.message = message
    self.examples = examples
  }
}

/// What `explain` tells of a finding: where it stands, the rules behind it, and how they came to it.
public struct FindingExplanation: Sendable {
  /// The finding.
  public var finding: Finding
  /// The contract it belongs to; its own findings are not looked at.
  public var contract: ContractReport
  /// The rules that found it, as far as the library has them.
  public var rules: [RuleExplanation]

  /// Makes an explanation.
  public init(finding: Finding, contract: ContractReport, rules: [RuleExplanation]) {
    self.finding = finding
    self.contract = contract
    self.rules = rules
  }
}
