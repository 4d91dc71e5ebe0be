import CEL
import ContractModel
import Prose
import RuleLibrary

/// Slots of the vocabulary that statements are written to.
struct StatementSlots: Sendable {
  let clauses: Int
  let topics: Int
  let languages: Int
  let clauseText: Int
  let clauseLanguage: Int
  let clauseHeading: Int
  let statements: Int
  let record: Int
  let fieldCount: Int
  let slots: [String: Int]
  let actCount: Int

  /// Nil where the vocabulary has no statements.
  init?(_ library: RuleLibrary) {
    let schema = library.schema
    guard let root = schema.records.first, let clause = schema.recordIndex("clause"),
      let record = schema.recordIndex("statement"), let clauses = root.slot(of: "clauses"),
      let statements = schema.records[clause].slot(of: "statements"),
      let text = schema.records[clause].slot(of: "text")
    else { return nil }
    self.clauses = clauses
    self.statements = statements
    self.record = record
    topics = root.slot(of: "topics") ?? -1
    languages = root.slot(of: "languages") ?? -1
    clauseText = text
    clauseLanguage = schema.records[clause].slot(of: "language") ?? -1
    clauseHeading = schema.records[clause].slot(of: "heading") ?? -1
    let fields = schema.records[record].fields
    fieldCount = fields.count
    slots = Dictionary(fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    actCount = library.vocabulary.concepts.acts.count
  }
}
