import CEL
import Findings
import RuleLibrary
import SourceText

/// Makes findings of violations: one fact, one finding, with all its laws.
struct FindingBuilder {
  let judgement: Judgement
  let contractID: String
  private var library: RuleLibrary { judgement.library }

  init(judgement: Judgement, contractID: String) {
    self.judgement = judgement
    self.contractID = contractID
  }

  /// The findings in the order of their places, kinds after.
  func findings() -> [Finding] {
    var order: [String] = []
    var groups: [String: [Violation]] = [:]
    for violation in judgement.violations {
      let key = "\(library.rules[violation.rule].kind.id) \(fact(violation))"
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(violation)
    }
    var findings = order.compactMap { groups[$0].map { finding($0) } }
    findings.sort { left, right in
      let places = (left.evidence.first?.start ?? .start, right.evidence.first?.start ?? .start)
      return places.0 == places.1 ? left.violation < right.violation : places.0 < places.1
    }
    number(&findings)
    agree(&findings)
    return findings
  }

  /// What violations of one kind share that are one fact: the path, or where prose was read, the words.
  ///
  /// One sentence may be read as several statements.
  private func fact(_ violation: Violation) -> String {
    library.rules[violation.rule].logic.readsProse
      ? judgement.content(of: place(violation)) : path(violation)
  }

  /// The path of what a violation is about.
  func path(_ violation: Violation) -> String {
    judgement.path(of: place(violation))
  }

  /// The field or the element that a violation is about.
  private func place(_ violation: Violation) -> Place {
    let logic = library.rules[violation.rule].logic
    if let location = logic.location {
      return judgement.place(location.variable, location.slots, violation.entries)
    }
    return Place(entry: violation.entries.last ?? 0, slots: [], cell: .absent)
  }

  private func finding(_ group: [Violation]) -> Finding {
    let rules = group.map { library.rules[$0.rule] }
    var ids: [String] = []
    for rule in rules where !ids.contains(rule.id) { ids.append(rule.id) }
    let first = zip(rules, group).max { ($0.0.severity, -$0.1.rule) < ($1.0.severity, -$1.1.rule) }
    let lead = first ?? (rules[0], group[0])
    let kind = lead.0.kind
    var basis: [Citation] = []
    for rule in rules {
      for citation in citations(of: rule)
      where !basis.contains(where: { $0.instrument == citation.instrument && $0.provision == citation.provision }) {
        basis.append(citation)
      }
    }
    let severity = judgement.checker.options.severities[kind.id] ?? lead.0.severity
    let language = judgement.checker.options.language
    return Finding(
      fingerprint: Fingerprint.text(
        kind: kind.id, contract: contractID, content: judgement.content(of: place(lead.1))),
      violation: kind.id, name: kind.name, title: library.title(of: kind, in: language),
      principle: kind.principle, severity: severity,
      message: lead.1.message, remedy: lead.0.remedy(in: language), rules: ids,
      source: lead.0.logic.readsProse ? .prose : .field, evidence: evidence(of: [lead.1] + group), basis: basis,
      derivation: lead.1.derivation.map { DerivationTree($0.root) },
      suggestion: suggestion(of: [lead.1] + group))
  }

  /// The law of a rule as it is enforced on the contract's day.
  private func citations(of rule: Rule) -> [Citation] {
    guard let state = rule.enforcement.state(on: judgement.day) else { return rule.basis }
    return rule.basis.map { citation in
      var citation = citation
      citation.enforcement = state.status
      citation.enforcementNote = state.note
      return citation
    }
  }

  private func evidence(of violations: [Violation]) -> [Evidence] {
    var found: [Evidence] = []
    var spans: Set<[SourcePosition]> = []
    func add(_ evidence: Evidence) {
      found.append(evidence)
      spans.insert([evidence.start, evidence.end])
    }
    for violation in violations {
      let logic = library.rules[violation.rule].logic
      if logic.location != nil { add(judgement.evidence(of: place(violation))) }
      if logic.readsProse, case let words = judgement.evidence(of: place(violation)),
        !spans.contains([words.start, words.end])
      {
        add(words)
      }
      for read in violation.derivation?.reads ?? [] where read.source >= 0 {
        add(judgement.evidence(path: read.path, source: read.source))
      }
    }
    if found.isEmpty, let violation = violations.first { found.append(judgement.evidence(of: place(violation))) }
    var paths: Set<String> = []
    return found.filter { paths.insert($0.path).inserted }
  }

  /// A change that cures the finding: one that all its rules suggest.
  private func suggestion(of violations: [Violation]) -> Suggestion? {
    let all = violations.compactMap { judgement.suggestion(for: $0) }
    return all.count == violations.count ? judgement.strictest(all) : nil
  }

  /// Findings that would change the same field suggest the same value: the one that satisfies all of them.
  private func agree(_ findings: inout [Finding]) {
    let paths = Dictionary(grouping: findings.compactMap(\.suggestion), by: \.path).filter { $0.value.count > 1 }
    for index in findings.indices {
      guard let suggestion = findings[index].suggestion, let all = paths[suggestion.path] else { continue }
      findings[index].suggestion = judgement.strictest(all)
    }
  }

  /// Equal facts of one contract are told apart by their order.
  private func number(_ findings: inout [Finding]) {
    var seen: [String: Int] = [:]
    for index in findings.indices {
      let count = seen[findings[index].fingerprint, default: 0] + 1
      seen[findings[index].fingerprint] = count
      if count > 1 { findings[index].fingerprint += "-\(count)" }
    }
  }
}

extension DerivationTree {
  /// A derivation as a report carries it.
  init(_ step: Derivation.Step) {
    self.init(
      expression: step.text, value: step.value?.text ?? "", path: step.path, isSkipped: step.isSkipped,
      parts: step.steps.map { DerivationTree($0) })
  }
}
