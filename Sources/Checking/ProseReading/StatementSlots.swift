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
  let clauseFieldCount: Int
  let statements: Int
  let record: Int
  let fieldCount: Int
  let actCount: Int
  /// Slots of a statement's fields in the order of their cases; -1 for one that the vocabulary leaves out.
  let fields: [Int]
  let lists: [Int]
  let measures: [Int]
  let sentence: Int
  let sentenceText: Int
  let text: Int

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
    clauseFieldCount = schema.records[clause].fields.count
    let statement = schema.records[record]
    fieldCount = statement.fields.count
    actCount = library.vocabulary.concepts.acts.count
    fields = StatementField.allCases.map { statement.slot(of: $0.name) ?? -1 }
    lists = StatementList.allCases.map { statement.slot(of: $0.name) ?? -1 }
    measures = StatementMeasure.allCases.map { statement.slot(of: $0.name) ?? -1 }
    sentence = statement.slot(of: "sentence") ?? -1
    sentenceText = statement.slot(of: "sentenceText") ?? -1
    self.text = statement.slot(of: "text") ?? -1
  }
}
