/// Reads XML (1.0, fifth edition, with namespaces) into a ``Tree`` through libxml2's SAX2 interface, without its tree.
///
/// Refused whatever their content: a DTD, so that no entity but the five and character references exists and nothing
/// outside the document is ever opened; a zero byte; text that is not UTF-8 (see ``TextDecoding`` for other encodings,
/// whose declaration is therefore not looked at here, and for the
/// byte order mark, which is taken off there). A document that says it is XML 1.1 is read as 1.0, as the fifth
/// edition asks. The first problem ends the reading and leaves the tree empty.
///
/// Documents of the usual kind never reach libxml2: a fast scanner reads them, which leaves all that is unusual or wrong to
/// libxml2. One reader serves many documents, on one thread at a time, and keeps libxml2's context and dictionary between them.
public struct XMLReader {
  private let session: XMLSession

  /// Whether documents of the usual kind are read without libxml2; tests compare the two.
  package var isFast: Bool {
    get { session.isFast }
    nonmutating set { session.isFast = newValue }
  }

  /// Makes a reader; elements and attributes of `ownNamespaces` are told from foreign ones.
  public init(limits: ReadingLimits = ReadingLimits(), ownNamespaces: [String] = []) {
    session = XMLSession(limits: limits, ownNamespaces: ownNamespaces)
  }

  /// Reads a document into `tree`, adding new names to `names`, and gives the problems, none for a sound document.
  public mutating func read(_ bytes: [UInt8], into tree: inout Tree, names: inout NameTable) -> [Problem] {
    bytes.withUnsafeBufferPointer { read($0, into: &tree, names: &names) }
  }

  /// Reads a document into `tree`, adding new names to `names`, and gives the problems, none for a sound document.
  public mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, into tree: inout Tree, names: inout NameTable
  ) -> [Problem] {
    session.read(XMLInput(bytes), into: &tree, names: &names)
  }

  /// Reads a record of an ``XMLStream``; offsets are those of its bytes.
  public mutating func read(_ record: Record, into tree: inout Tree, names: inout NameTable) -> [Problem] {
    if let problem = record.problem {
      tree.removeAll()
      return [problem]
    }
    return record.bytes.withUnsafeBufferPointer {
      let input = XMLInput($0, opening: record.opening, closing: record.closing)
      return session.read(input, into: &tree, names: &names)
    }
  }
}
