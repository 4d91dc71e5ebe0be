import CEL
import Testing

@Suite("calendar days")
struct CalendarDayTests {
  @Test("every day from 0001 to 9999 is read back from its text", arguments: [-719_162, -1, 0, 59, 2_932_896])
  func roundTrip(start: Int32) {
    for offset in stride(from: Int32(0), to: 3_000, by: 7) {
      let number = start + (start > 0 ? -offset : offset)
      #expect(CalendarDay(CalendarDay(daysSince1970: number).text)?.daysSince1970 == number)
    }
  }

  @Test(
    "what is no day is not read",
    arguments: [
      "2023-02-29", "1900-02-29", "2025-04-31", "2025-13-01", "2025-00-10", "2025-01-00", "0000-01-01", "2025-1-1",
      "2025/01/01", "2025-01-01T00:00:00Z", "", "20250101", "+025-01-01", "２０25-01-01", " 2025-01-01",
    ])
  func refuses(text: String) {
    #expect(CalendarDay(text) == nil)
    #expect(call("day", .string(text)).text.contains("cannot be read as day"))
  }

  @Test(
    "months and years end where the month ends",
    arguments: [
      ("plusMonths", "2025-01-31", 1, "2025-02-28"), ("plusMonths", "2024-01-31", 1, "2024-02-29"),
      ("plusMonths", "2025-03-31", -1, "2025-02-28"), ("plusMonths", "2025-01-15", 12, "2026-01-15"),
      ("plusMonths", "2025-01-15", -13, "2023-12-15"), ("plusYears", "2024-02-29", 1, "2025-02-28"),
      ("plusYears", "2024-02-29", 4, "2028-02-29"), ("plusDays", "2025-01-31", 30, "2025-03-02"),
      ("plusDays", "2024-02-28", 1, "2024-02-29"), ("plusDays", "2025-01-01", -1, "2024-12-31"),
    ])
  func shifts(function: String, start: String, count: Int64, end: String) {
    #expect(call(function, day(start), .int(count)).text == "day('\(end)')")
  }

  @Test(
    "days outside the years 0001 to 9999 are errors",
    arguments: [
      ("plusDays", "9999-12-31", 1), ("plusDays", "0001-01-01", -1), ("plusMonths", "9999-12-01", 1),
      ("plusMonths", "0001-01-31", -1), ("plusYears", "2025-01-01", 8_000), ("plusDays", "2025-01-01", Int64.max),
      ("plusMonths", "2025-01-01", .min), ("plusYears", "2025-01-01", .max),
    ])
  func outside(function: String, start: String, count: Int64) {
    #expect(call(function, day(start), .int(count)).text.contains("outside the years"))
  }

  @Test(
    "spans between days are whole, and negative backwards",
    arguments: [
      ("daysBetween", "2025-01-31", "2025-03-01", 29), ("daysBetween", "2025-03-01", "2025-01-31", -29),
      ("monthsBetween", "2025-01-31", "2025-02-28", 1), ("monthsBetween", "2025-01-31", "2025-02-27", 0),
      ("monthsBetween", "2025-01-15", "2026-01-14", 11), ("monthsBetween", "2026-01-15", "2025-01-15", -12),
      ("yearsBetween", "2024-02-29", "2025-02-28", 1), ("yearsBetween", "2020-06-15", "2025-06-14", 4),
      ("yearsBetween", "2025-06-15", "2020-06-15", -5), ("yearsBetween", "2020-06-15", "2020-06-15", 0),
    ])
  func spans(function: String, start: String, end: String, count: Int64) {
    #expect(call(function, day(start), day(end)).text == "\(count)")
  }

  @Test(
    "an age rises on the birthday, on 1 March for those born on 29 February",
    arguments: [
      ("2010-06-15", "2025-06-14", 14), ("2010-06-15", "2025-06-15", 15), ("2008-02-29", "2025-02-28", 16),
      ("2008-02-29", "2025-03-01", 17), ("2008-02-29", "2024-02-29", 16), ("2008-02-29", "2024-02-28", 15),
      ("2010-06-15", "2010-06-15", 0), ("2010-06-15", "2009-01-01", 0), ("2000-12-31", "2001-01-01", 0),
    ])
  func ages(birth: String, on: String, years: Int64) {
    #expect(call("ageOn", day(birth), day(on)).text == "\(years)")
  }

  @Test("parts and order")
  func parts() {
    let date = day("2025-06-15")
    #expect(call("year", date).text == "2025")
    #expect(call("month", date).text == "6")
    #expect(call("day", date).text == "day('2025-06-15')")
    #expect(call("dayOfWeek", date).text == "0")
    #expect(call("dayOfWeek", day("1969-12-31")).text == "3")
    #expect(call("dayOfYear", day("2024-12-31")).text == "366")
    #expect(call("string", date).text == "'2025-06-15'")
    #expect(call("_<_", date, day("2025-06-16")).text == "true")
    #expect(call("_>=_", date, date).text == "true")
    #expect(call("_==_", date, day("2025-06-15")).text == "true")
  }
}
