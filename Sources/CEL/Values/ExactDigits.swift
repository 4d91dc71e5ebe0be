/// The exact decimal digits of a double: every double is an integer times a power of two, so it has finitely many.
struct ExactDigits {
  /// The digits without leading zeros, 0 to 9 each.
  private(set) var digits: [UInt8]
  /// How many of them stand before the point; negative where zeros follow the point first.
  private(set) var point: Int

  /// The digits of a positive finite double.
  init(_ value: Double) {
    let exponent = Int(value.exponent) - 52
    var significand = value.significandBitPattern | 1 << 52
    var power = exponent
    if value.isSubnormal {
      significand = value.significandBitPattern
      power = -1_074
    }
    while power < 0, significand.isMultiple(of: 2) {
      significand /= 2
      power += 1
    }
    var number = BigInteger(significand)
    for _ in 0..<max(power, 0) { number.multiply(by: 2) }
    for _ in 0..<max(-power, 0) { number.multiply(by: 5) }
    digits = number.digits
    point = digits.count - max(-power, 0)
  }

  /// Keeps the digits down to a place after the point and rounds the last, half to even.
  mutating func round(toPlaces places: Int) { round(toCount: point + places) }

  /// Keeps a number of digits and rounds the last, half to even.
  mutating func round(toCount count: Int) {
    guard count < digits.count else { return }
    guard count >= 0 else {
      digits = []
      return
    }
    let next = digits[count]
    let isExactHalf = next == 5 && digits[(count + 1)...].allSatisfy { $0 == 0 }
    let isUp = next > 5 || next == 5 && (!isExactHalf || count > 0 && !digits[count - 1].isMultiple(of: 2))
    digits.removeLast(digits.count - count)
    if isUp { increment() }
  }

  private mutating func increment() {
    for index in digits.indices.reversed() {
      if digits[index] < 9 {
        digits[index] += 1
        return
      }
      digits[index] = 0
    }
    digits.insert(1, at: 0)
    point += 1
  }
}

/// An unsigned integer of any size that can be multiplied and printed.
private struct BigInteger {
  /// Nine decimal digits each, the lowest first.
  private var limbs: [UInt32]

  init(_ value: UInt64) {
    limbs = []
    var rest = value
    while rest > 0 {
      limbs.append(UInt32(rest % 1_000_000_000))
      rest /= 1_000_000_000
    }
  }

  mutating func multiply(by factor: UInt64) {
    var carry: UInt64 = 0
    for index in limbs.indices {
      let product = UInt64(limbs[index]) * factor + carry
      limbs[index] = UInt32(product % 1_000_000_000)
      carry = product / 1_000_000_000
    }
    if carry > 0 { limbs.append(UInt32(carry)) }
  }

  var digits: [UInt8] {
    var digits: [UInt8] = []
    for limb in limbs.reversed() {
      var unit: UInt32 = 100_000_000
      while unit > 0 {
        let digit = UInt8(limb / unit % 10)
        if digit > 0 || !digits.isEmpty { digits.append(digit) }
        unit /= 10
      }
    }
    return digits
  }
}

extension NumberText {
  /// A double in base 10 without exponent, with no more digits than identify it.
  static func positional(_ value: Double) -> String {
    guard value.isFinite, value != 0 else { return string(value) }
    let (digits, point) = shortestDigits(value.magnitude)
    return (value < 0 ? "-" : "") + positional(digits, point)
  }

  /// A double with a number of digits after the point, rounded half to even from its exact value.
  static func fixed(_ value: Double, _ places: Int) -> String {
    guard value.isFinite else { return string(value) }
    let sign = value.sign == .minus ? "-" : ""
    guard value != 0 else { return sign + positional([], 0, places) }
    var exact = ExactDigits(value.magnitude)
    exact.round(toPlaces: places)
    return sign + positional(exact.digits, exact.point, places)
  }

  /// A decimal with a number of digits after the point, rounded half to even.
  static func fixed(_ value: ExactDecimal, _ places: Int) -> String {
    let whole = String(value.coefficient.magnitude).utf8.map { $0 - 48 }
    var exact = ExactDigits(digits: whole, point: whole.count - value.scale)
    exact.round(toPlaces: places)
    return (value.coefficient < 0 ? "-" : "") + positional(exact.digits, exact.point, places)
  }

  /// A double as one digit, a number of digits after the point, and an exponent of two digits or more.
  static func scientific(_ value: Double, _ places: Int) -> String {
    guard value.isFinite else { return string(value) }
    let sign = value.sign == .minus ? "-" : ""
    let fill = { (count: Int) in String(repeating: "0", count: max(0, count)) }
    guard value != 0 else { return "\(sign)0\(places > 0 ? "." : "")\(fill(places))e+00" }
    var exact = ExactDigits(value.magnitude)
    exact.round(toCount: places + 1)
    let text = exact.digits.prefix(places + 1).map { String($0) }.joined()
    let exponent = exact.point - 1
    let shown = exponent.magnitude < 10 ? "0\(exponent.magnitude)" : "\(exponent.magnitude)"
    let fraction = places > 0 ? ".\(text.dropFirst())\(fill(places + 1 - text.count))" : ""
    return "\(sign)\(text.prefix(1))\(fraction)e\(exponent < 0 ? "-" : "+")\(shown)"
  }

  private static func positional(_ digits: [UInt8], _ point: Int, _ places: Int) -> String {
    let at = { (index: Int) in digits.indices.contains(index) ? String(digits[index]) : "0" }
    let integer = digits.isEmpty || point <= 0 ? "0" : (0..<point).map(at).joined()
    guard places > 0 else { return integer }
    return integer + "." + (0..<places).map { digits.isEmpty ? "0" : at(point + $0) }.joined()
  }
}

extension ExactDigits {
  fileprivate init(digits: [UInt8], point: Int) {
    self.digits = digits
    self.point = point
  }
}
