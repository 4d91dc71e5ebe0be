extension CELType: CustomStringConvertible {
  /// The type as it is written: `list(int)`.
  public var description: String {
    switch self {
    case .null: "null_type"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .bytes: "bytes"
    case .timestamp: "google.protobuf.Timestamp"
    case .duration: "google.protobuf.Duration"
    case .decimal: "decimal"
    case .day: "day"
    case .dyn: "dyn"
    case .error: "error"
    case .list(let element): "list(\(element))"
    case .map(let key, let value): "map(\(key), \(value))"
    case .type(let inner): "type(\(inner))"
    case .record(_, let name): name
    case .enumeration: "string"
    case .opaque(let name, let parameters):
      parameters.isEmpty ? name : "\(name)(\(parameters.map(\.description).joined(separator: ", ")))"
    case .parameter(let name): name
    }
  }

  /// The type that an optional value of another has.
  public static func optional(_ inner: CELType) -> CELType { .opaque("optional_type", [inner]) }

  /// The type of a field's value.
  public init(_ type: RecordSchema.FieldType, in schema: RecordSchema) {
    switch type {
    case .bool: self = .bool
    case .int: self = .int
    case .decimal: self = .decimal
    case .string: self = .string
    case .day: self = .day
    case .enumeration(let index): self = .enumeration(index)
    case .record(let index): self = .record(index, schema.records[index].name)
    case .list(let element): self = .list(CELType(element, in: schema))
    }
  }

  /// The type that a word names: `int`, `decimal`, `list(string)`; nil where it names none.
  public init?(name: String, in schema: RecordSchema? = nil) {
    if let simple = CELType.simpleNames[name] {
      self = simple
    } else if name.hasPrefix("list("), name.hasSuffix(")"),
      let element = CELType(name: String(name.dropFirst(5).dropLast()), in: schema)
    {
      self = .list(element)
    } else if let index = schema?.recordIndex(name) {
      self = .record(index, name)
    } else if let index = schema?.enumerations.firstIndex(where: { $0.name == name }) {
      self = .enumeration(index)
    } else {
      return nil
    }
  }

  static let simpleNames: [String: CELType] = [
    "null_type": .null, "bool": .bool, "int": .int, "uint": .uint, "double": .double, "string": .string,
    "bytes": .bytes, "decimal": .decimal, "day": .day, "dyn": .dyn, "timestamp": .timestamp, "duration": .duration,
    "google.protobuf.Timestamp": .timestamp, "google.protobuf.Duration": .duration,
  ]

  var isDynamic: Bool {
    switch self {
    case .dyn, .error: true
    default: false
    }
  }

  var isParameter: Bool { if case .parameter = self { true } else { false } }

  /// Whether decimals or days occur in it.
  var isExtension: Bool {
    switch self {
    case .decimal, .day: true
    case .list(let element): element.isExtension
    default: false
    }
  }

  /// Whether type parameters occur in it.
  var isGeneric: Bool {
    switch self {
    case .parameter: true
    case .list(let element), .type(let element): element.isGeneric
    case .map(let key, let value): key.isGeneric || value.isGeneric
    case .opaque(_, let parameters): parameters.contains { $0.isGeneric }
    default: false
    }
  }
}
