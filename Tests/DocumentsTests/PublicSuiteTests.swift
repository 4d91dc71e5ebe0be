import Foundation
import Testing

import Documents

@Suite("the public test suites", .enabled(if: SharedSuite.isPresent, SharedSuite.whySkipped))
struct PublicSuiteTests {
  @Test("JSONTestSuite: all that is to be read is read, all that is to be refused is refused, with a position")
  func jsonTestSuite() throws {
    for test in try SharedSuite.tests("json/JSONTestSuite/manifest.json") {
      let name = try #require(test["file"] as? String)
      let bytes = try SharedSuite.bytes("json/JSONTestSuite/" + name)
      let reading = Reading.json(bytes, limits: ReadingLimits(depth: 512))
      for problem in reading.problems { #expect(problem.range.upperBound <= max(1, bytes.count), "\(name)") }
      switch test["expected"] as? String {
      case "accept":
        // RFC 8259 §4 allows a key to come twice; here it is a problem, as every reader would take another one.
        #expect(reading.problems.allSatisfy { $0.kind == .duplicate }, "\(name) \(reading.messages)")
      case "reject": #expect(reading.problems.contains { $0.kind != .duplicate }, "\(name)")
      default: break
      }
    }
  }

  @Test("W3C XML suite: well-formed documents without a DTD are read, all others refused")
  func w3c() throws {
    var counts: [String: Int] = [:]
    for test in try SharedSuite.tests("xml/w3c/manifest.json") where test["applies"] as? Bool == true {
      let name = try #require(test["file"] as? String)
      let expected = try #require(test["expected"] as? String)
      let reading = Reading.xml(try SharedSuite.bytes("xml/w3c/xmlconf/" + name))
      let isRefused = reading.problems.contains { $0.kind == .refused }
      let outcome = reading.problems.isEmpty ? "read" : isRefused ? "refused" : "not well-formed"
      counts["\(expected): \(outcome)", default: 0] += 1
      switch expected {
      case "accept", "accept-without-validation":
        // Its element `A:` is a name of XML 1.0, but none with namespaces.
        if name == "oasis/p05pass1.xml" { continue }
        #expect(reading.problems.isEmpty || isRefused, "\(name) \(reading.messages)")
      case "reject", "reject-namespace-aware": #expect(!reading.problems.isEmpty, "\(name)")
      default: break
      }
    }
    // Documents with a DTD count as refused, whatever else is wrong in them.
    print("W3C XML suite:", counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: "; "))
  }

  @Test("libxml2's own tests: what it refuses is refused, what it reads is read but for DTDs")
  func libxml2() throws {
    for test in try SharedSuite.tests("xml/libxml2/manifest.json") {
      let name = try #require(test["file"] as? String)
      let reading = Reading.xml(try SharedSuite.bytes("xml/libxml2/" + name))
      let isRefused = reading.problems.contains { $0.kind == .refused || $0.kind == .encoding || $0.kind == .limit }
      let isNamespaceError = test["ns_error"] as? Bool == true
      if test["expected"] as? String == "accept", !isNamespaceError {
        #expect(reading.problems.isEmpty || isRefused, "\(name) \(reading.messages)")
      } else {
        #expect(!reading.problems.isEmpty, "\(name)")
      }
    }
  }

  @Test("yaml-test-suite: errors are refused; all without tags, anchors and such is read as it should be")
  func yamlTestSuite() throws {
    var refused: [String] = []
    for test in try SharedSuite.tests("yaml/yaml-test-suite.json") {
      let id = try #require(test["id"] as? String)
      let reading = Reading.yaml(Array(try #require(test["yaml"] as? String).utf8))
      if test["error"] as? Bool == true {
        #expect(!reading.problems.isEmpty, "\(id)")
      } else if !reading.problems.isEmpty {
        #expect(
          reading.problems.allSatisfy { $0.kind == .refused || $0.kind == .duplicate }, "\(id) \(reading.messages)")
        refused.append(id)
      } else if let documents = test["json_documents"] as? [Any] {
        #expect(documents.count <= 1, "\(id): several documents are refused")
        let expected = documents.first ?? NSNull()
        #expect(value(reading, 0) as? NSObject == expected as? NSObject, "\(id) \(reading.shown)")
      }
    }
    print("yaml-test-suite: \(refused.count) refused by name:", refused.joined(separator: " "))
  }

  /// The tree as Foundation's objects, to compare with the suite's JSON.
  private func value(_ reading: Reading, _ index: Int) -> Any {
    let tree = reading.tree
    switch tree[index].kind {
    case .object:
      let members = tree.children(of: index).map { (reading.names.text(of: tree[$0].name), value(reading, $0)) }
      return Dictionary(members) { first, _ in first }
    case .array: return tree.children(of: index).map { value(reading, $0) }
    case .true: return true
    case .false: return false
    case .null: return NSNull()
    case .number: return number(tree.string(at: index))
    case .string, .element, .attribute: return tree.string(at: index)
    }
  }

  private func number(_ lexeme: String) -> Any {
    if lexeme.hasPrefix("0x") { return Int(lexeme.dropFirst(2), radix: 16) ?? 0 }
    if lexeme.hasPrefix("0o") { return Int(lexeme.dropFirst(2), radix: 8) ?? 0 }
    if let whole = Int(lexeme) { return whole }
    return Double(lexeme).map { $0 as Any } ?? lexeme
  }
}
