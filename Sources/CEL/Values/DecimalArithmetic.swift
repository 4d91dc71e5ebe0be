extension ExactDecimal {
  /// The sum; nil where its integer part needs more than 38 digits.
  ///
  /// Sums, differences and products are exact. Only where one needs more than 38 digits, or more than 38 after the
  /// point, its last digits after the point are rounded half to even.
  public func adding(_ other: ExactDecimal) -> ExactDecimal? {
    if scale == other.scale {
      let (sum, overflow) = coefficient.addingReportingOverflow(other.coefficient)
      if !overflow, Self.fits(sum) { return ExactDecimal(coefficient: sum, scale: scale) }
    }
    let common = max(scale, other.scale)
    let left = aligned(to: common)
    let right = other.aligned(to: common)
    if (coefficient < 0) == (other.coefficient < 0) {
      return Self.rounded(left + right, isNegative: coefficient < 0, scale: common)
    }
    return left < right
      ? Self.rounded(right - left, isNegative: other.coefficient < 0, scale: common)
      : Self.rounded(left - right, isNegative: coefficient < 0, scale: common)
  }

  /// The difference; nil where its integer part needs more than 38 digits.
  public func subtracting(_ other: ExactDecimal) -> ExactDecimal? { adding(other.negated) }

  /// The product; nil where its integer part needs more than 38 digits.
  public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: other.coefficient)
    if !overflow, Self.fits(product), scale + other.scale <= 38 {
      return ExactDecimal(coefficient: product, scale: scale + other.scale)
    }
    let wide = WideInteger(product: coefficient.magnitude, other.coefficient.magnitude)
    return Self.rounded(wide, isNegative: (coefficient < 0) != (other.coefficient < 0), scale: scale + other.scale)
  }

  /// The quotient, rounded half to even at 28 significant digits or more, and at 38 digits after the point; nil where
  /// the divisor is zero or the integer part needs more than 38 digits.
  public func divided(by other: ExactDecimal) -> ExactDecimal? {
    guard other.coefficient != 0 else { return nil }
    let divisor = other.coefficient.magnitude
    let places = scale - other.scale
    let wanted = 28 - Self.digits(coefficient.magnitude) + Self.digits(divisor)
    let shift = min(max(wanted, -places, 0), 38 - places)
    let (quotient, remainder) = shifted(by: shift).dividing(by: divisor)
    guard var rounded = quotient.narrow else { return nil }
    let half = remainder * 2
    if half > divisor || half == divisor && !rounded.isMultiple(of: 2) { rounded += 1 }
    return Self.rounded(
      WideInteger(rounded), isNegative: (coefficient < 0) != (other.coefficient < 0), scale: places + shift)
  }

  /// The remainder of the division that rounds towards zero, with the sign of this number; nil for a divisor of zero.
  public func remainder(dividingBy other: ExactDecimal) -> ExactDecimal? {
    guard other.coefficient != 0 else { return nil }
    let common = max(scale, other.scale)
    guard let divisor = other.aligned(to: common).narrow else { return self }
    let (_, rest) = aligned(to: common).dividing(by: divisor)
    return Self.rounded(WideInteger(rest), isNegative: coefficient < 0, scale: common)
  }

  /// The number with the other sign.
  public var negated: ExactDecimal { ExactDecimal(coefficient: -coefficient, scale: scale) }

  /// The number without its sign.
  public var magnitude: ExactDecimal { coefficient < 0 ? negated : self }

  private static func fits(_ coefficient: Int128) -> Bool { coefficient.magnitude <= largest.magnitude }

  private static func digits(_ magnitude: UInt128) -> Int {
    var count = 0
    while count < 39, magnitude >= power10(count).magnitude { count += count == 38 ? 2 : 1 }
    return min(count, 39)
  }

  /// The magnitude of the coefficient that belongs to a scale of at least the own one.
  private func aligned(to scale: Int) -> WideInteger {
    WideInteger(product: coefficient.magnitude, Self.power10(scale - self.scale).magnitude)
  }

  /// The magnitude of the coefficient times 10^shift; past 38 the coefficient has few digits, as `divided` sees to.
  private func shifted(by shift: Int) -> WideInteger {
    guard shift > 38 else { return WideInteger(product: coefficient.magnitude, Self.power10(shift).magnitude) }
    return WideInteger(
      product: coefficient.magnitude * Self.power10(shift - 38).magnitude, Self.power10(38).magnitude)
  }

  /// Drops digits after the point, half to even, until the number fits; nil where there are not enough.
  private static func rounded(_ magnitude: WideInteger, isNegative: Bool, scale: Int) -> ExactDecimal? {
    var magnitude = magnitude
    var scale = scale
    var last: UInt128 = 0
    var hasMore = false
    let limit = WideInteger(largest.magnitude)
    while magnitude > limit || scale > 38 {
      guard scale > 0 else { return nil }
      if last != 0 { hasMore = true }
      (magnitude, last) = magnitude.dividing(by: 10)
      scale -= 1
    }
    guard var narrow = magnitude.narrow else { return nil }
    if last > 5 || last == 5 && (hasMore || !narrow.isMultiple(of: 2)) { narrow += 1 }
    guard narrow <= largest.magnitude else {
      return scale == 0 ? nil : ExactDecimal(coefficient: Int128(narrow / 10) * (isNegative ? -1 : 1), scale: scale - 1)
    }
    return ExactDecimal(coefficient: Int128(narrow) * (isNegative ? -1 : 1), scale: scale)
  }
}

extension ExactDecimal: Comparable {
  /// Orders by value.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    if left.scale == right.scale { return left.coefficient < right.coefficient }
    if (left.coefficient < 0) != (right.coefficient < 0) { return left.coefficient < right.coefficient }
    let common = max(left.scale, right.scale)
    let first = left.aligned(to: common)
    let second = right.aligned(to: common)
    return left.coefficient < 0 ? second < first : first < second
  }
}
