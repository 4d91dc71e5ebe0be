extension CELType {
  /// The name under which expressions know the type, without parameters: `int`, `list`, `google.protobuf.Timestamp`.
  public var name: String {
    switch self {
    case .null: "null_type"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string, .enumeration: "string"
    case .bytes: "bytes"
    case .timestamp: "google.protobuf.Timestamp"
    case .duration: "google.protobuf.Duration"
    case .decimal: "decimal"
    case .day: "day"
    case .dyn: "dyn"
    case .error: "error"
    case .list: "list"
    case .map: "map"
    case .type: "type"
    case .record(_, let name): name
    case .opaque(let name, _): name
    case .parameter(let name): name
    }
  }
}
