import Findings
import SourceText

/// The notice about one contract: facts, evidence by line, legal basis by article, what must be done by when, how to
/// contest.
struct NoticePart {
  let contract: ContractReport
  let findings: [Finding]
  let setting: ReportSetting

  private var texts: Texts { setting.texts }

  var html: HTML {
    """
    <article class="notice">
    <header>
    <dl class="facts">
    \(blank("notice.office"))\(blank("notice.inspector"))\(blank("notice.reference"))\(blank("notice.date"))\
    </dl>
    <h1>\(texts["notice.title"])</h1>
    <p>\(texts["notice.to"]) <strong>\(addressee)</strong> (\(texts["notice.\(setting.options.addressee.rawValue)"]))</p>
    </header>
    <h2>\(texts["notice.facts"])</h2>
    \(facts)\
    <p>\(texts.filled("notice.intro", ["count": String(findings.count)]))</p>
    <ol class="violations">
    \(each: findings, violation)\
    </ol>
    <h2>\(texts["notice.contest"])</h2>
    \(each: texts.series("notice.contest"), { "<p>\($0)</p>\n" })\
    <p>\(texts["notice.contest-by"]) <span class="blank"></span></p>
    <div class="signatures">
    <p><span class="blank"></span><br>\(texts["notice.signature"])</p>
    <p><span class="blank"></span><br>\(texts["notice.receipt"])</p>
    </div>
    </article>

    """
  }

  private var addressee: HTML {
    let name =
      switch setting.options.addressee {
      case .employer: contract.employer
      case .recruiter: contract.recruiter
      }
    return name.map { "<bdi>\($0)</bdi>" } ?? "<span class=\"blank\"></span>"
  }

  private func blank(_ label: String) -> HTML { "<dt>\(texts[label])</dt><dd><span class=\"blank\"></span></dd>\n" }

  private var facts: HTML {
    var facts: [(String, HTML)] = [(texts["notice.contract"], "<bdi>\(contract.id ?? contract.file)</bdi>")]
    facts.append((texts["page.file"], "<code>\(contract.file)</code>"))
    if let name = contract.employer { facts.append((texts["page.employer"], "<bdi>\(name)</bdi>")) }
    if let name = contract.recruiter { facts.append((texts["page.recruiter"], "<bdi>\(name)</bdi>")) }
    if let day = contract.asOf { facts.append((texts["page.as-of"], "\(day)")) }
    facts.append((texts["notice.copy"], "<code class=\"small\">SHA-256 \(contract.sha256)</code>"))
    facts.append((texts["notice.rules"], "<code class=\"small\">\(setting.head.libraryFingerprint)</code>"))
    return "<dl class=\"facts\">\n\(each: facts, { "<dt>\($0.0)</dt><dd>\($0.1)</dd>\n" })</dl>\n"
  }

  private func violation(_ finding: Finding) -> HTML {
    """
    <li class="\(finding.severity.rawValue)">
    <h3>\(texts.title(of: finding)) <span class="soft">\(finding.violation)</span> \(texts.badge(finding.severity))</h3>
    <dl class="facts">
    <dt>\(texts["notice.fact"])</dt><dd dir="auto">\(finding.message)</dd>
    <dt>\(texts["notice.evidence"])</dt><dd><ul>\(each: finding.evidence.prefix(20), place)</ul></dd>
    <dt>\(texts["notice.basis"])</dt><dd class="law"><ul>\(each: finding.basis, law)</ul></dd>
    <dt>\(texts["notice.do"])</dt><dd dir="auto">\(finding.remedy)</dd>
    <dt>\(texts["notice.by"])</dt><dd>\(texts["notice.by.\(finding.severity.rawValue)"]) <span class="blank short"></span></dd>
    <dt>\(texts["notice.number"])</dt><dd><code>\(finding.fingerprint)</code></dd>
    </dl>
    </li>

    """
  }

  private func place(_ place: Evidence) -> HTML {
    let text = limited(place.text, 600)
    let quote: HTML = text.isEmpty ? ": \(texts["page.absent"])" : ": <q dir=\"auto\">\(text)</q>"
    return "<li>\(texts.line(of: place)), <code>\(place.path)</code>\(quote)</li>"
  }

  private func law(_ citation: Citation) -> HTML {
    "<li>\(link(citationText(citation, texts), citation.url)) <span class=\"soft small\">(\(texts["force.\(citation.force.rawValue)"]))</span></li>"
  }
}

/// What the notice adds to the common style.
let noticeStyle: HTML = """

  .notice { margin-bottom: 4rem; } .notice + .notice { border-top: 3px solid var(--ink); padding-top: 2rem; }
  .notice h1 { margin: 1.5rem 0 0.5rem; border-top: 3px solid var(--ink); padding-top: 1rem; }
  .notice h2 { margin-top: 1.75rem; }
  .blank { display: inline-block; min-width: min(20rem, 60vw); min-height: 1.3rem; border-bottom: 1px solid var(--soft); }
  .blank.short { min-width: 9rem; }
  .violations { padding-inline-start: 1.5rem; }
  .violations > li { margin: 1.5rem 0; } .violations > li::marker { font-weight: 700; }
  .violations ul { margin: 0; padding-inline-start: 1.1rem; }
  .signatures { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: 2rem; margin-top: 3.5rem; }
  @media print { .notice + .notice { break-before: page; border-top: 0; } .violations > li, .signatures { break-inside: avoid; }
    .blank { min-width: 7cm; } .blank.short { min-width: 4cm; } }

  """
