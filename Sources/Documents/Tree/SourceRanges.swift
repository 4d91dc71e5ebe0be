public import SourceText

/// From values back to the bytes that they were read from; for findings, not for reading.
extension Tree {
  /// The bytes to show for a node of the document in `file`.
  ///
  /// An attribute's value without its quotes; the text of an element that holds no elements, its tag where that is empty;
  /// the start tag of any other element; the whole node of JSON and YAML.
  public func range(of index: Int, in file: SourceFile) -> Range<Int> {
    let node = nodes[index]
    switch node.kind {
    case .attribute: return attribute(index, in: file).value
    case .element:
      guard node.valueLength > 0, !node.marks.contains(.mixed) else { return node.keyRange }
      return content(of: node, in: file)
    case .object, .array, .string, .number, .true, .false, .null: return node.range
    }
  }

  /// The bytes of a node's name: a key, an attribute's name, an element's start tag.
  public func keyRange(of index: Int, in file: SourceFile) -> Range<Int> {
    nodes[index].kind == .attribute ? attribute(index, in: file).name : nodes[index].keyRange
  }

  /// The bytes of the document that a part of a node's value was read from; `part` counts bytes of the value.
  ///
  /// Escapes, references, CDATA sections, folded lines and line ends are followed, so words found in a value can be
  /// shown where they stand.
  public func sourceRange(of index: Int, part: Range<Int>, in file: SourceFile) -> Range<Int> {
    var walk: PartWalk?
    return sourceRange(of: index, part: part, in: file, &walk)
  }

  /// The same for many parts: `walk` remembers where the last one began, so that ascending parts of a long value take the
  /// time of one walk.
  public func sourceRange(
    of index: Int, part: Range<Int>, in file: SourceFile, _ walk: inout PartWalk?
  ) -> Range<Int> {
    let node = nodes[index]
    let part = part.clamped(to: 0..<Int(node.valueLength))
    switch node.kind {
    case .string where !seams.isEmpty:
      return seamRange(Int(node.valueOffset), part).clamped(to: 0..<file.bytes.count)
    case .element where node.valueLength == 0 || node.marks.contains(.mixed): return range(of: index, in: file)
    case .attribute, .element, .string:
      if walk?.node != index { walk = PartWalk(node: index, walk: ValueWalk(self, index, file)) }
      return walk?.walk.source(of: part) ?? node.range
    case .number, .true, .false, .null: return Int(node.start) + part.lowerBound..<Int(node.start) + part.upperBound
    case .object, .array: return node.range
    }
  }

  // MARK: XML

  /// The text between an element's tags.
  private func content(of node: Node, in file: SourceFile) -> Range<Int> {
    let start = min(Int(node.keyEnd), file.bytes.count)
    let rest = file.bytes[start..<max(start, min(Int(node.end), file.bytes.count))]
    return start..<max(start, rest.lastIndex(of: 0x3C) ?? start)
  }

  /// Finds an attribute by going through the bytes of its tag.
  private func attribute(_ index: Int, in file: SourceFile) -> (name: Range<Int>, value: Range<Int>) {
    let tag = nodes[index].keyRange.clamped(to: 0..<file.bytes.count)
    var number = 0
    while index - number > 0, nodes[index - number - 1].kind == .attribute { number += 1 }
    var attributes = TagAttributes(file.bytes[tag])
    while let next = attributes.next() {
      if next.isNamespace { continue }
      if number == 0 { return (next.name, next.value) }
      number -= 1
    }
    return (tag, tag)
  }

  // MARK: YAML

  private func seamRange(_ offset: Int, _ part: Range<Int>) -> Range<Int> {
    let start = sourceOffset(ofText: offset + part.lowerBound)
    guard !part.isEmpty else { return start..<start }
    return start..<max(start, sourceOffset(ofText: offset + part.upperBound - 1) + 1)
  }

  private func sourceOffset(ofText offset: Int) -> Int {
    var low = 0
    var high = seams.count
    while low < high {
      let middle = (low + high) / 2
      if Int(seams[middle].text) <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return 0 }
    return Int(seams[low - 1].source) + offset - Int(seams[low - 1].text)
  }
}

/// The attributes of a start tag, in order, as byte ranges.
private struct TagAttributes {
  private let bytes: ArraySlice<UInt8>
  private var at: Int

  init(_ tag: ArraySlice<UInt8>) {
    bytes = tag
    at = tag.firstIndex { $0 <= 0x20 } ?? tag.endIndex
  }

  mutating func next() -> (name: Range<Int>, value: Range<Int>, isNamespace: Bool)? {
    skip { $0 <= 0x20 }
    let start = at
    skip { $0 > 0x20 && $0 != 0x3D && $0 != 0x3E }
    let name = start..<at
    skip { $0 <= 0x20 || $0 == 0x3D }
    guard at < bytes.endIndex, !name.isEmpty, bytes[at] == 0x22 || bytes[at] == 0x27 else { return nil }
    let quote = bytes[at]
    at += 1
    let first = at
    skip { $0 != quote }
    let value = first..<at
    at = min(at + 1, bytes.endIndex)
    let text = bytes[name]
    let isNamespace = text.starts(with: "xmlns".utf8) && (text.count == 5 || text.dropFirst(5).first == 0x3A)
    return (name, value, isNamespace)
  }

  private mutating func skip(while condition: (UInt8) -> Bool) {
    while at < bytes.endIndex, condition(bytes[at]) { at += 1 }
  }
}

/// Where the last part asked for of a value began.
public struct PartWalk {
  let node: Int
  var walk: ValueWalk
}

extension ValueWalk {
  fileprivate init(_ tree: Tree, _ index: Int, _ file: SourceFile) {
    let node = tree.nodes[index]
    switch node.kind {
    case .attribute: self.init(.attribute, tree.range(of: index, in: file), file.bytes)
    case .element: self.init(.content, tree.range(of: index, in: file), file.bytes)
    default:
      let start = Int(node.start) + 1
      self.init(.json, start..<max(start, Int(node.end) - 1), file.bytes)
    }
  }
}
