import Findings
import SourceText

/// A result of a SARIF run, finished but for the hash of its line, which is known once the file has been read again.
struct SARIFResult {
  /// The place in the order of all results.
  let order: Int
  /// Findings by severity, worst first; open results after all of them.
  let rank: Int
  let file: String
  let line: Int
  /// What a result has instead of its line's hash where the file cannot be read.
  let fingerprint: String
  /// The object up to the hash; `"}}` ends it.
  let body: ByteText

  /// A finding as result.
  init(
    _ finding: Finding, rule: (id: String, index: Int), order: Int, of contract: ContractReport,
    _ setting: ReportSetting
  ) {
    let place = finding.evidence.first
    var body = ByteText()
    writeRuleAndMessage(
      rule, level: finding.severity.sarifLevel, kind: "fail", sarifMessage(finding, setting.texts), into: &body)
    writeLocations(finding.evidence, of: contract, setting.options, into: &body)
    if setting.options.showWaived { writeSuppressions(finding.waiver, into: &body) }
    switch finding.standing {
    case .unjudged: break
    case .new: body.raw(",\"baselineState\":\"new\"")
    case .known: body.raw(",\"baselineState\":\"unchanged\"")
    }
    writeProperties(finding, of: contract, into: &body)
    body.raw(",\"partialFingerprints\":{\"fairrecruit/v1\":")
    body.quoted(finding.fingerprint)
    body.raw(",\"primaryLocationLineHash\":\"")
    (self.order, self.body, file, fingerprint) = (order, body, contract.file, finding.fingerprint)
    rank = Severity.allCases.firstIndex(of: finding.severity) ?? 0
    line = place?.start.line ?? contract.position.line
  }

  /// A rule that could not decide as open result, at the beginning of the contract.
  init(_ undetermined: Undetermined, rule: RuleNote, order: Int, of contract: ContractReport, _ setting: ReportSetting)
  {
    var body = ByteText()
    let missing = undetermined.missing.joined(separator: ", ")
    let message = setting.texts.filled("sarif.undetermined", ["title": rule.title, "missing": missing])
    writeRuleAndMessage((rule.id, undetermined.rule), level: "none", kind: "open", message, into: &body)
    let start = contract.position
    let place = Evidence(
      path: "", start: start, end: start, text: "", sourceLine: "", columnsUTF16: start.column..<start.column)
    writeLocations([place], of: contract, setting.options, into: &body)
    if setting.options.showWaived { writeSuppressions(nil, into: &body) }
    body.raw(",\"partialFingerprints\":{\"primaryLocationLineHash\":\"")
    (self.order, self.body, file, line) = (order, body, contract.file, start.line)
    (rank, fingerprint) = (Severity.allCases.count, "0")
  }
}

private func writeRuleAndMessage(
  _ rule: (id: String, index: Int), level: String, kind: String, _ message: String, into body: inout ByteText
) {
  body.raw("{\"ruleId\":")
  body.quoted(rule.id)
  body.write(",\"ruleIndex\":\(rule.index),\"level\":\"\(level)\",\"kind\":\"\(kind)\",\"message\":{\"text\":")
  body.quoted(message)
  body.raw("}")
}

/// Message, law and remedy; the first sentence stands alone. `](` would make a link (SARIF 2.1.0 §3.11.6).
private func sarifMessage(_ finding: Finding, _ texts: Texts) -> String {
  let law = finding.basis.map { citationText($0, texts) }.joined(separator: "; ")
  let parts = [finding.message, finding.remedy, law].filter { !$0.isEmpty }
  let text = visible(parts.joined(separator: " ")).replacing("](", with: "] (")
  return text.isEmpty ? finding.violation : text
}

/// The first place as location, the others as related locations.
private func writeLocations(
  _ places: [Evidence], of contract: ContractReport, _ options: ReportOptions, into body: inout ByteText
) {
  func uri(_ place: Evidence) -> String {
    uriReference(relativePath(place.file ?? contract.file, base: options.baseURI))
  }
  body.raw(",\"locations\":")
  body.list(places.prefix(1)) { body, place in
    body.raw("{")
    writePhysicalLocation(place, uri(place), options, into: &body)
    if !place.path.isEmpty {
      body.raw(",\"logicalLocations\":[{\"fullyQualifiedName\":")
      body.quoted(place.path)
      body.raw("}]")
    }
    body.raw("}")
  }
  guard places.count > 1 else { return }
  body.raw(",\"relatedLocations\":")
  body.list(places.dropFirst().prefix(100).enumerated()) { body, place in
    body.write("{\"id\":\(place.offset + 1),")
    writePhysicalLocation(place.element, uri(place.element), options, into: &body)
    body.raw(",\"message\":{\"text\":")
    body.quoted(visible(place.element.path))
    body.raw("}}")
  }
}

private func writePhysicalLocation(
  _ place: Evidence, _ uri: String, _ options: ReportOptions, into body: inout ByteText
) {
  let endColumn = place.end.line == place.start.line ? place.columnsUTF16.upperBound : place.end.column
  body.raw("\"physicalLocation\":{\"artifactLocation\":{\"uri\":")
  body.quoted(uri)
  body.write("},\"region\":{\"startLine\":\(place.start.line),\"startColumn\":\(max(place.columnsUTF16.lowerBound, 1))")
  body.write(",\"endLine\":\(place.end.line),\"endColumn\":\(max(endColumn, 1))")
  if options.includeSnippets, !place.text.isEmpty {
    body.raw(",\"snippet\":{\"text\":")
    body.quoted(place.text)
    body.raw("}")
  }
  body.raw("}}")
}

private func writeSuppressions(_ waiver: WaiverNote?, into body: inout ByteText) {
  body.raw(",\"suppressions\":[")
  if let waiver {
    body.raw("{\"kind\":\"external\",\"status\":\"accepted\",\"justification\":")
    body.quoted("\(waiver.reason) (\(waiver.approver), \(waiver.until))")
    body.raw("}")
  }
  body.raw("]")
}

private func writeProperties(_ finding: Finding, of contract: ContractReport, into body: inout ByteText) {
  body.raw(",\"properties\":{\"violation\":")
  body.quoted(finding.violation)
  body.raw(",\"severity\":")
  body.quoted(finding.severity.rawValue)
  body.raw(",\"contract\":")
  body.quoted(orNull: contract.id)
  body.raw(",\"rules\":")
  body.list(finding.rules)
  body.raw("}")
}
