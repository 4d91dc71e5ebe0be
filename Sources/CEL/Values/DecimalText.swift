extension ExactDecimal {
  /// Reads `1500.00`, `-0.5`, `1.5e3`, as JSON and YAML write numbers, also `.5`, `5.` and a leading `+`; nil for other
  /// text, and where the number needs more than 38 digits or more than 38 of them after the point.
  public init?(_ text: some StringProtocol) {
    self.init(utf8: text.utf8)
  }

  /// Reads a number from its bytes.
  public init?(utf8 text: some Collection<UInt8>) {
    var reader = DecimalReader()
    for byte in text where !reader.take(byte) { return nil }
    guard let value = reader.value else { return nil }
    self = value
  }

  /// The number with no exponent and no trailing zeros: `1500`, `-0.5`.
  public var text: String {
    let digits = String(coefficient.magnitude)
    let sign = coefficient < 0 ? "-" : ""
    guard scale > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    return "\(sign)\(padded.dropLast(scale)).\(padded.suffix(scale))"
  }
}

/// Takes in a number byte by byte.
private struct DecimalReader {
  private enum Place { case start, sign, integer, fraction, exponent, exponentSign, exponentDigits }

  private var place = Place.start
  private var isNegative = false
  private var hasDigits = false
  private var coefficient: Int128 = 0
  private var scale = 0
  /// Zeros that were read but not yet multiplied in: trailing ones take no room.
  private var zeros = 0
  private var exponent = 0
  private var exponentIsNegative = false

  mutating func take(_ byte: UInt8) -> Bool {
    switch (byte, place) {
    case (UInt8(ascii: "0")...UInt8(ascii: "9"), .exponent), (UInt8(ascii: "0")...UInt8(ascii: "9"), .exponentSign),
      (UInt8(ascii: "0")...UInt8(ascii: "9"), .exponentDigits):
      place = .exponentDigits
      exponent = min(exponent * 10 + Int(byte - 48), 100_000)
      return true
    case (UInt8(ascii: "0")...UInt8(ascii: "9"), _):
      if place != .fraction { place = .integer }
      hasDigits = true
      return digit(Int128(byte - 48))
    case (UInt8(ascii: "+"), .start), (UInt8(ascii: "-"), .start):
      place = .sign
      isNegative = byte == UInt8(ascii: "-")
      return true
    case (UInt8(ascii: "."), .start), (UInt8(ascii: "."), .sign), (UInt8(ascii: "."), .integer):
      place = .fraction
      return true
    case (UInt8(ascii: "e"), .integer), (UInt8(ascii: "E"), .integer), (UInt8(ascii: "e"), .fraction),
      (UInt8(ascii: "E"), .fraction):
      place = .exponent
      return hasDigits
    case (UInt8(ascii: "+"), .exponent), (UInt8(ascii: "-"), .exponent):
      place = .exponentSign
      exponentIsNegative = byte == UInt8(ascii: "-")
      return true
    default: return false
    }
  }

  private mutating func digit(_ digit: Int128) -> Bool {
    if place == .fraction { scale += 1 }
    if digit == 0 {
      if coefficient != 0 { zeros += 1 }
      return true
    }
    for _ in 0...zeros {
      guard coefficient <= (ExactDecimal.largest - 9) / 10 else { return false }
      coefficient *= 10
    }
    zeros = 0
    coefficient += digit
    return true
  }

  var value: ExactDecimal? {
    guard hasDigits, place == .integer || place == .fraction || place == .exponentDigits else { return nil }
    guard coefficient != 0 else { return .zero }
    let scale = scale - zeros - (exponentIsNegative ? -exponent : exponent)
    let signed = isNegative ? -coefficient : coefficient
    if scale > 38 { return nil }
    if scale >= 0 { return ExactDecimal(coefficient: signed, scale: scale) }
    guard -scale <= 38 else { return nil }
    let (product, overflow) = signed.multipliedReportingOverflow(by: ExactDecimal.power10(-scale))
    return overflow || product.magnitude > ExactDecimal.largest.magnitude ? nil : ExactDecimal(coefficient: product)
  }
}
