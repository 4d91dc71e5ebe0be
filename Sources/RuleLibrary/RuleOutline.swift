public import CEL
public import Findings
public import SourceText

/// What is to be known of a rule before it is read whole: enough to tell whether it is needed.
public struct RuleOutline: Sendable {
  /// `pack/slug`.
  public var id: String
  /// The index of its pack in the library.
  public var pack: Int
  /// The file the rule stands in.
  public var file: String
  /// The id of the violation kind.
  public var violation: String
  /// The kind's severity, or the rule's own.
  public var severity: Severity
  /// The days on which its legal basis holds.
  public var effective: EffectivePeriod
  /// The elements judged; empty for the contract as a whole.
  public var iterations: [RuleLogic.Iteration]
  /// Whether something is asked before the elements are looked at.
  public var hasApplies: Bool
  /// Whether the elements are statements read from prose.
  public var readsProse: Bool
  /// Whether it judges every statement of every clause, one after the other.
  public var judgesStatements: Bool
  /// Whether it looks at statements beyond those of the clause at hand.
  public var readsAllStatements: Bool
  /// Whether it looks at the ledger.
  public var needsLedger: Bool
  /// Whether it looks at the offer that the contract was signed after.
  public var needsOffer: Bool
  /// Whether it looks at anything that is reckoned from prose.
  public var needsProse: Bool
  /// How far `when` looks beyond a statement.
  public var whenReach: ProseReach
  /// How far `require` looks beyond a statement.
  public var requireReach: ProseReach
  /// Facts that what is asked first cannot do without, some of each set: of a statement for `when` of a rule that judges
  /// statements, else of the contract for `applies` or, without it, `when`.
  public var needs: [[FieldFact]]

  init(_ rule: Rule) {
    let logic = rule.logic
    (id, pack, file, violation) = (rule.id, rule.pack, rule.file, rule.kind.id)
    severity = rule.severity
    effective = rule.effective
    iterations = logic.iterations
    hasApplies = logic.applies != nil
    readsProse = logic.readsProse
    judgesStatements = logic.judgesStatements
    readsAllStatements = logic.readsAllStatements
    needsLedger = logic.needsLedger
    needsOffer = logic.needsOffer
    needsProse = logic.needsProse
    guard judgesStatements else {
      (whenReach, requireReach) = (.contract, .contract)
      needs = RuleOutline.needs(logic.applies ?? logic.when, of: RuleLibrary.contractVariable)
      return
    }
    whenReach = logic.when.map { ProseReach($0) } ?? .statement
    requireReach = ProseReach(logic.require)
    needs = RuleOutline.needs(logic.when, of: ProseReach.statementVariable)
  }

  private static func needs(_ condition: Program?, of variable: Int) -> [[FieldFact]] {
    (condition?.needs(of: variable) ?? []).map { facts in
      facts.sorted { ($0.slot, $0.symbol) < ($1.slot, $1.symbol) }
    }
  }
}

/// A rule of a library: its outline, and the rule itself, which may be read only when it is asked for.
public final class RuleEntry: Sendable {
  /// What is known of it at once.
  public let outline: RuleOutline
  /// What its conditions say for sure; nil where the rule was read anyway.
  public let sketch: Deferred<RuleSketch>?
  private let deferred: Deferred<Rule>

  /// The rule.
  public var rule: Rule { deferred.value }

  /// An entry of a rule that was read.
  public init(_ rule: Rule) {
    outline = RuleOutline(rule)
    sketch = nil
    deferred = Deferred(of: rule)
  }

  init(_ outline: RuleOutline, sketch: Deferred<RuleSketch>, _ deferred: Deferred<Rule>) {
    self.outline = outline
    self.sketch = sketch
    self.deferred = deferred
  }
}

/// The rules of a library, by pack and id.
public struct RuleList: RandomAccessCollection, Sendable {
  /// The rules with their outlines.
  public let entries: [RuleEntry]

  /// Makes a list; the entries are put in order.
  public init(_ entries: [RuleEntry]) {
    self.entries = entries.sorted { ($0.outline.pack, $0.outline.id) < ($1.outline.pack, $1.outline.id) }
  }

  /// 0.
  public var startIndex: Int { 0 }
  /// The number of rules.
  public var endIndex: Int { entries.count }
  /// A rule; read now where it was not before.
  public subscript(index: Int) -> Rule { entries[index].rule }
}
