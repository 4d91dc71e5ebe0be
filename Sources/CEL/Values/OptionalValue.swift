/// A value that may be absent, as `optional.of` and `optional.none` make it.
public indirect enum OptionalValue: Sendable {
  /// No value.
  case none
  /// A value.
  case some(Value)

  /// The value; nil where there is none.
  public var value: Value? {
    switch self {
    case .none: nil
    case .some(let value): value
    }
  }
}
