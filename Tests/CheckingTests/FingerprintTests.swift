import CEL
import Checking
import Findings
import Foundation
import RuleLibrary
import TestDocuments
import Testing

private let checker = Checkout.library.map { Checker($0) }

private let samples = Checkout.files(in: "Samples/violating", ending: ".json")

@Suite("fingerprints")
struct FingerprintTests {
  @Test("they survive reformatting, reordering and other syntax", arguments: samples)
  func stable(path: String) throws {
    let checker = try checker.get()
    let text = try Checkout.text(path)
    let original = try checker.report(of: text)
    #expect(original.problems == [])
    #expect(original.findings.count > 0)
    let draft = try #require(Draft(json: text))
    let versions =
      Draft.JSONLayout.allCases.map { ("\($0) JSON", draft.json($0)) }
      + Draft.XMLLayout.allCases.map { ("XML of \($0)", draft.xml($0, checker.library.vocabulary)) }
    for (name, version) in versions {
      let report = try checker.report(of: version)
      #expect(report.problems == [], "\(name)")
      #expect(facts(report) == facts(original), "\(name)")
      #expect(verdicts(report) == verdicts(original), "\(name)")
    }
  }

  private func facts(_ report: ContractReport) -> [String] {
    report.findings.map { "\($0.violation) \($0.fingerprint) \($0.rules.joined(separator: " "))" }.sorted()
  }

  private func verdicts(_ report: ContractReport) -> [Int: Verdict] {
    Dictionary(report.verdicts.map { ($0.rule, $0.verdict) }, uniquingKeysWith: { first, _ in first })
  }

  @Test("another value, place, contract or kind gives another fingerprint")
  func distinct() throws {
    let logic = "for_each: contract.fees as fee\nrequire: fee.payer != 'worker'"
    let checker = try makeChecker([
      ShortRule(id: "demo/a", kind: "FEE-02", logic: logic), ShortRule(id: "demo/b", kind: "FEE-03", logic: logic),
    ])
    let contracts = [
      #"{"id": "A", "fees": [{"payer": "worker", "amount": 5}]}"#,
      #"{"id": "A", "fees": [{"payer": "worker", "amount": 6}]}"#,
      #"{"id": "A", "fees": [{"payer": "worker", "description": "5"}]}"#,
      #"{"id": "B", "fees": [{"payer": "worker", "amount": 5}]}"#,
    ]
    let prints = try contracts.flatMap { try checker.report(of: $0).findings.map(\.fingerprint) }
    #expect(prints.count == 8)
    #expect(Set(prints).count == 8)
    #expect(prints.allSatisfy { $0.count == 16 && $0.allSatisfy(\.isHexDigit) })
  }

  @Test("an element keeps its fingerprint when others are added before it")
  func neighbours() throws {
    let checker = try makeChecker([
      ShortRule(id: "demo/a", kind: "FEE-02", logic: "for_each: contract.fees as fee\nrequire: fee.payer != 'worker'")
    ])
    let alone = try checker.report(of: #"{"id": "A", "fees": [{"payer": "worker", "amount": 5}]}"#)
    let second = try checker.report(
      of: #"{"id": "A", "title": "x", "fees": [{"payer": "employer"}, {"amount": 5.00, "payer": "worker"}]}"#)
    #expect(alone.findings.map(\.fingerprint) == second.findings.map(\.fingerprint))
  }
}
