public import CEL
public import Findings

/// The days on which something holds; both ends included.
public struct EffectivePeriod: Sendable, Hashable {
  /// The first day.
  public var from: CalendarDay
  /// The last day; nil where none is set.
  public var to: CalendarDay?

  /// Whether it holds on a day; without a day, whether it holds without end.
  public func contains(_ day: CalendarDay?) -> Bool {
    guard let day else { return to == nil }
    return from <= day && to.map { day <= $0 } ?? true
  }
}

/// From a day on, how the law of a rule is enforced.
public struct EnforcementChange: Sendable, Hashable {
  /// The first day.
  public var from: CalendarDay
  /// How it is enforced from then on.
  public var status: Citation.Enforcement
  /// Why, for people.
  public var note: String
  /// Where that is said.
  public var url: String
}

extension [EnforcementChange] {
  /// The state on a day; without a day, the latest. Nil before the first change.
  public func state(on day: CalendarDay?) -> EnforcementChange? {
    self.last { change in day.map { change.from <= $0 } ?? true }
  }
}
