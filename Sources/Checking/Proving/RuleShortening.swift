import CEL
import Findings
import RuleLibrary

/// Takes conditions out of one rule, one at a time, as long as nothing is judged worse.
struct RuleShortening {
  private let pruner: RulePruner
  private let index: Int
  private let kind: String
  private let pack: JudgedPack
  private let keepsNames: Bool
  /// The rule's examples.
  let own: [ExampleCase]
  /// The rule as it has become.
  private(set) var logic: RuleLogic
  /// Whether the rule as it was finds something, by case.
  private let fires: [Bool]
  /// The places of cases, those first that noticed a change before.
  private var order: [Int]

  init(_ pruner: RulePruner, _ index: Int, keepsNames: Bool) {
    self.keepsNames = keepsNames
    self.pruner = pruner
    self.index = index
    let checker = pruner.runner.checker
    let rule = checker.library.rules[index]
    kind = rule.kind.id
    pack = checker.packs[rule.pack]
    logic = rule.logic
    own = rule.examples.compactMap { try? ExampleCase($0, checker) }
    let (judged, pack) = (pruner.runner.judged(index, as: rule.logic), pack)
    fires = pruner.cases.map { $0.example.verdict(of: judged, in: pack, checker) == .violation }
    order = Array(pruner.cases.indices)
  }

  /// Shortens until no condition can go.
  mutating func run() {
    var isShorter = true
    while isShorter {
      isShorter = false
      for part in [RuleSource.Part.require, .when] {
        while let next = shorter(part) {
          logic = next
          isShorter = true
        }
      }
    }
  }

  private mutating func shorter(_ part: RuleSource.Part) -> RuleLogic? {
    let text = part == .when ? logic.source.when : logic.source.require
    for shortening in text.map({ Shortening.shorter(than: $0) }) ?? [] {
      let isNaming = part == .when && shortening.isWider != false && RuleShortening.isNaming(shortening.operand)
      if isNaming && keepsNames { continue }
      guard var changed = logic.replacing(part, with: shortening.text, in: pruner.runner.checker.library) else {
        continue
      }
      if part == .when { changed.source.when = shortening.text } else { changed.source.require = shortening.text }
      if isAsGood(changed) { return changed }
    }
    return nil
  }

  /// Whether a condition is on what every statement has.
  private static func isNaming(_ operand: String) -> Bool {
    let fields = ["act", "object", "bearer", "beneficiary", "affirmed", "force", "inherited", "excepted"]
    return fields.contains { operand.hasPrefix("s.\($0)") || operand.hasPrefix("!s.\($0)") }
  }

  /// Whether all examples hold and no clause is judged worse than by the rule as it was.
  private mutating func isAsGood(_ changed: RuleLogic) -> Bool {
    let checker = pruner.runner.checker
    let judged = pruner.runner.judged(index, as: changed)
    for example in own where example.failure(of: judged, in: pack, checker) != nil { return false }
    for (rank, place) in order.enumerated() {
      let item = pruner.cases[place]
      let found = item.example.verdict(of: judged, in: pack, checker) == .violation
      if found == fires[place] || item.clause.also.contains(kind) || found == item.clause.codes.contains(kind) {
        continue
      }
      if rank > 64 { order.insert(order.remove(at: rank), at: 0) }
      return false
    }
    return true
  }
}
