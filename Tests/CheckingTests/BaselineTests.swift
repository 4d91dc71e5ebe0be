import Checking
import Findings
import SourceText
import Testing

private let insuranceFee = #""fees": [{"kind": "insurance", "payer": "worker", "amount": 80, "currency": "USD"}]"#

private func baseline(_ reports: [ContractReport]) -> Baseline {
  var baseline = Baseline()
  for report in reports { baseline.add(report, withWaived: true) }
  return baseline
}

@Test("a baseline that was written is read back the same")
func roundTrip() throws {
  let written = baseline([try check(fields: medicalFee), try check(fields: heldPassport, id: #"C \"2\"\n"#)])
  let (read, problems) = Baseline.read(SourceFile(name: "b.json", text: written.text))
  #expect(problems.isEmpty)
  #expect(read == written)
  #expect(read.text == written.text)
  #expect(!written.entries.isEmpty)
}

@Test("a baseline is the same whatever the order of the contracts")
func stableOrder() throws {
  let reports = [try check(fields: medicalFee, id: "A"), try check(fields: medicalFee, id: "B")]
  #expect(baseline(reports).text == baseline(reports.reversed()).text)
  #expect(baseline([]).text == "{\n  \"format\": \"fairrecruit.baseline.v1\",\n  \"findings\": []\n}\n")
}

@Test("one finding corrected and another one made are told apart")
func swap() throws {
  let before = try check(fields: medicalFee)
  var after = try check(fields: insuranceFee)
  let old = baseline([before])
  old.mark(&after)
  let isNew = after.findings.filter { $0.standing == .new }.map(\.violation)
  #expect(isNew == ["FEE-03"])
  let gone = Set(before.findings.map(\.fingerprint)).subtracting(after.findings.map(\.fingerprint))
  #expect(old.fixed(in: baseline([after])) == gone.sorted())
  #expect(gone.count == 1)
}

@Test("a second contract of the same id does not hide behind the first")
func sameID() throws {
  let report = try check(fields: medicalFee)
  let known = baseline([report])
  #expect(known.exceeded(by: baseline([report])).isEmpty)
  #expect(known.exceeded(by: baseline([report, report])) == report.findings.map(\.fingerprint).sorted())
  #expect(baseline([report, report]).exceeded(by: baseline([report, report])).isEmpty)
}

@Test(
  "a baseline with a mistake is refused, with the place",
  arguments: [
    ("{}", 1, "a baseline has no `format`"),
    (
      "{\"format\": \"fairrecruit.baseline.v9\",\n\"findings\": []}", 1,
      "found the format `fairrecruit.baseline.v9`, expected `fairrecruit.baseline.v1`; write the baseline anew"
    ),
    (
      "{\"format\": \"fairrecruit.baseline.v1\",\n\"findings\": [{\"fingerprint\": \"x\"}]}", 2,
      "found `x`, expected a fingerprint as reports show it: 16 hexadecimal digits"
    ),
    (
      "{\"format\": \"fairrecruit.baseline.v1\",\n\"findings\": [{\"fingerprint\": \"0123456789abcdef\", \"count\": 0}]}",
      2, "found `0`, expected a number from 1"
    ),
    ("[1]", 1, "found a list, expected a baseline: a mapping of keys to values"),
    ("", 1, ""),
  ])
func mistakenBaselines(text: String, line: Int, message: String) {
  let (_, problems) = Baseline.read(SourceFile(name: "b.json", text: text))
  #expect(problems.contains { ($0.start?.line ?? 1) == line && (message.isEmpty || $0.message == message) })
}
