extension Derivation {
  /// The derivation for people: a line a part, indented by depth, `part = value`, with the path of what was read.
  public var text: String {
    var lines: [String] = []
    Derivation.write(root, 0, &lines)
    return lines.joined(separator: "\n")
  }

  private static func write(_ step: Step, _ depth: Int, _ lines: inout [String]) {
    let words = step.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let indent = String(repeating: "  ", count: depth)
    guard let value = step.value else {
      lines.append("\(indent)\(words): not evaluated")
      return
    }
    let place = step.path.map { $0 == words ? "" : "   [\($0)]" } ?? ""
    lines.append("\(indent)\(words) = \(value.text(limit: 200))\(place)")
    for part in step.steps { write(part, depth + 1, &lines) }
  }

  /// The derivation as JSON: objects with `text`, `value` (as a literal of the language), `path` where a field was
  /// read, `skipped` where nothing was evaluated, and `steps`.
  public var json: String {
    var json = ""
    Derivation.write(root, &json)
    return json
  }

  private static func write(_ step: Step, _ json: inout String) {
    json += "{\"text\":\(quoted(step.text))"
    if let value = step.value {
      json += ",\"value\":\(quoted(value.text(limit: 1000)))"
    } else {
      json += ",\"skipped\":true"
    }
    if let path = step.path { json += ",\"path\":\(quoted(path))" }
    if !step.steps.isEmpty {
      json += ",\"steps\":["
      for (index, part) in step.steps.enumerated() {
        if index > 0 { json += "," }
        write(part, &json)
      }
      json += "]"
    }
    json += "}"
  }

  /// A JSON string (RFC 8259 §7).
  private static func quoted(_ text: String) -> String {
    var json = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": json += "\\\""
      case "\\": json += "\\\\"
      case "\n": json += "\\n"
      case "\r": json += "\\r"
      case "\t": json += "\\t"
      case _ where scalar.value < 0x20:
        json += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: json.unicodeScalars.append(scalar)
      }
    }
    return json + "\""
  }
}
