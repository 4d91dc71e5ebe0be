/// An expression as it was written, macros taken apart. Nodes lie in one array, children before their parents, so that
/// a tree of any depth is released flat.
struct SyntaxTree: Sendable {
  /// A node's place in `nodes`.
  typealias ID = Int

  var nodes: [SyntaxNode] = []
  var root: ID = 0
  /// The text that nodes were read from: the expression's own first, then those of inlined functions.
  var sources: [[UInt8]]

  init(_ bytes: [UInt8]) { sources = [bytes] }

  mutating func add(_ kind: SyntaxNode.Kind, _ range: Range<Int>) -> ID {
    nodes.append(SyntaxNode(kind, range))
    return nodes.count - 1
  }

  /// The text of a node as it was written, in its own source.
  func text(_ id: ID) -> String {
    let node = nodes[id]
    return String(decoding: sources[Int(node.source)][node.written], as: UTF8.self)
  }
}

extension SyntaxTree {
  /// The dotted name that a chain of selections spells, and whether it began with a dot; nil where it is something else.
  func qualifiedName(_ id: ID) -> (name: String, isAbsolute: Bool)? {
    var fields: [String] = []
    var current = id
    while case .select(let operand, let field, false) = nodes[current].kind {
      fields.append(field)
      current = operand
      if fields.count > 32 { return nil }
    }
    guard case .identifier(let first, let isAbsolute) = nodes[current].kind else { return nil }
    return (([first] + fields.reversed()).joined(separator: "."), isAbsolute)
  }
}

/// A node of a syntax tree.
struct SyntaxNode: Sendable {
  var kind: Kind
  /// The place in the expression; for a part of an inlined function the place of the call.
  var start: Int32
  var end: Int32
  /// The place in its own source.
  var writtenStart: Int32
  var writtenEnd: Int32
  var source: Int32 = 0

  var range: Range<Int> { Int(start)..<Int(end) }
  var written: Range<Int> { Int(writtenStart)..<Int(writtenEnd) }

  init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    start = Int32(range.lowerBound)
    end = Int32(range.upperBound)
    writtenStart = start
    writtenEnd = end
  }

  typealias ID = SyntaxTree.ID

  enum Kind: Sendable {
    case literal(Literal)
    /// A name; `isAbsolute` where it began with a dot.
    case identifier(String, isAbsolute: Bool)
    case select(ID, String, isOptional: Bool)
    /// `has(operand.field)`.
    case has(ID, String, isOptional: Bool)
    case call(String, receiver: ID?, [ID])
    /// `operand[?index]`.
    case optionalIndex(ID, ID)
    case list([ID], optional: Set<Int>)
    case map([MapEntry])
    case message(String, [(name: String, value: ID)])
    case not(ID)
    /// Two or more, joined by `&&`.
    case and([ID])
    /// Two or more, joined by `||`.
    case or([ID])
    case conditional(ID, ID, ID)
    case comprehension(Comprehension)
    /// `cel.bind(name, value, body)`.
    case bind(String, ID, ID)
    /// `cel.block([values], body)`.
    case block([ID], ID)
    /// `cel.index(n)`.
    case blockIndex(Int)
    /// `receiver.optMap(name, body)`, `receiver.optFlatMap(name, body)`.
    case optionalMap(ID, String, ID, isFlat: Bool)
  }

  struct MapEntry: Sendable {
    let key: ID
    let value: ID
    let isOptional: Bool
  }

  enum Literal: Sendable {
    case null
    case bool(Bool)
    case int(Int64)
    case uint(UInt64)
    case double(Double)
    case string(String)
    case bytes([UInt8])
  }

  /// A macro over the elements of a list or the keys of a map.
  struct Comprehension: Sendable {
    enum Form: Sendable { case all, exists, existsOne, map, filter, transformList, transformMap, transformMapEntry }

    let form: Form
    let range: ID
    let variable: String
    /// The second variable of the two-variable forms: the element, while the first is the index or key.
    let second: String?
    /// The condition of `all`, `exists`, `existsOne`, `filter`, and of transforms that have one.
    let condition: ID?
    /// The result for each element of `map` and the transforms.
    let transform: ID?
  }
}
