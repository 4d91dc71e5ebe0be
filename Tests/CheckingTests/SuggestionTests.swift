import Checking
import Documents
import Findings
import SourceText
import Testing

private func corrected(_ file: SourceFile, _ report: ContractReport) -> SourceFile {
  var edits = EditSet()
  for suggestion in report.findings.compactMap(\.suggestion) {
    let isTaken = edits.insert(ValueEdit(range: suggestion.range, replacement: suggestion.replacement))
    #expect(isTaken, "\(suggestion.path) contradicts another suggestion")
  }
  return SourceFile(name: file.name, bytes: edits.applied(to: file.bytes))
}

private func places(_ findings: some Sequence<Finding>) -> Set<String> {
  Set(findings.map { "\($0.violation) \($0.evidence.first?.path ?? "")" })
}

@Test("a sample with all suggestions applied has none of those findings", arguments: Sample.all)
func suggestionsCorrect(sample: Sample) throws {
  let before = try check(sample.file)
  let after = try check(corrected(sample.file, before))
  #expect(after.problems.isEmpty, "\(after.problems.map(\.rendered))")
  let cured = places(before.findings.filter { $0.suggestion != nil })
  #expect(places(after.findings).isDisjoint(with: cured), "\(places(after.findings).intersection(cured))")
}

@Test(
  "corrected again and again, a sample ends without suggestions and with no finding it did not have",
  arguments: Sample.all)
func suggestionsEnd(sample: Sample) throws {
  var file = sample.file
  let before = try check(file)
  for _ in 0..<3 { file = corrected(file, try check(file)) }
  let after = try check(file)
  #expect(after.findings.allSatisfy { $0.suggestion == nil })
  #expect(places(after.findings).isSubset(of: places(before.findings)), "\(places(after.findings))")
}

@Test("suggestions are made for the samples")
func suggestionsThere() throws {
  let made = try Sample.all.reduce(0) { try $0 + check($1.file).findings.filter { $0.suggestion != nil }.count }
  #expect(made >= 20)
}

@Test("both forms of a document get the same suggestions", arguments: Sample.all)
func suggestionsInAnyForm(sample: Sample) throws {
  let before = try check(sample.file)
  let expected = Set(before.findings.compactMap(\.suggestion).map { "\($0.value) \($0.note)" })
  let document = try ReadDocument(sample.file)
  for form in Rewriting.Form.allCases {
    var rewriting = Rewriting(document, as: form)
    rewriting.isReversed = false
    let report = try check(rewriting.file)
    #expect(Set(report.findings.compactMap(\.suggestion).map { "\($0.value) \($0.note)" }) == expected, "\(form)")
    let after = try check(corrected(rewriting.file, report))
    #expect(after.problems.isEmpty, "\(form): \(after.problems.map(\.rendered))")
    let cured = places(report.findings.filter { $0.suggestion != nil })
    #expect(places(after.findings).isDisjoint(with: cured), "\(form): \(places(after.findings).intersection(cured))")
  }
}

@Test(
  "a value is changed in the syntax it stands in",
  arguments: [
    ("{\"fees\": [{\"payer\" : \"worker\" }]}", "payer", "a\"b", "{\"fees\": [{\"payer\" : \"a\\\"b\" }]}"),
    ("<c><payer>worker</payer></c>", "payer", "a<b", "<c><payer>a&lt;b</payer></c>"),
    ("<c payer = 'worker'/>", "payer", "it's", "<c payer = 'it&apos;s'/>"),
    ("<c><payer/></c>", "payer", "x", "<c><payer>x</payer></c>"),
    ("<c><payer a='1' /></c>", "payer", "x", "<c><payer a='1' >x</payer></c>"),
    ("<c><payer></payer></c>", "payer", "x", "<c><payer>x</payer></c>"),
    ("<c><payer><![CDATA[worker]]></payer></c>", "payer", "x", "<c><payer>x</payer></c>"),
  ])
func valuesInSyntax(text: String, name: String, value: String, expected: String) throws {
  let file = SourceFile(name: "d", text: text)
  let document = try ReadDocument(file)
  let node = try #require(
    document.tree.nodes.indices.first { document.names.text(of: document.tree[$0].name) == name })
  let edit = try #require(document.tree.edit(valueOf: node, to: value, .text, in: file))
  var edits = EditSet()
  let isTaken = edits.insert(edit)
  #expect(isTaken)
  #expect(String(decoding: edits.applied(to: file.bytes), as: UTF8.self) == expected)
}

@Test(
  "a value that is not there is added",
  arguments: [
    ("{}", "{\"days\": 30}"), ("{ \"a\": 1}", "{\"days\": 30,  \"a\": 1}"), ("<c/>", "<c days=\"30\"/>"),
    ("<c a='1' >x</c>", "<c a='1' days=\"30\" >x</c>"),
  ])
func valuesAdded(text: String, expected: String) throws {
  let file = SourceFile(name: "d", text: text)
  let document = try ReadDocument(file)
  let edit = try #require(document.tree.edit(adding: "days", "30", .bare, to: 0, in: file))
  var edits = EditSet()
  let isTaken = edits.insert(edit)
  #expect(isTaken)
  #expect(String(decoding: edits.applied(to: file.bytes), as: UTF8.self) == expected)
}

@Test("edits that contradict each other are told apart from the same edit twice")
func contradictions() {
  var edits = EditSet()
  let rows: [(Range<Int>, String, Bool)] = [
    (4..<8, "x", true), (4..<8, "x", true), (4..<8, "y", false), (6..<9, "y", false), (1..<1, "\"a\": 1, ", true),
    (1..<1, "\"b\": 1, ", true), (1..<1, "\"a\": 2, ", false),
  ]
  for (range, replacement, expected) in rows {
    let isTaken = edits.insert(ValueEdit(range: range, replacement: replacement))
    #expect(isTaken == expected, "\(range) \(replacement)")
  }
  #expect(edits.edits.count == 3)
}
