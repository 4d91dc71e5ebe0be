import CEL
import Findings
import RuleLibrary
import SourceText

/// A violation as it was met: the rule, and the records that its variables stood for.
struct Violation {
  let rule: Int
  /// Entries of the store by variable after `contract` and `asOf`.
  let entries: [Int]
  /// How the rule came to its verdict; nil in a brief judgement, and in prose where the contract's room for it is used up.
  var derivation: Derivation?
  var message: String
  /// What the rule would have a field say instead.
  var suggested: Value?
}

/// One contract being judged: every applicable rule in turn.
struct Judgement {
  let checker: Checker
  let document: JudgedDocument
  let store: RecordStore
  let day: CalendarDay?
  /// Where the words of statements stand, by the number that their cells' sources name.
  var spans: [StatementSpan] = []
  /// By entry of a statement, the numbers of the kinds that the points bear out, where no clauses are given in `prose`.
  var plausible: [Int: [Int]] = [:]
  /// What the clauses say that rules may concern; nil to judge every statement that stands in the store.
  var prose: ContractProse?
  var packs: [String] = []
  var verdicts: [RuleVerdict] = []
  var undetermined: [Undetermined] = []
  var violations: [Violation] = []
  var failures: [Diagnostic] = []
  /// Whether violations go without message and derivation.
  var isBrief = false
  let places: PlaceMemory
  /// Entries of the store by variable after `contract` and `asOf`, of the rule at hand.
  private var entries: [Int] = []
  private var outcome = RuleOutcome()
  /// Parts that derivations of this contract may still have, so that a text made to break many rules fills no memory.
  private var derivationRoom = 50_000

  init(checker: Checker, document: JudgedDocument, store: RecordStore, day: CalendarDay?) {
    self.checker = checker
    self.document = document
    self.store = store
    self.day = day
    places = PlaceMemory(document.file)
  }

  var library: RuleLibrary { checker.library }

  /// Judges by all packs.
  mutating func run() {
    open { judgement, session in
      judgement.verdicts.reserveCapacity(judgement.library.rules.count / 4)
      for pack in judgement.checker.packs where !pack.rules.isEmpty { judgement.judge(pack, pack.rules, session) }
    }
  }

  /// Judges by some of the rules of all packs.
  mutating func run(by isWanted: (JudgedRule) -> Bool) {
    open { judgement, session in
      for pack in judgement.checker.packs {
        let rules = pack.rules.filter(isWanted)
        if !rules.isEmpty { judgement.judge(pack, rules, session) }
      }
    }
  }

  /// Judges by one rule alone.
  mutating func run(_ rule: JudgedRule, in pack: JudgedPack) {
    open { judgement, session in judgement.judge(pack, [rule], session) }
  }

  private mutating func open(_ body: (inout Judgement, borrowing EvaluationSession) -> Void) {
    guard !store.entries.isEmpty else { return }
    store.read(in: library.environment) { session in
      if let index = checker.concerns { prose?.settle(index, session) }
      session.bind(RuleLibrary.contractVariable, record: 0)
      session.bind(
        RuleLibrary.asOfVariable, day.map { .day($0) } ?? .unknown(UnknownSet("the day of the contract")))
      body(&self, session)
    }
  }

  private mutating func judge(_ pack: JudgedPack, _ rules: [JudgedRule], _ session: borrowing EvaluationSession) {
    if let chosen = checker.options.packs, !chosen.contains(pack.id) { return }
    let truth = session.truth(pack.applies)
    guard truth != .false else { return }
    packs.append(pack.id)
    let today = day?.daysSince1970
    for rule in rules where rule.isInForce(on: today) {
      outcome.reset()
      if truth != .true {
        outcome.note(truth, of: pack.applies, session)
      } else {
        judge(rule, session)
      }
      record(rule.index)
    }
  }

  private mutating func judge(_ rule: JudgedRule, _ session: borrowing EvaluationSession) {
    if rule.hasApplies, !rule.mayConcern(store) { return }
    if rule.hasApplies, case let truth = rule.truth(of: .applies, session), truth != .true {
      outcome.note(truth, of: rule.programs.applies, session)
    } else if rule.iterations.isEmpty {
      judgeElement(rule, session)
    } else if let number = rule.proseNumber, prose != nil {
      judgeProse(rule, number, session)
    } else {
      entries.removeAll(keepingCapacity: true)
      iterate(rule, depth: 0, session)
    }
  }

  /// Judges the statements that a rule may concern; of a clause that could not be read, its statements are missing.
  private mutating func judgeProse(_ rule: JudgedRule, _ number: Int, _ session: borrowing EvaluationSession) {
    guard let prose else { return }
    if prose.passes.contains(number) { outcome.hasPass = true }
    var unread = prose.unread[...]
    for pair in prose.pairs where pair.rule == number {
      while let first = unread.first, first.clause < pair.clause {
        outcome.missing(first.path)
        unread.removeFirst()
      }
      session.bind(ProseReach.clauseVariable, record: pair.clauseEntry)
      session.bind(ProseReach.statementVariable, record: pair.statementEntry)
      entries = [pair.clauseEntry, pair.statementEntry]
      judgeElement(rule, session)
    }
    for clause in unread { outcome.missing(clause.path) }
  }

  private mutating func iterate(_ rule: JudgedRule, depth: Int, _ session: borrowing EvaluationSession) {
    guard depth < rule.iterations.count else {
      judgeElement(rule, session)
      return
    }
    let iteration = rule.iterations[depth]
    let place = place(iteration.variable, iteration.slots, entries)
    guard place.cell.kind == .list else {
      // No prose, nothing that prose could violate.
      if rule.readsProse, place.cell.kind == .absent { return }
      outcome.missing(path(of: place))
      return
    }
    for offset in place.cell.start..<place.cell.start + place.cell.count {
      guard let entry = store.entry(atBase: Int(store.cells[offset].payload)) else { continue }
      session.bind(depth + 2, record: entry)
      entries.append(entry)
      iterate(rule, depth: depth + 1, session)
      entries.removeLast()
    }
  }

  private mutating func judgeElement(_ rule: JudgedRule, _ session: borrowing EvaluationSession) {
    if !rule.hasApplies, !rule.mayConcern(store) { return }
    if case let truth = rule.truth(of: .when, session), truth != .true {
      outcome.note(truth, of: rule.programs.when, session)
      return
    }
    switch rule.truth(of: .require, session) {
    case .true: outcome.hasPass = true
    case .false:
      guard isBorneOut(rule) else { return }
      outcome.hasViolation = true
      guard !isBrief else {
        violations.append(Violation(rule: rule.index, entries: rule.iterations.isEmpty ? [] : entries, message: ""))
        return
      }
      let programs = rule.programs
      violations.append(
        Violation(
          rule: rule.index, entries: rule.iterations.isEmpty ? [] : entries,
          derivation: derivation(of: rule, session),
          message: programs.message.text(in: session, language: checker.options.language),
          suggested: programs.suggestion.map { session.evaluate($0.value) }))
    case .unknown: outcome.note(.unknown, of: rule.programs.require, session)
    case .error: outcome.note(.error, of: rule.programs.require, session)
    }
  }

  /// How a rule came to its verdict; for rules on fields always, since it tells what their evidence is.
  private mutating func derivation(of rule: JudgedRule, _ session: borrowing EvaluationSession) -> Derivation? {
    guard derivationRoom > 0 || !rule.readsProse else { return nil }
    let derivation = session.derive(rule.programs.require, limit: max(100, derivationRoom)).derivation
    derivationRoom -= derivation.root.count
    return derivation
  }

  /// Whether what the statement at hand says bears out a violation of the rule; always where no points are given for it.
  private func isBorneOut(_ rule: JudgedRule) -> Bool {
    guard let kind = rule.signKind, let entry = entries.last, let kinds = plausible[entry] else { return true }
    return kinds.contains(kind)
  }

  private mutating func record(_ rule: Int) {
    let verdict = outcome.verdict
    verdicts.append(RuleVerdict(rule: rule, verdict: verdict))
    if verdict == .undetermined { undetermined.append(Undetermined(rule: rule, missing: outcome.missingPaths)) }
    for error in outcome.errors {
      failures.append(
        Diagnostic(
          "the rule `\(library.rules.entries[rule].outline.id)` failed: \(error)", file: document.file.name,
          start: document.file.origin))
    }
  }
}
