import Documents
import SourceText

/// What looking up places of one contract remembers, so that many findings in a long text take time in proportion to it.
final class PlaceMemory {
  private var file: SourceFile
  private var cursor: LineCursor
  private var walk: PartWalk?
  /// What fingerprints hold of records, by entry.
  var contents: [Int: String] = [:]

  init(_ file: SourceFile) {
    self.file = file
    cursor = LineCursor(file)
  }

  /// Where a byte of a file lies.
  func place(at offset: Int, in file: SourceFile) -> LineCursor.Place {
    open(file)
    return cursor.place(at: offset)
  }

  /// The bytes that a part of a value was written with.
  func range(of node: Int, part: Range<Int>, in document: JudgedDocument) -> Range<Int> {
    open(document.file)
    return document.tree.sourceRange(of: node, part: part, in: document.file, &walk)
  }

  /// Records of one stream have one name and begin in different places.
  private func open(_ other: SourceFile) {
    guard other.name != file.name || other.origin != file.origin else { return }
    file = other
    cursor = LineCursor(other)
    walk = nil
  }
}
