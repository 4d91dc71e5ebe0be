extension Timestamp {
  /// Reads an RFC 3339 date-time: `2009-02-13T23:31:30.5+01:00`; nil for other text and outside the range. Digits of
  /// the second past the ninth are dropped; a leap second (`:60`) is none.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), let day = CalendarDay(utf8: Array(bytes[0..<10])),
      let hour = Self.pair(bytes, 11), let minute = Self.pair(bytes, 14), let second = Self.pair(bytes, 17),
      hour < 24, minute < 60, second < 60
    else { return nil }
    var index = 19
    var nanos: Int32 = 0
    if bytes[index] == UInt8(ascii: ".") {
      guard let fraction = Self.fraction(bytes, &index) else { return nil }
      nanos = fraction
    }
    guard let offset = Self.offset(bytes[index...]) else { return nil }
    let seconds = Int64(day.daysSince1970) * 86_400 + Int64(hour * 3_600 + minute * 60 + second) - Int64(offset)
    self.init(seconds: seconds, nanos: nanos)
  }

  /// The instant in UTC (RFC 3339), with as many digits of the second as it needs: `2009-02-13T23:31:30.5Z`.
  public var text: String {
    let days = (seconds - Self.secondOfDay(seconds)) / 86_400
    let time = Int(Self.secondOfDay(seconds))
    let clock = [time / 3_600, time / 60 % 60, time % 60].map { CalendarDay.padded($0, 2) }.joined(separator: ":")
    return "\(CalendarDay(daysSince1970: Int32(days)).text)T\(clock)\(fractionText(UInt64(nanos)))Z"
  }

  /// The seconds since midnight UTC.
  static func secondOfDay(_ seconds: Int64) -> Int64 { (seconds % 86_400 + 86_400) % 86_400 }

  private static func pair(_ bytes: [UInt8], _ index: Int) -> Int? {
    guard index + 1 < bytes.count, (48...57).contains(bytes[index]), (48...57).contains(bytes[index + 1])
    else { return nil }
    return Int(bytes[index] - 48) * 10 + Int(bytes[index + 1] - 48)
  }

  private static func fraction(_ bytes: [UInt8], _ index: inout Int) -> Int32? {
    index += 1
    let start = index
    var nanos: Int32 = 0
    var unit: Int32 = 100_000_000
    while index < bytes.count, (48...57).contains(bytes[index]) {
      nanos += Int32(bytes[index] - 48) * unit
      unit /= 10
      index += 1
    }
    return index == start ? nil : nanos
  }

  /// The seconds east of UTC that `Z` or `+01:00` says.
  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    let bytes = Array(bytes)
    if bytes == [UInt8(ascii: "Z")] { return 0 }
    guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"),
      bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
      let hours = pair(bytes, 1), let minutes = pair(bytes, 4), hours < 24, minutes < 60
    else { return nil }
    return (hours * 3_600 + minutes * 60) * (bytes[0] == UInt8(ascii: "-") ? -1 : 1)
  }
}

extension DurationValue {
  /// Reads `1h30m`, `-1.5s`, `100us`, `0`: numbers with the units h, m, s, ms, us, µs and ns; nil for other text and
  /// where the span does not fit. Parts of a nanosecond are dropped.
  public init?(_ text: some StringProtocol) {
    var bytes = Array(text.utf8)[...]
    var sign: Int128 = 1
    if let first = bytes.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      sign = first == UInt8(ascii: "-") ? -1 : 1
      bytes = bytes.dropFirst()
    }
    if Array(bytes) == [UInt8(ascii: "0")] {
      self.init(nanoseconds: 0)
      return
    }
    guard !bytes.isEmpty else { return nil }
    var total: Int128 = 0
    while !bytes.isEmpty {
      guard let part = Self.part(&bytes), part <= 1 << 66 else { return nil }
      total += part
      if total > 1 << 66 { return nil }
    }
    guard let nanoseconds = Int64(exactly: sign * total) else { return nil }
    self.init(nanoseconds: nanoseconds)
  }

  /// The span in seconds: `90s`, `-0.5s`.
  public var text: String {
    let magnitude = nanoseconds.magnitude
    let sign = nanoseconds < 0 ? "-" : ""
    return "\(sign)\(magnitude / 1_000_000_000)\(fractionText(magnitude % 1_000_000_000))s"
  }

  /// Takes one number and its unit off the front and gives them in nanoseconds.
  private static func part(_ bytes: inout ArraySlice<UInt8>) -> Int128? {
    var digits: Int128 = 0
    var scale = 0
    var count = 0
    var isFraction = false
    while let byte = bytes.first {
      if byte == UInt8(ascii: "."), !isFraction {
        isFraction = true
      } else if (48...57).contains(byte) {
        count += 1
        if !isFraction || scale < 15 {
          digits = digits * 10 + Int128(byte - 48)
          scale += isFraction ? 1 : 0
        }
        if digits > 1 << 80 { return nil }
      } else {
        break
      }
      bytes = bytes.dropFirst()
    }
    let name = bytes.prefix { !((48...57).contains($0) || $0 == UInt8(ascii: ".")) }
    guard count > 0, let unit = units[String(decoding: name, as: UTF8.self)] else { return nil }
    bytes = bytes.dropFirst(name.count)
    return digits * unit / ExactDecimal.power10(scale)
  }

  private static let units: [String: Int128] = [
    "ns": 1, "us": 1_000, "\u{B5}s": 1_000, "\u{3BC}s": 1_000, "ms": 1_000_000, "s": 1_000_000_000,
    "m": 60_000_000_000, "h": 3_600_000_000_000,
  ]
}

/// `.5` for 500,000,000 nanoseconds; empty for none.
private func fractionText(_ nanos: UInt64) -> String {
  guard nanos > 0 else { return "" }
  var digits = Substring(String(nanos + 1_000_000_000).dropFirst())
  while digits.last == "0" { digits.removeLast() }
  return "." + digits
}
