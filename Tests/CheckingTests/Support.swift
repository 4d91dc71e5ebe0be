import CEL
import Checking
import ContractModel
import Documents
import Findings
import Foundation
import RuleLibrary
import SourceText
import Testing

let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// The library of `Rules/`, read once.
let sharedLibrary: RuleLibrary = {
  let folder = root.appending(path: "Rules")
  let paths = (FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? [])
    .filter { $0.hasSuffix(".yaml") }
  let files = paths.compactMap { path in
    FileManager.default.contents(atPath: folder.appending(path: path).path).map {
      SourceFile(name: path, bytes: Array($0))
    }
  }
  do throws(LibraryErrors) {
    return try RuleLibrary.read(files, fingerprint: "sha256:test", proved: Set(paths))
  } catch {
    preconditionFailure("the library does not load: \(error.problems.map(\.rendered).joined(separator: "\n"))")
  }
}()

/// A sample of `Samples/`: its path and its bytes.
struct Sample: Sendable, CustomTestStringConvertible {
  let path: String
  let file: SourceFile
  var testDescription: String { path }
  var isXML: Bool { path.hasSuffix(".xml") }

  /// The samples of one contract each.
  static let all: [Sample] = {
    let paths = FileManager.default.enumerator(atPath: root.appending(path: "Samples").path)
    return (paths?.compactMap { $0 as? String } ?? []).sorted().compactMap { path in
      guard ["compliant", "violating", "templates"].contains(where: { path.hasPrefix($0) }),
        path.hasSuffix(".xml") || path.hasSuffix(".json"),
        let data = FileManager.default.contents(atPath: root.appending(path: "Samples/\(path)").path)
      else { return nil }
      let bytes = path.hasSuffix(".xml") ? TextDecoding.utf8(ofXML: Array(data)).0 : Array(data)
      return Sample(path: path, file: SourceFile(name: path, bytes: bytes))
    }
  }()
}

/// A document read as a tree, with the names of its nodes.
struct ReadDocument {
  var tree = Tree()
  var names: NameTable
  let file: SourceFile

  init(_ file: SourceFile) throws {
    self.file = file
    let reader = ContractReader(sharedLibrary.vocabulary)
    names = reader.names
    let isXML = file.bytes.first { $0 > 0x20 } == UInt8(ascii: "<")
    var json = JSONReader()
    var xml = XMLReader(ownNamespaces: [sharedLibrary.vocabulary.namespace])
    let problems =
      isXML ? xml.read(file.bytes, into: &tree, names: &names) : json.read(file.bytes, into: &tree, names: &names)
    try #require(problems.isEmpty, "\(file.name): \(problems.map(\.message))")
  }
}

/// The report of a document that holds one contract.
func check(_ file: SourceFile, _ checker: Checker = Checker(sharedLibrary)) throws -> ContractReport {
  let document = try ReadDocument(file)
  var store = RecordStore()
  return checker.check(
    document.tree, at: try #require(document.tree.root), names: document.names, file: file,
    bytes: 0..<file.bytes.count, store: &store)
}

/// The report of a JSON contract: the baseline contract with other fields.
func check(fields: String, id: String = "C-1", _ checker: Checker = Checker(sharedLibrary)) throws -> ContractReport {
  try check(SourceFile(name: "c.json", text: "{\"id\": \"\(id)\", \"signedOn\": \"2026-03-01\", \(fields)}"), checker)
}

/// A contract in which the worker pays for a medical examination, and one in which the employer keeps the passport.
let medicalFee = #""fees": [{"kind": "medical", "payer": "worker", "amount": 80, "currency": "USD"}]"#
let heldPassport = #""identityDocuments": [{"kind": "passport", "holder": "employer", "accessible": false}]"#

/// A day that the tests write down.
func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }
