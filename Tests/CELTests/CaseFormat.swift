import CEL
import Foundation

/// Values and types as the case files write them.
enum CaseFormat {
  static func value(_ json: [String: Any]) -> Value? {
    guard let (kind, content) = json.first else { return nil }
    switch kind {
    case "null": return .null
    case "bool": return (content as? Bool).map { .bool($0) }
    case "int": return (content as? String).flatMap { Int64($0) }.map { .int($0) }
    case "uint": return (content as? String).flatMap { UInt64($0) }.map { .uint($0) }
    case "double": return double(content).map { .double($0) }
    case "string": return (content as? String).map { .string($0) }
    case "bytes": return (content as? String).flatMap { Data(base64Encoded: $0) }.map { .bytes(Array($0)) }
    case "list": return (content as? [[String: Any]]).map { .list($0.compactMap(value)) }
    case "map":
      let pairs = (content as? [[[String: Any]]] ?? []).compactMap { pair -> (Value, Value)? in
        guard pair.count == 2, let key = value(pair[0]), let value = value(pair[1]) else { return nil }
        return (key, value)
      }
      return MapValue.make(pairs)
    case "type": return (content as? String).map { .type(namedType($0)) }
    case "timestamp", "duration": return time(kind, content as? [String: Any] ?? [:])
    default: return nil
    }
  }

  private static func double(_ content: Any) -> Double? {
    switch content {
    case let text as String: text == "NaN" ? .nan : text == "Infinity" ? .infinity : -.infinity
    case let number as NSNumber: number.doubleValue
    default: nil
    }
  }

  private static func time(_ kind: String, _ content: [String: Any]) -> Value? {
    guard let seconds = (content["seconds"] as? String).flatMap({ Int64($0) }) else { return nil }
    let nanos = content["nanos"] as? Int ?? 0
    if kind == "timestamp" { return Timestamp(seconds: seconds, nanos: Int32(nanos)).map { .timestamp($0) } }
    return DurationValue(seconds: seconds, nanos: Int64(nanos)).map { .duration($0) }
  }

  private static func namedType(_ name: String) -> CELType {
    switch name {
    case "list": .list(.dyn)
    case "map": .map(.dyn, .dyn)
    case "type": .type(.dyn)
    default: CELType(name: name) ?? .opaque(name, [])
    }
  }

  static func type(_ json: [String: Any]) -> CELType {
    let name = json["name"] as? String ?? ""
    let parameters = (json["params"] as? [[String: Any]] ?? []).map(type)
    switch json["kind"] as? String ?? "" {
    case "list": return .list(parameters.first ?? .dyn)
    case "map": return .map(parameters.first ?? .dyn, parameters.count > 1 ? parameters[1] : .dyn)
    case "type": return .type(parameters.first ?? .dyn)
    case "type_param": return .parameter(name)
    case "abstract", "message": return CELType(name: name) ?? .opaque(name, parameters)
    case "null": return .null
    case "any": return .dyn
    case let kind: return CELType(name: kind) ?? .opaque(kind, parameters)
    }
  }

  /// Whether two results are the same: NaN is NaN, numbers of different types differ, the order of maps does not count.
  static func same(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.int(let a), .int(let b)): a == b
    case (.uint(let a), .uint(let b)): a == b
    case (.double(let a), .double(let b)): a == b || (a.isNaN && b.isNaN)
    case (.string(let a), .string(let b)): Array(a.utf8) == Array(b.utf8)
    case (.bytes(let a), .bytes(let b)): a == b
    case (.list(let a), .list(let b)): a.count == b.count && zip(a, b).allSatisfy { same($0, $1) }
    case (.map(let a), .map(let b)):
      a.count == b.count
        && a.entries.allSatisfy { entry in
          b.entries.contains { same($0.key, entry.key) && same($0.value, entry.value) }
        }
    case (.type(let a), .type(let b)): a.name == b.name
    case (.timestamp(let a), .timestamp(let b)): a == b
    case (.duration(let a), .duration(let b)): a == b
    case (.optional(let a), .optional(let b)): same(a.value ?? .null, b.value ?? .null)
    default: false
    }
  }
}
