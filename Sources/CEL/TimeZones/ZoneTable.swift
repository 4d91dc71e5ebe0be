/// The zones of the tz database, embedded: the language asks for names such as `Europe/Paris`, and the core reads no
/// files.
enum ZoneTable {
  /// A zone; its changes are decoded as they are asked for.
  struct Zone {
    /// The seconds east of UTC before the first change.
    let firstOffset: Int64
    /// The first change and the offset after it.
    let firstChange: (at: Int64, offset: Int64)?
    /// The codes of further changes.
    let codes: [UInt8]
    /// What holds after the last change.
    let rule: ZoneRule
  }

  /// The zone of a name; nil where there is none.
  static func zone(_ name: String) -> Zone? { zones[name] }

  private static let zones: [String: Zone] = {
    let ruleRows = rules.split(separator: " ").map { ZoneRule($0) }
    var zones: [String: Zone] = [:]
    for record in (west + " " + east).split(separator: " ") {
      let fields = record.split(separator: "|", omittingEmptySubsequences: false)
      guard fields.count == 5, let first = Int64(fields[1]), let rule = Int(fields[3]), let rule = ruleRows[rule] else {
        continue
      }
      let start = fields[2].split(separator: ",").compactMap { Int64($0) }
      let zone = Zone(
        firstOffset: first, firstChange: start.count == 2 ? (start[0], start[1]) : nil, codes: Array(fields[4].utf8),
        rule: rule)
      for name in fields[0].split(separator: ",") { zones[String(name)] = zone }
    }
    return zones
  }()

  /// How much later each code's change came, and by how much it moved the offset.
  private static let decoded: [(seconds: Int64, change: Int64)] = steps.split(separator: " ").map { step in
    let numbers = step.split(separator: ",").compactMap { Int64($0) }
    return (numbers[0], numbers[1])
  }

  /// The characters of codes are those from `!` on but `"`, `\` and `|`; the first 72 are codes of their own.
  private static let singleCodes = 72
  private static let alphabetCount = 91

  private static func value(_ character: UInt8) -> Int {
    Int(character) - 33 - (character > 34 ? 1 : 0) - (character > 92 ? 1 : 0) - (character > 124 ? 1 : 0)
  }

  /// The step that the codes at an index stand for; moves the index behind them.
  static func step(_ codes: [UInt8], _ index: inout Int) -> (seconds: Int64, change: Int64) {
    var number = value(codes[index])
    index += 1
    if number >= singleCodes {
      number = singleCodes + (number - singleCodes) * alphabetCount + value(codes[index])
      index += 1
    }
    return decoded[number]
  }
}

extension ZoneTable.Zone {
  /// The seconds east of UTC at an instant, in seconds since 1970.
  func offset(at instant: Int64) -> Int64 {
    var last = Int64.min
    var offset = firstOffset
    if let firstChange {
      guard instant >= firstChange.at else { return firstOffset }
      (last, offset) = firstChange
      var index = 0
      while index < codes.count {
        let step = ZoneTable.step(codes, &index)
        guard instant >= last + step.seconds else { return offset }
        last += step.seconds
        offset += step.change
      }
    }
    guard let ruled = rule.lastChange(before: instant), ruled.at > last else { return offset }
    return ruled.offset
  }
}

/// When clocks change each year, for ever (RFC 9636 §3.3).
struct ZoneRule {
  /// A moment of each year: the week-th weekday of a month (5: the last), and seconds after its midnight.
  private struct Moment {
    let month: Int
    let week: Int
    let weekday: Int
    let second: Int

    func seconds(in year: Int) -> Int64 {
      let first = CalendarDay.daysSince1970(year, month, 1)
      let weekdayOfFirst = ((first + 4) % 7 + 7) % 7
      var day = (weekday - weekdayOfFirst + 7) % 7 + (week - 1) * 7
      if day >= CalendarDay.days(inMonth: month, of: year) { day -= 7 }
      return Int64(first + day) * 86_400 + Int64(second)
    }
  }

  private let offset: Int64
  private let summerOffset: Int64
  private let summerStart: Moment?
  private let summerEnd: Moment?

  /// Reads a row of the table.
  init?(_ text: some StringProtocol) {
    let fields = text.split(separator: ",")
    guard let offset = fields.first.flatMap({ Int64($0) }) else { return nil }
    let moments = fields.dropFirst(2).map { field -> Moment in
      let numbers = field.split(separator: ".").compactMap { Int($0) }
      return Moment(month: numbers[0], week: numbers[1], weekday: numbers[2], second: numbers[3])
    }
    self.offset = offset
    summerOffset = fields.count > 1 ? Int64(fields[1]) ?? offset : offset
    summerStart = moments.first
    summerEnd = moments.last
  }

  /// The last change at or before an instant and the offset after it; nil where clocks never change.
  func lastChange(before instant: Int64) -> (at: Int64, offset: Int64)? {
    guard let summerStart, let summerEnd else { return nil }
    let days = (instant - Timestamp.secondOfDay(instant)) / 86_400
    let year = CalendarDay.components(ofDay: Int(days)).year
    var last: (at: Int64, offset: Int64)?
    for year in year - 1...year + 1 {
      let changes = [
        (at: summerStart.seconds(in: year) - offset, offset: summerOffset),
        (at: summerEnd.seconds(in: year) - summerOffset, offset: offset),
      ]
      for change in changes.sorted(by: { $0.at < $1.at }) where change.at <= instant { last = change }
    }
    return last
  }
}
