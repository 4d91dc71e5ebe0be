import CEL
import Findings
import RuleLibrary

/// Looks among labelled clauses for those that prove a rule: they show what its examples do not.
struct ExampleSearch {
  private let pruner: RulePruner
  private let logic: RuleLogic
  private let index: Int
  private let pack: JudgedPack
  private let judged: JudgedRule
  /// Examples and clauses that prove the rule so far.
  private var proof: [ExampleCase]
  /// Places of clauses of which the rule says what their labels say.
  private let usable: [Int]
  private var chosen: [Int] = []

  init(_ pruner: RulePruner, _ index: Int, _ logic: RuleLogic, own: [ExampleCase]) {
    self.pruner = pruner
    self.index = index
    self.logic = logic
    let checker = pruner.runner.checker
    let kind = checker.library.rules[index].kind.id
    let pack = checker.packs[checker.library.rules[index].pack]
    let judged = pruner.runner.judged(index, as: logic)
    (self.pack, self.judged) = (pack, judged)
    proof = own
    usable = pruner.cases.indices.filter { place in
      let item = pruner.cases[place]
      guard item.isOwn else { return false }
      return item.example.verdict(of: judged, in: pack, checker) == .violation
        ? item.clause.codes.contains(kind) || item.clause.also.contains(kind) : !item.clause.codes.contains(kind)
    }
  }

  /// Finds the clauses, and what none of them shows.
  consuming func run(into pruned: inout RulePruner.Pruned) {
    pruned.unproved = coverOutcomes() + noticeMistakes()
    pruned.examples = chosen.map { place in
      let verdict = verdict(of: pruner.cases[place].example, by: judged)
      return (pruner.cases[place].clause, verdict?.rawValue ?? Verdict.notApplicable.rawValue)
    }
  }

  private func verdict(of example: ExampleCase, by rule: JudgedRule) -> Verdict? {
    example.verdict(of: rule, in: pack, pruner.runner.checker)
  }

  private mutating func choose(_ place: Int) {
    chosen.append(place)
    proof.append(pruner.cases[place].example)
  }

  /// Takes the clause that shows most of what is missing, until none shows more.
  private mutating func coverOutcomes() -> [String] {
    let observed = ObservedLogic(logic)
    var wanted = Set(RuleCoverage(conditions: observed.ownConditions).gaps)
    func outcomes(_ example: ExampleCase) -> Set<RuleCoverage.Gap> {
      var found: Set<RuleCoverage.Gap> = []
      observed.walk(example, pruner.runner, pack.applies) { condition, outcome in
        found.insert(RuleCoverage.Gap(condition: condition, outcome: outcome))
      }
      return found
    }
    for example in proof { wanted.subtract(outcomes(example)) }
    guard !wanted.isEmpty else { return [] }
    var shown = usable.map { (place: $0, outcomes: outcomes(pruner.cases[$0].example)) }
    while true {
      shown = shown.map { ($0.place, $0.outcomes.intersection(wanted)) }.filter { !$0.outcomes.isEmpty }
      // Of clauses that show as much the shortest, which comes first.
      guard let best = shown.reversed().max(by: { $0.outcomes.count < $1.outcomes.count }) else { break }
      choose(best.place)
      wanted.subtract(best.outcomes)
    }
    return wanted.map { "`\($0.condition.text)` was never \($0.outcome)" }.sorted()
  }

  /// Takes for each mistake that goes unnoticed the shortest clause that notices it.
  private mutating func noticeMistakes() -> [String] {
    var unnoticed: [String] = []
    pruner.runner.forEachMistake(in: logic) { mistake, changed in
      let mistaken = pruner.runner.judged(index, as: changed)
      func notices(_ example: ExampleCase) -> Bool {
        verdict(of: example, by: mistaken) != verdict(of: example, by: judged)
      }
      if proof.contains(where: notices) { return }
      if let witness = usable.first(where: { notices(pruner.cases[$0].example) }) {
        choose(witness)
      } else {
        unnoticed.append("\(mistake.part): `\(mistake.mutant.before)` as `\(mistake.mutant.after)` is not noticed")
      }
    }
    return unnoticed
  }
}
