extension ExactDecimal {
  /// How the last digit is chosen.
  enum Direction { case down, up, nearest }

  /// The number with at most `digits` digits after the point (0 to 38); ties are rounded away from zero, as for money.
  public func rounded(to digits: Int) -> ExactDecimal { rounded(to: digits, .nearest) }

  /// The largest integer that is not above the number.
  public var floor: ExactDecimal { rounded(to: 0, .down) }

  /// The smallest integer that is not below the number.
  public var ceiling: ExactDecimal { rounded(to: 0, .up) }

  private func rounded(to digits: Int, _ direction: Direction) -> ExactDecimal {
    guard digits < scale else { return self }
    let unit = Self.power10(scale - max(digits, 0))
    let (quotient, remainder) = coefficient.quotientAndRemainder(dividingBy: unit)
    let step: Int128 =
      switch direction {
      case .down: remainder < 0 ? -1 : 0
      case .up: remainder > 0 ? 1 : 0
      case .nearest: remainder.magnitude >= unit.magnitude - remainder.magnitude ? (remainder < 0 ? -1 : 1) : 0
      }
    return ExactDecimal(coefficient: quotient + step, scale: max(digits, 0))
  }

  /// The integer towards zero; nil outside 64 bits.
  public var int: Int64? { Int64(exactly: coefficient / Self.power10(scale)) }

  /// The integer towards zero; nil below zero and above 64 bits.
  public var uint: UInt64? {
    coefficient < 0 && coefficient / Self.power10(scale) == 0 ? 0 : UInt64(exactly: coefficient / Self.power10(scale))
  }

  /// The nearest double.
  public var double: Double { Double(text) ?? .nan }

  /// The decimal that the fewest digits identifying a double say: 0.1 for 0.1; nil for infinities, NaN and doubles
  /// that need more than 38 digits.
  public init?(_ value: Double) {
    guard value.isFinite else { return nil }
    if let integer = Int64(exactly: value) {
      self.init(integer)
    } else {
      self.init(value.description)
    }
  }
}
