import Documents
import SourceText

/// What looking up places of one contract remembers, so that many findings in a long text take time in proportion to it.
final class PlaceMemory {
  private var cursor: LineCursor
  private var walk: PartWalk?
  /// The names of the files that `cursor` and `walk` stand in.
  private var file: String
  private var walked = ""
  /// What fingerprints hold of records, by entry.
  var contents: [Int: String] = [:]

  init(_ file: SourceFile) {
    cursor = LineCursor(file)
    self.file = file.name
  }

  /// Where a byte of a file lies.
  func place(at offset: Int, in file: SourceFile) -> LineCursor.Place {
    if self.file != file.name { (cursor, self.file) = (LineCursor(file), file.name) }
    return cursor.place(at: offset)
  }

  /// The bytes that a part of a value was written with.
  func range(of node: Int, part: Range<Int>, in document: JudgedDocument) -> Range<Int> {
    if walked != document.file.name { (walk, walked) = (nil, document.file.name) }
    return document.tree.sourceRange(of: node, part: part, in: document.file, &walk)
  }
}
