import Findings
import SourceText

extension KindExplanation {
  /// The explanation as JSON: the kind, its plain words, its rules.
  public func json(_ texts: Texts) -> String {
    var output = ByteText()
    output.raw("{\"kind\":{\"id\":")
    output.quoted(id)
    output.raw(",\"name\":")
    output.quoted(name)
    output.raw(",\"title\":")
    output.quoted(texts.entries["violations.\(id).title"] ?? title)
    output.raw(",\"principle\":{\"id\":")
    output.quoted(principle)
    output.raw(",\"title\":")
    output.quoted(texts.entries["principles.\(principle).title"] ?? principleTitle)
    output.raw("},\"severity\":")
    output.quoted(severity.rawValue)
    output.raw(",\"places\":")
    output.list(places)
    output.raw(",\"wrong\":")
    output.quoted(orNull: texts.find("worker.\(id).wrong"))
    output.raw(",\"law\":")
    output.quoted(orNull: texts.find("worker.\(id).law"))
    output.raw("},\"rules\":")
    output.list(rules) { $1.write(into: &$0, inFull: true) }
    output.raw("}\n")
    return output.string
  }
}

extension RuleExplanation {
  /// The explanation as JSON: a rule as in `rules list`, with its logic, words and examples.
  public func json() -> String {
    var output = ByteText()
    write(into: &output, inFull: true)
    output.raw("\n")
    return output.string
  }

  func write(into output: inout ByteText, inFull: Bool) {
    output.raw("{\"id\":")
    output.quoted(note.id)
    output.raw(",\"pack\":")
    output.quoted(note.pack)
    output.raw(",\"violation\":")
    output.quoted(note.violation)
    output.raw(",\"title\":")
    output.quoted(note.title)
    output.raw(",\"severity\":")
    output.quoted(note.severity.rawValue)
    output.raw(",\"effective\":{\"from\":")
    output.quoted(orNull: from)
    output.raw(",\"until\":")
    output.quoted(orNull: until)
    output.raw(isVerified ? "},\"verified\":true,\"basis\":" : "},\"verified\":false,\"basis\":")
    output.list(note.basis) { writeCitation($1, into: &$0) }
    if inFull { writeLogic(into: &output) }
    output.raw("}")
  }

  private func writeLogic(into output: inout ByteText) {
    let texts: [(StaticString, String)] = [
      ("remedy", note.remedy), ("forEach", forEach), ("when", when), ("require", require), ("message", message),
    ]
    for (key, text) in texts {
      output.raw(",\"")
      output.raw(key)
      output.raw("\":")
      output.quoted(text)
    }
    output.raw(",\"examples\":")
    output.list(examples) { output, example in
      output.raw("{\"name\":")
      output.quoted(example.name)
      output.raw(",\"given\":")
      output.quoted(example.given)
      output.raw(",\"expected\":")
      output.quoted(example.expected)
      output.raw("}")
    }
  }
}

/// The rules of a library as `rules list --format json` gives them: `{"rules": […]}`.
public func ruleListJSON(_ rules: [RuleExplanation]) -> String {
  var output = ByteText()
  output.raw("{\"rules\":[")
  for (index, rule) in rules.enumerated() {
    output.raw(index == 0 ? "\n" : ",\n")
    rule.write(into: &output, inFull: false)
  }
  output.raw("\n]}\n")
  return output.string
}

extension FindingExplanation {
  /// The explanation as JSON: the finding as in a report, its contract, the rules behind it.
  public func json(redact: ReportOptions.Redaction = .names) -> String {
    var masked = contract
    masked.findings = [finding]
    masked = Redaction(redact, showsLines: false)(masked)
    var output = ByteText()
    output.raw("{\"file\":")
    output.quoted(contract.file)
    output.raw(",\"contract\":")
    output.quoted(orNull: contract.id)
    output.raw(",\"finding\":")
    writeFinding(masked.findings[0], into: &output) { finding, output in
      output.list(finding.basis) { writeCitation($1, into: &$0) }
    }
    output.raw(",\"rules\":")
    output.list(rules) { $1.write(into: &$0, inFull: true) }
    output.raw("}\n")
    return output.string
  }
}
