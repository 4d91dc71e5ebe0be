/// An expression with one operand of an `&&` or `||` less.
public struct Shortening: Sendable {
  /// The expression that is left, without needless parentheses.
  public let text: String
  /// Whether it is true more often than before (true) or less often (false); nil where that cannot be told.
  public let isWider: Bool?
  /// The operand that was taken out, as it was written.
  public let operand: String

  /// What is left of an expression when one operand is taken out, for each operand in turn, the longest first.
  public static func shorter(than expression: String) -> [Shortening] {
    guard let tree = try? Parser.parse(Array(expression.utf8), limits: Limits()) else { return [] }
    let places = tree.nodes.indices.flatMap { id in
      operands(of: tree.nodes[id].kind).map { (parent: id, operand: $0) }
    }
    let signs = signs(of: tree)
    return
      places
      .sorted { tree.nodes[$0.operand].written.count > tree.nodes[$1.operand].written.count }
      .map { place in
        var isWider = signs[place.parent]
        if case .or = tree.nodes[place.parent].kind { isWider?.toggle() }
        return Shortening(
          text: OperandDropper(tree: tree, parent: place.parent, operand: place.operand).text(tree.root),
          isWider: isWider, operand: tree.text(place.operand))
      }
  }

  private static func operands(of kind: SyntaxNode.Kind) -> [SyntaxTree.ID] {
    switch kind {
    case .and(let terms), .or(let terms): terms
    default: []
    }
  }

  /// By node that decides: whether the whole becomes true where it does (true) or false (false).
  private static func signs(of tree: SyntaxTree) -> [SyntaxTree.ID: Bool] {
    var signs: [SyntaxTree.ID: Bool] = [:]
    func visit(_ id: SyntaxTree.ID, _ sign: Bool) {
      signs[id] = sign
      switch tree.nodes[id].kind {
      case .and(let terms), .or(let terms): for term in terms { visit(term, sign) }
      case .not(let operand): visit(operand, !sign)
      case .comprehension(let part) where part.form == .exists || part.form == .all:
        if let condition = part.condition { visit(condition, sign) }
      default: break
      }
    }
    visit(tree.root, true)
    return signs
  }
}

/// Writes a tree as an expression, one operand left out.
private struct OperandDropper {
  let tree: SyntaxTree
  let parent: SyntaxTree.ID
  let operand: SyntaxTree.ID

  func text(_ id: SyntaxTree.ID) -> String {
    switch tree.nodes[id].kind {
    case .and(let terms): joined(terms, of: id, by: " && ")
    case .or(let terms): joined(terms, of: id, by: " || ")
    default: copied(id)
    }
  }

  private func kept(_ terms: [SyntaxTree.ID], of id: SyntaxTree.ID) -> [SyntaxTree.ID] {
    id == parent ? terms.filter { $0 != operand } : terms
  }

  private func joined(_ terms: [SyntaxTree.ID], of id: SyntaxTree.ID, by sign: String) -> String {
    let kept = kept(terms, of: id)
    if kept.count == 1 { return text(kept[0]) }
    return kept.map { needsParentheses($0, inside: sign) ? "(\(text($0)))" : text($0) }.joined(separator: sign)
  }

  /// Whether an operand binds less than the operator it stands in; an operator with one operand left is that operand.
  private func needsParentheses(_ id: SyntaxTree.ID, inside sign: String) -> Bool {
    switch tree.nodes[id].kind {
    case .conditional: return true
    case .or(let terms), .and(let terms):
      let kept = kept(terms, of: id)
      if kept.count == 1 { return needsParentheses(kept[0], inside: sign) }
      if case .or = tree.nodes[id].kind { return sign == " && " }
      return false
    default: return false
    }
  }

  /// The node as it was written, its children as they are written now.
  private func copied(_ id: SyntaxTree.ID) -> String {
    let node = tree.nodes[id]
    let bytes = tree.sources[0]
    var result: [UInt8] = []
    var place = node.written.lowerBound
    let children = node.kind.children.map { (id: $0, range: tree.nodes[$0].written) }
    for child in children.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard child.range.lowerBound >= place, child.range.upperBound <= node.written.upperBound else { continue }
      result += bytes[place..<child.range.lowerBound]
      result += Array(text(child.id).utf8)
      place = child.range.upperBound
    }
    return String(decoding: result + bytes[place..<node.written.upperBound], as: UTF8.self)
  }
}
