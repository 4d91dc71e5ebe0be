public import SourceText

/// The smallest lawful change of a field, shown and never applied by itself.
public struct Suggestion: Sendable, Hashable {
  /// The path of the field.
  public var path: String
  /// The value to write.
  public var value: String
  /// What the change does, for people.
  public var note: String
  /// The byte range of the document that `replacement` takes the place of; of a record of a stream, from its first byte.
  public var range: Range<Int>
  /// Where the range begins in the file.
  public var position: SourcePosition
  /// The bytes to write, as text.
  public var replacement: String

  /// Makes a suggestion.
  public init(
    path: String, value: String, note: String, range: Range<Int>, replacement: String,
    position: SourcePosition = .start
  ) {
    self.position = position
    self.path = path
    self.value = value
    self.note = note
    self.range = range
    self.replacement = replacement
  }
}
