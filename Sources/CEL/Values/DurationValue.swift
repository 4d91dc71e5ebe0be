/// A span of time in nanoseconds, about 292 years to either side (CEL language definition, "Overflow").
public struct DurationValue: Sendable, Hashable, Comparable {
  /// The whole span in nanoseconds.
  public let nanoseconds: Int64

  /// Makes a span.
  public init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

  /// Makes a span from seconds and nanoseconds; nil where the sum does not fit.
  public init?(seconds: Int64, nanos: Int64 = 0) {
    let (product, tooLong) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, overflow) = product.addingReportingOverflow(nanos)
    if tooLong || overflow { return nil }
    nanoseconds = sum
  }

  /// The whole seconds, towards zero.
  public var seconds: Int64 { nanoseconds / 1_000_000_000 }
  /// The nanoseconds beyond the whole seconds, with the sign of the span.
  public var nanos: Int32 { Int32(nanoseconds % 1_000_000_000) }

  /// Orders spans by length, negative ones first.
  public static func < (left: DurationValue, right: DurationValue) -> Bool { left.nanoseconds < right.nanoseconds }
}
