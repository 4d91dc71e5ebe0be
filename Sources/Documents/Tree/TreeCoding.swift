/// A compact form of a tree with its names, written when the program is built and read when it starts, so that no YAML is
/// parsed then.
///
/// Layout, all numbers 32 bits, little endian: the mark and version; the counts of names, name bytes, nodes, seams and
/// text bytes; each name's length; the names' bytes; the nodes of 11 numbers; the seams of 2; the text.
public enum TreeCoding {
  private static let mark: UInt32 = 0x3145_4554
  private static let numbersPerNode = 11

  /// The bytes of a tree whose names are in `names`; only the names that it uses are kept.
  public static func encode(_ tree: Tree, names: NameTable) -> [UInt8] {
    var numbers: [Name: Int32] = [.none: -1]
    var texts: [[UInt8]] = []
    for node in tree.nodes where numbers[node.name] == nil {
      numbers[node.name] = Int32(texts.count)
      texts.append(Array(names.text(of: node.name).utf8))
    }
    var bytes: [UInt8] = []
    let counts = [texts.count, texts.reduce(0) { $0 + $1.count }, tree.nodes.count, tree.seams.count, tree.text.count]
    put([mark] + counts.map { UInt32($0) }, &bytes)
    put(texts.map { UInt32($0.count) }, &bytes)
    bytes += texts.joined()
    for node in tree.nodes { put(fields(of: node, name: numbers[node.name] ?? -1), &bytes) }
    for seam in tree.seams { put([UInt32(bitPattern: seam.text), UInt32(bitPattern: seam.source)], &bytes) }
    return bytes + tree.text
  }

  /// The tree of the bytes, its names added to `names`; nil where the bytes are not of this form and version, or broken.
  public static func decode(_ bytes: [UInt8], names: inout NameTable) -> Tree? {
    bytes.withUnsafeBytes { decode($0, names: &names) }
  }

  /// The tree of the bytes, its names added to `names`; nil where the bytes are not of this form and version, or broken.
  public static func decode(_ bytes: UnsafeRawBufferPointer, names: inout NameTable) -> Tree? {
    var input = Input(bytes: bytes)
    guard input.number() == mark, let counts = input.numbers(5) else { return nil }
    guard let lengths = input.numbers(counts[0]), let text = input.take(counts[1]) else { return nil }
    guard let known = add(lengths, text, to: &names) else { return nil }
    var tree = Tree()
    guard let nodes = input.take(counts[2] * numbersPerNode * 4), let seams = input.take(counts[3] * 8),
      let values = input.take(counts[4]), input.isAtEnd
    else { return nil }
    tree.text = Array(values)
    tree.nodes.reserveCapacity(counts[2])
    for index in 0..<counts[2] {
      let from = index * numbersPerNode * 4
      guard let node = node(nodes, at: from, index: index, count: counts[2], text: counts[4], known) else { return nil }
      tree.nodes.append(node)
    }
    for index in 0..<counts[3] {
      tree.seams.append(Seam(text: field(seams, index * 8), source: field(seams, index * 8 + 4)))
    }
    return tree
  }

  private static func add(_ lengths: [Int], _ text: UnsafeRawBufferPointer, to names: inout NameTable) -> [Name]? {
    var known: [Name] = []
    var at = 0
    for length in lengths {
      guard length <= text.count - at else { return nil }
      known.append(names.name(UnsafeRawBufferPointer(rebasing: text[at..<at + length]).bindMemory(to: UInt8.self)))
      at += length
    }
    return at == text.count ? known : nil
  }

  private static func fields(of node: Node, name: Int32) -> [UInt32] {
    let small = UInt32(node.kind.rawValue) | UInt32(node.marks.rawValue) << 8 | UInt32(node.namespace.rawValue) << 16
    let rest = [
      name, node.firstChild, node.nextSibling, node.childCount, node.valueOffset, node.valueLength, node.start,
      node.end, node.keyStart, node.keyEnd,
    ]
    return [small] + rest.map { UInt32(bitPattern: $0) }
  }

  /// One node, or nil where its links or its value would lead outside the tree.
  private static func node(
    _ bytes: UnsafeRawBufferPointer, at offset: Int, index: Int, count: Int, text: Int, _ names: [Name]
  ) -> Node? {
    let small = UInt32(bitPattern: field(bytes, offset))
    let name = field(bytes, offset + 4)
    guard let kind = Node.Kind(rawValue: UInt8(truncatingIfNeeded: small)), name >= -1, name < names.count else {
      return nil
    }
    var node = Node(kind: kind, name: name < 0 ? .none : names[Int(name)])
    node.marks = Node.Marks(rawValue: UInt8(truncatingIfNeeded: small >> 8))
    node.namespace = Node.Namespace(rawValue: UInt8(truncatingIfNeeded: small >> 16))
    node.firstChild = field(bytes, offset + 8)
    node.nextSibling = field(bytes, offset + 12)
    node.childCount = field(bytes, offset + 16)
    node.valueOffset = field(bytes, offset + 20)
    node.valueLength = field(bytes, offset + 24)
    node.start = field(bytes, offset + 28)
    node.end = field(bytes, offset + 32)
    node.keyStart = field(bytes, offset + 36)
    node.keyEnd = field(bytes, offset + 40)
    let linksFit = [node.firstChild, node.nextSibling].allSatisfy { $0 == 0 || Int($0) > index && Int($0) < count }
    let valueFits =
      node.valueOffset >= 0 && node.valueLength >= 0 && Int(node.valueOffset) + Int(node.valueLength) <= text
    let rangesFit = node.start >= 0 && node.keyStart >= 0 && node.childCount >= 0
    return linksFit && valueFits && rangesFit ? node : nil
  }

  private static func put(_ numbers: [UInt32], _ bytes: inout [UInt8]) {
    for number in numbers { withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) } }
  }

  @inline(__always)
  private static func field(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Int32 {
    Int32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self))
  }

  /// The bytes not yet read.
  private struct Input {
    let bytes: UnsafeRawBufferPointer
    var at = 0

    init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    var isAtEnd: Bool { at == bytes.count }

    mutating func take(_ count: Int) -> UnsafeRawBufferPointer? {
      guard count >= 0, count <= bytes.count - at else { return nil }
      at += count
      return UnsafeRawBufferPointer(rebasing: bytes[at - count..<at])
    }

    mutating func number() -> UInt32? {
      take(4).map { UInt32(bitPattern: field($0, 0)) }
    }

    mutating func numbers(_ count: Int) -> [Int]? {
      guard count <= bytes.count / 4, let part = take(count * 4) else { return nil }
      return (0..<count).map { Int(UInt32(bitPattern: field(part, $0 * 4))) }
    }
  }
}
