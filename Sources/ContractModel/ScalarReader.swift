import CEL
import Documents
import SourceText

/// Reads single values: what a node's text means for a type of the vocabulary.
struct ScalarReader: Sendable {
  /// What was read.
  enum Result {
    case value(Cell)
    /// What stands there instead, and what belongs there.
    case problem(found: String, expected: String)
  }

  private let codes: CodeLists
  private let enumerations: [MemberTable]

  init(_ vocabulary: Vocabulary) {
    codes = vocabulary.codes
    enumerations = vocabulary.enumerations.map(MemberTable.init)
  }

  /// Reads the value of a node, or says what was found and expected.
  func read(_ type: Vocabulary.FieldType, tree: Tree, node: Int, isTemplate: Bool) -> Result {
    let place = tree.nodes[node]
    switch place.kind {
    case .object, .array: return .problem(found: place.described, expected: expectation(type))
    case .null: return .problem(found: "null", expected: "\(expectation(type)) (leave an unknown field out)")
    case .string, .number, .true, .false, .element, .attribute: break
    }
    return tree.text.withUnsafeBufferPointer { text in
      var start = Int(place.valueOffset)
      var end = start + Int(place.valueLength)
      if place.kind == .element || place.kind == .attribute {
        while start < end, text[start].isBlank { start += 1 }
        while start < end, text[end - 1].isBlank { end -= 1 }
      }
      let bytes = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: text[start..<end]))
      if isTemplate, ScalarReader.isPlaceholder(bytes) { return .value(Cell(.present)) }
      return read(type, bytes, offset: start, kind: place.kind)
    }
  }

  /// Reads the words of an attribute that holds a list of values between blanks.
  func words(_ type: Vocabulary.FieldType, tree: Tree, node: Int, isTemplate: Bool) -> [Result] {
    let range = tree.valueRange(of: node)
    return tree.text.withUnsafeBufferPointer { text in
      var results: [Result] = []
      var start = range.lowerBound
      while start < range.upperBound {
        while start < range.upperBound, text[start].isBlank { start += 1 }
        var end = start
        while end < range.upperBound, !text[end].isBlank { end += 1 }
        if end > start {
          let bytes = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: text[start..<end]))
          let isOpen = isTemplate && ScalarReader.isPlaceholder(bytes)
          results.append(isOpen ? .value(Cell(.present)) : read(type, bytes, offset: start, kind: .attribute))
        }
        start = end
      }
      return results
    }
  }

  /// The members of an enumeration.
  func members(of enumeration: Int) -> [String] { enumerations[enumeration].members }

  /// Whether the text is a code of the type's list.
  func isKnownCode(_ bytes: UnsafeRawBufferPointer, _ type: Vocabulary.FieldType) -> Bool {
    type == .country ? codes.countries.contains(bytes) : codes.currencies.contains(bytes)
  }

  /// Whether the text is a template's placeholder: `{{like.this}}`.
  static func isPlaceholder(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let count = bytes.count
    return count > 4 && bytes[0] == 0x7B && bytes[1] == 0x7B && bytes[count - 1] == 0x7D && bytes[count - 2] == 0x7D
  }

  /// Whether the text is a template's placeholder.
  static func isPlaceholder(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    isPlaceholder(UnsafeRawBufferPointer(bytes))
  }

  private func read(
    _ type: Vocabulary.FieldType, _ bytes: UnsafeRawBufferPointer, offset: Int, kind: Node.Kind
  ) -> Result {
    let isText = kind == .string || kind == .element || kind == .attribute
    switch type {
    case .string, .text:
      guard isText else { return wrong(type, bytes, kind) }
      let isBlank = bytes.allSatisfy(\.isBlank)
      return .value(isBlank ? .absent : Cell(.string, start: offset, count: bytes.count))
    case .boolean: return boolean(bytes, kind)
    case .integer: return integer(bytes, kind)
    case .decimal:
      guard kind != .string, kind != .true, kind != .false, let cell = DecimalText.cell(bytes) else {
        return wrong(type, bytes, kind)
      }
      return .value(cell)
    case .date:
      guard isText, let day = DateText.day(bytes) else { return wrong(type, bytes, kind) }
      return .value(Cell(.day, payload: Int64(day.daysSince1970)))
    case .country: return code(codes.countries, type, bytes, offset, kind, isText)
    case .currency: return code(codes.currencies, type, bytes, offset, kind, isText)
    case .language:
      let isKnown = isText && LanguageTag.isWellFormed(bytes, languages: codes.languages)
      return isKnown ? .value(Cell(.string, start: offset, count: bytes.count)) : wrong(type, bytes, kind)
    case .enumeration(let index):
      guard isText, let symbol = enumerations[index].symbol(of: bytes) else { return wrong(type, bytes, kind) }
      return .value(Cell(.enumeration, payload: Int64(symbol)))
    case .record, .list: return wrong(type, bytes, kind)
    }
  }

  private func boolean(_ bytes: UnsafeRawBufferPointer, _ kind: Node.Kind) -> Result {
    switch kind {
    case .true: return .value(Cell(.bool, payload: 1))
    case .false: return .value(Cell(.bool, payload: 0))
    case .element, .attribute:
      if bytes.elementsEqual("true".utf8) || bytes.elementsEqual("1".utf8) { return .value(Cell(.bool, payload: 1)) }
      if bytes.elementsEqual("false".utf8) || bytes.elementsEqual("0".utf8) { return .value(Cell(.bool, payload: 0)) }
    case .object, .array, .string, .number, .null: break
    }
    return wrong(.boolean, bytes, kind)
  }

  private func integer(_ bytes: UnsafeRawBufferPointer, _ kind: Node.Kind) -> Result {
    guard kind == .number || kind == .element || kind == .attribute, let cell = DecimalText.cell(bytes),
      cell.kind == .decimal, cell.scale == 0
    else { return wrong(.integer, bytes, kind) }
    return .value(Cell(.int, payload: cell.payload))
  }

  private func code(
    _ set: CodeSet, _ type: Vocabulary.FieldType, _ bytes: UnsafeRawBufferPointer, _ offset: Int, _ kind: Node.Kind,
    _ isText: Bool
  ) -> Result {
    guard isText, set.contains(bytes) else { return wrong(type, bytes, kind) }
    return .value(Cell(.string, start: offset, count: bytes.count))
  }
}
