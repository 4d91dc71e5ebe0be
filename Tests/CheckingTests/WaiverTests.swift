import Checking
import Findings
import RuleLibrary
import SourceText
import Testing

private func list(_ text: String) throws -> WaiverList {
  let (list, problems) = WaiverList.read(
    SourceFile(name: "waivers.yml", text: text), catalogue: sharedLibrary.catalogue)
  try #require(problems.isEmpty, "\(problems.map(\.rendered))")
  return list
}

private func waiver(_ target: String, until: String = "2026-12-31") -> String {
  "waivers:\n  - {\(target), reason: repaid in cash, approver: L. Tan, until: \(until)}\n"
}

@Test("a waiver accepts the finding it means and leaves it in the report")
func waiverAccepts() throws {
  var report = try check(fields: medicalFee)
  let finding = try #require(report.findings.first { $0.violation == "FEE-02" })
  for target in [
    "fingerprint: \(finding.fingerprint)", "violation: FEE-02, contract: C-1",
    "violation: FEE-02, contract: C-1, path: 'fees[0]'", "violation: FEE-02, contract: C-1, path: 'fees[0].payer'",
  ] {
    report = try check(fields: medicalFee)
    let list = try list(waiver(target))
    let use = list.apply(to: &report, on: try day("2026-06-01"))
    let waived = report.findings.filter { $0.waiver != nil }
    #expect(waived.map(\.violation) == ["FEE-02"], "\(target)")
    #expect(waived.first?.waiver == WaiverNote(reason: "repaid in cash", approver: "L. Tan", until: "2026-12-31"))
    #expect(list.problems(after: use, on: try day("2026-06-01")).isEmpty)
  }
}

@Test(
  "a waiver that accepts nothing is itself reported",
  arguments: [
    ("violation: FEE-02, contract: C-1", "2026-05-31", "the waiver ended on 2026-05-31"),
    ("violation: FEE-02, contract: C-2", "2026-12-31", "matches no finding"),
    ("violation: FEE-03, contract: C-1", "2026-12-31", "matches no finding"),
    ("violation: FEE-02, contract: C-1, path: 'fees[1]'", "2026-12-31", "matches no finding"),
    ("violation: FEE-02, contract: C-1, path: 'fee'", "2026-12-31", "matches no finding"),
    ("fingerprint: 0123456789abcdef", "2026-12-31", "matches no finding"),
    ("violation: DOC-01, contract: C-1", "2026-12-31", "cannot be waived"),
    ("violation: FOR-03, contract: C-9", "2026-12-31", "cannot be waived"),
    ("violation: CHI-01, contract: C-9", "2026-12-31", "cannot be waived"),
  ])
func waiverIsReported(target: String, until: String, message: String) throws {
  var report = try check(fields: medicalFee + "," + heldPassport)
  let list = try list(waiver(target, until: until))
  let use = list.apply(to: &report, on: try day("2026-06-01"))
  #expect(report.findings.allSatisfy { $0.waiver == nil })
  let problems = list.problems(after: use, on: try day("2026-06-01"))
  #expect(problems.count == 1)
  #expect(problems.first?.message.contains(message) == true, "\(problems.map(\.message))")
  #expect(problems.first?.start?.line == 2)
}

@Test("findings on identity documents cannot be waived by their fingerprint either")
func documentsCannotBeWaived() throws {
  var report = try check(fields: heldPassport)
  let finding = try #require(report.findings.first { $0.violation == "DOC-01" })
  let list = try list(waiver("fingerprint: \(finding.fingerprint)"))
  let use = list.apply(to: &report, on: try day("2026-06-01"))
  #expect(report.findings.allSatisfy { $0.waiver == nil })
  #expect(
    list.problems(after: use, on: try day("2026-06-01")).map(\.message).first?.contains("cannot be waived") == true)
}

@Test("the last day of a waiver is one on which it holds")
func lastDayHolds() throws {
  let list = try list(waiver("violation: FEE-02, contract: C-1", until: "2026-06-01"))
  var report = try check(fields: medicalFee)
  #expect(list.problems(after: list.apply(to: &report, on: try day("2026-06-01")), on: try day("2026-06-01")).isEmpty)
  #expect(report.findings.contains { $0.waiver != nil })
}

@Test("where a part of the contracts is checked, a waiver of the others is not missed, but one that ended is")
func partialRun() throws {
  let other = try list(waiver("violation: FEE-02, contract: C-2"))
  #expect(other.problems(after: WaiverUse(), on: try day("2026-06-01"), isPartial: true).isEmpty)
  #expect(other.problems(after: WaiverUse(), on: try day("2027-06-01"), isPartial: true).count == 1)
}

@Test(
  "a waiver file with a mistake is refused, with the place",
  arguments: [
    ("waivers:\n  - {violation: FEE-02, contract: C-1, approver: A, until: 2026-12-31}", 2, "a waiver has no `reason`"),
    ("waivers:\n  - {violation: FEE-02, contract: C-1, reason: R, until: 2026-12-31}", 2, "a waiver has no `approver`"),
    ("waivers:\n  - {violation: FEE-02, contract: C-1, reason: R, approver: A}", 2, "a waiver has no `until`"),
    (
      "waivers:\n  - {violation: FEE-02, contract: C-1, reason: ' ', approver: A, until: 2026-12-31}", 2,
      "found nothing, expected a reason"
    ),
    (
      "waivers:\n  - {violation: FEE-02, contract: C-1, reason: R, approver: A, until: 31/12/2026}", 2,
      "found `31/12/2026`, expected a last day such as 2026-03-31 (year first)"
    ),
    (
      "waivers:\n  - {violation: FEE-02, contract: C-1, reason: R, approver: A, until: 2026-02-30}", 2,
      "found `2026-02-30`, expected a last day such as 2026-03-31 (year first)"
    ),
    (
      "waivers:\n  - {violation: FFE-02, contract: C-1, reason: R, approver: A, until: 2026-12-31}", 2,
      "unknown violation kind `FFE-02`; did you mean `FEE-02`?"
    ),
    (
      "waivers:\n  - {violation: FEE-02, reason: R, approver: A, until: 2026-12-31}", 2,
      "the waiver does not say of what, expected `fingerprint`, or `violation` and `contract`"
    ),
    (
      "waivers:\n  - {fingerprint: FEE-02, reason: R, approver: A, until: 2026-12-31}", 2,
      "found `FEE-02`, expected a fingerprint as reports show it: 16 hexadecimal digits"
    ),
    ("waiver: []", 1, "unknown key `waiver` of a waiver file; did you mean `waivers`?"),
    (
      "waivers:\n  - {violation: FEE-02, contract: C-1, reson: R, approver: A, until: 2026-12-31}", 2,
      "unknown key `reson` of a waiver; did you mean `reason`?"
    ),
    ("waivers: FEE-02", 1, "found text, expected waivers: a list"),
  ])
func mistakenWaivers(text: String, line: Int, message: String) {
  let (_, problems) = WaiverList.read(
    SourceFile(name: "waivers.yml", text: text), catalogue: sharedLibrary.catalogue)
  #expect(problems.contains { $0.message == message && $0.start?.line == line }, "\(problems.map(\.rendered))")
}
