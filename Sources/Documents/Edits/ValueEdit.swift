public import SourceText

/// A change of a document: bytes to take out and the text to put in their place.
public struct ValueEdit: Sendable, Hashable {
  /// The bytes to take out; empty for an insertion.
  public var range: Range<Int>
  /// The text to put there.
  public var replacement: String

  /// Makes an edit.
  public init(range: Range<Int>, replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}

/// What a scalar is, which decides how JSON writes it.
public enum ScalarKind: Sendable, Hashable {
  /// Quoted in JSON.
  case text
  /// A number or a truth value, bare in JSON.
  case bare
}

/// Changes of single values that keep the syntax of the document they stand in.
extension Tree {
  /// The edit that gives a scalar another value; nil for nodes that hold other nodes.
  public func edit(valueOf index: Int, to text: String, _ kind: ScalarKind, in file: SourceFile) -> ValueEdit? {
    let node = nodes[index]
    switch node.kind {
    case .attribute: return ValueEdit(range: range(of: index, in: file), replacement: markupText(text))
    case .element: return elementEdit(index, markupText(text), in: file)
    case .string: return ValueEdit(range: node.range, replacement: jsonLiteral(text))
    case .number, .true, .false, .null:
      return ValueEdit(range: node.range, replacement: kind == .text ? jsonLiteral(text) : text)
    case .object, .array: return nil
    }
  }

  /// The edit that adds a scalar to an object or, as an attribute, to an element; nil for other nodes.
  public func edit(
    adding name: String, _ text: String, _ kind: ScalarKind, to index: Int, in file: SourceFile
  ) -> ValueEdit? {
    let node = nodes[index]
    switch node.kind {
    case .element:
      let tag = node.keyRange.clamped(to: 0..<file.bytes.count)
      var end = tag.upperBound - (node.marks.contains(.selfClosing) ? 2 : 1)
      while end > tag.lowerBound, file.bytes[end - 1] <= 0x20 { end -= 1 }
      return ValueEdit(range: end..<end, replacement: " \(name)=\"\(markupText(text))\"")
    case .object:
      let place = node.range.lowerBound + 1
      let value = kind == .text ? jsonLiteral(text) : text
      let comma = node.childCount > 0 ? ", " : ""
      return ValueEdit(range: place..<place, replacement: "\(jsonLiteral(name)): \(value)\(comma)")
    case .array, .string, .number, .true, .false, .null, .attribute: return nil
    }
  }

  private func elementEdit(_ index: Int, _ text: String, in file: SourceFile) -> ValueEdit? {
    let node = nodes[index]
    if node.marks.contains(.mixed) || children(of: index).contains(where: { nodes[$0].kind == .element }) {
      return nil
    }
    let tag = node.keyRange.clamped(to: 0..<file.bytes.count)
    guard node.marks.contains(.selfClosing) else {
      let bytes = file.bytes[tag.upperBound..<max(tag.upperBound, min(Int(node.end), file.bytes.count))]
      let end = bytes.lastIndex(of: 0x3C) ?? tag.upperBound
      return ValueEdit(range: tag.upperBound..<end, replacement: text)
    }
    let bytes = file.bytes[tag].dropLast(2)
    let start = String(decoding: bytes, as: UTF8.self)
    let name = String(decoding: bytes.dropFirst().prefix { $0 > 0x20 }, as: UTF8.self)
    return ValueEdit(range: tag, replacement: "\(start)>\(text)</\(name)>")
  }
}

/// Text as XML writes it in content and in attributes (XML 1.0 §2.4).
private func markupText(_ text: String) -> String {
  var result = ""
  for character in text.unicodeScalars {
    switch character {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&apos;"
    default: result.unicodeScalars.append(character)
    }
  }
  return result
}

/// A JSON string with its quotes (RFC 8259 §7).
public func jsonLiteral(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\u{00}"..."\u{1F}":
      let digits = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
