import ContractModel
import Documents
import Findings
import RuleLibrary
import SourceText

/// How a contract document is written anew: the same content in another form.
struct Rewriting {
  /// The forms.
  enum Form: String, CaseIterable { case json, xmlAttributes, xmlElements }

  let document: ReadDocument
  let form: Form
  /// Whether keys, attributes and list items are written last first.
  var isReversed = true
  private var vocabulary: Vocabulary { sharedLibrary.vocabulary }

  init(_ document: ReadDocument, as form: Form) {
    self.document = document
    self.form = form
  }

  /// A piece of a document: a scalar's text, a record's fields or a list's items.
  private indirect enum Piece {
    case scalar(String, isBare: Bool)
    case record([(name: String, item: String?, value: Piece)])
    case list([Piece])
  }

  /// The document.
  var file: SourceFile {
    guard let root = document.tree.root else { return document.file }
    let piece = record(root, 0)
    switch form {
    case .json: return SourceFile(name: "rewritten.json", text: "\n\t" + json(piece) + "\n")
    case .xmlAttributes, .xmlElements:
      return SourceFile(name: "rewritten.xml", text: "<?xml version=\"1.0\"?>\n" + xml("contract", nil, piece))
    }
  }

  private func record(_ node: Int, _ index: Int) -> Piece {
    var members: [(name: String, item: String?, value: Piece)] = []
    for child in document.tree.children(of: node) {
      let name = document.names.text(of: document.tree[child].name)
      guard let field = vocabulary.records[index].fields.first(where: { $0.name == name }) else { continue }
      members.append((name, field.item, value(child, field.type)))
    }
    return .record(isReversed ? members.reversed() : members)
  }

  private func value(_ node: Int, _ type: Vocabulary.FieldType) -> Piece {
    switch type {
    case .record(let index): return record(node, index)
    case .list(let element):
      let place = document.tree[node]
      if place.kind == .attribute || (place.kind == .element && place.childCount == 0) {
        let words = document.tree.string(at: node).split(separator: " ").map { Piece.scalar(String($0), isBare: false) }
        return .list(isReversed ? words.reversed() : words)
      }
      let items = document.tree.children(of: node).map { value($0, element) }
      return .list(isReversed ? items.reversed() : items)
    case .boolean, .integer, .decimal: return .scalar(document.tree.string(at: node), isBare: true)
    case .string, .text, .date, .country, .language, .currency, .enumeration:
      return .scalar(document.tree.string(at: node), isBare: false)
    }
  }

  private func json(_ piece: Piece) -> String {
    switch piece {
    case .scalar(let text, let isBare): isBare && !text.hasPrefix("{{") ? text : jsonLiteral(text)
    case .list(let items): "[ " + items.map(json).joined(separator: " ,\r\n ") + "]"
    case .record(let members):
      "{" + members.map { "\n \(jsonLiteral($0.name)):\t\(json($0.value))" }.joined(separator: ",") + "}"
    }
  }

  private func xml(_ name: String, _ item: String?, _ piece: Piece) -> String {
    switch piece {
    case .scalar(let text, _): return "<\(name)>\(markup(text))</\(name)>"
    case .list(let items):
      return "<\(name)>\n" + items.map { xml(item ?? "item", nil, $0) }.joined(separator: "\n\n") + "</\(name)>"
    case .record(let members):
      var attributes = ""
      var inner = ""
      for member in members {
        if case .scalar(let text, _) = member.value, form == .xmlAttributes, !text.contains("\n") {
          attributes += "\n   \(member.name) = '\(markup(text))'"
        } else {
          inner += "  \(xml(member.name, member.item, member.value))\n"
        }
      }
      return "<\(name)\(attributes)>\n\(inner)</\(name)>"
    }
  }

  private func markup(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case "'": result += "&apos;"
      default: result.append(character)
      }
    }
  }
}
