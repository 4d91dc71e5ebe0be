/// The provision of an instrument that a finding rests on.
public struct Citation: Sendable, Hashable {
  /// What binds whom.
  public enum Force: String, Sendable, Hashable, CaseIterable {
    /// A treaty that binds the States that ratified it.
    case convention
    /// National law in the widest sense.
    case law
    /// A recommendation or agreed guideline.
    case guideline
    /// A voluntary scheme.
    case standard
  }

  /// Whether the provision is enforced on the as-of day.
  public enum Enforcement: String, Sendable, Hashable, CaseIterable {
    /// In force and enforced.
    case inForce = "in-force"
    /// In the code but suspended by its author.
    case suspended
    /// In the code but enjoined by a court.
    case enjoined
    /// In the code but declared not to be enforced.
    case notEnforced = "not-enforced"
  }

  /// The instrument: `ILO C181 (1997)`.
  public var instrument: String
  /// The article or paragraph.
  public var provision: String
  /// Where to read it.
  public var url: String
  /// What binds whom.
  public var force: Force
  /// Whether it is enforced on the as-of day.
  public var enforcement: Enforcement
  /// What is to be known of the enforcement: `not enforced since 2025-06-20`; empty for most.
  public var enforcementNote: String
  /// Whether the text of the provision was seen when the rule was written.
  public var verified: Bool

  /// Makes a citation.
  public init(
    instrument: String, provision: String, url: String, force: Force, enforcement: Enforcement = .inForce,
    enforcementNote: String = "", verified: Bool = false
  ) {
    self.instrument = instrument
    self.provision = provision
    self.url = url
    self.force = force
    self.enforcement = enforcement
    self.enforcementNote = enforcementNote
    self.verified = verified
  }
}
