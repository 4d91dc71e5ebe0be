public import SourceText

extension Tree {
  /// Writes what the tree says, so that no document need be parsed to have it; its names are numbers of the table that it
  /// was read with. Where it stands in its document is left out.
  public func write(_ writer: inout PackedWriter) {
    var place = -1
    var end = 0
    writer.add(list: nodes) { writer, node in
      place += 1
      writer.add(Int(node.kind.rawValue) | Int(node.marks.rawValue) << 4 | Int(node.namespace.rawValue) << 12)
      writer.add(Int(node.name.id))
      for link in [node.firstChild, node.nextSibling] { writer.add(link == 0 ? 0 : Int(link) - place) }
      writer.add(Int(node.childCount))
      writer.add(Int(node.valueOffset) - end)
      writer.add(Int(node.valueLength))
      end = Int(node.valueOffset + node.valueLength)
    }
    writer.add(bytes: text)
  }

  /// What was written by `write`; its places are those of an empty document.
  public init(_ reader: inout PackedReader) {
    self.init()
    var place: Int32 = -1
    var end: Int32 = 0
    nodes = reader.list { reader in
      place += 1
      let head = reader.number()
      var node = Node(kind: Node.Kind(rawValue: UInt8(head & 15)) ?? .null, name: Name(id: Int32(reader.number())))
      node.marks = Node.Marks(rawValue: UInt8(head >> 4 & 255))
      node.namespace = Node.Namespace(rawValue: UInt8(head >> 12 & 255))
      let (child, sibling) = (Int32(reader.number()), Int32(reader.number()))
      node.firstChild = child == 0 ? 0 : child + place
      node.nextSibling = sibling == 0 ? 0 : sibling + place
      node.childCount = Int32(reader.number())
      node.valueOffset = Int32(reader.number()) + end
      node.valueLength = Int32(reader.number())
      end = node.valueOffset + node.valueLength
      return node
    }
    text = reader.bytes()
  }
}

extension NameTable {
  /// Writes the names in their order.
  public func write(_ writer: inout PackedWriter) {
    writer.add(list: 0..<count) { $0.add(text(of: Name(id: Int32($1)))) }
  }

  /// A table that was written by `write`.
  public init(_ reader: inout PackedReader) { self.init(reader.list { $0.text() }) }
}
