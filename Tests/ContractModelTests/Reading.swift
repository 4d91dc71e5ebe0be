import CEL
import ContractModel
import Documents
import Foundation
import SourceText
import TestDocuments

/// What the reader made of a document.
struct Reading {
  /// A line a problem: `line:column: message`.
  var problems: [String] = []
  /// A line a field that is there: `path = value @line:column`; defaults have no place.
  var fields: [(path: String, value: String, place: String)] = []

  /// All of it, for a golden.
  var text: String {
    (problems + fields.map { "\($0.path) = \($0.value)\($0.place.isEmpty ? "" : " @\($0.place)")" })
      .joined(separator: "\n")
  }

  /// The fields without their places, by path.
  var values: [String] { fields.map { "\($0.path) = \($0.value)" }.sorted() }
}

extension Reading {
  /// Reads an XML or JSON text, told apart by its first character.
  init(_ text: String, reader: ContractReader) {
    let isXML = text.drop { $0.isWhitespace }.hasPrefix("<")
    let source = SourceFile(name: "contract", text: text)
    var tree = Tree()
    var names = reader.names
    let problems: [Documents.Problem]
    if isXML {
      var xml = XMLReader(limits: ReadingLimits(), ownNamespaces: [reader.vocabulary.namespace])
      problems = xml.read(source.bytes, into: &tree, names: &names)
    } else {
      var json = JSONReader()
      problems = json.read(source.bytes, into: &tree, names: &names)
    }
    self.problems = problems.map { Reading.line($0.diagnostic(in: source)) }
    guard let root = tree.root else { return }
    var store = RecordStore()
    let found = reader.read(tree, at: root, names: names, file: source, into: &store)
    self.problems += found.map(Reading.line)
    let schema = reader.vocabulary.schema
    for entry in store.entries.indices {
      let path = store.path(ofEntry: entry, in: schema)
      let record = schema.records[Int(store.entries[entry].type)]
      for (slot, field) in record.fields.enumerated() {
        let cell = store.cells[Int(store.entries[entry].base) + slot]
        if cell.kind == .absent && cell.source < 0 { continue }
        if reader.vocabulary.records[Int(store.entries[entry].type)].fields[slot].isDerived { continue }
        let place = cell.source < 0 ? "" : Reading.place(tree, Int(cell.source), source)
        fields.append(
          (path.isEmpty ? field.name : "\(path).\(field.name)", store.words(cell, field.type, schema), place))
      }
    }
  }

  private static func line(_ problem: Diagnostic) -> String {
    "\(problem.start?.line ?? 0):\(problem.start?.column ?? 0): \(problem.message)"
  }

  private static func place(_ tree: Tree, _ node: Int, _ file: SourceFile) -> String {
    let start = file.position(at: tree.range(of: node, in: file).lowerBound)
    return "\(start.line):\(start.column)"
  }
}

extension RecordStore {
  /// A cell in words.
  fileprivate func words(_ cell: Cell, _ type: RecordSchema.FieldType, _ schema: RecordSchema) -> String {
    switch cell.kind {
    case .absent: return "nothing"
    case .present: return "unknown"
    case .bool: return cell.payload == 1 ? "true" : "false"
    case .int: return "\(cell.payload)"
    case .day: return CalendarDay(daysSince1970: Int32(truncatingIfNeeded: cell.payload)).text
    case .decimal: return ExactDecimal(coefficient: Int128(cell.payload), scale: Int(cell.scale)).text
    case .largeDecimal: return largeDecimals[Int(cell.payload)].text
    case .string: return "`\(string(cell))`"
    case .enumeration:
      guard case .enumeration(let index) = type else { return "?" }
      return schema.enumerations[index].members[Int(cell.payload)]
    case .record: return "a record"
    case .list:
      guard case .list(let element) = type else { return "?" }
      if case .record = element { return "a list of \(cell.count)" }
      return
        "[\(cells[cell.start..<cell.start + cell.count].map { words($0, element, schema) }.joined(separator: ", "))]"
    }
  }
}

/// The reader of the checkout's vocabulary.
func makeReader() throws -> ContractReader {
  let files = try Checkout.groundFiles()
  let (vocabulary, problems) = Vocabulary.read(files[0], codes: files[1])
  if let problem = problems.first { throw problem }
  return ContractReader(vocabulary)
}

/// The folder of this target's case files.
let caseFolder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
