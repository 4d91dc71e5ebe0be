/// How far the clocks of a place are from UTC.
enum TimeZoneOffset {
  /// The seconds east of UTC in a zone at an instant: `UTC`, an offset such as `-02:30` or `02:00`, or a name such as
  /// `Europe/Paris`; nil for other text.
  static func seconds(in zone: String, at instant: Int64) -> Int64? {
    fixed(zone) ?? ZoneTable.zone(zone)?.offset(at: instant)
  }

  /// The seconds that an offset in hours and minutes says; the sign may be missing.
  static func fixed(_ zone: String) -> Int64? {
    var digits = Array(zone.utf8)[...]
    var sign: Int64 = 1
    if let first = digits.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      sign = first == UInt8(ascii: "-") ? -1 : 1
      digits = digits.dropFirst()
    }
    let bytes = Array(digits)
    guard bytes.count == 5, bytes[2] == UInt8(ascii: ":") else { return nil }
    let numbers = [bytes[0], bytes[1], bytes[3], bytes[4]].map { Int64($0) - 48 }
    guard numbers.allSatisfy({ (0...9).contains($0) }) else { return nil }
    let hours = numbers[0] * 10 + numbers[1]
    let minutes = numbers[2] * 10 + numbers[3]
    return hours < 24 && minutes < 60 ? sign * (hours * 3_600 + minutes * 60) : nil
  }
}
