import CEL
import Prose

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

  /// Judges what is the same in every contract, once for each wording, and leaves the pairs that this one decides.
  mutating func settle(_ index: ConcernIndex, _ session: borrowing EvaluationSession) {
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
      session.bind(ConcernIndex.clauseVariable, record: pair.clauseEntry)
      session.bind(ConcernIndex.statementVariable, record: pair.statementEntry)
      if let when = rule.when {
        guard rule.isWhenPure else {
          open.append(kept)
          continue
        }
        let truth = session.truth(when)
        if truth == .false { continue }
        guard truth == .true else {
          open.append(kept)
          continue
        }
      }
      if rule.isRequirePure, session.truth(rule.require) == .true { passes.insert(pair.rule) } else { open.append(kept) }
    }
    clause.known.settle(passes: passes.sorted(), open: open)
  }
}
