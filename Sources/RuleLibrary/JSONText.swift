import Documents

extension SettingsFile {
  /// The members of a mapping as JSON texts, in order; null members too.
  package mutating func jsonMembers(of node: Int) -> [(key: String, json: String)] {
    members(of: node, "fields").map { (key: key(of: $0), json: json(of: $0)) }
  }

  /// A node as JSON text.
  func json(of node: Int) -> String {
    switch tree[node].kind {
    case .object:
      "{" + tree.children(of: node).map { "\(JSONText.quoted(key(of: $0))):\(json(of: $0))" }.joined(separator: ",")
        + "}"
    case .array: "[" + tree.children(of: node).map { json(of: $0) }.joined(separator: ",") + "]"
    case .number, .true, .false: tree.string(at: node)
    case .null: "null"
    case .string, .element, .attribute: JSONText.quoted(tree.string(at: node))
    }
  }
}

/// JSON text of strings.
enum JSONText {
  /// A JSON string (RFC 8259 §7).
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{00}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
