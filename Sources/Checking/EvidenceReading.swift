import CEL
import ContractModel
import Documents
import Findings
import RuleLibrary
import SourceText

extension Judgement {
  /// The longest text of a value that evidence carries, in characters.
  static let longestText = 400
  /// The longest line that evidence carries, in bytes.
  static let longestLine = 16_384

  /// The place of a field that is there.
  func evidence(path: String, source: Int32) -> Evidence {
    if source <= -2 { return evidence(path: path, span: spans[Int(-2 - source)]) }
    let node = Int(source)
    let document = document.holder(of: path)
    let range = document.tree.range(of: node, in: document.file)
    let place = document.tree[node]
    let isContainer = place.kind == .object || place.kind == .array || (place.kind == .element && place.childCount > 0)
    if isContainer { return evidence(path: path, range: start(of: place), text: "") }
    let text = document.tree.string(at: node)
    guard place.kind == .element, let part = document.partBetweenBlanks(of: node) else {
      return evidence(path: path, range: range, text: text)
    }
    return evidence(
      path: path, range: places.range(of: node, part: part, in: document),
      text: String(decoding: text.utf8.dropFirst(part.lowerBound).prefix(part.count), as: UTF8.self))
  }

  /// The place of a field; where it is absent, the start tag or key of the nearest record that is there.
  func evidence(of place: Place) -> Evidence {
    let path = path(of: place)
    if place.cell.source >= 0 || place.cell.source <= -2 { return evidence(path: path, source: place.cell.source) }
    var entry = place.entry
    if place.slots.isEmpty, store.entries[entry].source <= -2 {
      return evidence(path: path, source: store.entries[entry].source)
    }
    while store.entries[entry].source < 0, store.entries[entry].parent >= 0 { entry = Int(store.entries[entry].parent) }
    let source = store.entries[entry].source
    guard source >= 0 else { return evidence(path: path, range: 0..<0, text: "") }
    return evidence(path: path, range: start(of: document.holder(of: path).tree[Int(source)]), text: "")
  }

  /// The words that a statement rests on, in the text of their clause.
  private func evidence(path: String, span: StatementSpan) -> Evidence {
    let range = places.range(of: span.node, part: span.part, in: document)
    return evidence(path: path, range: range, text: String(decoding: store.text[span.text], as: UTF8.self))
  }

  /// The start tag or key of a container; the opening bracket of one that has no key.
  private func start(of place: Node) -> Range<Int> {
    if place.kind == .element || !place.keyRange.isEmpty { return place.keyRange }
    return place.range.lowerBound..<min(place.range.lowerBound + 1, place.range.upperBound)
  }

  func evidence(path: String, range: Range<Int>, text: String) -> Evidence {
    let file = document.holder(of: path).file
    let place = places.place(at: range.lowerBound, in: file)
    let (line, start) = (place.line, place.position)
    let isOneLine = range.upperBound <= line.upperBound
    let scalars = isOneLine ? file.scalars(in: range) : 0
    let end =
      isOneLine
      ? SourcePosition(line: start.line, column: start.column + scalars) : file.position(at: range.upperBound)
    let first = start.column + place.wide
    let width = isOneLine ? scalars + file.wideScalars(in: range) : 0
    let isQuoted = checker.options.quotesLines && line.count <= Judgement.longestLine
    return Evidence(
      path: path, start: start, end: end, text: String(text.prefix(Judgement.longestText)),
      sourceLine: isQuoted ? file.text(line) : "",
      columnsUTF16: first..<first + width, isPersonal: !text.isEmpty && isPersonal(path),
      file: file.name == document.file.name ? nil : file.name)
  }

  private func isPersonal(_ path: String) -> Bool {
    let parts = path.split(separator: ".").map { $0.prefix { $0 != "[" } }
    var record = 0
    for part in parts {
      guard let slot = library.schema.records[record].slot(of: String(part)) else { return false }
      let field = library.vocabulary.records[record].fields[slot]
      if field.isPersonal { return true }
      switch field.type {
      case .record(let inner), .list(.record(let inner)): record = inner
      default: return false
      }
    }
    return false
  }
}

extension JudgedDocument {
  /// The bytes of an element's text without blanks before and after; nil where there are no such blanks.
  fileprivate func partBetweenBlanks(of node: Int) -> Range<Int>? {
    tree.withValue(of: node) { bytes in
      func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
      guard let first = bytes.firstIndex(where: { !isBlank($0) }), let last = bytes.lastIndex(where: { !isBlank($0) }),
        first > 0 || last < bytes.count - 1
      else { return nil }
      return first..<last + 1
    }
  }
}
