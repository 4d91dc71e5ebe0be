/// How an expression came to its value: each part with its text and value, field reads with their path.
public struct DerivationTree: Sendable, Hashable {
  /// The text of the expression.
  public var expression: String
  /// Its value, as text of the expression language; empty where it was not evaluated.
  public var value: String
  /// The path of the field it reads; nil for other expressions.
  public var path: String?
  /// True where it was not evaluated because the result was known without it.
  public var isSkipped: Bool
  /// Its parts.
  public var parts: [DerivationTree]

  /// Makes a derivation.
  public init(
    expression: String, value: String, path: String? = nil, isSkipped: Bool = false, parts: [DerivationTree] = []
  ) {
    self.expression = expression
    self.value = value
    self.path = path
    self.isSkipped = isSkipped
    self.parts = parts
  }
}
