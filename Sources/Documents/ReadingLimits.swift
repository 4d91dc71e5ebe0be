/// How much of a document is read before it is refused.
public struct ReadingLimits: Sendable, Hashable {
  /// Bytes in a document, or in one record of a stream.
  public var documentBytes: Int
  /// Levels of nesting.
  public var depth: Int
  /// Bytes in one string, attribute value, text, comment or key.
  public var stringBytes: Int
  /// Bytes in one element or attribute name of XML.
  public var nameBytes: Int

  /// Makes limits; the defaults are 64 MiB a document, 256 levels, 10 MiB a string, 50,000 bytes an XML name.
  ///
  /// A document has less than 2 GiB whatever the limit says, since positions are 32 bits wide.
  public init(
    documentBytes: Int = 64 << 20, depth: Int = 256, stringBytes: Int = 10 << 20, nameBytes: Int = 50_000
  ) {
    self.documentBytes = min(documentBytes, Int(Int32.max) - 64)
    self.depth = depth
    self.stringBytes = stringBytes
    self.nameBytes = nameBytes
  }

  /// The limits for rule files and other YAML of the house: 64 levels.
  public static let rules = ReadingLimits(depth: 64)

  /// The problem of a document of so many bytes, or nil where it is within the limit.
  func problem(ofDocumentBytes count: Int) -> Problem? {
    guard count > documentBytes else { return nil }
    return Problem(.limit, "the document has \(count) bytes, more than the limit of \(documentBytes)", at: 0..<0)
  }

  /// The problem of nesting deeper than the limit.
  func depthProblem(at offset: Int) -> Problem {
    Problem(.limit, "nesting deeper than the limit of \(depth) levels", at: offset..<offset + 1)
  }

  /// The problem of a string longer than the limit.
  func stringProblem(_ what: String, at offset: Int) -> Problem {
    Problem(.limit, "\(what) longer than the limit of \(stringBytes) bytes", at: offset..<offset + 1)
  }
}
