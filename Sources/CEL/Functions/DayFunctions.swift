/// Calendar days: reading, order, parts, and the time between them.
enum DayFunctions {
  static let all: [FunctionDeclaration] =
    ordering + [
      FunctionDeclaration("day", conversions + [part("day_to_day_of_month") { $0.components.day }]),
      FunctionDeclaration("string", [.of("day_to_string", .string) { (day: CalendarDay) in .string(day.text) }]),
      FunctionDeclaration("year", [part("day_to_year") { $0.components.year }]),
      FunctionDeclaration("month", [part("day_to_month") { $0.components.month }]),
      FunctionDeclaration("dayOfWeek", [part("day_to_day_of_week") { $0.dayOfWeek }]),
      FunctionDeclaration("dayOfYear", [part("day_to_day_of_year") { $0.dayOfYear }]),
      shift("plusDays", "day_plus_days") { $0.plusDays($1) },
      shift("plusMonths", "day_plus_months") { $0.plusMonths($1) },
      shift("plusYears", "day_plus_years") { $0.plusYears($1) },
      between("daysBetween", "days_between") { Int($1.daysSince1970) - Int($0.daysSince1970) },
      between("monthsBetween", "months_between") { CalendarDay.months(from: $0, to: $1) },
      between("yearsBetween", "years_between") { CalendarDay.years(from: $0, to: $1) },
      between("ageOn", "age_on") { $0.age(on: $1) },
    ]

  private static let ordering: [FunctionDeclaration] = [
    order("_<_", "less_day") { $0 == .less }, order("_<=_", "less_equals_day") { $0 != .greater },
    order("_>_", "greater_day") { $0 == .greater }, order("_>=_", "greater_equals_day") { $0 != .less },
  ]

  private static func order(
    _ name: String, _ id: String, _ verdict: @escaping @Sendable (Comparison) -> Bool
  ) -> FunctionDeclaration {
    FunctionDeclaration(name, [ComparisonFunctions.order(id, .day, .day, verdict)])
  }

  private static let conversions: [Overload] = [
    .of("day_to_day", .day) { (day: CalendarDay) in .day(day) },
    .of("string_to_day", .day) { (text: String) in
      CalendarDay(text).map { .day($0) } ?? .unreadable(text, "day", like: "2025-01-31")
    },
    .of("timestamp_to_day", .day) { (time: Timestamp) in .day(TimeFunctions.LocalTime(time, offset: 0).day) },
  ]

  private static func part(_ id: String, _ part: @escaping @Sendable (CalendarDay) -> Int) -> Overload {
    .of(id, .int, isMember: true) { (day: CalendarDay) in .int(Int64(part(day))) }
  }

  private static func shift(
    _ name: String, _ id: String, _ shift: @escaping @Sendable (CalendarDay, Int64) -> CalendarDay?
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      name,
      [
        .of(id, .day, isMember: true) { (day: CalendarDay, count: Int64) in
          shift(day, count).map { .day($0) } ?? .fail(.overflow, "the day is outside the years 0001 to 9999")
        }
      ])
  }

  private static func between(
    _ name: String, _ id: String, _ count: @escaping @Sendable (CalendarDay, CalendarDay) -> Int
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      name, [.of(id, .int) { (start: CalendarDay, end: CalendarDay) in .int(Int64(count(start, end))) }])
  }
}
