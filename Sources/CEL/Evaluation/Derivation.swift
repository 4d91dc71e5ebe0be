/// How an expression came to its value: its parts with their values and what they read.
public struct Derivation: Sendable {
  /// A part of an expression.
  public struct Step: Sendable {
    /// The part as it is written.
    public let text: String
    /// Its value; nil where it was not evaluated, because what came before decided.
    public let value: Value?
    /// The path of the field it reads, from the root record: `fees[0].amount`; nil where it reads none.
    public let path: String?
    /// The host's number for the cell it reads; -1 where it reads none.
    public let source: Int32
    /// The entry of the record that holds the field, or would hold it; -1 where it reads none.
    public let entry: Int
    /// The parts it rests on.
    public let steps: [Step]

    /// Whether it was not evaluated.
    public var isSkipped: Bool { value == nil }

    /// The number of parts, itself one of them.
    public var count: Int { steps.reduce(1) { $0 + $1.count } }
  }

  /// A field that was read.
  public struct Read: Sendable {
    /// The path from the root record.
    public let path: String
    /// The value that was found.
    public let value: Value
    /// The host's number for the cell; -1 for an absent one.
    public let source: Int32
    /// The entry of the record that holds the field, or would hold it.
    public let entry: Int
  }

  /// The whole expression.
  public let root: Step

  /// The fields that were read, each path once, in the order they were read.
  public var reads: [Read] {
    var seen: Set<String> = []
    var found: [Read] = []
    collect(root, &seen, &found)
    return found
  }

  private func collect(_ step: Step, _ seen: inout Set<String>, _ found: inout [Read]) {
    if let path = step.path, let value = step.value, seen.insert(path).inserted {
      found.append(Read(path: path, value: value, source: step.source, entry: step.entry))
    }
    for part in step.steps { collect(part, &seen, &found) }
  }

  init(_ trace: Trace, _ checked: CheckedExpression, _ planner: Planner, _ frame: Frame) {
    var builder = DerivationBuilder(entries: trace.entries, checked: checked)
    root = builder.build()
  }
}

/// Puts the noted parts into a tree and adds those that were skipped.
private struct DerivationBuilder {
  let entries: [Trace.Entry]
  let checked: CheckedExpression
  var next = 0

  mutating func build() -> Derivation.Step {
    guard let first = entries.first else {
      return Derivation.Step(text: "", value: nil, path: nil, source: -1, entry: -1, steps: [])
    }
    next = 1
    return step(first)
  }

  private mutating func step(_ entry: Trace.Entry) -> Derivation.Step {
    var steps: [Derivation.Step] = []
    var met: Set<SyntaxTree.ID> = []
    while next < entries.count, entries[next].depth == entry.depth + 1 {
      let child = entries[next]
      next += 1
      met.insert(child.node)
      if child.alike > 0 {
        steps.append(alike(child))
        continue
      }
      let built = step(child)
      if !isPlain(child.node) { steps.append(built) }
    }
    if entry.read == nil { steps += skipped(entry.node, met) }
    return Derivation.Step(
      text: checked.tree.text(entry.node), value: entry.value, path: entry.read?.path, source: entry.read?.source ?? -1,
      entry: entry.read?.entry ?? -1, steps: steps)
  }

  private func alike(_ entry: Trace.Entry) -> Derivation.Step {
    Derivation.Step(
      text: "… \(entry.alike) more", value: entry.value, path: nil, source: -1, entry: -1, steps: [])
  }

  /// Literals explain nothing beside the text that holds them.
  private func isPlain(_ id: SyntaxTree.ID) -> Bool {
    if case .literal = checked.tree.nodes[id].kind { return true }
    return false
  }

  private func skipped(_ id: SyntaxTree.ID, _ met: Set<SyntaxTree.ID>) -> [Derivation.Step] {
    if case .inlined = checked.resolutions[id] { return [] }
    return checked.tree.nodes[id].kind.children.filter { !met.contains($0) && !isPlain($0) && checked.types[$0] != nil }
      .map {
        Derivation.Step(text: checked.tree.text($0), value: nil, path: nil, source: -1, entry: -1, steps: [])
      }
  }
}
