import Findings
import SourceText

/// Writes a finding as `fairrecruit.report.v1` has it, its legal bases by `law`.
///
/// Standing, suggestion and `unenforced` stand only where they say something.
func writeFinding(_ finding: Finding, into output: inout ByteText, law: (Finding, inout ByteText) -> Void) {
  output.raw("{\"fingerprint\":\"")
  output.escaped(finding.fingerprint)
  output.raw("\",\"violation\":\"")
  output.escaped(finding.violation)
  writeSeverity(finding.severity, into: &output)
  output.escaped(finding.principle)
  output.raw("\",\"message\":\"")
  output.escaped(finding.message)
  output.raw("\",\"remedy\":\"")
  output.escaped(finding.remedy)
  output.raw("\",\"rules\":")
  output.list(finding.rules)
  output.raw(finding.source == .field ? ",\"source\":\"field\",\"evidence\":" : ",\"source\":\"prose\",\"evidence\":")
  output.list(finding.evidence) { writeEvidence($1, into: &$0) }
  output.raw(",\"basis\":")
  law(finding, &output)
  output.raw(",\"derivation\":")
  if let tree = finding.derivation { writeDerivation(tree, into: &output) } else { output.raw("null") }
  output.raw(",\"waiver\":")
  if let waiver = finding.waiver { writeWaiver(waiver, into: &output) } else { output.raw("null") }
  writeStanding(finding, into: &output)
  output.raw("}")
}

/// From the end of the kind to the beginning of the principle.
private func writeSeverity(_ severity: Severity, into output: inout ByteText) {
  switch severity {
  case .critical: output.raw("\",\"severity\":\"critical\",\"principle\":\"")
  case .major: output.raw("\",\"severity\":\"major\",\"principle\":\"")
  case .minor: output.raw("\",\"severity\":\"minor\",\"principle\":\"")
  case .advisory: output.raw("\",\"severity\":\"advisory\",\"principle\":\"")
  }
}

private func writeStanding(_ finding: Finding, into output: inout ByteText) {
  switch finding.standing {
  case .unjudged: break
  case .new: output.raw(",\"standing\":\"new\"")
  case .known: output.raw(",\"standing\":\"known\"")
  }
  if finding.isUnenforced { output.raw(",\"unenforced\":true") }
  guard let suggestion = finding.suggestion else { return }
  output.raw(",\"suggestion\":{\"path\":")
  output.quoted(suggestion.path)
  output.raw(",\"value\":")
  output.quoted(suggestion.value)
  output.raw(",\"note\":")
  output.quoted(suggestion.note)
  output.raw(",\"start\":")
  output.number(suggestion.range.lowerBound)
  output.raw(",\"end\":")
  output.number(suggestion.range.upperBound)
  output.raw(",\"replacement\":")
  output.quoted(suggestion.replacement)
  output.raw("}")
}

private func writeEvidence(_ evidence: Evidence, into output: inout ByteText) {
  output.raw("{\"path\":\"")
  output.escaped(evidence.path)
  output.raw("\",\"line\":")
  output.number(evidence.start.line)
  output.raw(",\"column\":")
  output.number(evidence.start.column)
  output.raw(",\"endLine\":")
  output.number(evidence.end.line)
  output.raw(",\"endColumn\":")
  output.number(evidence.end.column)
  output.raw(",\"text\":\"")
  output.escaped(evidence.text)
  if let file = evidence.file {
    output.raw("\",\"file\":\"")
    output.escaped(file)
  }
  output.raw("\"}")
}

/// Writes a legal basis; what is to be known of its enforcement stands in `note`.
func writeCitation(_ citation: Citation, into output: inout ByteText) {
  output.raw("{\"instrument\":\"")
  output.escaped(citation.instrument)
  output.raw("\",\"provision\":\"")
  output.escaped(citation.provision)
  output.raw("\",\"url\":\"")
  output.escaped(citation.url)
  switch citation.force {
  case .convention: output.raw("\",\"force\":\"convention\"")
  case .law: output.raw("\",\"force\":\"law\"")
  case .guideline: output.raw("\",\"force\":\"guideline\"")
  case .standard: output.raw("\",\"force\":\"standard\"")
  }
  switch citation.enforcement {
  case .inForce: output.raw(",\"enforcement\":\"in-force\"")
  case .suspended: output.raw(",\"enforcement\":\"suspended\"")
  case .enjoined: output.raw(",\"enforcement\":\"enjoined\"")
  case .notEnforced: output.raw(",\"enforcement\":\"not-enforced\"")
  }
  if !citation.enforcementNote.isEmpty {
    output.raw(",\"note\":")
    output.quoted(citation.enforcementNote)
  }
  output.raw("}")
}

/// Writes a derivation: each part with its value; parts that were not evaluated say so.
func writeDerivation(_ tree: DerivationTree, into output: inout ByteText) {
  output.raw("{\"expression\":")
  output.quoted(tree.expression)
  output.raw(",\"value\":")
  output.quoted(tree.value)
  if let path = tree.path {
    output.raw(",\"path\":")
    output.quoted(path)
  }
  if tree.isSkipped { output.raw(",\"skipped\":true") }
  if !tree.parts.isEmpty {
    output.raw(",\"parts\":")
    output.list(tree.parts) { writeDerivation($1, into: &$0) }
  }
  output.raw("}")
}

private func writeWaiver(_ waiver: WaiverNote, into output: inout ByteText) {
  output.raw("{\"reason\":")
  output.quoted(waiver.reason)
  output.raw(",\"approver\":")
  output.quoted(waiver.approver)
  output.raw(",\"until\":")
  output.quoted(waiver.until)
  output.raw("}")
}
