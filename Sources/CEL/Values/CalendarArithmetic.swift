extension CalendarDay {
  /// Year, month (1 to 12) and day of the month (1 to 31).
  public var components: (year: Int, month: Int, day: Int) {
    Self.components(ofDay: Int(daysSince1970))
  }

  /// Years are counted from 1 March in this: leap days come last (Howard Hinnant, "chrono-Compatible Low-Level Date
  /// Algorithms", `civil_from_days`).
  static func components(ofDay daysSince1970: Int) -> (year: Int, month: Int, day: Int) {
    let days = daysSince1970 + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// The inverse, `days_from_civil`.
  static func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day of the week: 0 for Sunday to 6 for Saturday.
  public var dayOfWeek: Int { ((Int(daysSince1970) + 4) % 7 + 7) % 7 }

  /// The day of the year: 1 for 1 January.
  public var dayOfYear: Int {
    Int(daysSince1970) - Self.daysSince1970(components.year, 1, 1) + 1
  }

  /// The day a number of days later; nil outside the years 0001 to 9999.
  public func plusDays(_ count: Int64) -> CalendarDay? {
    let (sum, overflow) = count.addingReportingOverflow(Int64(daysSince1970))
    guard !overflow, let day = Int32(exactly: sum), Self.range.contains(day) else { return nil }
    return CalendarDay(daysSince1970: day)
  }

  /// The same day of the month a number of months later; where that month is shorter, its last day: one month after
  /// 31 January is 28 or 29 February. Nil outside the years 0001 to 9999.
  public func plusMonths(_ count: Int64) -> CalendarDay? {
    guard (-120_000...120_000).contains(count) else { return nil }
    let (year, month, day) = components
    let months = year * 12 + month - 1 + Int(count)
    guard months >= 12 else { return nil }
    let newYear = months / 12
    let newMonth = months % 12 + 1
    return CalendarDay(year: newYear, month: newMonth, day: min(day, Self.days(inMonth: newMonth, of: newYear)))
  }

  /// The same day a number of years later; 29 February becomes 28 February where there is none.
  public func plusYears(_ count: Int64) -> CalendarDay? {
    (-10_000...10_000).contains(count) ? plusMonths(count * 12) : nil
  }

  /// The whole months from one day to another, negative where the other is earlier: the most that can be added to the
  /// earlier without passing the later. From 31 January to 28 February 2025 is one month, as `plusMonths` counts.
  public static func months(from start: CalendarDay, to end: CalendarDay) -> Int {
    if end < start { return -months(from: end, to: start) }
    let first = start.components
    let last = end.components
    let count = (last.year - first.year) * 12 + last.month - first.month
    let reached = min(first.day, days(inMonth: last.month, of: last.year))
    return last.day < reached ? count - 1 : count
  }

  /// The whole years from one day to another, negative where the other is earlier; 29 February comes round on
  /// 28 February in common years, as `plusYears` counts.
  public static func years(from start: CalendarDay, to end: CalendarDay) -> Int {
    months(from: start, to: end) / 12
  }

  /// The age in whole years on a day of a person born on this one: it rises on the birthday, for those born on
  /// 29 February on 1 March in common years. Zero for days before the birth.
  public func age(on day: CalendarDay) -> Int {
    let birth = components
    let date = day.components
    let hadBirthday = (date.month, date.day) >= (birth.month, birth.day)
    return max(0, date.year - birth.year - (hadBirthday ? 0 : 1))
  }
}
