/// Numbers as text, the same in every locale.
enum NumberText {
  /// A double as `string()` gives it: the fewest digits that read back as the same number, with an exponent below
  /// 1e-4 and from 1e6 on, as the reference implementations have it; `NaN`, `Infinity` and `-Infinity`.
  static func string(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
    if value == 0 { return value.sign == .minus ? "-0" : "0" }
    let (digits, point) = shortestDigits(value.magnitude)
    let sign = value < 0 ? "-" : ""
    if point < -3 || point > 6 { return sign + scientific(digits, point) }
    return sign + positional(digits, point)
  }

  /// The fewest digits that identify a positive finite double, and where the point stands: 0.digits × 10^point.
  static func shortestDigits(_ value: Double) -> (digits: [UInt8], point: Int) {
    var digits: [UInt8] = []
    var point = 0
    var exponent = 0
    var exponentSign = 1
    var part = 0
    for byte in value.description.utf8 {
      switch byte {
      case UInt8(ascii: "."): part = 1
      case UInt8(ascii: "e"): part = 2
      case UInt8(ascii: "-"): exponentSign = -1
      case UInt8(ascii: "+"): break
      case _ where part == 2: exponent = exponent * 10 + Int(byte - 48)
      default:
        if part == 0 { point += 1 }
        digits.append(byte - 48)
      }
    }
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point += exponentSign * exponent - zeros
    while digits.last == 0 { digits.removeLast() }
    return (digits, point)
  }

  /// An unsigned number in base 16, lower case, with leading zeros up to a width.
  static func hex(_ value: UInt64, width: Int = 1) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  static func positional(_ digits: [UInt8], _ point: Int) -> String {
    let text = digits.map { String($0) }.joined()
    if point <= 0 { return "0." + String(repeating: "0", count: -point) + text }
    if digits.count <= point { return text + String(repeating: "0", count: point - digits.count) }
    return text.prefix(point) + "." + text.dropFirst(point)
  }

  private static func scientific(_ digits: [UInt8], _ point: Int) -> String {
    let text = digits.map { String($0) }.joined()
    let exponent = point - 1
    let padded = exponent.magnitude < 10 ? "0\(exponent.magnitude)" : "\(exponent.magnitude)"
    let fraction = text.count > 1 ? "." + text.dropFirst() : ""
    return "\(text.prefix(1))\(fraction)e\(exponent < 0 ? "-" : "+")\(padded)"
  }
}
