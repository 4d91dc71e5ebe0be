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
  /// Its number among rules over statements; nil for one that is no rule of the library or judges something else.
  let proseNumber: Int?
  /// How far `when` and `require` look beyond the statement.
  let whenReach: ProseReach
  let requireReach: ProseReach
  let message: MessageTemplate
  let suggestion: RuleSuggestion?

  init(_ rule: Rule, index: Int, options: CheckOptions = CheckOptions(), proseNumber: Int? = nil) {
    self.proseNumber = proseNumber
    whenReach = proseNumber == nil ? .contract : rule.logic.when.map { ProseReach($0) } ?? .statement
    requireReach = proseNumber == nil ? .contract : ProseReach(rule.logic.require)
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

  /// Whether it may look at other statements of the clause.
  var readsLists: Bool { max(whenReach, requireReach) != .statement }

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

  /// `count` is the number of rules over statements in the packs before; it is raised by those of this one.
  init(_ library: RuleLibrary, index: Int, options: CheckOptions, proseRules count: inout Int) {
    id = library.packs[index].id
    applies = library.packs[index].applies
    var rules: [JudgedRule] = []
    for (place, rule) in library.rules.enumerated() where rule.pack == index {
      let number = rule.logic.judgesStatements ? count : nil
      if number != nil { count += 1 }
      rules.append(JudgedRule(rule, index: place, options: options, proseNumber: number))
    }
    self.rules = rules
  }
}
