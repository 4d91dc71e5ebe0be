/// An exact decimal number: `coefficient` × 10^-`scale`, without trailing zeros, so that equal numbers are equal bits.
///
/// Up to 38 digits; `scale` runs from 0 to 38. Money never passes through binary floating point.
public struct ExactDecimal: Sendable, Hashable {
  /// The digits as an integer.
  public let coefficient: Int128
  /// The number of digits after the point, 0 to 38.
  public let scale: Int

  /// Makes a decimal and removes trailing zeros after the point.
  public init(coefficient: Int128, scale: Int = 0) {
    var coefficient = coefficient
    var scale = coefficient == 0 ? 0 : scale
    while scale > 0, coefficient % 10 == 0 {
      coefficient /= 10
      scale -= 1
    }
    self.coefficient = coefficient
    self.scale = scale
  }

  /// Makes a decimal from an integer.
  public init(_ integer: some BinaryInteger) {
    self.init(coefficient: Int128(integer))
  }
}
