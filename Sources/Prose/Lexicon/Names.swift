import SourceText

/// Who a statement is about.
public enum Party: UInt8, Sendable, CaseIterable {
  case unstated, worker, employer, recruiter, government, other, both

  /// The name used in lexicons and rules.
  public var name: String { String(describing: self) }
}

/// What a statement makes of its act.
public enum Force: UInt8, Sendable, CaseIterable {
  case states, shall, may, done, supposed

  /// The name used in rules: `shall`.
  public var name: String { String(describing: self) }
}

/// The grammatical use of a small word; lexicons list phrases under these names.
public enum FunctionWord: UInt8, Sendable, CaseIterable {
  case none, not, no, without, forbid, allow, oblige, be, have, reflexive
  case condition, event, before, unless, except, until, relative, and, or, nor, but, because
  case by, from, to, of, `for`, on, with, at, into, `in`
  case subjectPronoun, objectPronoun, thingPronoun, only, article, per, atMost, atLeast, whoever, instead, whether,
    named, linking, latter, impersonal

  /// The name used in lexicons.
  public var name: String { String(describing: self) }

  var isPreposition: Bool { rawValue >= FunctionWord.by.rawValue && rawValue <= FunctionWord.in.rawValue }
}

/// A unit of measure.
public enum Unit: UInt8, Sendable, CaseIterable {
  case none, minute, hour, day, week, fortnight, month, quarter, year, percent, person, age, am, pm, squareMetre, clock
  case daily, weekly, monthly, yearly, half, third

  /// The name used in lexicons.
  public var name: String { String(describing: self) }

  /// The days in it, for units of time of a day or more; months have 30, years 365.
  var days: Double? {
    switch self {
    case .day: 1
    case .week: 7
    case .fortnight: 14
    case .month: 30
    case .quarter: 90
    case .year: 365
    case .none, .minute, .hour, .percent, .person, .age, .am, .pm, .squareMetre, .daily, .weekly, .monthly, .yearly,
      .half, .third, .clock:
      nil
    }
  }
}

/// The grammatical place of a party beside an act.
enum Slot: Int, CaseIterable {
  case subject, object, by, from, to, of, `for`, on, with, at, into, `in`, inner

  var name: String { String(describing: self) }

  init?(_ word: FunctionWord) {
    switch word {
    case .by: self = .by
    case .from: self = .from
    case .to: self = .to
    case .of: self = .of
    case .for: self = .for
    case .on: self = .on
    case .with: self = .with
    case .at: self = .at
    case .into: self = .into
    case .in: self = .in
    default: return nil
    }
  }
}

/// The role that a wording gives to the party in each place.
struct RoleFrame: Sendable {
  enum Role: UInt8 { case none, bearer, beneficiary }

  private var packed: UInt32 = 0
  var defaultBearer = Party.unstated
  var defaultBeneficiary = Party.unstated
  var negated = false

  /// A frame without roles.
  init() {}

  /// A frame that was written by `write`.
  init(_ reader: inout PackedReader) {
    packed = UInt32(truncatingIfNeeded: reader.number())
    defaultBearer = Party(rawValue: Party.RawValue(truncatingIfNeeded: reader.number())) ?? .unstated
    defaultBeneficiary = Party(rawValue: Party.RawValue(truncatingIfNeeded: reader.number())) ?? .unstated
    negated = reader.flag()
  }

  func write(_ writer: inout PackedWriter) {
    writer.add(Int(packed))
    writer.add(Int(defaultBearer.rawValue))
    writer.add(Int(defaultBeneficiary.rawValue))
    writer.add(negated)
  }

  subscript(slot: Slot) -> Role {
    get { Role(rawValue: UInt8(packed >> UInt32(slot.rawValue * 2) & 3)) ?? .none }
    set {
      let shift = UInt32(slot.rawValue * 2)
      packed = packed & ~(3 << shift) | UInt32(newValue.rawValue) << shift
    }
  }
}
