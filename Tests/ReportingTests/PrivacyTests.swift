import Findings
import Foundation
import Reporting
import SourceText
import Testing

/// A contract whose worker's name, passport, phone and address stand in fields, in prose, in messages and on source lines.
private func planted(_ index: Int) -> (contract: ContractReport, secrets: [String]) {
  let given = ["Maria", "José", "Anh", "Fatuma", "Raj", "Олена"][index % 6]
  let family =
    ["Dela Cruz", "Núñez", "Nguyễn", "Otieno", "Kumar", "Шевченко"][(index / 6) % 6]
    + "xq\(index % 10)".filter(\.isLetter)
  let name = "\(given) \(family)"
  let passport = "P" + String(format: "%07d", 1_234_567 + index) + "A"
  let phone = "+63 917 " + String(format: "%03d %04d", index, index * 7 % 10_000)
  let bare = phone.filter { $0.isNumber || $0 == "+" }
  let email = "w\(index).worker@example.org"
  let clause =
    "\(name.uppercased()) hands passport no. \(passport.lowercased()) and phone \(bare) to the agent (\(email)); "
    + "\(given)  \(family) agrees."
  let line =
    "{\"worker\":{\"name\":\"\(name)\",\"passportNumber\":\"\(passport)\"},\"clauses\":[{\"text\":\"\(clause)\"}]}"
  var finding = SampleReport.finding(
    "0000" + String(format: "%012d", index), [2], "The clause takes \(name)'s passport \(passport).",
    [SampleReport.place("clauses[0]", 1, clause, in: line)], source: .prose)
  finding.derivation = DerivationTree(
    expression: "worker.name != ''", value: "true",
    parts: [DerivationTree(expression: "worker.name", value: "\"\(name)\"", path: "worker.name")])
  finding.remedy = "Give \(name) the passport back."
  let field = SampleReport.finding(
    "0001" + String(format: "%012d", index), [4], "No insurance for \(name).",
    [SampleReport.place("worker.name", 1, name, in: line, personal: true)])
  var contract = ContractReport(
    file: "batch.ndjson", id: "C-\(index)", sha256: String(repeating: "5", count: 64), status: .incomplete, asOf: nil,
    problems: [Diagnostic(.error, "`\(passport)` of \(name) is no number", file: "batch.ndjson")],
    findings: [finding, field])
  contract.personalTexts = [name, passport, phone, email]
  return (contract, [given, family, name.uppercased(), passport, passport.lowercased(), phone, bare, email])
}

/// The words of a text, with the `@` of addresses.
private func wordsOf(_ text: String) -> Set<String> {
  let words = text.unicodeScalars.split {
    !($0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "@")
  }
  return Set(words.map { String($0) })
}

@Test("no name, document or phone number of 500 workers is shown in any format", arguments: ReportFormat.allCases)
func nothingLeaks(format: ReportFormat) throws {
  let samples = (0..<500).map(planted)
  var options = ReportOptions()
  options.includeSnippets = true
  // 500 contracts make the page of a large report, 36 the page that shows all of each.
  for (level, count) in [(ReportOptions.Redaction.names, 500), (.names, 36), (.all, 36)] {
    options.redact = level
    let report = Report(head: SampleReport.head, contracts: samples.prefix(count).map(\.contract))
    let text = try written(report, as: format, options: options)
    let leakable = wordsOf(text)
    let secrets = samples.flatMap(\.secrets).reduce(into: Set<String>()) { $0.formUnion(wordsOf($1)) }
    let leaks = leakable.intersection(
      secrets.filter { $0.count > 2 && Int($0) == nil && !["example", "worker", "org"].contains($0) })
    #expect(leaks.isEmpty, "\(format) at \(level)")
    for start in ["+63", "63917", "@example"] { #expect(!text.contains(start), "\(format) at \(level)") }
  }
}

@Test("the inspector's own file shows all", arguments: [ReportFormat.text, .json, .html, .markdown, .csv])
func nothingIsMaskedWhenAsked(format: ReportFormat) throws {
  var options = ReportOptions()
  options.redact = .none
  let sample = planted(3)
  let text = try written(Report(head: SampleReport.head, contracts: [sample.contract]), as: format, options: options)
  #expect(text.contains("Fatuma"))
  #expect(!text.contains("redacted") && !text.contains("█"))
}

@Test(
  "numbers that identify people are masked, others are not",
  arguments: [
    ("call +63 917 555 0101 now", "call [redacted] now"), ("call (555) 123-4567.", "call [redacted]."),
    ("0917 555 0101", "[redacted]"), ("555-123-4567", "[redacted]"), ("tel. 5551234", "tel. [redacted]"),
    ("write a.b+c@mail.example.org, please", "write [redacted], please"),
    ("AB1234567 and P1234567A", "[redacted] and [redacted]"),
    ("passport no 1234-56789", "passport no [redacted]"), ("from 2026-03-01 to 2027-02-28", nil), ("1500000 IDR", nil),
    ("48 hours, 1,280.00 USD", nil), ("Article 12(3) of Act 2020", nil), ("C-0001234567", nil), ("not@here", nil),
    ("20 CFR 655.135(j)", nil), ("0.5 of 0.25", nil), ("@", nil), ("at a@ b", nil), ("USD 1234567890", nil),
  ] as [(String, String?)])
func numbers(text: String, masked: String?) throws {
  var contract = SampleReport.prose
  contract.findings = [SampleReport.finding("0000000000000001", [0], text, [], source: .prose)]
  contract.personalTexts = []
  #expect(Redaction(.names)(contract).findings[0].message == masked ?? text)
}

@Test(
  "a name is found in other letters, spacing and in parts, and not inside other words",
  arguments: [
    ("MARIA  dela\ncruz", "[redacted]"), ("Ms. Cruz", "Ms. [redacted]"), ("Maria's pay", "[redacted]'s pay"),
    ("the marian cruzado", nil), ("a maria biscuit", nil), ("Dela means of the", nil),
    ("José and Jose and JOSÉ", "[redacted] and [redacted] and [redacted]"),
  ] as [(String, String?)])
func names(text: String, masked: String?) throws {
  var contract = SampleReport.prose
  contract.findings = [SampleReport.finding("0000000000000001", [0], text, [])]
  contract.personalTexts = ["Maria Dela Cruz", "José Abad", "{{worker.name}}"]
  #expect(Redaction(.names)(contract).findings[0].message == masked ?? text)
}

@Test(
  "a number of the contract's fields is found however it is written",
  arguments: [
    ("passport P8 786491 of", "passport [redacted] of"), ("p-8786491", "[redacted]"), ("P.878.6491", "[redacted]"),
    ("call 98 123-4567", "call [redacted]"), ("00977 98 123 4567", "[redacted]"), ("(98) 1234567", "[redacted]"),
    ("SUPERP8786491", nil), ("P87864912", "[redacted]"), ("981234567 rupees", "[redacted] rupees"), ("98 123 456", nil),
  ] as [(String, String?)])
func numbersOfFields(text: String, masked: String?) throws {
  var contract = SampleReport.prose
  contract.findings = [SampleReport.finding("0000000000000001", [0], text, [], source: .prose)]
  contract.personalTexts = ["P8786491", "+977 98 123 4567"]
  #expect(Redaction(.names)(contract).findings[0].message == masked ?? text)
}

@Test("a name broken over lines is masked in the values of a derivation, where the break is written as an escape")
func namesInDerivations() {
  var contract = SampleReport.prose
  var finding = SampleReport.finding("0000000000000001", [0], "m", [])
  finding.derivation = DerivationTree(expression: "clause.text", value: #"'of Maria\nDela\tCruz and\nCruz'"#)
  contract.findings = [finding]
  contract.personalTexts = ["Maria Dela Cruz"]
  #expect(Redaction(.names)(contract).findings[0].derivation?.value == #"'of [redacted] and\n[redacted]'"#)
}

@Test("numbers in the words of a clause are masked also where a rule reads the clause as a field")
func numbersInClausesOfFields() {
  var contract = SampleReport.prose
  let clause = "If the worker leaves, the family, passport No. N9187056, shall pay a penalty of 2000 USD."
  contract.findings = [
    SampleReport.finding(
      "0000000000000001", [0], "m",
      [
        SampleReport.place("clauses[0].text", 1, clause, in: clause),
        SampleReport.place("employer.licence", 2, "PH1234567", in: "PH1234567"),
      ])
  ]
  let masked = Redaction(.names)(contract).findings[0].evidence
  #expect(!masked[0].text.contains("N9187056") && masked[0].text.contains("2000 USD"))
  #expect(masked[1].text == "PH1234567")
}
