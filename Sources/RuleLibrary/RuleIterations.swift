import CEL
import Documents
import SourceText

extension RuleReader {
  /// The variables that the rule iterates: `contract.fees as fee`, one or a list of them.
  ///
  /// A name whose list is wrong stays known, so that one mistake is told once.
  mutating func readIterations(_ node: Int?) -> [RuleLogic.Iteration] {
    guard let node else { return [] }
    let nodes = settings.tree[node].kind == .array ? settings.items(of: node, "`for_each`") : [node]
    return nodes.compactMap { readIteration($0) }
  }

  private mutating func readIteration(_ node: Int) -> RuleLogic.Iteration? {
    guard let text = settings.text(node, "a list and a name, such as `contract.fees as fee`") else { return nil }
    let words = text.split(separator: " ")
    guard words.count == 3, words[1] == "as" else {
      settings.report("found `\(text)`, expected a list and a name, such as `contract.fees as fee`", at: node)
      return nil
    }
    let name = String(words[2])
    guard let (place, type) = place(String(words[0]), at: node) else {
      environment = environment.adding(variable: Environment.Variable(name, .dyn))
      return nil
    }
    guard case .list(.record(let record)) = type else {
      settings.report("`\(words[0])` is no list of records", at: node)
      environment = environment.adding(variable: Environment.Variable(name, .dyn))
      return nil
    }
    environment = environment.adding(variable: Environment.Variable(name, .record(record, schema.records[record].name)))
    return RuleLogic.Iteration(
      name: name, variable: place.variable, slots: place.slots, record: record, path: String(words[0]))
  }

  /// Where a finding of the rule stands: `at`, else for rules over the whole contract the first field that `require` reads.
  mutating func readLocation(
    _ node: Int?, iterations: [RuleLogic.Iteration], require: Deferred<Program>
  ) -> Deferred<FieldPlace?> {
    if let node, let text = settings.text(node, "a field path") { return Deferred(of: place(text, at: node)?.place) }
    guard iterations.isEmpty else { return Deferred(of: nil) }
    let paths = paths
    return Deferred {
      require.value.fieldReads.lazy.filter { $0.variable == RuleLibrary.contractVariable }
        .compactMap { paths.resolve($0.path.split(separator: ".").map(String.init))?.place }.first
    }
  }

  private var paths: FieldPaths { FieldPaths(environment: environment, schema: schema) }

  /// A dotted path as a place, with the type of what stands there; problems are noted.
  mutating func place(_ text: String, at node: Int) -> (place: FieldPlace, type: RecordSchema.FieldType)? {
    let parts = text.split(separator: ".").map(String.init)
    if let found = paths.resolve(parts) { return found }
    var known: [String] = environment.variables.map(\.name)
    var wrong = parts.first ?? text
    for count in 1..<max(parts.count, 2) {
      guard let record = paths.record(at: Array(parts.prefix(count))), count < parts.count else { break }
      known = schema.records[record].fields.map(\.name)
      wrong = parts[count]
    }
    settings.report("unknown field `\(wrong)` in `\(text)`\(didYouMean(wrong, among: known))", at: node)
    return nil
  }
}

/// Finds fields by their paths.
private struct FieldPaths {
  let environment: Environment
  let schema: RecordSchema

  func record(at parts: [String]) -> Int? {
    guard let first = parts.first, let variable = environment.variableIndex(first),
      case .record(var record, _) = environment.variables[variable].type
    else { return nil }
    for part in parts.dropFirst() {
      guard let slot = schema.records[record].slot(of: part),
        case .record(let inner) = schema.records[record].fields[slot].type
      else { return nil }
      record = inner
    }
    return record
  }

  func resolve(_ parts: [String]) -> (place: FieldPlace, type: RecordSchema.FieldType)? {
    guard parts.count >= 2, let record = record(at: Array(parts.dropLast())), let last = parts.last,
      let slot = schema.records[record].slot(of: last), let first = parts.first,
      let variable = environment.variableIndex(first)
    else { return nil }
    var slots: [Int] = []
    for count in 2..<parts.count + 1 {
      guard let holder = self.record(at: Array(parts.prefix(count - 1))),
        let slot = schema.records[holder].slot(of: parts[count - 1])
      else { return nil }
      slots.append(slot)
    }
    return (FieldPlace(variable: variable, slots: slots), schema.records[record].fields[slot].type)
  }
}
