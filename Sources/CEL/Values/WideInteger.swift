/// A 256-bit magnitude: what products and aligned sums of decimals need in between.
struct WideInteger: Comparable {
  private var words: (UInt64, UInt64, UInt64, UInt64)

  private init(high: UInt128, low: UInt128) {
    words = (
      UInt64(truncatingIfNeeded: high >> 64), UInt64(truncatingIfNeeded: high), UInt64(truncatingIfNeeded: low >> 64),
      UInt64(truncatingIfNeeded: low)
    )
  }

  private var high: UInt128 { UInt128(words.0) << 64 | UInt128(words.1) }
  private var low: UInt128 { UInt128(words.2) << 64 | UInt128(words.3) }

  init(_ low: UInt128) {
    self.init(high: 0, low: low)
  }

  init(product left: UInt128, _ right: UInt128) {
    let product = left.multipliedFullWidth(by: right)
    self.init(high: product.high, low: product.low)
  }

  /// The number itself where 128 bits hold it.
  var narrow: UInt128? { high == 0 ? low : nil }

  static func == (left: WideInteger, right: WideInteger) -> Bool { left.words == right.words }

  static func < (left: WideInteger, right: WideInteger) -> Bool {
    left.words < right.words
  }

  /// The sum; both are below 2^255.
  static func + (left: WideInteger, right: WideInteger) -> WideInteger {
    let (low, carry) = left.low.addingReportingOverflow(right.low)
    return WideInteger(high: left.high &+ right.high &+ (carry ? 1 : 0), low: low)
  }

  /// The difference of a number and one that is not larger.
  static func - (left: WideInteger, right: WideInteger) -> WideInteger {
    let (low, borrow) = left.low.subtractingReportingOverflow(right.low)
    return WideInteger(high: left.high &- right.high &- (borrow ? 1 : 0), low: low)
  }

  /// Quotient and remainder; the divisor is not zero.
  func dividing(by divisor: UInt128) -> (quotient: WideInteger, remainder: UInt128) {
    let (upper, rest) = high.quotientAndRemainder(dividingBy: divisor)
    let (lower, remainder) = divisor.dividingFullWidth((rest, low))
    return (WideInteger(high: upper, low: lower), remainder)
  }
}
