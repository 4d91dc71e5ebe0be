/// A 256-bit magnitude: what products and aligned sums of decimals need in between.
struct WideInteger: Comparable {
  private(set) var high: UInt128
  private(set) var low: UInt128

  init(_ low: UInt128) {
    high = 0
    self.low = low
  }

  init(product left: UInt128, _ right: UInt128) {
    (high, low) = left.multipliedFullWidth(by: right)
  }

  /// The number itself where 128 bits hold it.
  var narrow: UInt128? { high == 0 ? low : nil }

  static func < (left: WideInteger, right: WideInteger) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }

  /// The sum; both are below 2^255.
  static func + (left: WideInteger, right: WideInteger) -> WideInteger {
    var sum = left
    let (low, carry) = left.low.addingReportingOverflow(right.low)
    sum.low = low
    sum.high = left.high &+ right.high &+ (carry ? 1 : 0)
    return sum
  }

  /// The difference of a number and one that is not larger.
  static func - (left: WideInteger, right: WideInteger) -> WideInteger {
    var difference = left
    let (low, borrow) = left.low.subtractingReportingOverflow(right.low)
    difference.low = low
    difference.high = left.high &- right.high &- (borrow ? 1 : 0)
    return difference
  }

  /// Quotient and remainder; the divisor is not zero.
  func dividing(by divisor: UInt128) -> (quotient: WideInteger, remainder: UInt128) {
    let (upper, rest) = high.quotientAndRemainder(dividingBy: divisor)
    let (lower, remainder) = divisor.dividingFullWidth((rest, low))
    var quotient = WideInteger(lower)
    quotient.high = upper
    return (quotient, remainder)
  }
}
