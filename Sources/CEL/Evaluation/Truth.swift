/// What a condition comes to.
public enum Truth: UInt8, Sendable, Hashable {
  /// It does not hold.
  case `false` = 0
  /// It holds.
  case `true` = 1
  /// Something absent would have to be known.
  case unknown = 2
  /// It could not be evaluated.
  case error = 3

  init(_ value: Bool) { self = value ? .true : .false }

  /// The truth of a value; what is no bool is an error.
  init(_ value: Value) {
    switch value {
    case .bool(let value): self = Truth(value)
    case .unknown: self = .unknown
    default: self = .error
    }
  }

  /// What neither decides: unknown before error before the rest.
  func merged(with other: Truth) -> Truth {
    if self == .unknown || other == .unknown { return .unknown }
    return self == .error || other == .error ? .error : self
  }

  var negated: Truth {
    switch self {
    case .false: .true
    case .true: .false
    case .unknown, .error: self
    }
  }
}
