public import SourceText

/// What is wrong with an expression, at a place of its text.
public struct Problem: Sendable, Hashable {
  /// Lower case, no final period, names in backticks.
  public let message: String
  /// The bytes that are meant, in the expression as it was given (UTF-8, half-open).
  public let range: Range<Int>

  /// Makes a problem.
  public init(_ message: String, _ range: Range<Int>) {
    self.message = message
    self.range = range
  }

  /// The diagnostic for an expression that stands in a file from byte `offset` on, letter for letter.
  public func diagnostic(in file: SourceFile, offset: Int = 0) -> Diagnostic {
    Diagnostic(.error, message, in: file, at: range.lowerBound + offset..<range.upperBound + offset)
  }
}

/// All that is wrong with an expression, in the order of its text.
public struct Problems: Error, Sendable, Hashable {
  /// The problems; at least one.
  public let problems: [Problem]

  init(_ problems: [Problem]) {
    self.problems = problems.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }
}
