/// A word, number or separator of a text with its byte range.
struct Token {
  enum Kind: UInt8 {
    case word, number, time, stop, question, semicolon, colon, comma, open, close, dash, enumerator, blank, placeholder
  }

  var kind: Kind
  /// The word's number in the lexicon, -1 for an unknown one; for numbers and marks of digits the place of the figure.
  var word: Int32
  var start: Int32
  var end: Int32
  /// The hash of a word.
  var hash: UInt64 = 0
  /// The first letter is a capital.
  var capital = false
}

/// An exact number of a text: `coefficient` × 10^-`scale`.
public struct Figure: Sendable, Hashable {
  /// The digits as an integer.
  public var coefficient: Int64
  /// How many digits stand after the point.
  public var scale: Int

  /// Makes a figure.
  public init(coefficient: Int64, scale: Int = 0) {
    self.coefficient = coefficient
    self.scale = scale
  }

  /// The figure as a binary number, for comparison only.
  public var approximate: Double {
    var value = Double(coefficient)
    for _ in 0..<scale { value /= 10 }
    return value
  }
}
