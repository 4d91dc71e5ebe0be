public import ContractModel
import Documents
import SourceText

/// A contract as plain nested values, to be written in other layouts: numbers keep their digits.
public indirect enum Draft: Sendable {
  case object([(name: String, value: Draft)])
  case list([Draft])
  case text(String)
  /// A number or a truth value as written.
  case plain(String)

  /// Reads a JSON text; nil where it is none.
  public init?(json: String) {
    var tree = Tree()
    var names = NameTable([String]())
    var reader = JSONReader()
    guard reader.read(Array(json.utf8), into: &tree, names: &names).isEmpty, let root = tree.root else { return nil }
    self.init(tree, root, names)
  }

  private init(_ tree: Tree, _ node: Int, _ names: NameTable) {
    switch tree[node].kind {
    case .object, .element:
      self = .object(tree.children(of: node).map { (names.text(of: tree[$0].name), Draft(tree, $0, names)) })
    case .array: self = .list(tree.children(of: node).map { Draft(tree, $0, names) })
    case .string, .attribute: self = .text(tree.string(at: node))
    case .number, .true, .false, .null: self = .plain(tree.string(at: node))
    }
  }

  /// How a contract is written as JSON.
  public enum JSONLayout: String, Sendable, CaseIterable {
    /// All on one line.
    case narrow
    /// A member a line, indented.
    case indented
    /// Members and items in reverse order.
    case reversed
    /// All letters as escapes, money with trailing zeros and exponents.
    case escaped
  }

  /// The contract as JSON text.
  public func json(_ layout: JSONLayout = .narrow) -> String { json(layout, indent: "\n") }

  private func json(_ layout: JSONLayout, indent: String) -> String {
    let inner = layout == .indented ? indent + "  " : ""
    let outer = layout == .indented ? indent : ""
    switch self {
    case .object(let members):
      let chosen = layout == .reversed ? members.reversed() : members
      return "{"
        + chosen.map { inner + "\(Draft.quoted($0.name)): \($0.value.json(layout, indent: indent + "  "))" }
        .joined(separator: ",") + outer + "}"
    case .list(let items):
      let chosen = layout == .reversed ? items.reversed() : items
      return "[" + chosen.map { inner + $0.json(layout, indent: indent + "  ") }.joined(separator: ",") + outer + "]"
    case .text(let text): return layout == .escaped ? Draft.escaped(text) : Draft.quoted(text)
    case .plain(let text): return layout == .escaped ? Draft.stretched(text) : text
    }
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.unicodeScalars.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : $0 == "\n" ? "\\n" : String($0) }.joined()
      + "\""
  }

  private static func escaped(_ text: String) -> String {
    "\""
      + text.utf16.map { unit in
        let digits = String(unit, radix: 16, uppercase: unit % 2 == 0)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined() + "\""
  }

  /// The same number in more characters; truth values as they are.
  private static func stretched(_ text: String) -> String {
    guard let first = text.first, first.isNumber || first == "-", !text.contains("e") else { return text }
    return text.contains(".") ? text + "00E+0" : text
  }
}

extension Draft {
  /// How a contract is written as XML.
  public enum XMLLayout: String, Sendable, CaseIterable {
    /// Every scalar an attribute.
    case attributes
    /// Every scalar a child element, indented.
    case elements
    /// Elements with a namespace prefix, texts as CDATA sections, children in reverse order.
    case prefixed
  }

  /// The contract as an XML document, in the vocabulary's names of list items.
  public func xml(_ layout: XMLLayout, _ vocabulary: Vocabulary) -> String {
    let writer = XMLDraft(layout: layout, vocabulary: vocabulary)
    return "<?xml version=\"1.0\"?>\n" + writer.element("contract", self, record: 0, indent: "\n") + "\n"
  }
}

/// Writes drafts as XML.
private struct XMLDraft {
  let layout: Draft.XMLLayout
  let vocabulary: Vocabulary

  private var prefix: String { layout == .prefixed ? "c:" : "" }

  func element(_ name: String, _ draft: Draft, record: Int, indent: String) -> String {
    guard case .object(let members) = draft else { return "" }
    var attributes =
      name != "contract" ? "" : layout == .prefixed ? " xmlns:c=\"\(vocabulary.namespace)\"" : ""
    var children: [String] = []
    for (name, value) in members {
      guard let field = vocabulary.records[record].fields.first(where: { $0.name == name }) else { continue }
      switch (field.type, value) {
      case (.record(let inner), _): children.append(element(name, value, record: inner, indent: indent + "  "))
      case (.list(let type), .list(let items)):
        children.append(list(name, items, item: field.item ?? "", type, indent: indent + "  "))
      case (_, .text(let text)), (_, .plain(let text)):
        if layout == .attributes {
          attributes += " \(name)=\"\(escaped(text))\""
        } else {
          children.append(leaf(name, text, isText: field.type == .text, indent: indent + "  "))
        }
      case (_, .object), (_, .list): continue
      }
    }
    if layout == .prefixed { children.reverse() }
    return "\(indent)<\(prefix)\(name)\(attributes)>\(children.joined())\(indent)</\(prefix)\(name)>"
  }

  private func list(
    _ name: String, _ items: [Draft], item: String, _ type: Vocabulary.FieldType, indent: String
  ) -> String {
    let written = items.map { value -> String in
      switch (type, value) {
      case (.record(let inner), _): element(item, value, record: inner, indent: indent + "  ")
      case (_, .text(let text)), (_, .plain(let text)): leaf(item, text, isText: false, indent: indent + "  ")
      case (_, .object), (_, .list): ""
      }
    }
    return "\(indent)<\(prefix)\(name)>\(written.joined())\(indent)</\(prefix)\(name)>"
  }

  private func leaf(_ name: String, _ text: String, isText: Bool, indent: String) -> String {
    let content = layout == .prefixed && isText ? "<![CDATA[\(text)]]>" : escaped(text)
    return "\(indent)<\(prefix)\(name)>\(content)</\(prefix)\(name)>"
  }

  private func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "\n": "&#10;"
      default: String(scalar)
      }
    }.joined()
  }
}
