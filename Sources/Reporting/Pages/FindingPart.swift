import Findings
import SourceText

/// A finding on a page: kind, message, quoted evidence, law, remedy, derivation.
struct FindingPart {
  /// Characters of a source line shown on each side of the place meant.
  private static let context = 120
  private static let shownPlaces = 8

  let finding: Finding
  let texts: Texts
  /// The principles under whose headings the findings stand, if any.
  var grouping: Grouping?

  var html: HTML {
    """
    <section class="finding \(finding.severity.rawValue)\(" waived", if: finding.waiver != nil)">
    \(heading)
    <p class="message" dir="auto">\(finding.message)</p>
    \(each: finding.evidence.prefix(FindingPart.shownPlaces), figure)\(morePlaces)\
    <dl>
    \(law)\
    <dt>\(texts["page.remedy"])</dt><dd dir="auto">\(finding.remedy)</dd>
    \(suggestion)\(waiver)\(also)\
    <dt>\(texts["page.rule"])</dt><dd class="small"><code>\(finding.rules.joined(separator: ", "))</code> · \
    <code>\(finding.fingerprint)</code></dd>
    </dl>
    \(derivation)</section>

    """
  }

  /// The kind, a step below the heading of its principle where it stands under one.
  private var heading: HTML {
    let content: HTML =
      "\(texts.badge(finding.severity)) <span>\(finding.violation)</span> <span>\(texts.title(of: finding))</span>\(marks)"
    return grouping == nil ? "<h3>\(content)</h3>" : "<h4>\(content)</h4>"
  }

  private var also: HTML {
    guard let others = otherGroups(of: finding, grouping) else { return "" }
    return "<dt>\(texts["label.also"])</dt><dd>\(others)</dd>\n"
  }

  private var marks: HTML {
    var marks: [String] = []
    if finding.waiver != nil { marks.append(texts["mark.waived"]) }
    if finding.standing != .unjudged { marks.append(texts["standing.\(finding.standing.rawValue)"]) }
    if finding.isUnenforced { marks.append(texts["mark.unenforced"]) }
    return "\(each: marks, { " <span class=\"badge\">\($0)</span>" })"
  }

  private func figure(_ place: Evidence) -> HTML {
    let caption: HTML = "\(texts.line(of: place)) · <code>\(place.path)</code>"
    let absent: HTML = place.text.isEmpty ? " · \(texts["page.absent"])" : ""
    let quote: HTML =
      place.sourceLine.isEmpty && place.text.isEmpty ? "" : "<p class=\"quote\" dir=\"auto\">\(quoted(place))</p>"
    return "<figure><figcaption>\(caption)\(absent)</figcaption>\(quote)</figure>\n"
  }

  /// The source line with the place meant marked, cut around it; the text alone where there is no line.
  private func quoted(_ place: Evidence) -> HTML {
    guard !place.sourceLine.isEmpty else { return "<mark>\(limited(place.text, 2_000))</mark>" }
    let line = Array(place.sourceLine.unicodeScalars)
    let first = min(max(place.start.column - 1, 0), line.count)
    let isSameLine = place.end.line == place.start.line
    let past = isSameLine ? min(max(place.end.column - 1, first), line.count) : line.count
    let from = max(0, first - FindingPart.context)
    let to = min(line.count, past + FindingPart.context)
    let marked: HTML = past > first ? "<mark>\(text(line[first..<past]))</mark>" : ""
    let more: HTML = isSameLine ? "" : " …"
    return
      "\("…", if: from > 0)\(text(line[from..<first]))\(marked)\(text(line[past..<to]))\("…", if: to < line.count)\(more)"
  }

  private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    limited(String(String.UnicodeScalarView(scalars)), 2_000)
  }

  private var morePlaces: HTML {
    let more = finding.evidence.count - FindingPart.shownPlaces
    return more > 0 ? "<p class=\"soft\">\(texts.counted("text.more-places", more))</p>\n" : ""
  }

  private var law: HTML {
    if finding.basis.isEmpty { return "" }
    return """
      <dt>\(texts["page.law"])</dt><dd class="law"><ul>\
      \(each: finding.basis, { "<li>\(link(citationText($0, texts), $0.url)) <span class=\"soft small\">(\(texts["force.\($0.force.rawValue)"]))</span></li>" })\
      </ul></dd>

      """
  }

  private var suggestion: HTML {
    guard let suggestion = finding.suggestion else { return "" }
    return """
      <dt>\(texts["page.suggestion"])</dt><dd><code>\(suggestion.path)</code> = <code>\(suggestion.value)</code>. \
      \(suggestion.note)</dd>

      """
  }

  private var waiver: HTML {
    guard let waiver = finding.waiver else { return "" }
    return "<dt>\(texts["page.waiver"])</dt><dd>\(waiverText(waiver, texts))</dd>\n"
  }

  private var derivation: HTML {
    guard let tree = finding.derivation else { return "" }
    return
      "<details class=\"tree small\"><summary>\(texts["page.derivation"])</summary><ul>\(branch(tree, depth: 0))</ul></details>\n"
  }

  private func branch(_ tree: DerivationTree, depth: Int) -> HTML {
    let value: HTML =
      tree.isSkipped
      ? "<span class=\"soft\">\(texts["page.skipped"])</span>" : "<code>\(limited(tree.value, 400))</code>"
    let path: HTML = tree.path.map { " <span class=\"soft\">(\($0))</span>" } ?? ""
    let parts: HTML =
      tree.parts.isEmpty || depth > 40 ? "" : "<ul>\(each: tree.parts, { branch($0, depth: depth + 1) })</ul>"
    return "<li><code>\(tree.expression)</code> → \(value)\(path)\(parts)</li>"
  }
}
