/// An instant in UTC with nanoseconds, from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999999999Z.
public struct Timestamp: Sendable, Hashable, Comparable {
  /// The seconds since 1970-01-01T00:00:00Z.
  public let seconds: Int64
  /// The nanoseconds within the second, 0 to 999,999,999.
  public let nanos: Int32

  /// The seconds of the first and the last instant.
  static let secondsRange: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

  /// Makes an instant; nil outside the range.
  public init?(seconds: Int64, nanos: Int32 = 0) {
    guard Self.secondsRange.contains(seconds), (0..<1_000_000_000).contains(nanos) else { return nil }
    self.seconds = seconds
    self.nanos = nanos
  }

  /// Orders instants as they pass.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    (left.seconds, left.nanos) < (right.seconds, right.nanos)
  }
}
