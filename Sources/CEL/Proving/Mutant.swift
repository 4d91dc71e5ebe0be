/// An expression with one small mistake, to see whether examples notice it.
public struct Mutant: Sendable {
  /// What kind of mistake.
  public enum Kind: String, Sendable, CaseIterable {
    /// A comparison the other way round.
    case flippedComparison = "comparison flipped"
    /// A limit that includes what it excluded, or the other way round.
    case movedBoundary = "boundary moved"
    /// A condition that is left out.
    case droppedCondition = "condition dropped"
    /// A `!` that is left out.
    case droppedNegation = "negation dropped"
    /// A number or figure that is one more or less.
    case shiftedThreshold = "threshold shifted by one"
  }

  /// What kind of mistake.
  public let kind: Kind
  /// The expression with the mistake.
  public let text: String
  /// Where it was changed, in bytes of the expression.
  public let range: Range<Int>
  /// What stood there.
  public let before: String
  /// What stands there now.
  public let after: String

  /// By operator: its sign, its opposite, and the sign that differs at the boundary.
  static let comparisons: [String: (sign: String, opposite: String, boundary: String?)] = [
    "_<_": ("<", ">=", "<="), "_<=_": ("<=", ">", "<"), "_>_": (">", "<=", ">="), "_>=_": (">=", "<", ">"),
    "_==_": ("==", "!=", nil), "_!=_": ("!=", "==", nil),
  ]

  /// The expressions with one mistake each, in the order of their places; calls of `figures` are thresholds too.
  public static func mutants(of expression: String, figures: Set<String>) -> [Mutant] {
    guard let tree = try? Parser.parse(Array(expression.utf8), limits: Limits()) else { return [] }
    var maker = MutantMaker(tree: tree, bytes: Array(expression.utf8), figures: figures)
    for node in tree.nodes { maker.visit(node) }
    return maker.mutants.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

/// Makes the mutants of one expression.
private struct MutantMaker {
  let tree: SyntaxTree
  let bytes: [UInt8]
  let figures: Set<String>
  var mutants: [Mutant] = []

  mutating func visit(_ node: SyntaxNode) {
    switch node.kind {
    case .and(let terms): for term in terms { replace(term, "true", .droppedCondition) }
    case .or(let terms): for term in terms { replace(term, "false", .droppedCondition) }
    case .conditional(let condition, _, _):
      replace(condition, "true", .droppedCondition)
      replace(condition, "false", .droppedCondition)
    case .not(let operand): replace(node.written, text(tree.nodes[operand].written), .droppedNegation)
    case .literal(.int(let value)):
      for step in [-1, 1] as [Int64] { replace(node.written, String(value + step), .shiftedThreshold) }
    case .literal(.double): shift(node)
    case .call(let name, let receiver, let arguments):
      if let signs = Mutant.comparisons[name], arguments.count == 2 {
        compare(arguments, signs)
      } else if receiver == nil, figures.contains(name) {
        for step in ["- 1.0", "+ 1.0"] {
          replace(node.written, "(\(text(node.written)) \(step))", .shiftedThreshold)
        }
      }
    default: break
    }
  }

  private mutating func shift(_ node: SyntaxNode) {
    guard let value = ExactDecimal(text(node.written)) else { return }
    for step in [-1, 1] {
      guard let moved = value.adding(ExactDecimal(step)) else { continue }
      replace(node.written, moved.scale == 0 ? moved.text + ".0" : moved.text, .shiftedThreshold)
    }
  }

  private mutating func compare(
    _ arguments: [SyntaxTree.ID], _ signs: (sign: String, opposite: String, boundary: String?)
  ) {
    let gap = tree.nodes[arguments[0]].written.upperBound..<tree.nodes[arguments[1]].written.lowerBound
    guard gap.lowerBound < gap.upperBound else { return }
    let sign = Array(signs.sign.utf8)
    guard let start = gap.first(where: { bytes[$0..<min($0 + sign.count, gap.upperBound)].elementsEqual(sign) }) else {
      return
    }
    replace(start..<start + sign.count, signs.opposite, .flippedComparison)
    if let boundary = signs.boundary { replace(start..<start + sign.count, boundary, .movedBoundary) }
  }

  private mutating func replace(_ id: SyntaxTree.ID, _ text: String, _ kind: Mutant.Kind) {
    if case .literal = tree.nodes[id].kind { return }
    replace(tree.nodes[id].written, text, kind)
  }

  private mutating func replace(_ range: Range<Int>, _ after: String, _ kind: Mutant.Kind) {
    var changed = bytes
    changed.replaceSubrange(range, with: after.utf8)
    mutants.append(
      Mutant(
        kind: kind, text: String(decoding: changed, as: UTF8.self), range: range, before: text(range), after: after))
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
