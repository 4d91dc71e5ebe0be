import Findings
import SourceText

/// The contracts of a large report: a short row each, law and remedy once for each set of rules.
///
/// 20,000 findings make about 10 MB, which a browser opens within seconds.
struct CompactPart {
  private var rows = ByteText()
  private var groups: [[String]: Int] = [:]
  private var samples: [Finding] = []

  /// Whether nothing was added.
  var isEmpty: Bool { rows.isEmpty }

  /// Adds a contract with findings or problems; others stand in the index alone.
  mutating func add(_ contract: ContractReport, number: Int, _ setting: ReportSetting) {
    guard !contract.findings.isEmpty || contract.status == .incomplete || !contract.problems.isEmpty else { return }
    let texts = setting.texts
    let part = ContractPart(contract: contract, number: number, setting: setting)
    let day = contract.asOf.map { " · \(texts["label.as-of"]) \($0)" } ?? ""
    let names = [contract.employer, contract.recruiter].compactMap { $0 }.map { " · \($0)" }.joined()
    var html: HTML = """
      <article class="row" id="c\(number)" data-contract="\(part.severities)">
      <h3 dir="auto">\(contract.id ?? contract.file)\
      \(" <span class=\"badge critical\">\(texts["label.incomplete"])</span>", if: contract.status == .incomplete)</h3>
      <p class="small soft"><code>\(contract.file)</code>\(day)\(names)</p>
      <ul>

      """
    for problem in contract.problems { html += problemItem(problem, texts) }
    for finding in contract.findings { html += item(finding, group: group(of: finding), texts) }
    html += "</ul></article>\n"
    rows.append(html.text)
  }

  /// The rows, then the law and remedy that they refer to.
  func write(into output: inout ByteText, _ texts: Texts) {
    let opening: HTML =
      "<section class=\"part\" aria-labelledby=\"contracts\">\n<h2 id=\"contracts\">\(texts["label.contracts"])</h2>\n"
    output.append(opening.text)
    output.append(rows)
    let middle: HTML =
      "</section>\n<section class=\"part\" aria-labelledby=\"laws\">\n<h2 id=\"laws\">\(texts["page.laws"])</h2>\n"
    output.append(middle.text)
    for (index, finding) in samples.enumerated() { output.append(law(finding, index, texts).text) }
    output.raw("</section>\n")
  }

  private mutating func group(of finding: Finding) -> Int {
    if let index = groups[finding.rules] { return index }
    groups[finding.rules] = samples.count
    samples.append(finding)
    return samples.count - 1
  }

  private func item(_ finding: Finding, group: Int, _ texts: Texts) -> HTML {
    let place = finding.evidence.first
    let line: HTML = place.map { "\(texts.line(of: $0)), <code>\($0.path)</code>" } ?? ""
    let quote: HTML = place.map { $0.text.isEmpty ? "" : ": <q>\(limited($0.text, 200))</q>" } ?? ""
    let waived: HTML = finding.waiver == nil ? "" : " <span class=\"badge\">\(texts["mark.waived"])</span>"
    let standing: HTML =
      finding.standing == .unjudged
      ? "" : " <span class=\"badge\">\(texts["standing.\(finding.standing.rawValue)"])</span>"
    return """
      <li class="\(finding.severity.rawValue)"><strong>\(texts.word(for: finding.severity))</strong> \
      <a href="#g\(group)">\(finding.violation)</a>\(waived)\(standing) <span dir="auto">\(finding.message)</span> \
      <span class="small soft">\(line)\(quote) · \(finding.fingerprint)</span></li>

      """
  }

  private func law(_ finding: Finding, _ index: Int, _ texts: Texts) -> HTML {
    """
    <section class="row" id="g\(index)"><h3>\(finding.violation) \(texts.title(of: finding))</h3>
    <p>\(texts["page.remedy"]): \(finding.remedy)</p>
    <ul class="law">\(each: finding.basis, { "<li>\(link(citationText($0, texts), $0.url))</li>" })</ul>
    <p class="small soft"><code>\(finding.rules.joined(separator: ", "))</code></p></section>

    """
  }
}
