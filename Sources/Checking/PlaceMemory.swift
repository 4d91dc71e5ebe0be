import Documents
import SourceText

/// What looking up places of one contract remembers, so that many findings in a long text take time in proportion to it.
final class PlaceMemory {
  private var cursor: LineCursor
  private var walk: PartWalk?
  /// The files that `cursor` and `walk` stand in; records of one stream have one name and begin in different places.
  private var looked: Key
  private var walked: Key
  /// What fingerprints hold of records, by entry.
  var contents: [Int: String] = [:]

  init(_ file: SourceFile) {
    cursor = LineCursor(file)
    looked = Key(file)
    walked = looked
  }

  /// Where a byte of a file lies.
  func place(at offset: Int, in file: SourceFile) -> LineCursor.Place {
    let key = Key(file)
    if looked != key { (cursor, looked) = (LineCursor(file), key) }
    return cursor.place(at: offset)
  }

  /// The bytes that a part of a value was written with.
  func range(of node: Int, part: Range<Int>, in document: JudgedDocument) -> Range<Int> {
    let key = Key(document.file)
    if walked != key { (walk, walked) = (nil, key) }
    return document.tree.sourceRange(of: node, part: part, in: document.file, &walk)
  }

  private struct Key: Equatable {
    let name: String
    let origin: SourcePosition

    init(_ file: SourceFile) {
      name = file.name
      origin = file.origin
    }
  }
}
