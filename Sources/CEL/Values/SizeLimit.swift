/// How large a value may grow, whatever the budget of the evaluation.
public enum SizeLimit {
  /// The bytes of a string or of bytes.
  public static let stringBytes = 10_000_000
  /// The elements of a list, the entries of a map.
  public static let elements = 1_000_000

  /// The error where a string would grow past its limit.
  static let string = EvaluationError(.limit, "the string limit of \(stringBytes) bytes is passed")
  /// The error where a list would grow past its limit.
  static let list = EvaluationError(.limit, "the list limit of \(elements) elements is passed")
  /// The error where comparing takes too long.
  static let work = EvaluationError(.limit, "the values are too large to compare")
  /// The error where finding all matches of a pattern takes too long.
  static let search = EvaluationError(.limit, "the text is too large to find all matches in")
}
