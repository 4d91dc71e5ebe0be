import CEL
import Testing

@Suite("time zones")
struct TimeZoneTests {
  @Test(
    "local time follows the zone's history and its rule",
    arguments: [
      ("Europe/Paris", "2025-03-30T00:59:59Z", "01:59:59"), ("Europe/Paris", "2025-03-30T01:00:00Z", "03:00:00"),
      ("Europe/Paris", "2199-07-01T12:00:00Z", "14:00:00"), ("Europe/Paris", "1944-08-15T12:00:00Z", "14:00:00"),
      ("America/New_York", "2024-11-03T05:59:59Z", "01:59:59"),
      ("America/New_York", "2024-11-03T06:00:00Z", "01:00:00"),
      ("America/New_York", "1850-01-01T12:00:00Z", "07:03:58"),
      ("Australia/Lord_Howe", "2024-12-01T00:00:00Z", "11:00:00"),
      ("Australia/Lord_Howe", "2024-06-01T00:00:00Z", "10:30:00"),
      ("Asia/Kathmandu", "2009-02-13T23:31:30Z", "05:16:30"),
      ("America/St_Johns", "2009-02-13T02:00:00Z", "22:30:00"), ("Asia/Manila", "2025-01-01T00:00:00Z", "08:00:00"),
      ("Africa/Casablanca", "2025-03-15T12:00:00Z", "12:00:00"),
      ("Africa/Casablanca", "2025-05-15T12:00:00Z", "13:00:00"),
      ("Europe/Dublin", "2030-07-01T00:00:00Z", "01:00:00"), ("Asia/Tehran", "2040-07-01T00:00:00Z", "03:30:00"),
      ("Pacific/Apia", "2011-12-30T10:00:00Z", "00:00:00"), ("UTC", "2025-01-01T00:00:00Z", "00:00:00"),
      ("Etc/GMT+5", "2025-01-01T00:00:00Z", "19:00:00"), ("US/Central", "2009-02-13T23:31:30Z", "17:31:30"),
      ("America/Santiago", "2050-01-01T00:00:00Z", "21:00:00"), ("+11:00", "2009-02-13T23:31:30Z", "10:31:30"),
      ("-02:30", "2009-02-13T02:00:00Z", "23:30:00"), ("02:00", "2009-02-13T23:31:30Z", "01:31:30"),
    ])
  func local(zone: String, instant: String, clock: String) {
    let time = call("timestamp", .string(instant))
    let parts = ["getHours", "getMinutes", "getSeconds"].map { call($0, time, .string(zone)).text }
    #expect(parts.map { $0.count < 2 ? "0" + $0 : $0 }.joined(separator: ":") == clock)
  }

  @Test(
    "other names are errors",
    arguments: [
      "", "Nowhere/City", "../../etc/passwd", "europe/paris", "Local", "25:00", "+1:00", "+01:60", "UTC+1", "5",
    ])
  func unknown(zone: String) {
    let time = call("timestamp", .string("2025-01-01T00:00:00Z"))
    #expect(call("getHours", time, .string(zone)).text.contains("unknown time zone"))
  }
}
