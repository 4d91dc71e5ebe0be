/// What a clause provides for in one of its propositions: who bears or does what, affirmed or denied.
public struct Statement: Sendable {
  /// Number of the act in the concept table.
  public var act = 0
  /// Number of the thing that the act is about; nil where none is named.
  public var object: Int?
  /// The thing is named before, not in the proposition itself.
  public var inherited = false
  /// Who does or bears it.
  public var bearer = Party.unstated
  /// Who receives it or has it.
  public var beneficiary = Party.unstated
  /// Duty, permission, report or supposition.
  public var force = Force.states
  /// Not denied, after double negations.
  public var affirmed = true
  /// Named in an exception to what goes before.
  public var excepted = false
  /// Bytes of the clause's text that the statement rests on.
  public var range = 0..<0
  /// Place of the sentence in the clause.
  public var sentence = 0
  /// Place of what its proposition says in `Reading.wordings`.
  public var wording = 0
  /// Place of what stands around it in `Reading.surroundings`.
  public var surrounding = 0

  /// Makes an empty statement.
  public init() {}
}

/// An ISO 4217 code, up to four letters.
public struct CurrencyCode: Sendable, Hashable {
  private let packed: UInt32

  /// Makes a code of its letters.
  public init(_ text: String) { packed = text.utf8.prefix(4).reduce(0) { $0 << 8 | UInt32($1) } }

  /// The letters: `SGD`.
  public var text: String {
    let bytes = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: packed >> $0) }
    return String(decoding: bytes.drop { $0 == 0 }, as: UTF8.self)
  }
}

/// What a proposition says besides who does what.
public struct Wording: Sendable {
  /// All acts, things and marks of the proposition that are not denied.
  public var about = ConceptSet()
  /// Things and marks that the proposition says are missing: `without notice`.
  public var lacks = ConceptSet()
  /// A sum of money.
  public var amount: Figure?
  /// A second, different sum of money.
  public var otherAmount: Figure?
  /// ISO 4217 code of the sum.
  public var currency: CurrencyCode?
  /// A share in percent.
  public var percent: Figure?
  /// Hours a day, from `fourteen hours a day` or `from 5 a.m. to 9 p.m.`.
  public var hoursPerDay: Double?
  /// Hours a week.
  public var hoursPerWeek: Double?
  /// Hours not reckoned over a day or week.
  public var hours: Double?
  /// Minutes.
  public var minutes: Double?
  /// Days a week.
  public var daysPerWeek: Double?
  /// A length of time in days: weeks have 7, months 30, years 365.
  public var days: Double?
  /// The greater of two lengths of time in days.
  public var laterDays: Double?
  /// A number of persons.
  public var persons: Double?
  /// A number that counts nothing named.
  public var count: Double?
  /// An age in years.
  public var age: Double?

  /// Bytes of the text from the end of the sentence or semicolon before to the next.
  public var part = 0..<0

  /// Makes an empty wording.
  public init() {}

  /// Whether it says nothing that a proposition without an act could be about.
  var isEmpty: Bool {
    about.isEmpty && lacks.isEmpty && days == nil && amount == nil && hoursPerDay == nil && hoursPerWeek == nil
  }
}

/// What the sentence of a statement and its neighbours say.
public struct Surrounding: Sendable {
  /// Acts, things and marks of the sentence's conditions.
  public var given = ConceptSet()
  /// Acts, things and marks of the sentence's exceptions.
  public var unless = ConceptSet()
  /// Acts, things and marks of this sentence and its neighbours.
  public var nearby = ConceptSet()
  /// What the neighbourhood says is missing.
  public var nearbyLacks = ConceptSet()

  /// Makes an empty surrounding.
  public init() {}
}
