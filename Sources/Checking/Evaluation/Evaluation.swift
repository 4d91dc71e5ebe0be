public import RuleLibrary

/// How well a library reads labelled clauses: micro-averages over all, by language, by principle and by kind.
public struct Evaluation: Sendable {
  /// A part of the clauses or labels, and its score.
  public struct Part<Value: Sendable>: Sendable {
    /// The name: `es`, `fees`, `FEE-02`.
    public let name: String
    /// The score.
    public let value: Value

    /// Names a score.
    public init(name: String, value: Value) {
      self.name = name
      self.value = value
    }
  }

  /// What was found in each clause, in the corpus's order.
  public let verdicts: [ClauseVerdict]
  /// The score over all clauses.
  public let all: ClauseScore
  /// By primary language tag, in the order of the corpus.
  public let languages: [Part<ClauseScore>]
  /// By principle, in the order of the catalogue; those neither labelled nor found are left out.
  public let principles: [Part<Score>]
  /// By kind, in the order of the catalogue; those neither labelled nor found are left out.
  public let kinds: [Part<Score>]
  /// Languages that have no lexicon.
  public let unread: [String]

  /// Scores verdicts.
  public init(_ verdicts: [ClauseVerdict], catalogue: ViolationCatalogue) {
    self.verdicts = verdicts
    var all = ClauseScore()
    var order: [String] = []
    var byLanguage: [String: ClauseScore] = [:]
    var byKind: [String: Score] = [:]
    for verdict in verdicts {
      let language = Evaluation.primary(verdict.clause.language)
      if byLanguage[language] == nil { order.append(language) }
      all.count(verdict)
      byLanguage[language, default: ClauseScore()].count(verdict)
      for kind in verdict.hits { byKind[kind, default: Score()].hits += 1 }
      for kind in verdict.misses { byKind[kind, default: Score()].misses += 1 }
      for kind in verdict.falseAlarms { byKind[kind, default: Score()].falseAlarms += 1 }
    }
    self.all = all
    languages = order.map { Part(name: $0, value: byLanguage[$0] ?? ClauseScore()) }
    kinds = catalogue.kinds.compactMap { kind in byKind[kind.id].map { Part(name: kind.id, value: $0) } }
    var byPrinciple: [String: Score] = [:]
    for kind in catalogue.kinds {
      guard let score = byKind[kind.id] else { continue }
      byPrinciple[kind.principle, default: Score()].hits += score.hits
      byPrinciple[kind.principle, default: Score()].misses += score.misses
      byPrinciple[kind.principle, default: Score()].falseAlarms += score.falseAlarms
    }
    principles = catalogue.principles.compactMap { principle in
      byPrinciple[principle.id].map { Part(name: principle.id, value: $0) }
    }
    unread = Set(verdicts.filter { !$0.isRead }.map { Evaluation.primary($0.clause.language) }).sorted()
  }

  private static func primary(_ tag: String) -> String { tag.prefix { $0 != "-" && $0 != "_" }.lowercased() }
}
