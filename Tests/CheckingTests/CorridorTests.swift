import Checking
import Documents
import Findings
import Foundation
import SourceText
import TestDocuments
import Testing

import RuleLibrary

private let checker = Checkout.library.map { Checker($0) }

/// A corridor of `Tests/Corridors/corridors.yaml`: a contract, and what its report must hold.
private struct Corridor: CustomTestStringConvertible {
  struct Expected {
    let kind: String
    let path: String
    let rules: [String]
    let packs: [String]
  }

  var name: String
  var contract: String
  var findings: [Expected]
  var passes: [String]

  var testDescription: String { name }
}

extension Corridor {
  static let all: [Corridor] = (try? read()) ?? []

  private static func read() throws -> [Corridor] {
    var baseline = SettingsFile(
      SourceFile(name: "baseline-contract.yaml", text: try Checkout.text("Rules/baseline-contract.yaml")))
    let fields = baseline.tree.root.map { baseline.jsonMembers(of: $0) } ?? []
    var settings = SettingsFile(
      SourceFile(name: "corridors.yaml", text: try Checkout.text("Tests/Corridors/corridors.yaml")))
    let root = try #require(settings.tree.root)
    let top = settings.mapping(root, "the corridors", keys: ["corridors"], required: ["corridors"])
    let list = try #require(top["corridors"])
    let corridors = try settings.items(of: list, "corridors").map { item -> Corridor in
      let keys = ["name", "given", "findings", "passes", "note"]
      let corridor = settings.mapping(item, "a corridor", keys: keys, required: keys.dropLast())
      let changes = settings.jsonMembers(of: try #require(corridor["given"]))
      let example = RuleExample(name: "", changes: changes, baseline: fields, expectation: .pass)
      let findings = settings.items(of: try #require(corridor["findings"]), "findings").map { node in
        let finding = settings.mapping(node, "a finding", keys: ["kind", "at", "rules", "packs"])
        return Expected(
          kind: settings.text(finding["kind"], "a kind") ?? "", path: settings.text(finding["at"], "a path") ?? "",
          rules: settings.texts(finding["rules"], "rules"), packs: settings.texts(finding["packs"], "packs"))
      }
      return Corridor(
        name: settings.text(corridor["name"], "a name") ?? "", contract: example.contract(without: []),
        findings: findings,
        passes: settings.texts(corridor["passes"], "rules"))
    }
    #expect(settings.problems == [])
    return corridors
  }
}

@Suite("corridors")
struct CorridorTests {
  @Test("there are eleven of them")
  func count() { #expect(Corridor.all.count == 11) }

  @Test("the worker's placement fee is found by the laws of both ends", arguments: Corridor.all)
  fileprivate func corridor(corridor: Corridor) throws {
    let checker = try checker.get()
    let report = try checker.report(of: corridor.contract)
    #expect(report.problems == [])
    for expected in corridor.findings {
      let finding = try #require(
        report.findings.first { finding in
          finding.violation == expected.kind && finding.evidence.contains { $0.path.hasPrefix(expected.path) }
        },
        "\(expected.kind) at \(expected.path)")
      #expect(Set(finding.rules).isSuperset(of: expected.rules), "\(finding.rules)")
      let packs = Set(finding.rules.map { String($0.prefix { $0 != "/" }) })
      #expect(packs.isSuperset(of: expected.packs), "\(packs)")
    }
    let verdicts = checker.verdicts(of: report)
    for rule in corridor.passes { #expect(verdicts[rule] == .pass, "\(rule)") }
  }

  @Test("the baseline contract has no finding at or above major")
  func baseline() throws {
    let checker = try checker.get()
    for pack in checker.library.packs {
      let rule = try #require(checker.library.rules.first { checker.library.packs[$0.pack].id == pack.id })
      let example = try #require(rule.examples.first)
      let untouched = RuleExample(name: "", changes: [], baseline: example.baseline, expectation: .pass)
      let report = try checker.report(of: untouched.contract(without: []))
      let found = report.findings.filter { $0.severity >= .major }.map { "\($0.violation) \($0.rules)" }
      #expect(found == [], "\(pack.id)")
    }
  }
}
