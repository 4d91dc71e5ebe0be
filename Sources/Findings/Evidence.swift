public import SourceText

/// A place of the document that a finding rests on.
public struct Evidence: Sendable, Hashable {
  /// The canonical path, dots and zero-based indices: `fees[0].payer`.
  public var path: String
  /// Where the text begins; where a field is absent, its parent's start tag or key.
  public var start: SourcePosition
  /// Where it ends, exclusive.
  public var end: SourcePosition
  /// The value as written; empty where the field is absent.
  public var text: String
  /// The source line that holds the start.
  public var sourceLine: String
  /// UTF-16 columns of start and end, as SARIF counts them.
  public var columnsUTF16: Range<Int>
  /// Whether the text is personal and masked unless asked for.
  public var isPersonal: Bool
  /// The file, where it is not the contract's own: the offer's.
  public var file: String?

  /// Makes a piece of evidence.
  public init(
    path: String, start: SourcePosition, end: SourcePosition, text: String, sourceLine: String,
    columnsUTF16: Range<Int>, isPersonal: Bool = false, file: String? = nil
  ) {
    self.path = path
    self.start = start
    self.end = end
    self.text = text
    self.sourceLine = sourceLine
    self.columnsUTF16 = columnsUTF16
    self.isPersonal = isPersonal
    self.file = file
  }
}
