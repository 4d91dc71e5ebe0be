public import SourceText

/// A YAML file of known keys being read: its tree, and everything found wrong in it.
///
/// Rule files, vocabularies, lexicons and configuration are read through it, so that a mistyped key, a wrong
/// kind of value or a missing one is told in the same words everywhere.
public struct SettingsFile {
  /// The file.
  public let file: SourceFile
  /// What stands in it.
  public let tree: Tree
  /// The keys.
  public let names: NameTable
  /// What was found wrong, in the order it was found.
  public var problems: [Diagnostic]

  /// Reads a YAML file; values of `expressionKeys` are expressions that YAML must not alter.
  public init(_ file: SourceFile, expressionKeys: Set<String> = []) {
    var tree = Tree()
    var names = NameTable()
    var reader = YAMLReader(limits: .rules, expressionKeys: expressionKeys)
    let problems = reader.read(file.bytes, into: &tree, names: &names)
    self.init(file, tree: tree, names: names, problems: problems.map { $0.diagnostic(in: file) })
  }

  /// Takes a tree that was read before.
  public init(_ file: SourceFile, tree: Tree, names: NameTable, problems: [Diagnostic] = []) {
    self.file = file
    self.tree = tree
    self.names = names
    self.problems = problems
  }

  /// Notes a problem at a node's value.
  public mutating func report(_ message: String, at node: Int) {
    problems.append(Diagnostic(message, in: file, at: tree.range(of: node, in: file)))
  }

  /// Notes a problem at a node's key.
  public mutating func reportKey(_ message: String, at node: Int) {
    problems.append(Diagnostic(message, in: file, at: tree[node].keyRange))
  }

  /// The key of a node; empty for items of a list.
  public func key(of node: Int) -> String { names.text(of: tree[node].name) }

  /// The members of a mapping; reports a node that is none.
  public mutating func members(of node: Int, _ what: String) -> [Int] {
    guard tree[node].kind == .object else {
      report("found \(tree[node].kind.described), expected \(what): a mapping of keys to values", at: node)
      return []
    }
    return Array(tree.children(of: node))
  }

  /// The items of a list; reports a node that is none.
  public mutating func items(of node: Int, _ what: String) -> [Int] {
    guard tree[node].kind == .array else {
      report("found \(tree[node].kind.described), expected \(what): a list", at: node)
      return []
    }
    return Array(tree.children(of: node))
  }

  /// The members of a mapping by key; unknown keys and missing required ones are reported.
  public mutating func mapping(
    _ node: Int, _ what: String, keys: [String], required: [String] = []
  ) -> SettingsMapping {
    var found: [String: Int] = [:]
    for member in members(of: node, what) {
      let key = key(of: member)
      if keys.contains(key) {
        found[key] = member
      } else if key != "<<" {
        reportKey("unknown key `\(key)` of \(what)\(didYouMean(key, among: keys))", at: member)
      }
    }
    for key in required where found[key] == nil && tree[node].kind == .object {
      let start = tree[node].range.lowerBound
      problems.append(Diagnostic("\(what) has no `\(key)`", in: file, at: start..<start))
    }
    return SettingsMapping(node: node, members: found)
  }

  /// The text of a scalar as written; reports a mapping, a list or null.
  public mutating func text(_ node: Int?, _ what: String) -> String? {
    guard let node else { return nil }
    switch tree[node].kind {
    case .string, .number, .true, .false: return tree.string(at: node)
    case .null where wasReported(node): return nil
    case .object, .array, .null, .element, .attribute:
      report("found \(tree[node].kind.described), expected \(what)", at: node)
      return nil
    }
  }

  /// Whether the reader refused what stands on a node's line, so that its absence is no second mistake.
  private func wasReported(_ node: Int) -> Bool {
    let line = file.position(at: tree[node].range.lowerBound).line
    return problems.contains { $0.start?.line == line }
  }

  /// A truth value; reports anything else.
  public mutating func flag(_ node: Int?, _ what: String) -> Bool? {
    guard let node else { return nil }
    switch tree[node].kind {
    case .true: return true
    case .false: return false
    case .string, .number, .object, .array, .null, .element, .attribute:
      report("found \(tree[node].kind.described), expected true or false for \(what)", at: node)
      return nil
    }
  }

  /// The texts of a list of scalars, or of one scalar.
  public mutating func texts(_ node: Int?, _ what: String) -> [String] {
    guard let node else { return [] }
    guard tree[node].kind == .array else { return text(node, what).map { [$0] } ?? [] }
    return items(of: node, what).compactMap { text($0, what) }
  }

  /// One of a set of words; reports others with the nearest.
  public mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ node: Int?, _ what: String, as type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    guard let node, let text = text(node, what) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    report(
      "found `\(text)`, expected \(what): one of \(words.joined(separator: ", "))\(didYouMean(text, among: words))",
      at: node)
    return nil
  }
}

/// The members of a mapping, by key.
public struct SettingsMapping {
  /// The node of the mapping.
  public let node: Int
  private let members: [String: Int]

  init(node: Int, members: [String: Int]) {
    self.node = node
    self.members = members
  }

  /// The node of a key's value; nil where the key is not there.
  public subscript(key: String) -> Int? { members[key] }
}

extension Node.Kind {
  /// What a node is, in the words of a message.
  public var described: String {
    switch self {
    case .object: "a mapping"
    case .array: "a list"
    case .string: "text"
    case .number: "a number"
    case .true, .false: "a truth value"
    case .null: "nothing"
    case .element: "an element"
    case .attribute: "an attribute"
    }
  }
}
