/// How large an expression may be and how much an evaluation may do.
public struct Limits: Sendable, Hashable {
  /// The bytes of an expression.
  public var expressionBytes = 200_000
  /// How deep parentheses, brackets, calls and conditionals may nest.
  public var nesting = 250
  /// How deep comprehensions may nest.
  public var comprehensionNesting = 12
  /// The parts of an expression after functions were put in their place.
  public var parts = 200_000
  /// The steps of one evaluation: turns of comprehensions, and one for each 64 elements or 1,024 bytes that a
  /// call makes.
  public var steps = 500_000
  /// The elements of a list or map.
  public var elements = SizeLimit.elements
  /// The bytes of a string.
  public var stringBytes = SizeLimit.stringBytes

  /// The usual limits.
  public init() {}
}
