public import SourceText

extension SignTable {
  /// Writes the table for an image of a library.
  public func write(_ writer: inout PackedWriter) {
    writer.add(list: kinds) { writer, kind in
      writer.add(kind.id)
      for number in [kind.base, kind.plausible] { writer.add(Int(number)) }
    }
    writer.add(flat: facts.elements)
    for table in [starts, points, index] { writer.add(flat: table.elements) }
  }

  /// Reads a table that was written.
  public init(_ reader: inout PackedReader) {
    let kinds = reader.list { reader in
      let id = reader.text()
      return Kind(id: id, base: Int32(reader.number()), plausible: Int32(reader.number()))
    }
    self.init(
      kinds: kinds, facts: reader.flat(), starts: reader.flat(), points: reader.flat(), index: reader.flat())
  }
}
