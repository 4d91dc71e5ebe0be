import CEL

extension Vocabulary {
  /// The JSON Schema (2020-12) of contract documents: one contract or an array of contracts.
  public func jsonSchema() -> String {
    var lines = [
      "{",
      "  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",",
      "  \"$id\": \"urn:fairrecruit:schema:contract:\(version)\",",
      "  \"title\": \"Employment contract, FairRecruit contract vocabulary \(version)\",",
      "  \"oneOf\": [{\"$ref\": \"#/$defs/contract\"}, {\"type\": \"array\", \"items\": {\"$ref\": \"#/$defs/contract\"}}],",
      "  \"$defs\": {",
    ]
    var definitions = [
      "    \"placeholder\": {\"type\": \"string\", \"pattern\": \"^\\\\{\\\\{.+\\\\}\\\\}$\"}",
      "    \"date\": {\"type\": \"string\", \"format\": \"date\", \"pattern\": \"^[0-9]{4}-[0-9]{2}-[0-9]{2}$\"}",
      "    \"language\": {\"type\": \"string\", \"pattern\": \"^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$\"}",
      "    \"country\": {\"enum\": [\(quotedList(codes.countries.codes))]}",
      "    \"currency\": {\"enum\": [\(quotedList(codes.currencies.codes))]}",
    ]
    definitions += enumerations.enumerated().filter { !isDerivedOnly(enumeration: $0.offset) }.map {
      "    \"\($0.element.name)\": {\"enum\": [\(quotedList($0.element.members))]}"
    }
    definitions += records.enumerated().filter { !isDerivedOnly(record: $0.offset) }.map { definition($0.element) }
    lines.append(definitions.joined(separator: ",\n"))
    lines += ["  }", "}", ""]
    return lines.joined(separator: "\n")
  }

  private func definition(_ record: Record) -> String {
    let fields = record.fields.filter { !$0.isDerived }
    let required = fields.filter(\.isRequired).map { "\"\($0.name)\"" }.joined(separator: ", ")
    let properties = fields.map { field in
      let described = field.doc.isEmpty ? "" : ", \"description\": \(jsonText(field.doc))"
      return "        \"\(field.name)\": {\(jsonType(field.type))\(described)}"
    }
    var lines = ["    \"\(record.name)\": {", "      \"type\": \"object\","]
    if !required.isEmpty { lines.append("      \"required\": [\(required)],") }
    lines.append("      \"properties\": {\n\(properties.joined(separator: ",\n"))\n      },")
    lines.append("      \"patternProperties\": {\"^x-\": {}},")
    lines.append("      \"additionalProperties\": false\n    }")
    return lines.joined(separator: "\n")
  }

  private func jsonType(_ type: FieldType) -> String {
    switch type {
    case .string, .text: "\"type\": \"string\""
    case .boolean: orPlaceholder("{\"type\": \"boolean\"}")
    case .integer: orPlaceholder("{\"type\": \"integer\"}")
    case .decimal: orPlaceholder("{\"type\": \"number\"}")
    case .date: orPlaceholder("{\"$ref\": \"#/$defs/date\"}")
    case .country: orPlaceholder("{\"$ref\": \"#/$defs/country\"}")
    case .language: orPlaceholder("{\"$ref\": \"#/$defs/language\"}")
    case .currency: orPlaceholder("{\"$ref\": \"#/$defs/currency\"}")
    case .enumeration(let index): orPlaceholder("{\"$ref\": \"#/$defs/\(enumerations[index].name)\"}")
    case .record(let index): "\"$ref\": \"#/$defs/\(records[index].name)\""
    case .list(let element): "\"type\": \"array\", \"items\": {\(jsonType(element))}"
    }
  }

  private func orPlaceholder(_ type: String) -> String { "\"anyOf\": [\(type), {\"$ref\": \"#/$defs/placeholder\"}]" }

  private func quotedList(_ words: [String]) -> String { words.map { "\"\($0)\"" }.joined(separator: ", ") }

  private func jsonText(_ text: String) -> String {
    "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }

  /// Whether a record is reached through derived fields only.
  func isDerivedOnly(record: Int) -> Bool {
    record != 0 && !records.contains { $0.fields.contains { !$0.isDerived && $0.type.mentions(.record(record)) } }
  }

  /// Whether an enumeration is used by derived fields and records only.
  func isDerivedOnly(enumeration: Int) -> Bool {
    !records.enumerated().contains { index, record in
      !isDerivedOnly(record: index)
        && record.fields.contains { !$0.isDerived && $0.type.mentions(.enumeration(enumeration)) }
    }
  }
}

extension Vocabulary.FieldType {
  /// Whether the type is another or a list of it.
  func mentions(_ other: Vocabulary.FieldType) -> Bool {
    if case .list(let element) = self { return element.mentions(other) }
    return self == other
  }
}
