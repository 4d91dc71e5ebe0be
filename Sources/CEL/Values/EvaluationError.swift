/// Why an expression has no value: a value itself, that `&&` and `||` may absorb.
public struct EvaluationError: Error, Sendable, Hashable {
  /// The kinds of failure.
  public enum Code: UInt8, Sendable, Hashable {
    /// No overload of the function takes these types.
    case noSuchOverload
    /// The record or map has no such field.
    case noSuchField
    /// The map has no such key.
    case noSuchKey
    /// The name is not declared.
    case undeclared
    /// A division or a remainder by zero.
    case divisionByZero
    /// The result lies outside the range of its type.
    case overflow
    /// An argument is outside what the function takes.
    case invalidArgument
    /// An index outside a list or a string.
    case indexOutOfRange
    /// A value that cannot be converted.
    case conversion
    /// A map literal that names a key twice.
    case duplicateKey
    /// A budget or size limit was reached.
    case limit
  }

  // The small field stands last: so a value that holds an error takes no more room than any other.

  /// What went wrong: lower case, no final period.
  public let message: String
  /// The byte range of the failing part in the expression; set by the evaluator, empty at 0 before.
  public var range: Range<Int> {
    get { Int(start)..<Int(end) }
    set {
      start = Int32(clamping: newValue.lowerBound)
      end = Int32(clamping: newValue.upperBound)
    }
  }
  private var start: Int32 = 0
  private var end: Int32 = 0
  /// The kind of failure.
  public let code: Code

  /// Makes an error without a place.
  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// The same error at a place; an error that has one keeps it.
  public func located(at range: Range<Int>) -> EvaluationError {
    guard start == 0, end == 0 else { return self }
    var copy = self
    copy.range = range
    return copy
  }
}
