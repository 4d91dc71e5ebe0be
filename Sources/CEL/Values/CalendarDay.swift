/// A day of the proleptic Gregorian calendar, without time or zone; years 0001 to 9999.
public struct CalendarDay: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01.
  public let daysSince1970: Int32

  /// Makes a day from the number of days since 1970-01-01.
  public init(daysSince1970: Int32) { self.daysSince1970 = daysSince1970 }

  /// Orders days as they pass.
  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    left.daysSince1970 < right.daysSince1970
  }
}
