import RuleLibrary

/// Shortens rules over prose to what their examples and labelled clauses need, and finds clauses that prove them.
///
/// A condition stays where an example fails without it, or a labelled clause would be judged worse: a violation missed or
/// a false alarm raised. Conditions on what names a statement, its act, thing, bearer, force and denial, stay unless asked.
public struct RulePruner: Sendable {
  /// A labelled clause, ready to be judged.
  struct Case: Sendable {
    let example: ExampleCase
    let clause: LabelledClause
    /// Whether it may become an example.
    let isOwn: Bool
  }

  /// What a rule becomes.
  public struct Pruned: Sendable {
    /// The expression that says which statements the rule concerns.
    public var when: String?
    /// The expression that must hold for them.
    public var require: String
    /// Clauses to be added to the rule's examples, and what the rule says of each.
    public var examples: [(clause: LabelledClause, verdict: String)] = []
    /// What neither the examples nor any clause shows: outcomes of conditions and mistakes, a line each.
    public var unproved: [String] = []
  }

  let runner: ExampleRunner
  let cases: [Case]

  /// Prepares labelled clauses, the shortest first; of `witnesses` none becomes an example.
  public init(_ runner: ExampleRunner, clauses: [LabelledClause], witnesses: [LabelledClause] = []) {
    self.runner = runner
    guard let model = runner.checker.library.rules.lazy.compactMap(\.examples.first).first else {
      cases = []
      return
    }
    var seen: Set<String> = []
    let all = clauses.map { ($0, true) } + witnesses.map { ($0, false) }
    cases = all.sorted { $0.0.text.utf8.count < $1.0.text.utf8.count }.compactMap { clause, isOwn in
      let example = RuleExample(clause: clause.text, language: clause.language, like: model)
      guard seen.insert(clause.text).inserted, let read = try? ExampleCase(example, runner.checker) else { return nil }
      return Case(example: read, clause: clause, isOwn: isOwn)
    }
  }

  /// Shortens a rule where asked to, and looks for the clauses that prove it; conditions that name the statement go too
  /// where `keepsNames` is false.
  public func pruned(rule index: Int, shortens: Bool, keepsNames: Bool = true) -> Pruned {
    var work = RuleShortening(self, index, keepsNames: keepsNames)
    if shortens { work.run() }
    var pruned = Pruned(when: work.logic.source.when, require: work.logic.source.require)
    ExampleSearch(self, index, work.logic, own: work.own).run(into: &pruned)
    return pruned
  }
}
