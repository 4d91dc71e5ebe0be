import Documents
import SourceText

extension ScalarReader {
  /// What was found and what was expected, with a near member where there is one.
  func wrong(_ type: Vocabulary.FieldType, _ bytes: UnsafeRawBufferPointer, _ kind: Node.Kind) -> Result {
    let text = String(decoding: bytes.prefix(60), as: UTF8.self) + (bytes.count > 60 ? "…" : "")
    let found =
      switch kind {
      case .string: bytes.isEmpty ? "empty text" : "the text `\(text)`"
      case .element, .attribute: bytes.isEmpty ? "empty text" : "`\(text)`"
      case .number, .true, .false, .null, .object, .array: "`\(text)`"
      }
    return .problem(found: found, expected: "\(expectation(type))\(hint(type, text, kind))")
  }

  /// What a type's values look like.
  func expectation(_ type: Vocabulary.FieldType) -> String {
    switch type {
    case .string, .text: "text"
    case .boolean: "true or false"
    case .integer: "a whole number of at most 18 digits"
    case .decimal: "a number of at most 18 digits, such as 1500.00"
    case .date: "a date such as 2026-03-31"
    case .country: "an ISO 3166-1 country code of two letters such as PH"
    case .language: "a language tag such as en or tl"
    case .currency: "an ISO 4217 currency code of three letters such as USD"
    case .enumeration(let index): "one of \(members(of: index).joined(separator: ", "))"
    case .record: "its fields"
    case .list: "a list"
    }
  }

  private func hint(_ type: Vocabulary.FieldType, _ text: String, _ kind: Node.Kind) -> String {
    switch type {
    case .enumeration(let index): didYouMean(text, among: members(of: index))
    case .country where isKnown(text.uppercased(), in: .country),
      .currency where isKnown(text.uppercased(), in: .currency):
      "; did you mean `\(text.uppercased())`?"
    case .date: DateText.hint(text)
    case .boolean, .integer, .decimal: kind == .string && quotedFits(type, text) ? " (without quotes in JSON)" : ""
    case .string, .text: " in double quotes"
    case .country, .language, .currency, .record, .list: ""
    }
  }

  private func quotedFits(_ type: Vocabulary.FieldType, _ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      return type == .boolean
        ? raw.elementsEqual("true".utf8) || raw.elementsEqual("false".utf8) : DecimalText.cell(raw) != nil
    }
  }

  private func isKnown(_ text: String, in type: Vocabulary.FieldType) -> Bool {
    var text = text
    return text.withUTF8 { isKnownCode(UnsafeRawBufferPointer($0), type) }
  }
}
