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
  private var principles: [Int: Group] = [:]
  /// Findings by the principles that the report goes by.
  private(set) var counts = GroupCounts()

  /// The contracts so far.
  var count: Int { names.count }

  /// Takes a contract in.
  mutating func add(_ contract: ContractReport, _ texts: Texts, _ grouping: Grouping) {
    names.append(contract.id ?? contract.file)
    let number = names.count
    if contract.findings.isEmpty && contract.status == .complete { clean.append(number) }
    let open = contract.findings.filter { $0.waiver == nil }
    counts.count(open, by: grouping)
    for finding in open {
      for place in grouping.places(of: finding) {
        add(number, findings: 1, to: &principles[place, default: Group()])
      }
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

  /// The index, by the principles of a grouping too where one was asked for; `anchored` tells which contracts have a
  /// part of their own on the page.
  func html(_ texts: Texts, _ grouping: Grouping?, anchored: (Int) -> Bool) -> HTML {
    """
    <nav class="part index" aria-labelledby="index">
    <h2 id="index">\(texts["page.index"])</h2>
    \(part(grouping, texts))\
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

  private func part(_ grouping: Grouping?, _ texts: Texts) -> HTML {
    guard let grouping, !principles.isEmpty else { return "" }
    let sorted = principles.sorted { $0.key < $1.key }
    return """
      <details class="index-group"><summary>\(grouping.title) (\(principles.count))</summary>
      \(each: sorted, { entry($0.value, grouping.groups[$0.key].name, texts) })</details>

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
