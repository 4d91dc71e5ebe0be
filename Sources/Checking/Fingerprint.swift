import CEL
import ContractModel
import RuleLibrary
import SourceText

/// Names of facts that survive reformatting and reordering.
enum Fingerprint {
  /// 16 hexadecimal digits of SHA-256 over kind, contract and content.
  static func text(kind: String, contract: String, content: String) -> String {
    var digest = Digest()
    digest.add("fairrecruit/v1\n\(kind)\n\(contract)\n\(content)".utf8)
    return hexadecimal(digest.finish().prefix(8))
  }
}

extension Checker {
  /// SHA-256 of bytes, hexadecimal.
  public func sha256(of bytes: ArraySlice<UInt8>) -> String {
    var digest = Digest()
    digest.add(bytes)
    return hexadecimal(digest.finish())
  }
}

extension Judgement {
  /// What a fingerprint holds of a place: the path, list elements by content instead of index, and the value.
  func content(of place: Place) -> String {
    var path = contentPath(ofEntry: place.entry)
    var record = Int(store.entries[place.entry].type)
    for slot in place.slots {
      let field = library.schema.records[record].fields[slot]
      path += ".\(field.name)"
      if case .record(let inner) = field.type { record = inner }
    }
    guard let slot = place.slots.last, place.slots.count == 1 else { return path }
    let field = library.schema.records[Int(store.entries[place.entry].type)].fields[slot]
    return "\(path)=\(content(of: place.cell, field.type))"
  }

  private func contentPath(ofEntry entry: Int) -> String {
    let place = store.entries[entry]
    guard place.parent >= 0 else { return "" }
    let parent = Int(place.parent)
    let field = library.schema.records[Int(store.entries[parent].type)].fields[Int(place.slot)]
    let own = place.index < 0 ? field.name : "\(field.name){\(shortContent(ofEntry: entry))}"
    return "\(contentPath(ofEntry: parent)).\(own)"
  }

  /// The content of a record; where it is long, a name for it, which many findings in a long clause share.
  private func shortContent(ofEntry entry: Int) -> String {
    if let known = places.contents[entry] { return known }
    let whole = content(ofEntry: entry)
    let isLong = whole.utf8.count > 4_096
    let short = isLong ? Fingerprint.text(kind: "", contract: "", content: whole) : whole
    if entry > 0, Int(store.entries[entry].type) != checker.statementSlots?.record { places.contents[entry] = short }
    return short
  }

  /// A record's fields in slot order, lists sorted, numbers without trailing zeros, blanks in text as one space.
  ///
  /// Derived fields are left out and a statement is known by its words, so that a better reading keeps the name.
  private func content(ofEntry entry: Int) -> String {
    let place = store.entries[entry]
    let record = library.schema.records[Int(place.type)]
    let known = library.vocabulary.records[Int(place.type)].fields
    if let slots = checker.statementSlots, Int(place.type) == slots.record, slots.text >= 0 {
      return content(of: store.cells[Int(place.base) + slots.text], .string)
    }
    var parts: [String] = []
    for (slot, field) in record.fields.enumerated() where !known[slot].isDerived {
      let cell = store.cells[Int(place.base) + slot]
      if cell.kind != .absent { parts.append("\(field.name)=\(content(of: cell, field.type))") }
    }
    return parts.joined(separator: ";")
  }

  private func content(of cell: Cell, _ type: RecordSchema.FieldType) -> String {
    switch cell.kind {
    case .absent: return ""
    case .present: return "{{}}"
    case .bool: return cell.payload == 0 ? "false" : "true"
    case .int, .day: return String(cell.payload)
    case .enumeration:
      guard case .enumeration(let index) = type else { return "" }
      return library.schema.enumerations[index].members[Int(cell.payload)]
    case .decimal: return ExactDecimal(coefficient: Int128(cell.payload), scale: Int(cell.scale)).text
    case .largeDecimal: return store.largeDecimals[Int(cell.payload)].text
    case .string: return withSingleSpaces(store.text[cell.start..<cell.start + cell.count])
    case .record: return store.entry(atBase: Int(cell.payload)).map { "{\(content(ofEntry: $0))}" } ?? ""
    case .list:
      guard case .list(let element) = type else { return "" }
      return "["
        + store.cells[cell.start..<cell.start + cell.count].map { content(of: $0, element) }.sorted().joined(
          separator: ",") + "]"
    }
  }

  /// UTF-8 text with every run of white space as one space, none at its ends.
  private func withSingleSpaces(_ text: ArraySlice<UInt8>) -> String {
    if text.contains(where: { $0 >= 0x80 }) {
      let text = String(decoding: text, as: UTF8.self)
      return text.unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }.joined(separator: " ")
    }
    var spaced: [UInt8] = []
    spaced.reserveCapacity(text.count)
    for byte in text {
      if byte == 0x20 || byte >= 0x09 && byte <= 0x0D {
        if let last = spaced.last, last != 0x20 { spaced.append(0x20) }
      } else {
        spaced.append(byte)
      }
    }
    if spaced.last == 0x20 { spaced.removeLast() }
    return String(decoding: spaced, as: UTF8.self)
  }
}
