import Findings
import Foundation
import Reporting
import SourceText
import Testing

private let rule = RuleExplanation(
  note: SampleReport.head.rules[0], from: "2019-03-25", forEach: "contract.fees as fee",
  when: "fee.kind == 'medical' && !fee.optional", require: "fee.payer != 'worker' || fee.reimbursed",
  message: "The worker pays {fee.amount} {fee.currency} for {fee.description}.",
  examples: [
    .init(name: "employer pays", given: "{fees: [{kind: medical, payer: employer}]}", expected: "pass"),
    .init(name: "worker pays", given: "{fees: [{kind: medical, payer: worker}]}", expected: "fees[0]"),
    .init(name: "no fees", given: "{fees: []}", expected: "not-applicable"),
  ])
private let kind = KindExplanation(
  id: "FEE-02", name: "worker-paid-medical-cost", title: "Worker pays for medical tests", principle: "fees",
  principleTitle: "No fees", severity: .critical, rules: [rule])

@Test("a kind, a rule and a finding are explained as their goldens show", arguments: ["en", "es"])
func explanations(language: String) throws {
  let texts = try texts(language)
  let finding = FindingExplanation(
    finding: SampleReport.feeContract.findings[0], contract: SampleReport.feeContract, rules: [rule])
  let parts = [kind.text(texts), rule.text(texts), finding.text(texts), kind.json(texts), rule.json(), finding.json()]
  for line in parts.prefix(3).joined().split(separator: "\n") { #expect(line.unicodeScalars.count <= 80, "\(line)") }
  try expectGolden(parts.joined(separator: "\n----\n"), "explain.\(language).txt")
}

@Test("explanations in JSON are JSON, and the list of rules has the fields it promises")
func explanationsAreJSON() throws {
  let finding = FindingExplanation(
    finding: SampleReport.prose.findings[1], contract: SampleReport.prose, rules: [rule])
  for text in [kind.json(try texts("en")), rule.json(), finding.json(), ruleListJSON([])] {
    _ = try JSONSerialization.jsonObject(with: Data(text.utf8))
  }
  #expect(!finding.json().contains("P1234567A"))
  let list = try #require(
    try JSONSerialization.jsonObject(with: Data(ruleListJSON([rule, rule]).utf8)) as? [String: [[String: Any]]])
  let keys = Set(try #require(list["rules"]?.first).keys)
  #expect(keys == ["id", "pack", "violation", "title", "severity", "effective", "verified", "basis"])
}
