import CLibXML2

/// A libxml2 context with the state that its functions fill, used for document after document.
///
/// A class, since the context must be freed; never shared between threads.
final class XMLSession {
  private let state: UnsafeMutablePointer<XMLState>
  private var context: xmlParserCtxtPtr?

  private static let isLibraryReady: Bool = {
    xmlInitParser()
    return true
  }()

  init(limits: ReadingLimits, ownNamespaces: [String]) {
    precondition(XMLSession.isLibraryReady)
    state = .allocate(capacity: 1)
    state.initialize(to: XMLState(limits: limits, ownNamespaces: ownNamespaces))
  }

  deinit {
    xmlFreeParserCtxt(context)
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// Reads a document, or a record between the start and the end tag of its root (`wrapperBytes` long, the first).
  func read(
    _ bytes: UnsafeBufferPointer<UInt8>, wrapperBytes: Int, into tree: inout Tree, names: inout NameTable
  ) -> [Problem] {
    tree.removeAll()
    if let problem = obstacle(bytes, wrapperBytes) { return [problem] }
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

  /// What keeps a document from being given to libxml2 at all.
  private func obstacle(_ bytes: UnsafeBufferPointer<UInt8>, _ wrapperBytes: Int) -> Problem? {
    if let problem = state.pointee.limits.problem(ofDocumentBytes: bytes.count - wrapperBytes) { return problem }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return Problem(.encoding, "found a byte order mark in the text, expected an element", at: 0..<3)
    }
    guard let bad = UTF8Check.firstBadOrZero(in: bytes) else { return nil }
    let at = max(0, bad - wrapperBytes)
    if bytes[bad] == 0 { return Problem(.encoding, "found a zero byte, expected text", at: at..<at + 1) }
    return Problem(
      .encoding, "found bytes that are not UTF-8 (\(hex(bytes[bad]))), expected UTF-8 or a declared encoding",
      at: at..<at + 1)
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
