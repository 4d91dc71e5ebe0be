public import CEL
import RuleLibrary

/// Which outcomes of the conditions of a rule its examples showed.
public struct RuleCoverage: Sendable {
  /// An outcome that no example showed.
  public struct Gap: Sendable, Hashable {
    /// The condition.
    public var condition: Condition
    /// What it never was.
    public var outcome: Bool
  }

  /// The conditions written in the rule itself, each to be seen true and false.
  public var conditions: Set<Condition>
  /// Conditions that were true in an example; those of shared functions too.
  public var seenTrue: Set<Condition> = []
  /// Conditions that were false in an example.
  public var seenFalse: Set<Condition> = []

  /// Makes a record of what was seen of some conditions.
  public init(conditions: Set<Condition>, seenTrue: Set<Condition> = [], seenFalse: Set<Condition> = []) {
    self.conditions = conditions
    self.seenTrue = seenTrue
    self.seenFalse = seenFalse
  }

  /// The number of outcomes to be seen.
  public var wanted: Int { conditions.count * 2 }
  /// The number of outcomes seen.
  public var seen: Int { conditions.intersection(seenTrue).count + conditions.intersection(seenFalse).count }
  /// The outcomes not seen, by place.
  public var gaps: [Gap] {
    let found =
      conditions.subtracting(seenTrue).map { Gap(condition: $0, outcome: true) }
      + conditions.subtracting(seenFalse).map { Gap(condition: $0, outcome: false) }
    return found.sorted {
      ($0.condition.origin, $0.condition.range.lowerBound, $0.outcome ? 1 : 0)
        < ($1.condition.origin, $1.condition.range.lowerBound, $1.outcome ? 1 : 0)
    }
  }
}

extension ExampleRunner {
  /// What the examples of a rule show of its conditions; examples that cannot be read show nothing.
  public func coverage(rule index: Int) -> RuleCoverage {
    let logic = checker.library.rules[index].logic
    let observed = ObservedLogic(logic)
    var coverage = RuleCoverage(conditions: observed.ownConditions)
    for example in checker.library.rules[index].examples {
      guard let example = try? ExampleCase(example, checker) else { continue }
      observed.walk(example, self, checker.packs[checker.library.rules[index].pack].applies) { condition, truth in
        if truth { coverage.seenTrue.insert(condition) } else { coverage.seenFalse.insert(condition) }
      }
    }
    return coverage
  }

  /// The conditions of the functions that rules share.
  public func functionConditions(rule index: Int) -> Set<Condition> {
    let logic = checker.library.rules[index].logic
    let observed = ObservedLogic(logic)
    return observed.conditions.subtracting(observed.ownConditions)
  }
}

extension RuleSource {
  /// All expressions of the rule.
  var texts: [String] { [applies, when, require].compactMap { $0 } + bindings.map(\.expression) }
}

/// The expressions of a rule prepared to tell what their conditions gave.
struct ObservedLogic {
  let logic: RuleLogic
  let applies: ObservedProgram?
  let when: ObservedProgram?
  let require: ObservedProgram
  let conditions: Set<Condition>

  /// The conditions written in the rule itself.
  var ownConditions: Set<Condition> {
    let own = Set(logic.source.texts)
    return conditions.filter { own.contains($0.origin) }
  }

  init(_ logic: RuleLogic) {
    self.logic = logic
    applies = logic.applies.map { ObservedProgram($0) }
    when = logic.when.map { ObservedProgram($0) }
    require = ObservedProgram(logic.require)
    conditions = [applies, when, require].compactMap { $0?.conditions }.reduce(into: []) { $0.formUnion($1) }
  }

  /// Judges an example as a judgement does, and tells what each condition gave.
  func walk(
    _ example: ExampleCase, _ runner: ExampleRunner, _ pack: Program, _ note: (Condition, Bool) -> Void
  ) {
    let judgement = Judgement(
      checker: runner.checker, document: example.document, store: example.store, day: example.day)
    example.store.read(in: runner.checker.library.environment) { session in
      session.bind(RuleLibrary.contractVariable, record: 0)
      session.bind(
        RuleLibrary.asOfVariable, example.day.map { .day($0) } ?? .unknown(UnknownSet("the day of the contract")))
      guard session.truth(pack) == .true else { return }
      if let applies, !isTrue(session.observe(applies, note)) { return }
      iterate([], judgement, session, note)
    }
  }

  private func isTrue(_ value: Value) -> Bool {
    if case .bool(true) = value { return true }
    return false
  }

  private func iterate(
    _ entries: [Int], _ judgement: Judgement, _ session: borrowing EvaluationSession,
    _ note: (Condition, Bool) -> Void
  ) {
    guard entries.count < logic.iterations.count else {
      if let when, !isTrue(session.observe(when, note)) { return }
      _ = session.observe(require, note)
      return
    }
    let iteration = logic.iterations[entries.count]
    let cell = judgement.place(iteration.variable, iteration.slots, entries).cell
    guard cell.kind == .list else { return }
    let store = judgement.store
    for offset in cell.start..<cell.start + cell.count {
      guard let entry = store.entry(atBase: Int(store.cells[offset].payload)) else { continue }
      session.bind(entries.count + 2, record: entry)
      iterate(entries + [entry], judgement, session, note)
    }
  }
}
