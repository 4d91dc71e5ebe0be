import Documents
import SourceText

extension ScalarReader {
  /// What stands at a node instead of a value of the type, and what belongs there.
  func problem(_ type: ScalarType, tree: Tree, node: Int) -> (found: String, expected: String) {
    let place = tree.nodes[node]
    switch place.kind {
    case .object, .array: return (place.described, expectation(type))
    case .null: return ("null", "\(expectation(type)) (leave an unknown field out)")
    case .string, .number, .true, .false, .element, .attribute:
      return problem(type, tree: tree, range: tree.valueRange(of: node), kind: place.kind)
    }
  }

  /// What stands in a range of the text instead of a value of the type, and what belongs there, with a near member
  /// where there is one.
  func problem(
    _ type: ScalarType, tree: Tree, range: Range<Int>, kind: Node.Kind
  ) -> (found: String, expected: String) {
    let isMarkup = kind == .element || kind == .attribute
    let bytes = tree.text[isMarkup ? tree.text.withUnsafeBytes { ScalarReader.trimmed(range, $0) } : range]
    let text = String(decoding: bytes.prefix(60), as: UTF8.self) + (bytes.count > 60 ? "…" : "")
    let isEmpty = bytes.isEmpty && (isMarkup || kind == .string)
    let found = isEmpty ? "empty text" : kind == .string ? "the text `\(text)`" : "`\(text)`"
    return (found, "\(expectation(type))\(hint(type, text, kind))")
  }

  /// What a type's values look like.
  func expectation(_ type: ScalarType) -> String {
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
    }
  }

  private func hint(_ type: ScalarType, _ text: String, _ kind: Node.Kind) -> String {
    switch type {
    case .enumeration(let index): didYouMean(text, among: members(of: index))
    case .country where isKnown(text.uppercased(), in: .country),
      .currency where isKnown(text.uppercased(), in: .currency):
      "; did you mean `\(text.uppercased())`?"
    case .date: DateText.hint(text)
    case .boolean, .integer, .decimal: kind == .string && quotedFits(type, text) ? " (without quotes in JSON)" : ""
    case .string, .text: " in double quotes"
    case .country, .language, .currency: ""
    }
  }

  private func quotedFits(_ type: ScalarType, _ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      return type == .boolean
        ? raw.elementsEqual("true".utf8) || raw.elementsEqual("false".utf8) : DecimalText.cell(raw) != nil
    }
  }

  private func isKnown(_ text: String, in type: ScalarType) -> Bool {
    var text = text
    return text.withUTF8 { isKnownCode(UnsafeRawBufferPointer($0), type) }
  }
}
