import SourceText

import Documents

/// What a reader made of a document: the tree in one line, the problems as `line:column message`.
struct Reading {
  var tree = Tree()
  var names = NameTable()
  var problems: [Problem] = []
  var file: SourceFile

  static func json(_ text: String, limits: ReadingLimits = ReadingLimits()) -> Reading {
    json(Array(text.utf8), limits: limits)
  }

  static func json(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) -> Reading {
    var reading = Reading(file: SourceFile(name: "d.json", bytes: bytes))
    var reader = JSONReader(limits: limits)
    reading.problems = reader.read(bytes, into: &reading.tree, names: &reading.names)
    return reading
  }

  static func yaml(
    _ bytes: [UInt8], limits: ReadingLimits = .rules, expressionKeys: Set<String> = []
  ) -> Reading {
    var reading = Reading(file: SourceFile(name: "d.yaml", bytes: bytes))
    var reader = YAMLReader(limits: limits, expressionKeys: expressionKeys)
    reading.problems = reader.read(bytes, into: &reading.tree, names: &reading.names)
    return reading
  }

  static func yaml(_ text: String, expressionKeys: Set<String> = []) -> Reading {
    yaml(Array(text.utf8), expressionKeys: expressionKeys)
  }

  static func xml(_ text: String, own: [String] = [], limits: ReadingLimits = ReadingLimits()) -> Reading {
    xml(Array(text.utf8), own: own, limits: limits)
  }

  /// Decodes and reads.
  static func xml(_ bytes: [UInt8], own: [String] = [], limits: ReadingLimits = ReadingLimits()) -> Reading {
    let (text, problem) = TextDecoding.utf8(ofXML: bytes)
    var reading = Reading(file: SourceFile(name: "d.xml", bytes: text))
    guard problem == nil else {
      reading.problems = [problem].compactMap { $0 }
      return reading
    }
    var reader = XMLReader(limits: limits, ownNamespaces: own)
    reading.problems = reader.read(text, into: &reading.tree, names: &reading.names)
    return reading
  }

  static func xml(record: Record, own: [String] = []) -> Reading {
    var reading = Reading(file: record.file(named: "d.xml"))
    var reader = XMLReader(ownNamespaces: own)
    reading.problems = reader.read(record, into: &reading.tree, names: &reading.names)
    return reading
  }

  static func json(record: Record) -> Reading {
    if let problem = record.problem { return Reading(problems: [problem], file: record.file(named: "d.json")) }
    var reading = json(record.bytes)
    reading.file = record.file(named: "d.json")
    return reading
  }

  var messages: [String] {
    problems.map { problem in
      let start = problem.diagnostic(in: file).start ?? .start
      return "\(start.line):\(start.column) \(problem.message)"
    }
  }

  /// The tree as text: `{a: "x", b: [1, true]}`, `<a @b="c" "text">`.
  var shown: String { tree.root.map(shown) ?? "" }

  func shown(_ index: Int) -> String {
    let node = tree[index]
    let children = tree.children(of: index).map(member)
    switch node.kind {
    case .object: return "{\(children.joined(separator: ", "))}"
    case .array: return "[\(children.joined(separator: ", "))]"
    case .string: return "\"\(tree.string(at: index))\""
    case .number: return tree.string(at: index)
    case .true: return "true"
    case .false: return "false"
    case .null: return "null"
    case .attribute: return "@\(space(node))\(names.text(of: node.name))=\"\(tree.string(at: index))\""
    case .element:
      let text = tree.string(at: index)
      let parts = children + (text.isEmpty ? [] : [(node.marks.contains(.mixed) ? "~" : "") + "\"\(text)\""])
      return "<" + (["\(space(node))\(names.text(of: node.name))"] + parts).joined(separator: " ") + ">"
    }
  }

  private func member(_ index: Int) -> String {
    let node = tree[index]
    guard node.name != .none, node.kind != .element, node.kind != .attribute else { return shown(index) }
    return "\(names.text(of: node.name)): \(shown(index))"
  }

  private func space(_ node: Node) -> String {
    node.namespace == .none ? "" : node.namespace == .foreign ? "?:" : "\(node.namespace.rawValue):"
  }

  /// The bytes of each node in reading order, as text.
  var ranges: [String] { tree.nodes.indices.map { file.text(tree.range(of: $0, in: file)) } }

  func part(_ index: Int, _ range: Range<Int>) -> String {
    file.text(tree.sourceRange(of: index, part: range, in: file))
  }
}
