import CEL

extension Vocabulary {
  /// The reference page of fields, Markdown: a table a record, a line an enumeration.
  public func fieldReference() -> String {
    var lines = [
      "# The contract's fields", "",
      "Generated from `Rules/vocabulary.yaml` (version \(version), namespace `\(namespace)`). Fields marked *derived* are",
      "reckoned from others and can be read by rules, never written in a document.", "",
    ]
    for record in records {
      lines += ["## \(record.name)", "", "| field | type | |", "|---|---|---|"]
      for field in record.fields {
        var notes: [String] = []
        if field.isRequired { notes.append("**required**") }
        if field.isDerived { notes.append("*derived*") }
        if field.isPersonal { notes.append("personal") }
        if let item = field.item, !field.isDerived { notes.append("in XML: `<\(item)>` in `<\(field.name)>`") }
        if let text = field.defaultText { notes.append("default `\(text)`") }
        if !field.doc.isEmpty { notes.append(field.doc.replacing("|", with: "\\|")) }
        lines.append("| `\(field.name)` | \(typeText(field.type)) | \(notes.joined(separator: "; ")) |")
      }
      lines.append("")
    }
    lines += ["## Values", ""]
    for enumeration in enumerations {
      lines.append("- **\(enumeration.name)**: \(enumeration.members.map { "`\($0)`" }.joined(separator: ", "))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func typeText(_ type: FieldType) -> String {
    switch type {
    case .string: "text"
    case .text: "prose"
    case .boolean: "true or false"
    case .integer: "whole number"
    case .decimal: "exact decimal"
    case .date: "date"
    case .country: "country code"
    case .language: "language tag"
    case .currency: "currency code"
    case .enumeration(let index): "one of *\(enumerations[index].name)*"
    case .record(let index): "[\(records[index].name)](#\(records[index].name.lowercased()))"
    case .list(let element): "list of \(typeText(element))"
    }
  }
}
