/// An exact decimal number: `coefficient` × 10^-`scale`, without trailing zeros, so that equal numbers are equal bits.
///
/// Up to 38 digits; `scale` runs from 0 to 38. Money never passes through binary floating point.
public struct ExactDecimal: Sendable, Hashable {
  /// The coefficient in two words: values hold it without the alignment of 16 bytes that `Int128` asks for.
  private let high: Int64
  private let low: UInt64
  private let digitsAfterPoint: UInt8
  /// The digits as an integer.
  public var coefficient: Int128 { Int128(high) << 64 | Int128(low) }
  /// The number of digits after the point, 0 to 38.
  public var scale: Int { Int(digitsAfterPoint) }

  /// Makes a decimal and removes trailing zeros after the point; `scale` is at most 38.
  public init(coefficient: Int128, scale: Int = 0) {
    var coefficient = coefficient
    var scale = coefficient == 0 ? 0 : scale
    if scale > 0, var small = Int64(exactly: coefficient) {
      // Dividing 128 bits is slow, and most amounts are small.
      while scale > 0, small % 10 == 0 {
        small /= 10
        scale -= 1
      }
      coefficient = Int128(small)
    } else {
      while scale > 0, coefficient % 10 == 0 {
        coefficient /= 10
        scale -= 1
      }
    }
    high = Int64(truncatingIfNeeded: coefficient >> 64)
    low = UInt64(truncatingIfNeeded: coefficient)
    digitsAfterPoint = UInt8(clamping: scale)
  }

  /// Makes a decimal from an integer of at most 64 bits.
  public init(_ integer: some FixedWidthInteger) {
    high = integer < 0 ? -1 : 0
    low = UInt64(truncatingIfNeeded: integer)
    digitsAfterPoint = 0
  }

  /// Zero.
  public static let zero = ExactDecimal(0 as Int)

  static let largest = power10(38) - 1

  /// 10 to a power from 0 to 38.
  static func power10(_ exponent: Int) -> Int128 { powers[exponent] }

  private static let powers: [Int128] = {
    var powers: [Int128] = [1]
    for _ in 0..<38 { powers.append(powers[powers.count - 1] * 10) }
    return powers
  }()
}
