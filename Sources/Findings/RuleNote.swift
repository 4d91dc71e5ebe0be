/// What a report says of a rule that ran.
public struct RuleNote: Sendable, Hashable {
  /// `pack/slug`.
  public var id: String
  /// The pack.
  public var pack: String
  /// The violation kind it detects.
  public var violation: String
  /// The principle of the kind.
  public var principle: String
  /// Its title.
  public var title: String
  /// What to do.
  public var remedy: String
  /// Its severity.
  public var severity: Severity
  /// The law.
  public var basis: [Citation]

  /// Makes a note.
  public init(
    id: String, pack: String, violation: String, principle: String, title: String, remedy: String, severity: Severity,
    basis: [Citation]
  ) {
    self.id = id
    self.pack = pack
    self.violation = violation
    self.principle = principle
    self.title = title
    self.remedy = remedy
    self.severity = severity
    self.basis = basis
  }
}
