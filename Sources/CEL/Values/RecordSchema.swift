/// The types of the records that expressions read: named records of named, typed fields in a fixed order.
///
/// A field's place in its record is its slot; names become slots when an expression is compiled.
public struct RecordSchema: Sendable {
  /// A record type.
  public struct Record: Sendable {
    /// The name of the type.
    public let name: String
    /// The fields in slot order.
    public let fields: [Field]
    private let slots: [String: Int]

    /// Makes a record type from its fields in slot order.
    public init(name: String, fields: [Field]) {
      self.name = name
      self.fields = fields
      slots = Dictionary(fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The slot of a field; nil where the record has no such field.
    public func slot(of name: String) -> Int? { slots[name] }
  }

  /// A field of a record.
  public struct Field: Sendable {
    /// The name that expressions select.
    public let name: String
    /// The type of its value.
    public let type: FieldType

    /// Makes a field.
    public init(name: String, type: FieldType) {
      self.name = name
      self.type = type
    }
  }

  /// The type of a field's value.
  public indirect enum FieldType: Sendable, Hashable {
    /// True or false.
    case bool
    /// A 64-bit integer.
    case int
    /// An exact decimal.
    case decimal
    /// Text.
    case string
    /// A calendar day.
    case day
    /// One of the names of an enumeration, by its index in `enumerations`; a string to expressions.
    case enumeration(Int)
    /// A record, by its index in `records`.
    case record(Int)
    /// A list.
    case list(FieldType)
  }

  /// A closed set of names; their index is their symbol.
  public struct Enumeration: Sendable {
    /// The name of the set.
    public let name: String
    /// The members; the index is the symbol that a cell holds.
    public let members: [String]
    private let symbols: [String: Int]

    /// Makes an enumeration from its members.
    public init(name: String, members: [String]) {
      self.name = name
      self.members = members
      symbols = Dictionary(members.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The symbol of a member; nil where there is none.
    public func symbol(of member: String) -> Int? { symbols[member] }
  }

  /// The record types; the first is the root.
  public let records: [Record]
  /// The enumerations.
  public let enumerations: [Enumeration]

  /// Makes a schema; `records[0]` is the root record.
  public init(records: [Record], enumerations: [Enumeration]) {
    self.records = records
    self.enumerations = enumerations
  }

  /// The index of a record type by name; nil where there is none.
  public func recordIndex(_ name: String) -> Int? { records.firstIndex { $0.name == name } }
}
