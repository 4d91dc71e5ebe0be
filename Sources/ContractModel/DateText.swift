import CEL

/// Reads dates: RFC 3339 `full-date`.
enum DateText {
  /// The day; nil for other forms and for days that the calendar does not have, such as 2023-02-29.
  static func day(_ bytes: UnsafeRawBufferPointer) -> CalendarDay? {
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D, let year = number(bytes, 0, 4),
      let month = number(bytes, 5, 7), let day = number(bytes, 8, 10)
    else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  /// What to do with a date in another form.
  static func hint(_ text: String) -> String {
    if text.count > 10, CalendarDay(String(text.prefix(10))) != nil { return " (the day alone, without time or zone)" }
    let parts = text.split { "./- ".contains($0) }
    guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy(\.isNumber) }) else { return "" }
    if parts[0].count != 4 { return " (year first: day and month cannot be told apart otherwise)" }
    let isComplete = text.count == 10 && text.allSatisfy { $0.isNumber || $0 == "-" }
    return isComplete ? " (the calendar has no such day)" : " (hyphens between, month and day with two digits)"
  }

  private static func number(_ bytes: UnsafeRawBufferPointer, _ from: Int, _ to: Int) -> Int? {
    var number = 0
    for index in from..<to {
      guard bytes[index] >= 0x30, bytes[index] <= 0x39 else { return nil }
      number = number * 10 + Int(bytes[index] - 0x30)
    }
    return number
  }
}
