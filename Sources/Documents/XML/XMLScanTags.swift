/// Names, attributes and namespaces of the fast scanner.
extension XMLScan {
  @inline(__always)
  private func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2D || byte == 0x2E || byte == 0x5F
  }

  @inline(__always)
  private func isNameStart(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte == 0x5F }

  /// A name of ASCII with at most one colon (whose place is given, else 0); nil where libxml2 is to look at it.
  @inline(__always)
  mutating func qualifiedName() -> (range: Range<Int>, colon: Int)? {
    let start = at
    var colon = 0
    guard isNameStart(bytes[at]) else { return nil }
    repeat { at += 1 } while isNameByte(bytes[at])
    if bytes[at] == 0x3A {
      colon = at
      at += 1
      guard isNameStart(bytes[at]) else { return nil }
      repeat { at += 1 } while isNameByte(bytes[at])
    }
    guard bytes[at] < 0x80, bytes[at] != 0x3A, at - start <= min(1000, limits.nameBytes) else { return nil }
    return (start..<at, colon)
  }

  /// Reads the attributes of a tag up to its `>` or `/`; prefixes are resolved when all are known.
  mutating func attributes(_ names: inout NameTable) -> Bool {
    let first = nodes.count
    var colons = 0
    while true {
      let blanks = at
      skipBlanks()
      if bytes[at] == 0x3E || bytes[at] == 0x2F { break }
      guard at > blanks, nodes.count - first < 24, let name = qualifiedName() else { return false }
      skipBlanks()
      guard bytes[at] == 0x3D else { return false }
      at += 1
      skipBlanks()
      guard let value = attributeValue() else { return false }
      let prefix = name.range.lowerBound..<max(name.range.lowerBound, name.colon)
      if isWord("xmlns", name.colon == 0 ? name.range : prefix) {
        guard declare(name.colon == 0 ? 0..<0 : name.colon + 1..<name.range.upperBound, value) else { return false }
        continue
      }
      if name.colon > 0 { colons += 1 }
      add(name, value, &names)
    }
    return (colons == 0 || resolve(first)) && areDistinct(first)
  }

  @inline(__always)
  private mutating func add(_ name: (range: Range<Int>, colon: Int), _ value: Range<Int>, _ names: inout NameTable) {
    let index = Int32(truncatingIfNeeded: nodes.count)
    let start = name.colon == 0 ? name.range.lowerBound : name.colon + 1
    let local = UnsafeBufferPointer(start: bytes + start, count: name.range.upperBound - start)
    var node = Node(kind: .attribute, name: names.name(local))
    node.valueOffset = Int32(truncatingIfNeeded: value.lowerBound)
    node.valueLength = Int32(truncatingIfNeeded: value.count)
    // Until the tag's end: where the prefix stands.
    node.keyStart = Int32(truncatingIfNeeded: name.range.lowerBound)
    node.keyEnd = Int32(truncatingIfNeeded: name.colon)
    if top.last != 0 {
      nodes[Int(top.last)].nextSibling = index
    } else {
      nodes[Int(top.node)].firstChild = index
    }
    top.last = index
    top.count += 1
    nodes.append(node)
  }

  /// Gives attributes with prefixes their namespaces.
  private mutating func resolve(_ first: Int) -> Bool {
    for place in first..<nodes.count where nodes[place].keyEnd > 0 {
      let start = Int(nodes[place].keyStart)
      // `xml:lang` and `xml:space` need no declaration.
      let isXML = isWord("xml:lang", start..<start + 8) || isWord("xml:space", start..<start + 9)
      guard let space = isXML ? .foreign : space(of: start..<Int(nodes[place].keyEnd)) else { return false }
      nodes[place].namespace = space
    }
    return true
  }

  /// Whether no two attributes have one local name; libxml2 looks closer at those that have.
  @inline(__always)
  private func areDistinct(_ first: Int) -> Bool {
    var place = first + 1
    while place < nodes.count {
      var other = first
      while other < place {
        if nodes[other].name == nodes[place].name { return false }
        other += 1
      }
      place += 1
    }
    return true
  }

  // MARK: namespaces

  /// The namespace that a prefix stands for, or nil where it is none that libxml2 need not look at.
  func space(of prefix: Range<Int>) -> Node.Namespace? {
    for binding in bindings.reversed()
    where binding.prefix.count == prefix.count && isSame(prefix.lowerBound, binding.prefix) {
      return binding.space
    }
    return nil
  }

  /// Takes a namespace declaration; an empty prefix is the default.
  private mutating func declare(_ prefix: Range<Int>, _ value: Range<Int>) -> Bool {
    guard value.upperBound <= decodedStart, bindings.count < 32 else { return false }
    let uri = UnsafeBufferPointer(start: bytes + value.lowerBound, count: value.count)
    guard uri.isEmpty || isPlainURI(uri), !isReserved(uri) else { return false }
    let number = ownNamespaces.firstIndex { uri.elementsEqual($0) }
    let space = uri.isEmpty ? .none : number.map { Node.Namespace(rawValue: UInt8($0 + 1)) } ?? .foreign
    if prefix.isEmpty {
      // The same declaration twice in a tag is seen by the bindings.
      top.space = space
    } else if uri.isEmpty || isWord("xml", prefix) || isWord("xmlns", prefix) {
      return false
    }
    for binding in bindings[top.bindings...]
    where binding.prefix.count == prefix.count && isSame(prefix.lowerBound, binding.prefix) { return false }
    bindings.append(Binding(prefix: prefix, space: space))
    return true
  }

  /// Whether a namespace is such a URI as `urn:a:b` or `http://a.b/c#`, which needs no closer look.
  private func isPlainURI(_ uri: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let scheme = uri.firstIndex(of: 0x3A), isNameStart(uri[0]), uri[0] != 0x5F else { return false }
    guard uri[..<scheme].allSatisfy({ isNameByte($0) && $0 != 0x5F }) else { return false }
    let rest = uri[(scheme + 1)...]
    let hasHost = rest.starts(with: "//".utf8)
    let path = rest.last == 0x23 ? rest.dropLast() : rest
    return path.allSatisfy { isNameByte($0) || $0 == 0x2F || $0 == 0x3A && !hasHost }
  }

  /// Whether a namespace is one of XML's own, which only certain prefixes may stand for.
  private func isReserved(_ uri: UnsafeBufferPointer<UInt8>) -> Bool {
    uri.elementsEqual("http://www.w3.org/XML/1998/namespace".utf8)
      || uri.elementsEqual("http://www.w3.org/2000/xmlns/".utf8)
  }

  @inline(__always)
  func isWord(_ word: StaticString, _ range: Range<Int>) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { word in
      var place = 0
      while place < word.count {
        if bytes[range.lowerBound + place] != word[place] { return false }
        place += 1
      }
      return true
    }
  }
}
