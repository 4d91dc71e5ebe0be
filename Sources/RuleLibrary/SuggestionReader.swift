import CEL
import Documents
import SourceText

extension RuleReader {
  /// The smallest lawful change: `{field: fee.payer, value: "'employer'", note: …, es: …}`; the value is an expression.
  mutating func readSuggestion(_ node: Int?) -> RuleSuggestion? {
    guard let node else { return nil }
    let keys = ["field", "value", "note", "es"]
    let item = settings.mapping(node, "a suggestion", keys: keys, required: keys)
    guard let field = item["field"], let path = settings.text(field, "the path of a field"),
      let (place, type) = place(path, at: field), let valueNode = item["value"],
      let value = settings.expression(valueNode, "an expression"),
      let note = settings.text(item["note"], "a note"), let spanish = settings.text(item["es"], "a note in Spanish")
    else { return nil }
    guard let expected = type.scalarType else {
      settings.report("`\(path)` holds no single value", at: field)
      return nil
    }
    guard let program = settings.compile(value, expecting: expected, in: environment) else { return nil }
    if case .enumeration(let index) = type, let word = value.text.quotedWord,
      schema.enumerations[index].symbol(of: word) == nil
    {
      let members = schema.enumerations[index].members
      settings.report(
        "found `\(word)`, expected one of \(members.joined(separator: ", "))\(didYouMean(word, among: members))",
        at: valueNode)
    }
    return RuleSuggestion(place: place, type: type, value: program, notes: ["en": note, "es": spanish])
  }
}

extension RecordSchema.FieldType {
  /// The type of a single value to expressions; nil for records and lists.
  fileprivate var scalarType: CELType? {
    switch self {
    case .bool: .bool
    case .int: .int
    case .decimal: .decimal
    case .string, .enumeration: .string
    case .day: .day
    case .record, .list: nil
    }
  }
}

extension String {
  /// What stands between the quotes of a plain string literal; nil for any other expression.
  fileprivate var quotedWord: String? {
    guard count >= 2, let quote = first, quote == "'" || quote == "\"", last == quote else { return nil }
    let word = dropFirst().dropLast()
    return word.contains(quote) || word.contains("\\") ? nil : String(word)
  }
}
