/// One fast pass over an XML document of the usual kind; gives up where anything is unusual or wrong.
///
/// libxml2 takes three times as long as reading needs. This scanner reads what almost all documents hold: elements
/// and attributes with ASCII names, text, the five entities and character references, comments, CDATA, namespaces. It
/// accepts nothing that libxml2 would refuse: at the first sign of an error, an instruction, a DTD, a name that is not
/// ASCII or a limit it says no, and libxml2 reads the document from its start and has the last word. Tests compare
/// the two on the public suites and on documents damaged at random.
///
/// The tree's text begins with a copy of the document, followed by zero bytes, so that values without references are
/// places in it, and loops stop without asking for the end. Values with references follow behind.
struct XMLScan {
  /// An element that has not ended.
  struct Open {
    var node: Int32 = -1
    var last: Int32 = 0
    var count: Int32 = 0
    var elements: Int32 = 0
    /// The bytes of the qualified name, for the end tag.
    var name: Range<Int> = 0..<0
    /// How many pieces of mixed text, and namespaces, there were before this element.
    var pieces = 0
    var bindings = 0
    /// The namespace of elements without a prefix.
    var space = Node.Namespace.none
  }

  /// A prefix and the namespace that it stands for.
  struct Binding {
    var prefix: Range<Int>
    var space: Node.Namespace
  }

  /// Memory kept from document to document.
  struct Storage {
    /// Values that are not in the document as they are; they follow its copy.
    var decoded: [UInt8] = []
    var open: [Open] = []
    var bindings: [Binding] = []
    /// The pieces of text of elements that hold elements too.
    var pieces: [Range<Int>] = []

    mutating func removeAll() {
      decoded.removeAll(keepingCapacity: decoded.capacity < 1 << 20)
      open.removeAll(keepingCapacity: true)
      bindings.removeAll(keepingCapacity: true)
      pieces.removeAll(keepingCapacity: true)
    }
  }

  static let padding = 32

  let count: Int
  let shift: Int
  let limits: ReadingLimits
  let ownNamespaces: [[UInt8]]
  var bytes: UnsafeMutablePointer<UInt8>
  var at = 0
  /// Whether all up to the first start tag is well-formed and no DTD.
  private(set) var hasSoundProlog = false
  var nodes: [Node] = []
  var storage = Storage()
  let decodedStart: Int
  var top = Open()
  /// The text since the last tag, as a range of the tree's text.
  var pending = 0..<0

  var decoded: [UInt8] {
    get { storage.decoded }
    _modify { yield &storage.decoded }
  }
  var open: [Open] {
    get { storage.open }
    _modify { yield &storage.open }
  }
  var bindings: [Binding] {
    get { storage.bindings }
    _modify { yield &storage.bindings }
  }
  var pieces: [Range<Int>] {
    get { storage.pieces }
    _modify { yield &storage.pieces }
  }

  init(
    _ bytes: UnsafeMutablePointer<UInt8>, count: Int, wrapperBytes: Int, limits: ReadingLimits, own: [[UInt8]]
  ) {
    self.bytes = bytes
    self.count = count
    shift = wrapperBytes
    self.limits = limits
    ownNamespaces = own
    decodedStart = count + XMLScan.padding
  }

  /// Reads the document; false where libxml2 is to read it.
  mutating func document(_ names: inout NameTable) -> Bool {
    guard prolog() else { return false }
    if shift > 0 {
      guard wrapper(&names) else { return false }
    } else {
      guard startTag(&names) else { return false }
    }
    while !open.isEmpty {
      guard text(), markup(&names) else { return false }
    }
    return misc() && at == count
  }

  /// Goes over a sound prolog without a DTD; false, and `hasSoundProlog` stays so, where there is none.
  mutating func prolog() -> Bool {
    guard declaration(), misc(), bytes[at] == 0x3C, bytes[at + 1] != 0x21 else { return false }
    hasSoundProlog = true
    return true
  }

  /// The root's start tag around a record: its namespaces count, but it is no node.
  private mutating func wrapper(_ names: inout NameTable) -> Bool {
    guard startTag(&names), nodes.count > 0, at == shift, open.count == 1 else { return false }
    nodes.removeAll(keepingCapacity: true)
    top.node = -1
    top.last = 0
    top.count = 0
    return true
  }

  /// The markup at a `<`: a tag, a comment or a CDATA section.
  @inline(__always)
  private mutating func markup(_ names: inout NameTable) -> Bool {
    switch bytes[at + 1] {
    case 0x2F: return endTag()
    case 0x21: return bytes[at + 2] == 0x5B ? characterData() : comment()
    case 0x3F: return instruction()
    default: return startTag(&names)
    }
  }

  // MARK: elements

  @inline(__always)
  private mutating func startTag(_ names: inout NameTable) -> Bool {
    let start = at
    at += 1
    guard let name = qualifiedName(), open.count < limits.depth, setTextAside() else { return false }
    // In a record there is one element only.
    guard top.node >= 0 || nodes.isEmpty else { return false }
    let index = Int32(truncatingIfNeeded: nodes.count)
    if top.last != 0 {
      nodes[Int(top.last)].nextSibling = index
    } else if top.node >= 0 {
      nodes[Int(top.node)].firstChild = index
    }
    top.last = index
    top.count += 1
    top.elements += 1
    let space = top.space
    open.append(top)
    top = Open(node: index, name: name.range, pieces: pieces.count, bindings: bindings.count, space: space)
    nodes.append(Node(kind: .element, start: Int32(truncatingIfNeeded: start - shift)))
    if bytes[at] != 0x3E, !attributes(&names) { return false }
    let isSelfClosing = bytes[at] == 0x2F
    if isSelfClosing { at += 1 }
    guard bytes[at] == 0x3E else { return false }
    at += 1
    guard let namespace = name.colon == 0 ? top.space : self.space(of: name.range.lowerBound..<name.colon) else {
      return false
    }
    let local = (name.colon == 0 ? name.range.lowerBound : name.colon + 1)..<name.range.upperBound
    finishTag(
      Int(index), names.name(UnsafeBufferPointer(start: bytes + local.lowerBound, count: local.count)), namespace)
    if isSelfClosing {
      nodes[Int(index)].marks = .selfClosing
      pending = at..<at
      endElement()
    }
    pending = at..<at
    return true
  }

  /// Notes in an element and its attributes where the tag stood.
  @inline(__always)
  private mutating func finishTag(_ index: Int, _ name: Name, _ namespace: Node.Namespace) {
    let start = nodes[index].start
    let end = Int32(truncatingIfNeeded: at - shift)
    for place in index..<nodes.count {
      nodes[place].start = start
      nodes[place].keyStart = start
      nodes[place].keyEnd = end
      nodes[place].end = start
    }
    nodes[index].name = name
    nodes[index].namespace = namespace
  }

  @inline(__always)
  private mutating func endTag() -> Bool {
    let name = top.name
    guard isSame(at + 2, name) else { return false }
    at += 2 + name.count
    skipBlanks()
    guard bytes[at] == 0x3E else { return false }
    at += 1
    if top.node < 0 { return endWrapper() }
    guard top.elements == 0 || setTextAside() else { return false }
    endElement()
    pending = at..<at
    return true
  }

  private mutating func endWrapper() -> Bool {
    guard setTextAside(), let outer = open.popLast() else { return false }
    top = outer
    return true
  }

  @inline(__always)
  private mutating func endElement() {
    let index = Int(top.node)
    if top.elements == 0 {
      nodes[index].valueOffset = Int32(truncatingIfNeeded: pending.lowerBound)
      nodes[index].valueLength = Int32(truncatingIfNeeded: pending.count)
    } else if pieces.count > top.pieces {
      joinText(index)
    }
    nodes[index].childCount = top.count
    nodes[index].end = Int32(truncatingIfNeeded: at - shift)
    if bindings.count > top.bindings { bindings.removeLast(bindings.count - top.bindings) }
    if let outer = open.popLast() { top = outer }
  }

  private mutating func joinText(_ index: Int) {
    let start = decodedStart + decoded.count
    for piece in pieces[top.pieces...] { append(piece) }
    pieces.removeLast(pieces.count - top.pieces)
    nodes[index].marks.insert(.mixed)
    nodes[index].valueOffset = Int32(truncatingIfNeeded: start)
    nodes[index].valueLength = Int32(truncatingIfNeeded: decodedStart + decoded.count - start)
  }

  /// Drops blank text, keeps other text as a piece of mixed content; false for text around the one element.
  @inline(__always)
  private mutating func setTextAside() -> Bool {
    if pending.isEmpty || isBlank(pending) { return true }
    guard top.node >= 0 else { return false }
    pieces.append(pending)
    return true
  }

  @inline(__always)
  private func isBlank(_ range: Range<Int>) -> Bool {
    var place = range.lowerBound
    while place < range.upperBound {
      if value(place) > 0x20 { return false }
      place += 1
    }
    return true
  }

  /// A byte of the tree's text.
  @inline(__always)
  private func value(_ place: Int) -> UInt8 {
    place < decodedStart ? bytes[place] : decoded[place - decodedStart]
  }

  /// Puts a range of the tree's text behind the text decoded so far.
  mutating func append(_ range: Range<Int>) {
    if range.lowerBound < decodedStart {
      decoded.append(contentsOf: UnsafeBufferPointer(start: bytes + range.lowerBound, count: range.count))
    } else {
      decoded.append(contentsOf: decoded[range.lowerBound - decodedStart..<range.upperBound - decodedStart])
    }
  }

  @inline(__always)
  func isSame(_ place: Int, _ name: Range<Int>) -> Bool {
    var offset = 0
    while offset < name.count {
      if bytes[place + offset] != bytes[name.lowerBound + offset] { return false }
      offset += 1
    }
    return true
  }

  @inline(__always)
  mutating func skipBlanks() {
    while bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x09 || bytes[at] == 0x0D { at += 1 }
  }
}
