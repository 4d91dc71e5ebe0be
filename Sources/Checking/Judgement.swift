import CEL
import Findings
import RuleLibrary
import SourceText

/// A violation as it was met: the rule, and the records that its variables stood for.
struct Violation {
  let rule: Int
  /// Entries of the store by variable after `contract` and `asOf`.
  let entries: [Int]
  /// The expression that failed; a derivation of it explains the verdict.
  var derivation: Derivation
  var message: String
  var messages: [String: String]
}

/// One contract being judged: every applicable rule in turn.
struct Judgement {
  let checker: Checker
  let document: JudgedDocument
  let store: RecordStore
  let day: CalendarDay?
  var packs: [String] = []
  var verdicts: [RuleVerdict] = []
  var undetermined: [Undetermined] = []
  var violations: [Violation] = []
  var failures: [Diagnostic] = []
  /// The one rule to judge by; nil for all.
  let only: Int?

  init(checker: Checker, document: JudgedDocument, store: RecordStore, day: CalendarDay?, only: Int? = nil) {
    self.only = only
    self.checker = checker
    self.document = document
    self.store = store
    self.day = day
  }

  var library: RuleLibrary { checker.library }

  mutating func run() {
    guard !store.entries.isEmpty else { return }
    store.read(in: library.environment) { session in
      session.bind(RuleLibrary.contractVariable, record: 0)
      session.bind(
        RuleLibrary.asOfVariable, day.map { .day($0) } ?? .unknown(UnknownSet("the day of the contract")))
      verdicts.reserveCapacity(library.rules.count)
      let states = library.packs.map { packState($0, session) }
      for index in only.map({ $0..<$0 + 1 }) ?? library.rules.indices {
        judge(index, states[library.rules[index].pack], session)
      }
    }
  }

  private mutating func packState(_ pack: RulePack, _ session: borrowing EvaluationSession) -> Truth {
    if let chosen = checker.options.packs, !chosen.contains(pack.id) { return .false }
    let truth = session.truth(pack.applies)
    if truth != .false { packs.append(pack.id) }
    return truth
  }

  private mutating func judge(_ index: Int, _ pack: Truth, _ session: borrowing EvaluationSession) {
    let rule = library.rules[index]
    guard pack != .false, rule.effective.contains(day) else { return }
    var outcome = RuleOutcome()
    if pack != .true {
      outcome.note(pack, of: library.packs[rule.pack].applies, session)
    } else if let applies = rule.logic.applies, case let truth = session.truth(applies), truth != .true {
      outcome.note(truth, of: applies, session)
    } else {
      iterate(rule, index, depth: 0, entries: [], &outcome, session)
    }
    record(outcome, of: index, rule)
  }

  private mutating func iterate(
    _ rule: Rule, _ index: Int, depth: Int, entries: [Int], _ outcome: inout RuleOutcome,
    _ session: borrowing EvaluationSession
  ) {
    guard depth < rule.logic.iterations.count else {
      judgeElement(rule, index, entries, &outcome, session)
      return
    }
    let iteration = rule.logic.iterations[depth]
    let place = place(iteration.variable, iteration.slots, entries)
    let cell = place.cell
    switch cell.kind {
    case .list:
      for offset in cell.start..<cell.start + cell.count {
        guard let entry = store.entry(atBase: Int(store.cells[offset].payload)) else { continue }
        session.bind(depth + 2, record: entry)
        iterate(rule, index, depth: depth + 1, entries: entries + [entry], &outcome, session)
      }
    default: outcome.missing(path(of: place))
    }
  }

  private mutating func judgeElement(
    _ rule: Rule, _ index: Int, _ entries: [Int], _ outcome: inout RuleOutcome, _ session: borrowing EvaluationSession
  ) {
    if let when = rule.logic.when, case let truth = session.truth(when), truth != .true {
      outcome.note(truth, of: when, session)
      return
    }
    switch session.truth(rule.logic.require) {
    case .true: outcome.hasPass = true
    case .false:
      outcome.hasViolation = true
      violations.append(describe(rule, index, entries, session))
    case .unknown: outcome.note(.unknown, of: rule.logic.require, session)
    case .error: outcome.note(.error, of: rule.logic.require, session)
    }
  }

  private func describe(
    _ rule: Rule, _ index: Int, _ entries: [Int], _ session: borrowing EvaluationSession
  ) -> Violation {
    var messages: [String: String] = [:]
    for (language, text) in rule.translations {
      if let message = text.message { messages[language] = message.text(in: session, language: language) }
    }
    return Violation(
      rule: index, entries: entries, derivation: session.derive(rule.logic.require).derivation,
      message: rule.logic.message.text(in: session, language: "en"), messages: messages)
  }

  private mutating func record(_ outcome: RuleOutcome, of index: Int, _ rule: Rule) {
    verdicts.append(RuleVerdict(rule: index, verdict: outcome.verdict))
    if outcome.verdict == .undetermined {
      undetermined.append(Undetermined(rule: index, missing: outcome.missingPaths))
    }
    for error in outcome.errors {
      failures.append(
        Diagnostic("the rule `\(rule.id)` failed: \(error)", file: document.file.name, start: document.file.origin))
    }
  }
}

/// What a rule said of the elements of one contract.
struct RuleOutcome {
  var hasPass = false
  var hasViolation = false
  var isUndetermined = false
  var missingPaths: [String] = []
  var errors: [String] = []

  /// Any violation, else anything undetermined, else any pass, else not applicable.
  var verdict: Verdict {
    if hasViolation { return .violation }
    if isUndetermined { return .undetermined }
    return hasPass ? .pass : .notApplicable
  }

  /// Notes a verdict other than true of an expression.
  mutating func note(_ truth: Truth, of program: Program, _ session: borrowing EvaluationSession) {
    switch truth {
    case .true, .false: return
    case .unknown, .error: break
    }
    isUndetermined = true
    switch session.evaluate(program) {
    case .unknown(let set): for attribute in set.attributes { missing(attribute.path ?? attribute.name) }
    case .error(let error): errors.append(error.message)
    default: break
    }
  }

  /// Notes a field that would decide.
  mutating func missing(_ path: String) {
    isUndetermined = true
    if !missingPaths.contains(path) { missingPaths.append(path) }
  }
}
