/// Reads the YAML of rule files into a ``Tree``: YAML 1.2 with its core schema, less what a reader of rules would misread.
///
/// Read: block and flow mappings and sequences, plain, quoted and block scalars, comments, a `---` and a `...`.
/// Refused, each by name: anchors, aliases, merge keys, tags, keys that are not scalars, several documents, duplicate
/// keys, keys without a value in braces (`{title: fees, costs}`). An own reader rather than libyaml: that one gives no end of a node, drops a leading `!` without a word, takes
/// duplicate keys, and falls over 100,000 open brackets.
///
/// Plain scalars are typed by the core schema (YAML 1.2.2 §10.3.2): `no`, `on` and `2024-01-31` stay strings. The value
/// of a number is its lexeme, which may be `+1`, `.5`, `0x1F`, `0o17` or `.inf`. Where a problem is `.refused` or
/// `.duplicate`, reading goes on and the tree is whole but for that; any other ends it and leaves the tree empty.
public struct YAMLReader: Sendable {
  /// The limits of documents.
  public var limits: ReadingLimits
  /// Keys whose plain values are expressions: a comment behind one is a problem, since it may have cut the expression.
  public var expressionKeys: Set<String>

  /// Makes a reader.
  public init(limits: ReadingLimits = .rules, expressionKeys: Set<String> = []) {
    self.limits = limits
    self.expressionKeys = expressionKeys
  }

  /// Reads a document into `tree`, adding new keys to `names`, and gives the problems, none for a sound document.
  public mutating func read(_ bytes: [UInt8], into tree: inout Tree, names: inout NameTable) -> [Problem] {
    tree.removeAll()
    if let problem = limits.problem(ofDocumentBytes: bytes.count) ?? YAMLReader.characterProblem(bytes) {
      return [problem]
    }
    var scan = YAMLScan(bytes, limits: limits, names: names)
    scan.expressionNames = Set(expressionKeys.map { scan.names.name($0) })
    swap(&scan.tree, &tree)
    let fatal = scan.document()
    swap(&scan.tree, &tree)
    names = scan.names
    guard let fatal else { return scan.problems }
    tree.removeAll()
    return scan.problems + [fatal]
  }

  /// The first byte that no YAML text holds (YAML 1.2.2 §5.1): not UTF-8, or a control character.
  private static func characterProblem(_ bytes: [UInt8]) -> Problem? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return Problem(.encoding, "found UTF-16, expected UTF-8", at: 0..<0)
    }
    let bad = bytes.withUnsafeBufferPointer { UTF8Check.firstBadOrZero(in: $0) }
    if let bad, bytes[bad] != 0 {
      return Problem(
        .encoding, "found bytes that are not UTF-8 (\(hex(bytes[bad]))), expected UTF-8 text", at: bad..<bad + 1)
    }
    var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while at < bytes.count {
      let byte = bytes[at]
      let isControl = byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F
      let isUpperControl = byte == 0xC2 && bytes[at + 1] < 0xA0 && bytes[at + 1] != 0x85
      if isControl || isUpperControl {
        let value = isControl ? byte : bytes[at + 1]
        return Problem(.encoding, "found the control character U+00\(hex(value)), expected text", at: at..<at + 1)
      }
      if byte == 0xEF, bytes[at + 1] == 0xBB, bytes[at + 2] == 0xBF {
        return Problem(
          .encoding, "found a byte order mark inside the text, expected it at the start only", at: at..<at + 3)
      }
      at += 1
    }
    return nil
  }
}
