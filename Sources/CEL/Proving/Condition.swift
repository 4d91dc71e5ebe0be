/// A part of an expression that is true or false and decides something: an operand of `&&`, `||` or `?:`, a comparison, the
/// condition of a macro, or the whole.
public struct Condition: Sendable, Hashable {
  /// The expression, or the defined function or name, in which the part is written.
  public let origin: String
  /// Where it stands there, in bytes of UTF-8.
  public let range: Range<Int>
  /// The part as it is written.
  public let text: String
}

/// A program prepared to tell what its conditions gave; slower than the program itself, made once and asked often.
public final class ObservedProgram: Sendable {
  /// The conditions, those of inlined functions and names too; constants are left out.
  public let conditions: Set<Condition>
  let program: Program
  let root: Node
  let frameSize: Int
  let byNode: [SyntaxTree.ID: Condition]

  /// Prepares a program.
  public init(_ program: Program) {
    self.program = program
    var planner = Planner(program.checked, program.environment, traces: true)
    root = planner.plan(program.checked.tree.root)
    frameSize = planner.frameSize
    var finder = ConditionFinder(checked: program.checked)
    finder.visit(program.checked.tree.root, isDeciding: true)
    byNode = finder.found
    conditions = Set(finder.found.values)
  }
}

extension EvaluationSession {
  /// The value of a program, and for each of its conditions that was evaluated to true or false a call of `note`.
  public func observe(_ observed: ObservedProgram, _ note: (Condition, Bool) -> Void) -> Value {
    frame.begin(size: observed.frameSize, limits: observed.program.environment.limits, collects: true)
    let trace = Trace()
    frame.storage.pointee.trace = trace
    let value = observed.root.evaluate(frame)
    frame.storage.pointee.trace = nil
    for entry in trace.entries {
      guard case .bool(let truth)? = entry.value, let condition = observed.byNode[entry.node] else { continue }
      note(condition, truth)
    }
    return value
  }
}

/// Finds the conditions of a checked expression.
private struct ConditionFinder {
  let checked: CheckedExpression
  var found: [SyntaxTree.ID: Condition] = [:]
  private var visited: Set<SyntaxTree.ID> = []

  init(checked: CheckedExpression) { self.checked = checked }

  mutating func visit(_ id: SyntaxTree.ID, isDeciding: Bool) {
    let node = checked.tree.nodes[id]
    if isDeciding || isComparison(node.kind) { note(id) }
    guard visited.insert(id).inserted else { return }
    if case .inlined(let body) = checked.resolutions[id] {
      visit(body, isDeciding: isDeciding)
      return
    }
    switch node.kind {
    case .and(let terms), .or(let terms): for term in terms { visit(term, isDeciding: true) }
    case .conditional(let condition, let yes, let no):
      visit(condition, isDeciding: true)
      visit(yes, isDeciding: false)
      visit(no, isDeciding: false)
    case .comprehension(let part):
      visit(part.range, isDeciding: false)
      if let condition = part.condition { visit(condition, isDeciding: true) }
      if let transform = part.transform { visit(transform, isDeciding: false) }
    default: for child in node.kind.children { visit(child, isDeciding: false) }
    }
  }

  private mutating func note(_ id: SyntaxTree.ID) {
    switch checked.resolutions[id] {
    case .constant, .failure: return
    case .none, .variable, .field, .call, .inlined: break
    }
    guard checked.types[id] == .bool else { return }
    let node = checked.tree.nodes[id]
    if case .literal = node.kind { return }
    found[id] = Condition(
      origin: String(decoding: checked.tree.sources[Int(node.source)], as: UTF8.self), range: node.written,
      text: checked.tree.text(id))
  }

  private func isComparison(_ kind: SyntaxNode.Kind) -> Bool {
    guard case .call(let name, nil, let arguments) = kind, arguments.count == 2 else { return false }
    return Mutant.comparisons[name] != nil || name == "@in"
  }
}
