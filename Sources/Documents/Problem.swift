public import SourceText

/// What is wrong with a document, at a byte range of its UTF-8 text.
public struct Problem: Error, Sendable, Hashable {
  /// The sort of a problem.
  public enum Kind: Sendable, Hashable {
    /// Against the grammar of the format.
    case syntax
    /// Bytes that are not text of the encoding, or an encoding that is not read.
    case encoding
    /// Two members of one name.
    case duplicate
    /// Allowed by the format, but not read here: a DTD, an anchor, a tag.
    case refused
    /// Over one of the ``ReadingLimits``.
    case limit
  }

  /// The sort.
  public var kind: Kind
  /// What was found and what was expected; lower case, no final period.
  public var message: String
  /// Where, as bytes of the document; empty where only a place is known.
  public var range: Range<Int>

  /// Makes a problem.
  public init(_ kind: Kind, _ message: String, at range: Range<Int>) {
    self.kind = kind
    self.message = message
    self.range = range
  }

  /// The problem as a diagnostic about the file whose bytes were read.
  public func diagnostic(in file: SourceFile) -> Diagnostic {
    Diagnostic(.error, message, in: file, at: range)
  }
}
