import CEL
import Documents
import SourceText

/// Reads single values: what a node's text means for a type of the vocabulary.
final class ScalarReader: Sendable {
  private let codes: CodeLists
  private let enumerations: [MemberTable]

  init(_ vocabulary: Vocabulary) {
    codes = vocabulary.codes
    enumerations = vocabulary.enumerations.map(MemberTable.init)
  }

  /// Reads the value of a node; nil where it is no value of the type.
  @inline(__always)
  func read(_ type: ScalarType, tree: Tree, node: Int, isTemplate: Bool) -> Cell? {
    read(type, tree: tree, range: tree.valueRange(of: node), kind: tree.nodes[node].kind, isTemplate: isTemplate)
  }

  /// Reads the value that lies in a range of the tree's text; nil where it is no value of the type.
  func read(_ type: ScalarType, tree: Tree, range: Range<Int>, kind: Node.Kind, isTemplate: Bool) -> Cell? {
    if kind == .object || kind == .array || kind == .null { return nil }
    return tree.text.withUnsafeBytes { text in
      let range = kind == .string || kind == .number ? range : ScalarReader.trimmed(range, text)
      let bytes = UnsafeRawBufferPointer(rebasing: text[range])
      if isTemplate, ScalarReader.isPlaceholder(bytes) { return Cell(.present) }
      return read(type, bytes, offset: range.lowerBound, kind: kind)
    }
  }

  /// The range without the blanks at its ends.
  static func trimmed(_ range: Range<Int>, _ text: UnsafeRawBufferPointer) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, text[start].isBlank { start += 1 }
    while start < end, text[end - 1].isBlank { end -= 1 }
    return start..<end
  }

  /// Where the words of an attribute lie that holds a list of values between blanks.
  func words(_ range: Range<Int>, of tree: Tree) -> [Range<Int>] {
    tree.text[range].split(whereSeparator: \.isBlank).map(\.indices)
  }

  /// The members of an enumeration.
  func members(of enumeration: Int) -> [String] { enumerations[enumeration].members }

  /// Whether the text is a code of the type's list.
  func isKnownCode(_ bytes: UnsafeRawBufferPointer, _ type: ScalarType) -> Bool {
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
    _ type: ScalarType, _ bytes: UnsafeRawBufferPointer, offset: Int, kind: Node.Kind
  ) -> Cell? {
    let isText = kind == .string || kind == .element || kind == .attribute
    switch type {
    case .string, .text:
      guard isText else { return nil }
      let isBlank = bytes.allSatisfy(\.isBlank)
      return isBlank ? .absent : Cell(.string, start: offset, count: bytes.count)
    case .boolean: return boolean(bytes, kind)
    case .integer: return integer(bytes, kind)
    case .decimal:
      guard kind != .string, kind != .true, kind != .false, let cell = DecimalText.cell(bytes) else {
        return nil
      }
      return cell
    case .date:
      guard isText, let day = DateText.day(bytes) else { return nil }
      return Cell(.day, payload: Int64(day.daysSince1970))
    case .country: return code(codes.countries, bytes, offset, isText)
    case .currency: return code(codes.currencies, bytes, offset, isText)
    case .language:
      let isKnown = isText && LanguageTag.isWellFormed(bytes, languages: codes.languages)
      return isKnown ? Cell(.string, start: offset, count: bytes.count) : nil
    case .enumeration(let index):
      guard isText, let symbol = enumerations[index].symbol(of: bytes) else { return nil }
      return Cell(.enumeration, payload: Int64(symbol))
    }
  }

  private func boolean(_ bytes: UnsafeRawBufferPointer, _ kind: Node.Kind) -> Cell? {
    switch kind {
    case .true: return Cell(.bool, payload: 1)
    case .false: return Cell(.bool, payload: 0)
    case .element, .attribute:
      if bytes.elementsEqual("true".utf8) || bytes.elementsEqual("1".utf8) { return Cell(.bool, payload: 1) }
      if bytes.elementsEqual("false".utf8) || bytes.elementsEqual("0".utf8) { return Cell(.bool, payload: 0) }
    case .object, .array, .string, .number, .null: break
    }
    return nil
  }

  private func integer(_ bytes: UnsafeRawBufferPointer, _ kind: Node.Kind) -> Cell? {
    guard kind == .number || kind == .element || kind == .attribute, let cell = DecimalText.cell(bytes),
      cell.kind == .decimal, cell.scale == 0
    else { return nil }
    return Cell(.int, payload: cell.payload)
  }

  private func code(
    _ set: CodeSet, _ bytes: UnsafeRawBufferPointer, _ offset: Int, _ isText: Bool
  ) -> Cell? {
    guard isText, set.contains(bytes) else { return nil }
    return Cell(.string, start: offset, count: bytes.count)
  }
}
