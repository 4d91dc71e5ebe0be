import CEL
import Prose
import RuleLibrary
import SourceText

/// What judging needs of a rule, apart from its words: measured, copying whole rules took a third of a run.
final class JudgedRule: Sendable {
  /// The compiled expressions of a rule.
  final class Programs: Sendable {
    let applies: Program?
    let when: Program?
    let message: MessageTemplate
    let suggestion: RuleSuggestion?
    private let requirement: Deferred<Program>

    var require: Program { requirement.value }

    /// The program of a condition; nil where the rule has none.
    subscript(condition: RuleCondition) -> Program? {
      switch condition {
      case .applies: applies
      case .when: when
      case .require: require
      }
    }

    init(_ rule: Rule, _ options: CheckOptions) {
      applies = rule.logic.applies
      when = rule.logic.when
      requirement = rule.logic.requirement
      let message = rule.message(in: options.language)
      self.message = options.preparesMessages ? message.prepared() : message
      suggestion = rule.logic.suggestion
    }
  }

  /// The index of the rule in the library.
  let index: Int
  let firstDay: Int32
  let lastDay: Int32
  let iterations: [RuleLogic.Iteration]
  let hasApplies: Bool
  let readsProse: Bool
  /// Its number among rules over statements; nil for one that is no rule of the library or judges something else.
  let proseNumber: Int?
  /// How far `when` and `require` look beyond the statement.
  let whenReach: ProseReach
  let requireReach: ProseReach
  /// The number of its kind among the kinds of the library's points, where these must bear out what it finds; nil for a
  /// rule that looks at more than the clause, of which points know nothing.
  let signKind: Int?
  /// Facts that what is asked first cannot do without: some of each set.
  let needs: [[FieldFact]]
  /// The same where they are facts of the contract.
  private let contractNeeds: [[FieldFact]]
  private let deferred: Deferred<Programs>
  private let sketch: Deferred<RuleSketch>?

  /// The compiled expressions; of a rule that was not needed before, it is read now.
  var programs: Programs { deferred.value }

  init(
    _ entry: RuleEntry, index: Int, options: CheckOptions = CheckOptions(), proseNumber: Int? = nil,
    signs: SignTable? = nil
  ) {
    let outline = entry.outline
    let looksBeyond = max(outline.whenReach, outline.requireReach) == .contract
    signKind = outline.judgesStatements && !looksBeyond ? signs?.number(of: outline.violation) : nil
    self.proseNumber = proseNumber
    whenReach = proseNumber == nil ? .contract : outline.whenReach
    requireReach = proseNumber == nil ? .contract : outline.requireReach
    needs = outline.needs
    contractNeeds = outline.judgesStatements ? [] : outline.needs
    self.index = index
    firstDay = outline.effective.from.daysSince1970
    lastDay = outline.effective.to?.daysSince1970 ?? .max
    iterations = outline.iterations
    hasApplies = outline.hasApplies
    readsProse = outline.readsProse
    deferred = Deferred { Programs(entry.rule, options) }
    sketch = entry.sketch
  }

  /// What a condition comes to; one that the rule does not have holds. A rule that nothing needed before is read only where
  /// the sketch of the condition does not decide.
  func truth(of condition: RuleCondition, _ session: borrowing EvaluationSession) -> Truth {
    if !deferred.isMade, let sketch {
      let truth = session.truth(sketch.value[condition])
      if truth == .true || truth == .false { return truth }
    }
    return programs[condition].map { session.truth($0) } ?? .true
  }

  /// Whether a contract may be what is asked first; where it cannot, the rule need not be read.
  func mayConcern(_ store: RecordStore) -> Bool {
    guard !contractNeeds.isEmpty, let contract = store.entries.first else { return true }
    let base = Int(contract.base)
    return contractNeeds.allSatisfy { facts in facts.contains { $0.mayHold(store.cells[base + $0.slot]) } }
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

  /// `count` is the number of rules over statements in the packs before; it is raised by those of this one. A pack that
  /// is not chosen has no rules to judge.
  init(_ library: RuleLibrary, index: Int, options: CheckOptions, proseRules count: inout Int) {
    id = library.packs[index].id
    applies = library.packs[index].applies
    var rules: [JudgedRule] = []
    let isChosen = options.packs?.contains(id) ?? true
    for (place, entry) in library.rules.entries.enumerated() where isChosen && entry.outline.pack == index {
      let number = entry.outline.judgesStatements ? count : nil
      if number != nil { count += 1 }
      let isWeighed = number != nil && library.packs[index].weighsProse
      rules.append(
        JudgedRule(
          entry, index: place, options: options, proseNumber: number, signs: isWeighed ? library.signs : nil))
    }
    self.rules = rules
  }
}

extension FieldFact {
  /// False only where a cell says otherwise.
  fileprivate func mayHold(_ cell: Cell) -> Bool {
    switch form {
    case .isThere: cell.kind != .absent
    case .isSymbol: cell.kind != .enumeration && cell.kind != .bool || Int(cell.payload) == symbol
    case .holds: true
    }
  }
}
