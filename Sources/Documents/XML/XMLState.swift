import CLibXML2

/// The tree that a document is becoming, filled by the functions that libxml2 calls.
struct XMLState {
  /// An element that has not ended.
  private struct Open {
    var node: Int32
    var last: Int32
    var count: Int32
    var elements: Int32
    /// Where the text since the last tag begins in ``text``.
    var textStart: Int
    /// How many pieces of mixed text there were before this element.
    var pieces: Int
  }

  let limits: ReadingLimits
  var context: xmlParserCtxtPtr?
  var names: XMLNames
  /// What ended the reading.
  private(set) var problem: Problem?

  private var base: UnsafePointer<UInt8>
  private var count = 0
  private var wrapperBytes = 0
  /// The start and end tags around a record are not part of its tree.
  private var wrapperDepth = 0
  private var nodes: [Node] = []
  private var text: [UInt8] = []
  private var open: [Open] = []
  private var top = Open(node: -1, last: 0, count: 0, elements: 0, textStart: 0, pieces: 0)
  private var pieces: [Range<Int>] = []

  init(limits: ReadingLimits, ownNamespaces: [String]) {
    self.limits = limits
    names = XMLNames(ownNamespaces: ownNamespaces, nameBytes: limits.nameBytes)
    base = UnsafePointer(bitPattern: 1).unsafelyUnwrapped
  }

  /// Takes over the storage of a tree and the names until ``end(_:_:)``.
  mutating func begin(
    _ base: UnsafePointer<UInt8>, _ count: Int, wrapperBytes: Int, _ tree: inout Tree, _ names: inout NameTable
  ) {
    self.base = base
    self.count = count
    self.wrapperBytes = wrapperBytes
    wrapperDepth = 0
    problem = nil
    open.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    top = Open(node: -1, last: 0, count: 0, elements: 0, textStart: 0, pieces: 0)
    swap(&nodes, &tree.nodes)
    swap(&text, &tree.text)
    self.names.begin(&names)
  }

  mutating func end(_ tree: inout Tree, _ names: inout NameTable) {
    swap(&nodes, &tree.nodes)
    swap(&text, &tree.text)
    self.names.end(&names)
  }

  /// How far the reading is, in bytes of the document.
  private var offset: Int { sax_offset(context.unsafelyUnwrapped) }

  // MARK: elements

  mutating func startElement(
    _ local: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?, _ attributeCount: Int,
    _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    if wrapperBytes > 0, wrapperDepth == 0 {
      wrapperDepth = 1
      return
    }
    let stop = offset
    let start = max(0, last_angle(base, stop))
    guard open.count < limits.depth else { return fail(limits.depthProblem(at: start - wrapperBytes)) }
    guard top.node >= 0 || nodes.isEmpty else { return fail(secondRecord(at: start - wrapperBytes)) }
    setTextAside()
    let isSelfClosing = base[stop] == 0x2F
    var node = Node(kind: .element, name: names.name(local), start: Int32(start - wrapperBytes))
    node.namespace = names.namespace(namespace)
    node.keyStart = node.start
    node.keyEnd = Int32(stop - wrapperBytes + (isSelfClosing ? 2 : 1))
    if isSelfClosing { node.marks = .selfClosing }
    let index = append(node)
    top.elements += 1
    open.append(top)
    top = Open(node: index, last: 0, count: 0, elements: 0, textStart: text.count, pieces: pieces.count)
    if let attributes, attributeCount > 0 { append(attributes, attributeCount, tag: node) }
    if names.longest > limits.nameBytes { fail(nameProblem(at: Int(node.start))) }
  }

  private mutating func append(
    _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>, _ count: Int, tag: Node
  ) {
    // Five pointers each: local name, prefix, namespace, start and end of the value.
    for attribute in 0..<count {
      let place = attributes + 5 * attribute
      guard let local = place[0], let start = place[3], let end = place[4] else { continue }
      if end - start > limits.stringBytes {
        return fail(limits.stringProblem("an attribute value", at: Int(tag.start)))
      }
      var node = Node(kind: .attribute, name: names.name(local), start: tag.start)
      node.namespace = names.namespace(place[2])
      node.end = tag.start
      node.keyStart = tag.keyStart
      node.keyEnd = tag.keyEnd
      node.valueOffset = Int32(truncatingIfNeeded: text.count)
      node.valueLength = Int32(truncatingIfNeeded: end - start)
      text.append(contentsOf: UnsafeBufferPointer(start: start, count: end - start))
      _ = append(node)
    }
    top.textStart = text.count
  }

  mutating func endElement() {
    guard top.node >= 0 else { return }
    let index = Int(top.node)
    if top.elements == 0 {
      nodes[index].valueOffset = Int32(truncatingIfNeeded: top.textStart)
      nodes[index].valueLength = Int32(truncatingIfNeeded: text.count - top.textStart)
    } else {
      setTextAside()
      if pieces.count > top.pieces { joinText(index) }
    }
    nodes[index].childCount = top.count
    nodes[index].end = Int32(truncatingIfNeeded: offset - wrapperBytes)
    if let outer = open.popLast() { top = outer }
    top.textStart = text.count
  }

  @inline(__always)
  private mutating func append(_ node: Node) -> Int32 {
    let index = Int32(truncatingIfNeeded: nodes.count)
    if top.last != 0 {
      nodes[Int(top.last)].nextSibling = index
    } else if top.node >= 0 {
      nodes[Int(top.node)].firstChild = index
    }
    top.last = index
    top.count += 1
    nodes.append(node)
    return index
  }

  // MARK: text

  mutating func characters(_ run: UnsafeBufferPointer<UInt8>) {
    if top.node < 0 { return stopAtText(run) }
    text.append(contentsOf: run)
    if text.count - top.textStart > limits.stringBytes {
      fail(limits.stringProblem("a text", at: Int(nodes[Int(top.node)].start)))
    }
  }

  /// Puts the text since the last tag aside: dropped where it is blank, kept as a piece of mixed content elsewhere.
  @inline(__always)
  private mutating func setTextAside() {
    guard text.count > top.textStart else { return }
    let isBlank = text[top.textStart...].allSatisfy { $0 <= 0x20 }
    if isBlank || top.node < 0 {
      text.removeLast(text.count - top.textStart)
    } else {
      pieces.append(top.textStart..<text.count)
    }
    top.textStart = text.count
  }

  private mutating func joinText(_ index: Int) {
    let start = text.count
    for piece in pieces[top.pieces...] { text.append(contentsOf: text[piece]) }
    pieces.removeLast(pieces.count - top.pieces)
    nodes[index].marks.insert(.mixed)
    nodes[index].valueOffset = Int32(truncatingIfNeeded: start)
    nodes[index].valueLength = Int32(truncatingIfNeeded: text.count - start)
  }

  // MARK: what is wrong

  mutating func passOver(_ what: String, bytes: Int, written marks: Int) {
    guard bytes > limits.stringBytes else { return }
    fail(limits.stringProblem(what, at: max(0, offset - bytes - marks - wrapperBytes)))
  }

  /// Documents with a DTD do not come this far; were one to, it ends here.
  mutating func refuseDoctype() {
    fail(XMLState.doctypeProblem(at: max(0, min(offset, count)), count: count))
  }

  static func doctypeProblem(at place: Int, count: Int) -> Problem {
    Problem(
      .refused, "found a DTD (`<!DOCTYPE`), expected the document without one: definitions from outside are not read",
      at: place..<min(place + 9, count))
  }

  mutating func note(_ error: xmlError) {
    guard problem == nil, error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    let place = min(max(offset, 0), count)
    problem = XMLMessages.problem(error, base, count, at: place, shift: wrapperBytes)
  }

  private mutating func fail(_ found: Problem) {
    if problem == nil { problem = found }
    if let context { sax_stop(context) }
  }

  private mutating func stopAtText(_ run: UnsafeBufferPointer<UInt8>) {
    guard wrapperDepth == 1, !run.allSatisfy({ $0 <= 0x20 }) else { return }
    let at = max(0, offset - run.count - wrapperBytes)
    let blanks = run.prefix { $0 <= 0x20 }.count
    fail(Problem(.syntax, "found text between the records, expected an element", at: at + blanks..<at + run.count))
  }

  private func secondRecord(at offset: Int) -> Problem {
    Problem(.syntax, "found a second element in one record", at: offset..<offset + 1)
  }

  private func nameProblem(at offset: Int) -> Problem {
    Problem(.limit, "a name longer than the limit of \(limits.nameBytes) bytes", at: offset..<offset + 1)
  }
}
