import CEL
import RuleLibrary

/// What judging needs of a rule, apart from its words: measured, copying whole rules took a third of a run.
final class JudgedRule: Sendable {
  /// The index of the rule in the library.
  let index: Int
  let firstDay: Int32
  let lastDay: Int32
  let applies: Program?
  let when: Program?
  let require: Program
  let iterations: [RuleLogic.Iteration]
  let readsProse: Bool
  let message: MessageTemplate
  let suggestion: RuleSuggestion?

  init(_ rule: Rule, index: Int, options: CheckOptions = CheckOptions()) {
    let message = rule.message(in: options.language)
    self.message = options.preparesMessages ? message.prepared() : message
    suggestion = rule.logic.suggestion
    self.index = index
    firstDay = rule.effective.from.daysSince1970
    lastDay = rule.effective.to?.daysSince1970 ?? .max
    applies = rule.logic.applies
    when = rule.logic.when
    require = rule.logic.require
    iterations = rule.logic.iterations
    readsProse = rule.logic.readsProse
  }

  /// Whether the rule is in force on a day; without a day, whether it is in force without end.
  func isInForce(on day: Int32?) -> Bool {
    guard let day else { return lastDay == .max }
    return firstDay <= day && day <= lastDay
  }
}

/// A pack and its rules, as judging needs them.
struct JudgedPack: Sendable {
  let id: String
  let applies: Program
  let rules: [JudgedRule]

  init(_ library: RuleLibrary, index: Int, options: CheckOptions) {
    id = library.packs[index].id
    applies = library.packs[index].applies
    rules = library.rules.indices.filter { library.rules[$0].pack == index }
      .map { JudgedRule(library.rules[$0], index: $0, options: options) }
  }
}
