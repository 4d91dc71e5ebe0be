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
    <article class="contract\(" clean", if: isClean)" id="c\(number)" data-contract="\(severities)" aria-labelledby="t\(number)">
    <h2 id="t\(number)"><span dir="auto">\(contract.id ?? contract.file)</span>\(incomplete)</h2>
    \(facts)\(problems)\(triage)\
    \("<p>\(texts["page.no-findings"])</p>\n", if: contract.findings.isEmpty)\
    \(findings)\
    \(undetermined)</article>

    """
  }

  private var findings: HTML {
    guard let grouping = setting.options.grouping else {
      return "\(each: contract.findings, { FindingPart(finding: $0, texts: texts).html })"
    }
    return "\(each: grouping.parts(of: contract.findings), { part($0.group, $0.findings, grouping) })"
  }

  private func part(_ group: Grouping.Group?, _ findings: [Finding], _ grouping: Grouping) -> HTML {
    """
    <h3 class="group">\(group?.name ?? texts["group.none"])</h3>
    \(each: findings, { FindingPart(finding: $0, texts: texts, grouping: grouping).html })
    """
  }

  /// Whether there is nothing to act on; such contracts share pages in print.
  private var isClean: Bool { contract.findings.isEmpty && contract.status == .complete }

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
    let borne = contract.ledger.filter { !$0.items.isEmpty }
    if borne.isEmpty && contract.indicators.isEmpty { return "" }
    return
      "<div class=\"triage\">\(indicators, if: !contract.indicators.isEmpty)\(each: borne, ledger)</div>\n"
  }

  private func ledger(_ line: LedgerLine) -> HTML {
    let share = line.shareOfWages.flatMap { share in
      line.wages.map { texts.filled("ledger.share", ["share": share, "wages": "\($0) \(line.currency)"]) }
    }
    let months = line.months.map { texts.filled("ledger.months", ["months": $0]) }
    let debt = line.debtMonths.map { texts.filled("ledger.debt-months", ["months": $0]) }
    let notes = [[share, months].compactMap { $0 }.joined(separator: " "), debt ?? ""] + ledgerRemarks(line, texts)
    return """
      <table>
      <caption><strong>\(texts["label.ledger"])</strong></caption>
      <tbody>\(each: line.items, { sum(sumTitle($0.name, texts), $0.amount, line.currency) })</tbody>
      <tfoot>\(sum(texts["label.total"], line.total, line.currency))</tfoot>
      </table>
      \(each: notes.filter { !$0.isEmpty }, { "<p class=\"small\">\($0)</p>\n" })
      """
  }

  private func sum(_ title: String, _ amount: String, _ currency: String) -> HTML {
    "<tr><th scope=\"row\">\(title)</th><td class=\"number\">\(amount) \(currency)</td></tr>"
  }

  private var indicators: HTML {
    let advice: HTML = contract.triage.map { "<p>\(triageSentence($0, texts))</p>\n" } ?? ""
    return """
      <p><strong>\(texts["label.indicators"])</strong></p>
      <ul>\(each: contract.indicators, indicator)</ul>
      \(advice)
      """
  }

  private func indicator(_ indicator: Indicator) -> HTML {
    let findings = indicator.findings.joined(separator: ", ")
    return "<li>\(indicatorTitle(indicator, texts)) <span class=\"soft small\">\(findings)</span></li>"
  }

  private var undetermined: HTML {
    let rules = setting.head.rules
    let open = contract.undetermined.filter { rules.indices.contains($0.rule) }
    if open.isEmpty { return "" }
    return """
      <details><summary>\(texts["page.undetermined"]): \(open.count)</summary>
      <ul>\(each: open, { undetermined(rules[$0.rule], $0.missing) })</ul></details>

      """
  }

  private func undetermined(_ rule: RuleNote, _ missing: [String]) -> HTML {
    let fields = missing.joined(separator: ", ")
    return "<li>\(rule.title) <span class=\"soft\">\(texts["page.missing"]) <code>\(fields)</code></span></li>"
  }
}

/// A problem as list item.
func problemItem(_ problem: Diagnostic, _ texts: Texts) -> HTML {
  let label = texts[problem.severity == .error ? "problem.error" : "problem.warning"]
  let place = problem.start.map { "\(problem.file):\($0.line):\($0.column)" } ?? problem.file
  return "<li><strong>\(label)</strong> \(problem.message) <code class=\"soft\">\(place)</code></li>\n"
}
