import Checking
import Findings
import SourceText
import Testing

@Test(
  "fingerprints survive reformatting, reordering of keys, lists and attributes, and XML for JSON",
  arguments: Sample.all)
func fingerprintsSurvive(sample: Sample) throws {
  let checker = Checker(sharedLibrary)
  let document = try ReadDocument(sample.file)
  let before = try check(sample.file, checker)
  try #require(before.status == .complete)
  for form in Rewriting.Form.allCases {
    let rewritten = Rewriting(document, as: form).file
    let after = try check(rewritten, checker)
    #expect(after.problems.isEmpty, "\(form): \(after.problems.map(\.rendered))")
    #expect(
      Set(before.findings.map(\.fingerprint)) == Set(after.findings.map(\.fingerprint)),
      "\(form): \(Set(before.findings.map(\.fingerprint)).symmetricDifference(after.findings.map(\.fingerprint)))")
    #expect(before.findings.map(\.violation).sorted() == after.findings.map(\.violation).sorted(), "\(form)")
  }
}

@Test("a rewritten sample is another text", arguments: Sample.all.prefix(4))
func rewritingRewrites(sample: Sample) throws {
  let document = try ReadDocument(sample.file)
  let texts = Rewriting.Form.allCases.map { Rewriting(document, as: $0).file.bytes }
  #expect(Set(texts + [sample.file.bytes]).count == 4)
}

@Test("there are samples with findings")
func samplesThere() throws {
  #expect(Sample.all.filter { $0.path.hasPrefix("violating") }.count >= 10)
}

@Test("another contract, another value or another kind has another fingerprint")
func fingerprintsDiffer() throws {
  let fees = [("80", "USD", "medical"), ("81", "USD", "medical"), ("80", "EUR", "medical"), ("80", "USD", "visa")]
  var seen: Set<String> = []
  for id in ["A", "B"] {
    for (amount, currency, kind) in fees {
      let fields =
        "\"fees\": [{\"kind\": \"\(kind)\", \"payer\": \"worker\", \"amount\": \(amount), \"currency\": \"\(currency)\"}]"
      let report = try check(fields: fields, id: id)
      let fee = try #require(report.findings.first { $0.principle == "fees" && $0.violation != "FEE-14" })
      #expect(seen.insert(fee.fingerprint).inserted)
    }
  }
  let written = try check(fields: medicalFee.replacing("80", with: "80.00"), id: "A")
  #expect(written.findings.contains { seen.contains($0.fingerprint) })
}
