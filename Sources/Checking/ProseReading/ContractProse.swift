import CEL
import Findings
import RuleLibrary

/// The clauses of a contract as they are judged.
struct ContractProse {
  /// A statement in the store and the number of a rule that it may concern.
  struct Pair {
    let clause: Int
    let clauseEntry: Int
    let statement: Int
    let statementEntry: Int
    let rule: Int
  }

  /// A clause that was read; its pairs lie one behind the other.
  struct Clause {
    let known: KnownClause
    var pairs: Range<Int>
  }

  var spans: [StatementSpan] = []
  /// By place in the contract; nil for a clause that could not be read.
  var clauses: [Clause?] = []
  /// Clauses whose language has no lexicon, and the paths of their statements.
  var unread: [(clause: Int, path: String)] = []
  var pairs: [Pair] = []
  /// Rules that hold for some statement.
  private(set) var passes: Set<Int> = []

  /// Adds a clause, and to the store what of its statements is to be judged.
  mutating func add(
    _ known: KnownClause, _ clause: WordedClause, _ number: Int, _ slots: StatementSlots, _ store: inout RecordStore
  ) {
    let first = pairs.count
    defer { clauses.append(Clause(known: known, pairs: first..<pairs.count)) }
    guard !known.places.isEmpty else { return }
    var writer = StatementWriter(slots: slots, clause: clause, reading: known.reading)
    writer.open(&store)
    var pieces = ClausePieces(clause, known.reading)
    var waiting = known.pairs[...]
    for place in known.places {
      let piece = pieces.entry(of: place, slots, &store)
      let entry = writer.add(place, spans: &spans, &store)
      while let pair = waiting.first, pair.statement == place {
        pairs.append(
          Pair(
            clause: number, clauseEntry: piece, statement: pair.statement, statementEntry: entry, rule: pair.rule))
        waiting.removeFirst()
      }
    }
  }

  /// Judges what is the same in every contract, once for each wording, and leaves the pairs that this one decides. The
  /// contract and its day are unknown here: what is decided without them is decided for all.
  mutating func settle(_ index: ConcernIndex, _ session: borrowing EvaluationSession) {
    for variable in [RuleLibrary.contractVariable, RuleLibrary.asOfVariable] {
      session.bind(variable, .unknown(UnknownSet("the contract")))
    }
    var open: [Pair] = []
    for clause in clauses {
      guard let clause else { continue }
      if !clause.known.isSettled { settle(clause, index, session) }
      for rule in clause.known.passes { passes.insert(rule) }
      guard !clause.known.pairs.isEmpty else { continue }
      var kept = clause.known.pairs[...]
      for pair in pairs[clause.pairs] {
        guard let next = kept.first, next.statement == pair.statement, next.rule == pair.rule else { continue }
        open.append(pair)
        kept.removeFirst()
      }
    }
    pairs = open
  }

  private func settle(_ clause: Clause, _ index: ConcernIndex, _ session: borrowing EvaluationSession) {
    var passes: Set<Int> = []
    var open: [KnownClause.Pair] = []
    for pair in pairs[clause.pairs] {
      let rule = index.rules[pair.rule]
      let kept = KnownClause.Pair(statement: pair.statement, rule: pair.rule)
      session.bind(ProseReach.clauseVariable, record: pair.clauseEntry)
      session.bind(ProseReach.statementVariable, record: pair.statementEntry)
      switch verdict(of: rule, session) {
      case .notApplicable: continue
      case .pass: passes.insert(pair.rule)
      case .violation where !clause.known.bearsOut(rule, at: pair.statement, index): continue
      case .violation, .undetermined: open.append(kept)
      }
    }
    clause.known.settle(passes: passes.sorted(), open: open, index)
  }

  /// What a rule says of the statement that is bound, as far as no contract matters; undetermined where one does.
  private func verdict(of rule: JudgedRule, _ session: borrowing EvaluationSession) -> Verdict {
    switch rule.truth(of: .when, session) {
    case .true: break
    case .false: return .notApplicable
    case .unknown, .error: return .undetermined
    }
    guard rule.requireReach != .contract else { return .undetermined }
    return rule.truth(of: .require, session) == .true ? .pass : .violation
  }
}
