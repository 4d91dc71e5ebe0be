import Findings
import SourceText

/// A finding as text: kind and message, the places with their source lines, law, remedy, rule.
struct TextFinding {
  /// Places shown with their source line; further ones are counted.
  private static let shownPlaces = 4
  private static let shownProvisions = 4

  private let finding: Finding
  private let file: String
  private let texts: Texts
  private let grouping: Grouping?

  init(_ finding: Finding, file: String, texts: Texts, grouping: Grouping? = nil) {
    self.finding = finding
    self.file = file
    self.texts = texts
    self.grouping = grouping
  }

  func write(into page: inout TextPage) {
    page.line()
    let severity = texts["severity.\(finding.severity.rawValue)"]
    page.paragraph(
      [(severity, finding.severity.tone), (finding.violation, .strong)], finding.message + marks, indent: 0, hanging: 2,
      .strong)
    writePlaces(into: &page)
    for (label, text) in rows { page.labelled(texts[label], text, indent: 2, labelWidth: labelWidth) }
  }

  private func writePlaces(into page: inout TextPage) {
    for evidence in finding.evidence.prefix(TextFinding.shownPlaces) {
      let place = "\(evidence.file ?? file):\(evidence.start.line):\(evidence.start.column)"
      page.labelled(texts["label.at"], "\(place) \(evidence.path)", indent: 2, labelWidth: labelWidth)
      guard !evidence.sourceLine.isEmpty else {
        writeQuote(of: evidence, into: &page)
        continue
      }
      let end = evidence.end > evidence.start ? evidence.end : nil
      writeExcerpt(of: evidence.sourceLine, from: evidence.start, to: end, tone: finding.severity.tone, into: &page)
    }
    let more = finding.evidence.count - TextFinding.shownPlaces
    if more > 0 { page.line("  " + texts.counted("text.more-places", more), .faint) }
  }

  /// What stands there, where the line that holds it is not at hand.
  private func writeQuote(of evidence: Evidence, into page: inout TextPage) {
    guard !evidence.text.isEmpty else { return }
    page.labelled("", "“\(limited(evidence.text, 400))”", indent: 2, labelWidth: labelWidth)
  }

  /// Waiver, standing and enforcement, in brackets behind the message.
  private var marks: String {
    var marks: [String] = []
    if finding.waiver != nil { marks.append(texts["mark.waived"]) }
    switch finding.standing {
    case .unjudged: break
    case .new: marks.append(texts["standing.new"])
    case .known: marks.append(texts["standing.known"])
    }
    if finding.isUnenforced { marks.append(texts["mark.unenforced"]) }
    return marks.map { " [\($0)]" }.joined()
  }

  /// The first provisions, which are the strictest; the other formats and `explain` name all.
  private var law: String {
    let shown = finding.basis.prefix(TextFinding.shownProvisions).map { citationText($0, texts) }.joined(
      separator: "; ")
    let more = finding.basis.count - TextFinding.shownProvisions
    return more > 0 ? "\(shown); \(texts.counted("text.more-law", more))" : shown
  }

  private var labelWidth: Int { rows.map { columnCount(texts[$0.label]) }.max() ?? 0 }

  private var rows: [(label: String, text: String)] {
    var rows = [("label.law", law)]
    rows.append(("label.remedy", finding.remedy))
    if let suggestion = finding.suggestion {
      rows.append(("label.suggestion", "\(suggestion.path) = \(suggestion.value). \(suggestion.note)"))
    }
    if let waiver = finding.waiver { rows.append(("label.waiver", waiverText(waiver, texts))) }
    if let also = otherGroups(of: finding, grouping) { rows.append(("label.also", also)) }
    rows.append(("label.rule", "\(finding.rules.joined(separator: ", ")) · \(finding.fingerprint)"))
    return rows.map { (label: $0.0, text: $0.1) }
  }
}

/// The principles that a finding belongs to beside the one it stands under; nil where there are none.
func otherGroups(of finding: Finding, _ grouping: Grouping?) -> String? {
  guard let grouping else { return nil }
  let others = grouping.places(of: finding).dropFirst().map { grouping.groups[$0].name }
  return others.isEmpty ? nil : others.joined(separator: "; ")
}

/// `ILO C181 (1997), Art. 7(1)`, and what is to be known of its enforcement.
func citationText(_ citation: Citation, _ texts: Texts) -> String {
  let name = citation.provision.isEmpty ? citation.instrument : "\(citation.instrument), \(citation.provision)"
  if citation.enforcement == .inForce { return name }
  let note = citation.enforcementNote.isEmpty ? "" : ": \(citation.enforcementNote)"
  return "\(name) [\(texts["enforcement.\(citation.enforcement.rawValue)"])\(note)]"
}

/// Why a finding is accepted, by whom and until when.
func waiverText(_ waiver: WaiverNote, _ texts: Texts) -> String {
  texts.filled("text.waiver", ["reason": waiver.reason, "approver": waiver.approver, "until": waiver.until])
}

/// The source line behind its number, carets under the place meant.
func writeExcerpt(
  of line: String, from start: SourcePosition, to end: SourcePosition?, tone: TextPage.Tone, into page: inout TextPage
) {
  let number = String(start.line)
  let gutter = String(repeating: " ", count: max(0, 5 - number.count))
  let room = page.width - max(5, number.count) - 6
  let excerpt = Excerpt(line: line, start: start, end: end, width: room)
  page.line(page.toned("\(gutter)\(number) | ", .faint) + excerpt.source)
  let blank = String(repeating: " ", count: max(5, number.count))
  page.line(page.toned("\(blank) | ", .faint) + page.toned(excerpt.caret, tone))
}

extension Severity {
  /// How the severity is set off on a terminal.
  var tone: TextPage.Tone {
    switch self {
    case .critical: .critical
    case .major: .major
    case .minor: .minor
    case .advisory: .advisory
    }
  }
}
