/// The place in a YAML text, the tree so far, and the ways to go over what is no content.
struct YAMLScan {
  /// The bytes, with zeros behind them, which no YAML text holds.
  let source: [UInt8]
  let count: Int
  let limits: ReadingLimits
  var names: NameTable
  var expressionNames: Set<Name> = []
  var tree = Tree()
  var problems: [Problem] = []
  var at = 0
  /// The first byte of the line of `at`.
  var lineStart = 0
  /// The byte after the last token, where an enclosing block collection ends.
  var contentEnd = 0
  /// The collections that have not ended.
  var open: [(node: Int, last: Int)] = []

  init(_ bytes: [UInt8], limits: ReadingLimits, names: NameTable) {
    source = bytes + [0, 0, 0, 0]
    count = bytes.count
    self.limits = limits
    self.names = names
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      at = 3
      lineStart = 3
    }
  }

  var byte: UInt8 { source[at] }
  var next: UInt8 { source[at + 1] }
  var isAtEnd: Bool { at >= count }
  var column: Int { at - lineStart }

  func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
  /// A blank, a line end or the end of the document.
  func isGap(_ byte: UInt8) -> Bool { isBlank(byte) || isBreak(byte) || byte == 0 }
  func isFlowIndicator(_ byte: UInt8) -> Bool {
    byte == 0x2C || byte == 0x5B || byte == 0x5D || byte == 0x7B || byte == 0x7D
  }

  /// Spaces at the start of the line.
  var indentation: Int {
    var end = lineStart
    while source[end] == 0x20 { end += 1 }
    return end - lineStart
  }

  /// Whether only blanks stand before `at` on its line.
  var isFirstOnLine: Bool {
    var start = lineStart
    while start < at, isBlank(source[start]) { start += 1 }
    return start == at
  }

  /// Whether `---` or `...` stands here, at the start of a line.
  var isAtDocumentMarker: Bool { isDocumentMarker(at) && at == lineStart }

  func isDocumentMarker(_ place: Int) -> Bool {
    guard place + 2 < count, source[place] == 0x2D || source[place] == 0x2E else { return false }
    return source[place] == source[place + 1] && source[place] == source[place + 2] && isGap(source[place + 3])
  }

  mutating func skipBlanks() {
    while isBlank(byte) { at += 1 }
  }

  /// Goes over one line end: LF, CR LF or CR.
  mutating func skipBreak() {
    at += byte == 0x0D && next == 0x0A ? 2 : 1
    lineStart = at
  }

  /// Goes over blanks, comments and line ends to the next token or the end.
  mutating func skipToToken() {
    while true {
      skipBlanks()
      if byte == 0x23, at == lineStart || at == 0 || isGap(source[at - 1]) {
        while !isAtEnd, !isBreak(byte) { at += 1 }
      }
      guard isBreak(byte) else { return }
      skipBreak()
    }
  }

  // MARK: the tree

  /// Adds a node as the last child of the innermost open collection; gives its index.
  mutating func add(_ kind: Node.Kind, _ place: YAMLPlace, start: Int) -> Int {
    let index = tree.nodes.count
    var node = Node(kind: kind, name: place.name, start: Int32(start))
    node.keyStart = Int32(place.key.lowerBound)
    node.keyEnd = Int32(place.key.upperBound)
    if place.isDuplicate { node.marks.insert(.duplicate) }
    tree.nodes.append(node)
    guard let parent = open.last else { return index }
    if parent.last == 0 {
      tree.nodes[parent.node].firstChild = Int32(index)
    } else {
      tree.nodes[parent.last].nextSibling = Int32(index)
    }
    tree.nodes[parent.node].childCount += 1
    open[open.count - 1].last = index
    return index
  }

  mutating func begin(_ kind: Node.Kind, _ place: YAMLPlace) throws(Problem) {
    if open.count >= limits.depth { throw limits.depthProblem(at: at) }
    open.append((add(kind, place, start: at), 0))
  }

  mutating func endCollection() {
    guard let ended = open.popLast() else { return }
    tree.nodes[ended.node].end = Int32(contentEnd)
  }

  /// A node of no text: what stands nowhere is null.
  mutating func addNull(_ place: YAMLPlace, at offset: Int) {
    let index = add(.null, place, start: offset)
    tree.nodes[index].marks.insert(.plain)
    tree.nodes[index].end = Int32(offset)
    tree.nodes[index].valueOffset = Int32(tree.text.count)
  }

  /// Puts a range of the source into the text, remembering where it came from.
  mutating func put(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    tree.seams.append(Seam(text: Int32(tree.text.count), source: Int32(range.lowerBound)))
    tree.text.append(contentsOf: source[range])
  }

  /// Puts bytes that the source does not hold as such, as a folded line end or an escape, into the text.
  mutating func put(_ bytes: some Sequence<UInt8>, from offset: Int) {
    tree.seams.append(Seam(text: Int32(tree.text.count), source: Int32(offset)))
    tree.text.append(contentsOf: bytes)
  }

  // MARK: what is wrong

  mutating func refuse(_ message: String, _ range: Range<Int>) {
    guard problems.count < 100 else { return }
    problems.append(Problem(.refused, message, at: range))
  }

  func syntax(_ message: String, _ range: Range<Int>? = nil) -> Problem {
    Problem(.syntax, message, at: range ?? at..<min(at + 1, count))
  }

  /// What stands here, for messages.
  var found: String {
    if isAtEnd { return "the end of the document" }
    if isBreak(byte) { return "the end of the line" }
    var end = at
    while !isGap(source[end]), end - at < 40 { end += 1 }
    while end < count, source[end] & 0xC0 == 0x80 { end += 1 }
    return byte == 0x60 ? "a back quote" : "`\(text(at..<end))`"
  }

  func text(_ range: Range<Int>) -> String { String(decoding: source[range], as: UTF8.self) }
}

/// Where a node goes: its key, and how far the collection around it is indented.
struct YAMLPlace {
  /// What stands before the node.
  enum After { case document, key, dash }

  var after: After
  var indent: Int
  var name: Name = .none
  var key: Range<Int> = 0..<0
  var isDuplicate = false
}
