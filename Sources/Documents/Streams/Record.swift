public import SourceText

/// One record cut out of a stream: its bytes, and where in the stream they began.
public struct Record: Sendable {
  /// The bytes; of XML with the comments before the element.
  public var bytes: [UInt8]
  /// The position of the first byte in the stream.
  public var origin: SourcePosition
  /// The number of the record in the stream, from 0.
  public var index: Int
  /// Why the record cannot be read, or the stream not be read further; nil for a record to be read.
  public var problem: Problem?
  /// Of XML: the start tag of the root, whose namespaces hold in the record; empty where the record is the document.
  package var opening: [UInt8] = []
  /// Of XML: the end tag that belongs to ``opening``.
  package var closing: [UInt8] = []

  /// Makes a record.
  public init(bytes: [UInt8], origin: SourcePosition = .start, index: Int = 0, problem: Problem? = nil) {
    self.bytes = bytes
    self.origin = origin
    self.index = index
    self.problem = problem
  }

  /// The record as a file, for diagnostics and evidence.
  public func file(named name: String) -> SourceFile {
    SourceFile(name: name, bytes: bytes, origin: origin)
  }
}
