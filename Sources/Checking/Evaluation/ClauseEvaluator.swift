import CEL
import ContractModel
import Documents
import Prose
public import RuleLibrary
import SourceText

/// Judges labelled clauses by the rules on prose alone: each clause as a contract that says nothing else.
public struct ClauseEvaluator: Sendable {
  let checker: Checker
  /// How many rules judge.
  public let ruleCount: Int

  /// Prepares a library.
  public init(_ library: RuleLibrary, options: CheckOptions = CheckOptions()) {
    checker = Checker(library, options: options)
    ruleCount = library.rules.entries.count { $0.outline.readsProse }
  }

  /// Whether the library has a lexicon for a language.
  public func reads(_ language: String) -> Bool { checker.library.prose.lexicon(for: language) != nil }

  /// The kinds that the rules find in a clause.
  public func judge(_ clause: LabelledClause) -> ClauseVerdict {
    var verdict = ClauseVerdict(clause: clause, isRead: reads(clause.language))
    let clauses = RuleExample.clauses(clause.text, language: clause.language)
    let file = SourceFile(name: clause.file, text: "{\"id\":\"clause\",\"clauses\":\(clauses)}")
    var tree = Tree()
    var names = checker.reader.names
    var reader = JSONReader()
    let problems = reader.read(file.bytes, into: &tree, names: &names)
    verdict.problems = problems.map(\.message)
    guard problems.isEmpty, let root = tree.root else { return verdict }
    var store = RecordStore()
    verdict.problems = checker.reader.read(tree, at: root, names: names, file: file, into: &store).map(\.message)
    let document = JudgedDocument(tree: tree, names: names, file: file)
    let prose = checker.readConcerns(document, ClauseMemory(), &store)
    _ = checker.enterLedger(into: &store)
    var judgement = Judgement(checker: checker, document: document, store: store, day: checker.day(of: store))
    judgement.prose = prose
    judgement.spans = prose?.spans ?? []
    judgement.isBrief = true
    judgement.run { $0.readsProse }
    verdict.problems += judgement.failures.map(\.message)
    for violation in judgement.violations {
      let rule = checker.library.rules[violation.rule]
      verdict.found[rule.kind.id, default: []].insert(rule.id)
    }
    return verdict
  }

  /// The facts that points may stand beside, of each three sentences of a clause.
  public func facts(of clause: LabelledClause) -> [[String]] {
    let prose = checker.library.prose
    guard let lexicon = prose.lexicon(for: clause.language) else { return [] }
    var text = clause.text
    return text.withUTF8 { bytes in
      var buffers = ReadingBuffers()
      var reading = prose.read(bytes, lexicon: lexicon, buffers: &buffers)
      if !reading.terms.isEmpty {
        reading = prose.read(bytes, lexicon: lexicon, definitions: reading.terms, buffers: &buffers)
      }
      return reading.signFacts(
        of: bytes, language: lexicon.language, concepts: checker.library.vocabulary.concepts
      ).map { $0.sorted() }
    }
  }

  /// What a clause was read as, a line a statement: `pay passport worker>agent shall + "the words"`.
  public func statements(of clause: LabelledClause) -> [String] {
    let prose = checker.library.prose
    guard let lexicon = prose.lexicon(for: clause.language) else { return [] }
    let concepts = checker.library.vocabulary.concepts
    let bytes = Array(clause.text.utf8)
    return prose.read(clause.text, lexicon: lexicon).statements.map { statement in
      let object = statement.object.map { concepts.name($0) } ?? "none"
      let words = String(decoding: bytes[statement.range.clamped(to: 0..<bytes.count)], as: UTF8.self)
      return "\(concepts.name(statement.act)) \(object) \(statement.bearer.name)>\(statement.beneficiary.name) "
        + "\(statement.force.name) \(statement.affirmed ? "+" : "-")\(statement.excepted ? " excepted" : "") \"\(words)\""
    }
  }
}

/// What the rules found in a labelled clause.
public struct ClauseVerdict: Sendable {
  /// The clause.
  public let clause: LabelledClause
  /// Whether its language has a lexicon.
  public let isRead: Bool
  /// The rules that found each kind.
  public var found: [String: Set<String>] = [:]
  /// What kept it from being judged.
  public var problems: [String] = []

  /// Makes a verdict that finds nothing yet.
  public init(clause: LabelledClause, isRead: Bool = true, found: [String: Set<String>] = [:]) {
    self.clause = clause
    self.isRead = isRead
    self.found = found
  }

  /// The kinds found, sorted.
  public var codes: [String] { found.keys.sorted() }
  /// Kinds found that are labelled, sorted.
  public var hits: [String] { codes.filter(clause.codes.contains) }
  /// Labelled kinds that were not found, sorted.
  public var misses: [String] { clause.codes.filter { found[$0] == nil }.sorted() }
  /// Kinds found that are neither labelled nor allowed, sorted.
  public var falseAlarms: [String] {
    codes.filter { !clause.codes.contains($0) && !clause.also.contains($0) }
  }
  /// Whether nothing was missed and nothing found wrongly.
  public var isExact: Bool { misses.isEmpty && falseAlarms.isEmpty }
}
