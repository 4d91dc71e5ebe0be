import CEL
import Checking
import Findings
import Foundation
import SourceText
import TestDocuments
import Testing

@Suite("findings")
struct FindingTests {
  private let fee = "for_each: contract.fees as fee\nrequire: fee.payer != 'worker'\nmessage: "

  @Test("rules of several packs that find one fact give one finding with all their laws")
  func merging() throws {
    let checker = try makeChecker([
      ShortRule(id: "one/fee", kind: "FEE-02", severity: "minor", law: "Act One", logic: fee + "one of {fee.amount}"),
      ShortRule(
        id: "two/fee", kind: "FEE-02", severity: "critical", law: "Act Two", logic: fee + "two of {fee.amount}"),
      ShortRule(id: "two/again", kind: "FEE-02", severity: "major", law: "Act Two", logic: fee + "again"),
      ShortRule(id: "two/other", kind: "FEE-03", severity: "major", law: "Act Two", logic: fee + "other"),
    ])
    let report = try checker.report(
      of: #"{"id": "A", "fees": [{"payer": "worker", "amount": 5.10}, {"payer": "employer"}, {"payer": "worker"}]}"#)
    #expect(report.findings.map(\.violation) == ["FEE-02", "FEE-03", "FEE-02", "FEE-03"])
    let first = try #require(report.findings.first)
    #expect(first.rules == ["one/fee", "two/again", "two/fee"])
    #expect(first.severity == .critical)
    #expect(first.message == "two of 5.1")
    #expect(first.basis.map(\.instrument) == ["Act One", "Act Two"])
    #expect(report.findings[2].message == "two of (not stated)")
    #expect(
      report.findings.compactMap { $0.evidence.first?.path }
        == (0..<4).map { $0 < 2 ? "fees[0].payer" : "fees[2].payer" })
    #expect(Set(report.findings.map(\.fingerprint)).count == 4)
  }

  @Test("two equal facts of one contract stay two findings")
  func equalFacts() throws {
    let checker = try makeChecker([ShortRule(id: "one/fee", kind: "FEE-02", logic: fee + "x")])
    let report = try checker.report(of: #"{"id": "A", "fees": [{"payer": "worker"}, {"payer": "worker"}]}"#)
    #expect(report.findings.count == 2)
    #expect(Set(report.findings.map(\.fingerprint)).count == 2)
  }

  @Test("severities of a configuration stand in for the rules' own")
  func severities() throws {
    let rules = [ShortRule(id: "one/fee", kind: "FEE-02", severity: "critical", logic: fee + "x")]
    let checker = try makeChecker(rules, options: CheckOptions(severities: ["FEE-02": .advisory]))
    let report = try checker.report(of: #"{"id": "A", "fees": [{"payer": "worker"}]}"#)
    #expect(report.findings.map(\.severity) == [.advisory])
  }

  @Test(
    "the day that selects the law is the contract's own, or given",
    arguments: [
      ("{}", nil, nil), (#"{"startsOn": "2026-05-01"}"#, nil, "2026-05-01"),
      (#"{"startsOn": "2026-05-01", "offeredOn": "2026-01-01"}"#, nil, "2026-01-01"),
      (#"{"startsOn": "2026-05-01", "offeredOn": "2026-01-01", "filedOn": "2026-03-01"}"#, nil, "2026-03-01"),
      (#"{"startsOn": "2026-05-01", "filedOn": "2026-03-01", "signedOn": "2026-02-01"}"#, nil, "2026-02-01"),
      (#"{"signedOn": "03/04/2026", "startsOn": "2026-05-01"}"#, nil, "2026-05-01"),
      (#"{"signedOn": "2026-02-01"}"#, "2030-01-01", "2030-01-01"),
    ] as [(String, String?, String?)])
  func asOf(contract: String, given: String?, expected: String?) throws {
    let checker = try makeChecker(
      [ShortRule(id: "one/any", logic: "require: contract.id == 'A'")],
      options: CheckOptions(asOf: given.flatMap { CalendarDay($0) }))
    #expect(try checker.report(of: contract).asOf == expected)
  }

  @Test(
    "a rule holds from its first day to its last, both included; without a day, only if it has no last day",
    arguments: [
      ("2019-12-31", ["demo/open"]), ("2020-01-01", ["demo/open", "demo/year"]),
      ("2020-12-31", ["demo/open", "demo/year"]),
      ("2021-01-01", ["demo/open"]), ("2018-12-31", []), (nil, ["demo/open"]),
    ] as [(String?, [String])])
  func effective(day: String?, rules: [String]) throws {
    let checker = try makeChecker([
      ShortRule(id: "demo/open", kind: "WAG-01", effective: "{from: 2019-01-01}", logic: "require: contract.id == 'B'"),
      ShortRule(
        id: "demo/year", kind: "WAG-02", effective: "{from: 2020-01-01, to: 2020-12-31}",
        logic: "require: contract.id == 'B'"),
    ])
    let signed = day.map { #", "signedOn": "\#($0)""# } ?? ""
    let report = try checker.report(of: #"{"id": "A"\#(signed)}"#)
    #expect(report.findings.flatMap(\.rules).sorted() == rules)
    #expect(report.verdicts.count == rules.count)
  }

  @Test(
    "a finding says how its law is enforced on the day",
    arguments: [
      ("2024-12-31", Citation.Enforcement.inForce, ""), ("2025-01-01", .suspended, "suspended by the department"),
      ("2025-08-01", .enjoined, "enjoined by a court"), (nil, .enjoined, "enjoined by a court"),
    ] as [(String?, Citation.Enforcement, String)])
  func enforcement(day: String?, status: Citation.Enforcement, note: String) throws {
    let changes = """
      [{from: 2025-06-01, status: enjoined, note: enjoined by a court}, \
      {from: 2025-01-01, status: suspended, note: suspended by the department}]
      """
    let checker = try makeChecker([
      ShortRule(id: "demo/any", enforcement: changes, logic: "require: contract.id == 'B'")
    ])
    let signed = day.map { #", "signedOn": "\#($0)""# } ?? ""
    let finding = try #require(try checker.report(of: #"{"id": "A"\#(signed)}"#).findings.first)
    #expect(finding.basis.map(\.enforcement) == [status])
    #expect(finding.basis.map(\.enforcementNote) == [note])
    #expect(finding.isUnenforced == (status != .inForce))
  }

  @Test("the worth of absent personal fields is not hidden, since there is nothing to hide")
  func absentPersonalField() throws {
    let checker = try makeChecker([ShortRule(id: "demo/name", logic: "require: has(contract.worker.name)")])
    let evidence = try checker.report(of: #"{"id": "A"}"#).findings.flatMap(\.evidence)
    #expect(evidence.map(\.path) == ["worker.name"])
    #expect(evidence.map(\.isPersonal) == [false])
  }
}

@Suite("evidence")
struct EvidenceTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")

  private static let checker = Result {
    try makeChecker([
      ShortRule(
        id: "demo/fee", kind: "FEE-02",
        logic: "for_each: contract.fees as fee\nrequire: fee.payer != 'worker' || fee.amount == 0.0"),
      ShortRule(
        id: "demo/notice", kind: "RET-02",
        logic: """
          require: contract.termination.workerNoticeDays <= contract.termination.employerNoticeDays
          at: contract.termination.workerNoticeDays
          """),
      ShortRule(id: "demo/employer", kind: "CON-03", logic: "require: has(contract.employer.name)"),
      ShortRule(id: "demo/languages", kind: "CON-01", logic: "require: contract.languages.exists(l, l == 'en')"),
      ShortRule(
        id: "demo/text", kind: "CON-02",
        logic: "for_each: contract.clauses as clause\nrequire: \"!clause.text.contains('pass')\"\nat: clause.text"),
    ])
  }

  @Test("a finding shows where it stands", arguments: Case.all(in: folder.appending(path: "evidence.cases")))
  func evidence(example: Case) throws {
    let report = try Self.checker.get().report(of: example.input)
    var lines = report.problems.map { "problem: \($0.message)" }
    for finding in report.findings {
      lines.append(finding.violation)
      for evidence in finding.evidence {
        let end =
          evidence.start.line == evidence.end.line
          ? "\(evidence.end.column)" : "\(evidence.end.line):\(evidence.end.column)"
        let text = evidence.text.split(whereSeparator: \.isNewline).joined(separator: "⏎")
        lines.append("  \(evidence.path) \(evidence.start.line):\(evidence.start.column)-\(end) `\(text)`")
      }
    }
    let difference = try example.difference(from: lines.joined(separator: "\n"))
    #expect(difference == nil)
  }

  @Test("a clause of very many statements is judged to its end, each at its place")
  func longClause() throws {
    let count = 1_500
    let sentences = (1...count).map { "The worker pays the agency a recruitment fee of \($0) dollars." }
    let text = sentences.joined(separator: " ")
    let report = try check(fields: #""clauses": [{"language": "en", "text": "\#(text)"}]"#)
    let found = report.findings.filter { $0.violation == "FEE-01" }
    #expect(found.count == count)
    var column = 1 + #"{"id": "C-1", "signedOn": "2026-03-01", "clauses": [{"language": "en", "text": ""#.count
    for (finding, sentence) in zip(found, sentences) {
      let evidence = try #require(finding.evidence.first)
      #expect(sentence.contains(evidence.text))
      #expect((column..<column + sentence.count).contains(evidence.start.column))
      column += sentence.count + 1
    }
    #expect(found.first?.derivation != nil)
  }
}
