import CLibXML2

/// A libxml2 context with the state that its functions fill, used for document after document.
///
/// A class, since the context must be freed; never shared between threads.
final class XMLSession {
  private let state: UnsafeMutablePointer<XMLState>
  private var context: xmlParserCtxtPtr?
  private let ownNamespaces: [[UInt8]]
  private var storage = XMLScan.Storage()
  /// Whether documents of the usual kind are read by the fast scanner; tests turn it off.
  var isFast = true

  private static let isLibraryReady: Bool = {
    xmlInitParser()
    return true
  }()

  init(limits: ReadingLimits, ownNamespaces: [String]) {
    precondition(XMLSession.isLibraryReady)
    self.ownNamespaces = ownNamespaces.map { Array($0.utf8) }
    state = .allocate(capacity: 1)
    state.initialize(to: XMLState(limits: limits, ownNamespaces: ownNamespaces))
  }

  deinit {
    xmlFreeParserCtxt(context)
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// Reads a document or a record.
  func read(_ input: XMLInput, into tree: inout Tree, names: inout NameTable) -> [Problem] {
    tree.removeAll()
    var hasNoncharacter = false
    if let problem = obstacle(input.bytes, &hasNoncharacter) { return [problem] }
    let scanned = scan(input, &tree, &names, wholly: isFast && !hasNoncharacter)
    if scanned.isRead { return [] }
    if !scanned.hasSoundProlog, let place = XMLSession.placeOfDoctype(in: input.bytes, from: scanned.stop) {
      return [XMLState.doctypeProblem(at: place, count: input.bytes.count)]
    }
    var problems = input.withWhole { parse($0, wrapperBytes: input.opening.count, &tree, &names) }
    // An error of a record may show in the end tag that was put behind it.
    for index in problems.indices { problems[index].range = problems[index].range.clamped(to: 0..<input.bytes.count) }
    return problems
  }

  /// Reads a document of the usual kind, or its prolog alone; leaves the tree empty where libxml2 is to read it.
  private func scan(
    _ input: XMLInput, _ tree: inout Tree, _ names: inout NameTable, wholly: Bool
  ) -> (isRead: Bool, hasSoundProlog: Bool, stop: Int) {
    tree.text.append(contentsOf: input.opening)
    tree.text.append(contentsOf: input.bytes)
    tree.text.append(contentsOf: input.closing)
    let count = tree.text.count
    tree.text.append(contentsOf: repeatElement(0, count: XMLScan.padding))
    var isRead = false
    var hasSoundProlog = false
    var stop = 0
    _ = tree.extend { base, nodes in
      var scan = XMLScan(
        base, count: count, wrapperBytes: input.opening.count, limits: state.pointee.limits, own: ownNamespaces)
      swap(&scan.nodes, &nodes)
      swap(&scan.storage, &storage)
      isRead = wholly ? scan.document(&names) : scan.prolog() && false
      hasSoundProlog = scan.hasSoundProlog
      stop = scan.at
      swap(&scan.storage, &storage)
      swap(&scan.nodes, &nodes)
      return true
    }
    if isRead { tree.text.append(contentsOf: storage.decoded) } else { tree.removeAll() }
    storage.removeAll()
    return (isRead, hasSoundProlog, stop)
  }

  /// Reads a document through libxml2.
  private func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, wrapperBytes: Int, _ tree: inout Tree, _ names: inout NameTable
  ) -> [Problem] {
    guard let context = preparedContext(), let base = bytes.baseAddress else {
      return [Problem(.syntax, "found an empty document, expected an element", at: 0..<0)]
    }
    state.pointee.begin(base, bytes.count, wrapperBytes: wrapperBytes, &tree, &names)
    state.pointee.context = context
    let isSound = sax_read(context, base, Int32(bytes.count)) == 1
    state.pointee.end(&tree, &names)
    if isSound, state.pointee.problem == nil { return [] }
    // libxml2 2.9 keeps the namespaces of a document that was broken off.
    xmlFreeParserCtxt(context)
    self.context = nil
    tree.removeAll()
    return [state.pointee.problem ?? Problem(.syntax, "found a document that is not well-formed", at: 0..<0)]
  }

  /// The place of the `<!DOCTYPE` where the scanner stopped, or of the first, or nil.
  ///
  /// Where the prolog is not sound, libxml2 is not given a document that holds one: it reads on behind an error, and
  /// would take in the DTD without telling.
  private static func placeOfDoctype(in bytes: UnsafeBufferPointer<UInt8>, from stop: Int) -> Int? {
    let mark = Array("<!DOCTYPE".utf8)
    if stop < bytes.count, bytes[stop...].starts(with: mark) { return stop }
    var place = 0
    while let found = firstIndex(of: 0x3C, in: bytes, from: place) {
      if bytes[found...].starts(with: mark) { return found }
      place = found + 1
    }
    return nil
  }

  /// What keeps a document from being given to libxml2 at all.
  private func obstacle(_ bytes: UnsafeBufferPointer<UInt8>, _ hasNoncharacter: inout Bool) -> Problem? {
    if let problem = state.pointee.limits.problem(ofDocumentBytes: bytes.count) { return problem }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return Problem(.encoding, "found a byte order mark in the text, expected an element", at: 0..<3)
    }
    guard let bad = UTF8Check.firstBadOrZero(in: bytes, &hasNoncharacter) else { return nil }
    if bytes[bad] == 0 { return Problem(.encoding, "found a zero byte, expected text", at: bad..<bad + 1) }
    return Problem(
      .encoding, "found bytes that are not UTF-8 (\(hex(bytes[bad]))), expected UTF-8 or a declared encoding",
      at: bad..<bad + 1)
  }

  /// The context, made anew where there is none or its dictionary has grown large on odd names.
  private func preparedContext() -> xmlParserCtxtPtr? {
    if let context {
      if sax_name_count(context) < 20_000, state.pointee.names.bytes < 4 << 20 { return context }
      xmlFreeParserCtxt(context)
    }
    state.pointee.names.forgetAll()
    context = sax_context(state, startElement, endElement, characters, comment, instruction, doctype, problem)
    return context
  }
}

/// The bytes of a document, or of a record with the root's tags to put around them.
struct XMLInput {
  let bytes: UnsafeBufferPointer<UInt8>
  let opening: [UInt8]
  let closing: [UInt8]

  init(_ bytes: UnsafeBufferPointer<UInt8>, opening: [UInt8] = [], closing: [UInt8] = []) {
    self.bytes = bytes
    self.opening = opening
    self.closing = closing
  }

  /// Gives all the bytes in one piece to `body`.
  func withWhole<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    opening.isEmpty ? body(bytes) : (opening + bytes + closing).withUnsafeBufferPointer(body)
  }
}

// The functions that libxml2 calls; each is given the state as its first argument, which lives as long as the context.

private func startElement(
  _ state: UnsafeMutableRawPointer?, _ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
  _ namespace: UnsafePointer<xmlChar>?, _ namespaceCount: Int32,
  _ namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ attributeCount: Int32, _ defaultedCount: Int32,
  _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
) {
  guard let state, let local else { return }
  state.assumingMemoryBound(to: XMLState.self).pointee
    .startElement(local, namespace, Int(attributeCount), attributes)
}

private func endElement(
  _ state: UnsafeMutableRawPointer?, _ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
  _ namespace: UnsafePointer<xmlChar>?
) {
  state?.assumingMemoryBound(to: XMLState.self).pointee.endElement()
}

private func characters(_ state: UnsafeMutableRawPointer?, _ text: UnsafePointer<xmlChar>?, _ count: Int32) {
  guard let state else { return }
  state.assumingMemoryBound(to: XMLState.self).pointee
    .characters(UnsafeBufferPointer(start: text, count: Int(count)))
}

private func comment(_ state: UnsafeMutableRawPointer?, _ text: UnsafePointer<xmlChar>?) {
  guard let state, let text else { return }
  state.assumingMemoryBound(to: XMLState.self).pointee.passOver("a comment", bytes: strlen(text), written: 7)
}

private func instruction(
  _ state: UnsafeMutableRawPointer?, _ target: UnsafePointer<xmlChar>?, _ text: UnsafePointer<xmlChar>?
) {
  guard let state, let text else { return }
  state.assumingMemoryBound(to: XMLState.self).pointee.passOver(
    "a processing instruction", bytes: strlen(text), written: 2)
}

private func doctype(
  _ state: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?, _ publicID: UnsafePointer<xmlChar>?,
  _ systemID: UnsafePointer<xmlChar>?
) {
  state?.assumingMemoryBound(to: XMLState.self).pointee.refuseDoctype()
}

private func problem(_ state: UnsafeMutableRawPointer?, _ error: xmlErrorPtr?) {
  guard let state, let error = error?.pointee else { return }
  state.assumingMemoryBound(to: XMLState.self).pointee.note(error)
}

/// The length of a text that ends in a zero byte.
func strlen(_ text: UnsafePointer<xmlChar>) -> Int {
  var count = 0
  while text[count] != 0 { count += 1 }
  return count
}
