public import CEL

/// What a contract document may say: records, fields, types, and the lists that codes are checked against.
///
/// The single definition behind the readers, the types of rules, the JSON Schema, the XSD and the reference page.
public struct Vocabulary: Sendable {
  /// The type of a field's value.
  public indirect enum FieldType: Sendable, Hashable {
    case string, text, boolean, integer, decimal, date, country, language, currency
    /// One of an enumeration's members, by index.
    case enumeration(Int)
    /// A record, by index.
    case record(Int)
    /// A list.
    case list(FieldType)
  }

  /// A field of a record.
  public struct Field: Sendable {
    /// The name in JSON and XML.
    public var name: String
    /// The type of its value.
    public var type: FieldType
    /// The name of a list's elements in XML; nil for other fields.
    public var item: String?
    /// Whether a document without it is incomplete.
    public var isRequired: Bool
    /// Whether its value is personal and masked in reports.
    public var isPersonal: Bool
    /// Whether it is reckoned from other fields and never read from a document.
    public var isDerived: Bool
    /// The value that stands where the document gives none.
    public var defaultText: String?
    /// What it means, for the reference page.
    public var doc: String
  }

  /// A record of fields in slot order.
  public struct Record: Sendable {
    /// The name of the record.
    public var name: String
    /// The fields in slot order.
    public var fields: [Field]
  }

  /// The version of the vocabulary.
  public var version: String
  /// The XML namespace of contract documents.
  public var namespace: String
  /// The records; the first is the contract.
  public var records: [Record]
  /// The enumerations.
  public var enumerations: [RecordSchema.Enumeration]
  /// The lists that codes are checked against.
  public var codes: CodeLists

  /// Makes a vocabulary.
  public init(
    version: String, namespace: String, records: [Record], enumerations: [RecordSchema.Enumeration], codes: CodeLists
  ) {
    self.version = version
    self.namespace = namespace
    self.records = records
    self.enumerations = enumerations
    self.codes = codes
  }

  /// The record types as expressions see them.
  public var schema: RecordSchema {
    RecordSchema(
      records: records.map { record in
        RecordSchema.Record(
          name: record.name,
          fields: record.fields.map { RecordSchema.Field(name: $0.name, type: $0.type.expressionType) })
      },
      enumerations: enumerations)
  }
}

extension Vocabulary {
  /// What stands in a slot where the document gives nothing.
  struct Default: Sendable {
    let slot: Int
    let cell: Cell
  }

  /// The defaults of a record: those of the vocabulary, and empty lists for derived fields.
  func defaults(ofRecord index: Int) -> [Default] {
    records[index].fields.enumerated().compactMap { slot, field in
      if field.isDerived, case .list = field.type { return Default(slot: slot, cell: Cell(.list, start: 0, count: 0)) }
      guard case .enumeration(let index) = field.type, let text = field.defaultText,
        let symbol = enumerations[index].symbol(of: text)
      else { return nil }
      return Default(slot: slot, cell: Cell(.enumeration, payload: Int64(symbol)))
    }
  }
}

extension Vocabulary.FieldType {
  /// The type as expressions see it.
  var expressionType: RecordSchema.FieldType {
    switch self {
    case .string, .text, .country, .language, .currency: .string
    case .boolean: .bool
    case .integer: .int
    case .decimal: .decimal
    case .date: .day
    case .enumeration(let index): .enumeration(index)
    case .record(let index): .record(index)
    case .list(let element): .list(element.expressionType)
    }
  }
}
