import Findings

/// The summary of one contract for its worker. Findings of one kind are told once, the worst first.
struct WorkerPart {
  let contract: ContractReport
  let texts: Texts

  var html: HTML {
    """
    <article class="worker">
    <h1>\(texts["worker.title"])</h1>
    <p class="soft">\(texts["worker.contract"]) <bdi>\(contract.id ?? contract.file)</bdi></p>
    <p class="lead">\(texts[lead])</p>
    \("<p>\(texts["worker.incomplete"])</p>\n", if: contract.status == .incomplete)\
    \("<p class=\"urgent\"><strong>\(texts["worker.urgent"])</strong></p>\n", if: isUrgent)\
    \(each: contract.ledger.filter { !$0.items.isEmpty }, { "<p>\(texts.filled("worker.ledger", ["total": "\($0.total) \($0.currency)"]))</p>\n" })\
    \("<ol>\n\(each: kinds, section)</ol>\n", if: !kinds.isEmpty)\
    <h2>\(texts["worker.help"])</h2>
    <ul class="help">
    \(each: help, { "<li>\($0)</li>\n" })\
    </ul>
    </article>

    """
  }

  private var lead: String { contract.findings.isEmpty ? "worker.none" : "worker.some" }

  /// Strong signs of forced labour call for help before anything else.
  private var isUrgent: Bool {
    contract.triage?.level == "alert" || contract.findings.contains { $0.principle == "forced-labour" }
  }

  /// The findings by kind, the worst kind first, else in the contract's order.
  private var kinds: [[Finding]] {
    var order: [String] = []
    var kinds: [String: [Finding]] = [:]
    for finding in contract.findings {
      if kinds[finding.violation] == nil { order.append(finding.violation) }
      kinds[finding.violation, default: []].append(finding)
    }
    let all = order.compactMap { kinds[$0] }
    return Severity.allCases.flatMap { severity in all.filter { $0.map(\.severity).max() == severity } }
  }

  private func section(_ findings: [Finding]) -> HTML {
    let first = findings[0]
    let kind = "worker.\(first.violation)"
    let law: HTML = texts.find("\(kind).law").map { "<p><strong>\(texts["worker.law"])</strong> \($0)</p>\n" } ?? ""
    let act = texts.find("\(kind).do") ?? texts.find("worker.do.\(first.principle)") ?? first.remedy
    let quotes = findings.filter { $0.source == .prose }.compactMap(\.evidence.first?.text).filter { !$0.isEmpty }
    return """
      <li>
      <h2>\(texts.find("\(kind).wrong") ?? texts.title(of: first))</h2>
      \(each: quotes.prefix(3), { "<p>\(texts["worker.says"]) <q dir=\"auto\">\(limited($0, 300))</q></p>\n" })\
      \(law)<p><strong>\(texts["worker.do"])</strong> \(act)</p>
      <p class="soft small">\(texts["worker.number"]) \(findings.map(\.fingerprint).joined(separator: ", "))</p>
      </li>

      """
  }

  /// Where help is: for all, then for the places whose packs apply (`us-h2a` adds `worker.help.us`).
  private var help: [String] {
    var places: [String] = []
    for pack in contract.packs {
      let place = String(pack.prefix { $0 != "-" })
      if !places.contains(place) { places.append(place) }
    }
    return places.flatMap { texts.series("worker.help.\($0)") } + texts.series("worker.help")
  }
}

/// What the summary for workers adds to the common style: large letters, much room.
let workerStyle: HTML = """

  body { max-width: 42rem; font-size: 1.125rem; line-height: 1.65; }
  .worker + .worker { border-top: 3px solid var(--ink); margin-top: 4rem; padding-top: 2rem; }
  .lead { font-size: 1.25rem; }
  .worker ol { padding: 0; list-style: none; counter-reset: wrong; }
  .worker ol > li { background: var(--tint); border: 1px solid var(--line); border-radius: 8px; padding: 1rem 1.25rem;
    margin: 1rem 0; counter-increment: wrong; }
  .worker li h2::before { content: counter(wrong) ". "; }
  .urgent { border: 3px solid var(--critical); border-radius: 8px; padding: 0.75rem 1.25rem; }
  .help li { margin: 0.5rem 0; }
  @media print { .worker + .worker { break-before: page; border: 0; } .worker ol > li { break-inside: avoid; } body { font-size: 12pt; } }

  """
