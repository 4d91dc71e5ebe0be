import Findings

/// What is kept of each contract for the index: by employer, by recruiter, by kind.
struct ReportIndex {
  /// A name under which contracts are grouped, with their numbers and the count of findings.
  private struct Group {
    var contracts: [Int] = []
    var findings = 0
  }

  private var names: [String] = []
  private var employers: [String: Group] = [:]
  private var recruiters: [String: Group] = [:]
  private var kinds: [String: Group] = [:]
  private var titles: [String: String] = [:]
  private var clean: [Int] = []
  private(set) var byPrinciple: [String: [Severity: Int]] = [:]

  /// The contracts so far.
  var count: Int { names.count }

  /// Takes a contract in.
  mutating func add(_ contract: ContractReport, _ texts: Texts) {
    names.append(contract.id ?? contract.file)
    let number = names.count
    if contract.findings.isEmpty && contract.status == .complete { clean.append(number) }
    let open = contract.findings.filter { $0.waiver == nil }
    for finding in open {
      byPrinciple[finding.principle, default: [:]][finding.severity, default: 0] += 1
      titles[finding.violation] = titles[finding.violation] ?? texts.title(of: finding)
      add(number, findings: 1, to: &kinds[finding.violation, default: Group()])
    }
    guard !open.isEmpty else { return }
    if let name = contract.employer { add(number, findings: open.count, to: &employers[name, default: Group()]) }
    if let name = contract.recruiter { add(number, findings: open.count, to: &recruiters[name, default: Group()]) }
  }

  private func add(_ number: Int, findings: Int, to group: inout Group) {
    if group.contracts.last != number { group.contracts.append(number) }
    group.findings += findings
  }

  /// The index; `anchored` tells which contracts have a part of their own on the page.
  func html(_ texts: Texts, anchored: (Int) -> Bool) -> HTML {
    """
    <nav class="part index" aria-labelledby="index">
    <h2 id="index">\(texts["page.index"])</h2>
    \(part(texts["page.by-employer"], employers, texts) { $0 })\
    \(part(texts["page.by-recruiter"], recruiters, texts) { $0 })\
    \(part(texts["page.by-kind"], kinds, texts) { "\($0) \(titles[$0] ?? "")" })\
    \(cleanPart(texts, anchored))</nav>

    """
  }

  private func part(_ title: String, _ groups: [String: Group], _ texts: Texts, _ name: (String) -> String) -> HTML {
    if groups.isEmpty { return "" }
    let sorted = groups.sorted { ($1.value.findings, $0.key) < ($0.value.findings, $1.key) }
    return """
      <details class="index-group"><summary>\(title) (\(groups.count))</summary>
      \(each: sorted, { entry($0.value, name($0.key), texts) })</details>

      """
  }

  private func entry(_ group: Group, _ name: String, _ texts: Texts) -> HTML {
    """
    <details><summary><bdi>\(name)</bdi> <span class="soft">\(texts["label.contracts"]): \(group.contracts.count) · \
    \(texts["label.findings"]): \(group.findings)</span></summary>
    <ul class="links">\(each: group.contracts, link)</ul></details>

    """
  }

  private func link(_ number: Int) -> HTML { "<li><a href=\"#c\(number)\">\(names[number - 1])</a></li>" }

  private func cleanPart(_ texts: Texts, _ anchored: (Int) -> Bool) -> HTML {
    if clean.isEmpty { return "" }
    return """
      <details class="index-group"><summary>\(texts["page.clean"]) (\(clean.count))</summary>
      <ul class="links">\(each: clean, { anchored($0) ? link($0) : "<li><span>\(names[$0 - 1])</span></li>" })</ul></details>

      """
  }
}
