/// The parts of instants, in UTC or a time zone, and of spans.
enum TimeFunctions {
  static let all: [FunctionDeclaration] =
    [
      part("getFullYear", "timestamp_to_year") { $0.day.components.year },
      part("getMonth", "timestamp_to_month") { $0.day.components.month - 1 },
      part("getDate", "timestamp_to_day_of_month_1_based") { $0.day.components.day },
      part("getDayOfMonth", "timestamp_to_day_of_month") { $0.day.components.day - 1 },
      part("getDayOfWeek", "timestamp_to_day_of_week") { $0.day.dayOfWeek },
      part("getDayOfYear", "timestamp_to_day_of_year") { $0.day.dayOfYear - 1 },
      part("getHours", "timestamp_to_hours", span("hours", 3_600_000_000_000)) { $0.second / 3_600 },
      part("getMinutes", "timestamp_to_minutes", span("minutes", 60_000_000_000)) { $0.second / 60 % 60 },
      part("getSeconds", "timestamp_to_seconds", span("seconds", 1_000_000_000)) { $0.second % 60 },
      part("getMilliseconds", "timestamp_to_milliseconds", milliseconds) { $0.nanos / 1_000_000 },
    ]

  /// A local date and time of day.
  struct LocalTime {
    let day: CalendarDay
    /// The seconds since midnight.
    let second: Int
    let nanos: Int

    /// The time at a place that is some seconds east of UTC.
    init(_ time: Timestamp, offset: Int64) {
      let seconds = time.seconds + offset
      let secondOfDay = Timestamp.secondOfDay(seconds)
      second = Int(secondOfDay)
      nanos = Int(time.nanos)
      day = CalendarDay(daysSince1970: Int32((seconds - secondOfDay) / 86_400))
    }
  }

  private static func part(
    _ name: String, _ id: String, _ others: Overload..., part: @escaping @Sendable (LocalTime) -> Int
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      name,
      [
        .of(id, .int, isMember: true) { (time: Timestamp) in .int(Int64(part(LocalTime(time, offset: 0)))) },
        .of(id + "_with_tz", .int, isMember: true) { (time: Timestamp, zone: String) in
          guard let offset = TimeZoneOffset.seconds(in: zone, at: time.seconds) else {
            return .fail(.invalidArgument, "unknown time zone \(Value.string(zone).text(limit: 80))")
          }
          return .int(Int64(part(LocalTime(time, offset: offset))))
        },
      ] + others)
  }

  private static func span(_ name: String, _ unit: Int64) -> Overload {
    .of("duration_to_\(name)", .int, isMember: true) { (span: DurationValue) in .int(span.nanoseconds / unit) }
  }

  /// The milliseconds beyond the whole seconds, as the specification's tests have it.
  private static let milliseconds = Overload.of("duration_to_milliseconds", .int, isMember: true) {
    (span: DurationValue) in .int(Int64(span.nanos) / 1_000_000)
  }
}
