/// One fact of a contract that breaks one or more laws.
public struct Finding: Sendable, Hashable {
  /// What the finding rests on.
  public enum Source: String, Sendable, Hashable {
    /// Structured fields.
    case field
    /// The words of a clause.
    case prose
  }

  /// Its standing against a baseline.
  public enum Standing: String, Sendable, Hashable {
    /// No baseline was given.
    case unjudged
    /// Not in the baseline.
    case new
    /// In the baseline.
    case known
  }

  /// 16 hexadecimal digits from kind, contract id, canonical path by content, and value; survives reformatting and reordering.
  public var fingerprint: String
  /// The violation kind: `FEE-02`.
  public var violation: String
  /// The kind's short name: `worker-paid-medical-cost`.
  public var name: String
  /// The kind's title.
  public var title: String
  /// The principle's id: `fees`.
  public var principle: String
  /// The worst severity of the rules that found it.
  public var severity: Severity
  /// What is wrong, with the contract's values.
  public var message: String
  /// What to do, addressed to the person who must act.
  public var remedy: String
  /// Ids of the rules that found it, in order.
  public var rules: [String]
  /// Fields or prose.
  public var source: Source
  /// Where, the first place first; at least one.
  public var evidence: [Evidence]
  /// The law, strictest first.
  public var basis: [Citation]
  /// How the rule came to its verdict.
  public var derivation: DerivationTree?
  /// The waiver that accepts it, if any.
  public var waiver: WaiverNote?
  /// Its standing against the baseline.
  public var standing: Standing = .unjudged
  /// The smallest lawful change of a field, if there is one.
  public var suggestion: Suggestion?
  /// True where every law it rests on is suspended, enjoined or not enforced on the as-of day.
  public var isUnenforced: Bool { !basis.isEmpty && basis.allSatisfy { $0.enforcement != .inForce } }

  /// Makes a finding.
  public init(
    fingerprint: String, violation: String, name: String, title: String, principle: String, severity: Severity,
    message: String, remedy: String, rules: [String], source: Source, evidence: [Evidence], basis: [Citation],
    derivation: DerivationTree? = nil, waiver: WaiverNote? = nil, suggestion: Suggestion? = nil
  ) {
    self.fingerprint = fingerprint
    self.violation = violation
    self.name = name
    self.title = title
    self.principle = principle
    self.severity = severity
    self.message = message
    self.remedy = remedy
    self.rules = rules
    self.source = source
    self.evidence = evidence
    self.basis = basis
    self.derivation = derivation
    self.waiver = waiver
    self.suggestion = suggestion
  }
}
