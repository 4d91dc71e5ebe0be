import Findings

/// One page to read, print and send. Up to 200 contracts stand in full; more as rows, with law and remedy once.
struct HTMLReport: ReportBody {
  /// Contracts that are shown with all their findings have to tell.
  static let fullContracts = 200

  private let setting: ReportSetting
  private let redaction: Redaction
  private var index = ReportIndex()
  private var held: [ContractReport] = []
  private var compact = CompactPart()
  /// What the chart and, where asked for, the parts of the page go by.
  private let grouping: Grouping

  init(_ setting: ReportSetting) {
    self.setting = setting
    grouping = setting.options.grouping ?? Grouping(principlesOf: setting)
    redaction = Redaction(setting.options.redact)
  }

  func piece(_ contract: ContractReport) -> ReportPiece { ReportPiece(contract: redaction(contract)) }

  mutating func join(_ piece: ReportPiece, into output: inout ByteText) {
    guard let contract = piece.contract else { return }
    index.add(contract, setting.texts, grouping)
    if index.count <= HTMLReport.fullContracts { return held.append(contract) }
    for (number, contract) in held.enumerated() { compact.add(contract, number: number + 1, setting) }
    held = []
    compact.add(contract, number: index.count, setting)
  }

  mutating func end(_ summary: ReportSummary, into output: inout ByteText) {
    let texts = setting.texts
    let frame = PageFrame(title: title, texts: texts, style: reportStyle, script: reportScript)
    let isLarge = index.count > HTMLReport.fullContracts
    output.append(frame.opening.text)
    output.append(masthead(summary).text)
    output.append(SummaryPart(setting: setting, summary: summary, grouping: grouping, counts: index.counts).html.text)
    output.append(problems(summary).text)
    if index.count > 1 {
      output.append(index.html(texts, setting.options.grouping) { _ in !isLarge }.text)
      output.append(filter.text)
    }
    let anchor: HTML = "<div id=\"findings\">\n"
    output.append(anchor.text)
    if isLarge { compact.write(into: &output, texts) }
    for (number, contract) in held.enumerated() {
      output.append(ContractPart(contract: contract, number: number + 1, setting: setting).html.text)
    }
    output.append(closing(frame).text)
  }

  private var title: String {
    let name = held.count == 1 ? held.first?.id ?? held.first?.file : nil
    return name.map { "\(setting.texts["report.title"]): \($0)" } ?? setting.texts["report.title"]
  }

  private func masthead(_ summary: ReportSummary) -> HTML {
    let texts = setting.texts
    let packs = packsSentence(setting.head, summary)
    let made = setting.head.generatedAt.map { " · \($0)" } ?? ""
    return """
      <a class="skip" href="#findings">\(texts["page.skip"])</a>
      <header class="masthead">
      <h1>\(title)</h1>
      <p class="soft small">fairrecruit \(setting.head.toolVersion)\(made) · \(texts["label.packs"]): \(packs)</p>
      </header>
      <main>

      """
  }

  private func problems(_ summary: ReportSummary) -> HTML {
    if summary.problems.isEmpty { return "" }
    return "<ul>\n\(each: redaction.problems(summary.problems), { problemItem($0, setting.texts) })</ul>\n"
  }

  private var filter: HTML {
    let texts = setting.texts
    return """
      <form class="filter" id="filter" hidden>
      <label class="search">\(texts["page.search"]) <input type="search" autocomplete="off"></label>
      <fieldset><legend>\(texts["label.severity"])</legend>
      \(each: Severity.allCases, { "<label><input type=\"checkbox\" value=\"\($0.rawValue)\" checked>\(texts.word(for: $0))</label>\n" })\
      <label><input type="checkbox" value="none" checked>\(texts["page.none"])</label>
      </fieldset>
      <output id="shown" class="soft small"></output>
      </form>

      """
  }

  private func closing(_ frame: PageFrame) -> HTML {
    """
    </div>
    </main>
    <footer><p>\(setting.texts["report.notice"])</p><p><code>\(setting.head.libraryFingerprint)</code></p></footer>
    \(frame.closing)
    """
  }
}
