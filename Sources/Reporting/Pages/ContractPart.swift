import Findings
import SourceText

/// A contract on a page: facts, problems, what it costs the worker, indicators of forced labour, findings.
struct ContractPart {
  let contract: ContractReport
  /// Its place in the report, from 1; its anchor is `c` and this number.
  let number: Int
  let setting: ReportSetting

  private var texts: Texts { setting.texts }

  var html: HTML {
    """
    <article class="contract" id="c\(number)" data-contract="\(severities)" aria-labelledby="t\(number)">
    <h2 id="t\(number)"><span dir="auto">\(contract.id ?? contract.file)</span>\(incomplete)</h2>
    \(facts)\(problems)\(triage)\
    \("<p>\(texts["page.no-findings"])</p>\n", if: contract.findings.isEmpty)\
    \(each: contract.findings, { FindingPart(finding: $0, texts: texts).html })\
    \(undetermined)</article>

    """
  }

  /// The severities of its findings, for the filter; `none` where there are none.
  var severities: String {
    let found = Severity.allCases.filter { severity in contract.findings.contains { $0.severity == severity } }
    return found.isEmpty ? "none" : found.map(\.rawValue).joined(separator: " ")
  }

  private var incomplete: HTML {
    contract.status == .incomplete ? " <span class=\"badge critical\">\(texts["label.incomplete"])</span>" : ""
  }

  private var facts: HTML {
    var facts: [(String, HTML)] = [(texts["page.file"], "<code>\(contract.file)</code>")]
    if let name = contract.employer { facts.append((texts["page.employer"], "<bdi>\(name)</bdi>")) }
    if let name = contract.recruiter { facts.append((texts["page.recruiter"], "<bdi>\(name)</bdi>")) }
    if let day = contract.asOf { facts.append((texts["page.as-of"], "\(day)")) }
    if !contract.packs.isEmpty { facts.append((texts["label.packs"], "\(contract.packs.joined(separator: ", "))")) }
    if !contract.verdicts.isEmpty { facts.append((texts["page.verdicts"], "\(verdicts)")) }
    facts.append(("SHA-256", "<code class=\"small\">\(contract.sha256)</code>"))
    return "<dl class=\"facts\">\n\(each: facts, { "<dt>\($0.0)</dt><dd>\($0.1)</dd>\n" })</dl>\n"
  }

  private var verdicts: String {
    let counts = Dictionary(grouping: contract.verdicts, by: \.verdict).mapValues(\.count)
    let parts = Verdict.allCases.compactMap { verdict in
      counts[verdict].map { "\($0) \(texts["verdict.\(verdict.rawValue)"])" }
    }
    return parts.joined(separator: ", ")
  }

  private var problems: HTML {
    if contract.problems.isEmpty { return "" }
    return "<ul>\n\(each: contract.problems, { problemItem($0, texts) })</ul>\n"
  }

  private var triage: HTML {
    if contract.ledger.isEmpty && contract.indicators.isEmpty { return "" }
    return
      "<div class=\"triage\">\(each: contract.ledger, ledger)\(indicators, if: !contract.indicators.isEmpty)</div>\n"
  }

  private func ledger(_ line: LedgerLine) -> HTML {
    """
    <table>
    <caption><strong>\(texts["label.ledger"])</strong> \(ledgerSentence(line, texts))</caption>
    <tbody>\(each: line.items, {
      "<tr><th scope=\"row\">\(texts.find("ledger.\($0.name)") ?? $0.name)</th><td class=\"number\">\($0.amount) \(line.currency)</td></tr>"
    })</tbody>
    </table>

    """
  }

  private var indicators: HTML {
    """
    <p><strong>\(texts["label.indicators"])</strong></p>
    <ul>\(each: contract.indicators, { "<li>\($0.title) <span class=\"soft small\">\($0.findings.joined(separator: ", "))</span></li>" })</ul>

    """
  }

  private var undetermined: HTML {
    let rules = setting.head.rules
    let open = contract.undetermined.filter { rules.indices.contains($0.rule) }
    if open.isEmpty { return "" }
    return """
      <details><summary>\(texts["page.undetermined"]): \(open.count)</summary>
      <ul>\(each: open, { "<li>\(rules[$0.rule].title) <span class=\"soft\">\(texts["page.missing"]) <code>\($0.missing.joined(separator: ", "))</code></span></li>" })</ul></details>

      """
  }
}

/// A problem as list item.
func problemItem(_ problem: Diagnostic, _ texts: Texts) -> HTML {
  let label = texts[problem.severity == .error ? "problem.error" : "problem.warning"]
  let place = problem.start.map { "\(problem.file):\($0.line):\($0.column)" } ?? problem.file
  return "<li><strong>\(label)</strong> \(problem.message) <code class=\"soft\">\(place)</code></li>\n"
}
