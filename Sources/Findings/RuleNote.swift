/// What a rule says in a language; looked up when a report shows it.
public protocol RuleWording: Sendable {
  /// Title, remedy and law.
  func words(in language: String) -> RuleNote.Words
}

/// What a report says of a rule that ran.
public struct RuleNote: Sendable {
  /// What it says in a language.
  public struct Words: RuleWording {
    let title: String
    let remedy: String
    let basis: [Citation]

    /// Takes the words.
    public init(title: String, remedy: String, basis: [Citation]) {
      self.title = title
      self.remedy = remedy
      self.basis = basis
    }

    /// The words, whatever the language.
    public func words(in language: String) -> Words { self }
  }

  /// `pack/slug`.
  public let id: String
  /// The pack.
  public let pack: String
  /// The violation kind it detects.
  public let violation: String
  /// The principle of the kind.
  public let principle: String
  /// Its severity.
  public let severity: Severity
  private let language: String
  private let wording: any RuleWording

  /// Its title.
  public var title: String { wording.words(in: language).title }
  /// What to do.
  public var remedy: String { wording.words(in: language).remedy }
  /// The law.
  public var basis: [Citation] { wording.words(in: language).basis }

  /// Makes a note.
  public init(
    id: String, pack: String, violation: String, principle: String, severity: Severity, language: String,
    wording: any RuleWording
  ) {
    self.id = id
    self.pack = pack
    self.violation = violation
    self.principle = principle
    self.severity = severity
    self.language = language
    self.wording = wording
  }

  /// Makes a note of words that are there.
  public init(
    id: String, pack: String, violation: String, principle: String, title: String, remedy: String, severity: Severity,
    basis: [Citation]
  ) {
    self.init(
      id: id, pack: pack, violation: violation, principle: principle, severity: severity, language: "",
      wording: Words(title: title, remedy: remedy, basis: basis))
  }
}
