import CEL
import Findings
import Reporting
import RuleLibrary

/// Explanations of one library in one language, as text or as JSON.
struct ExplanationPage {
  let library: RuleLibrary
  /// The packs whose rules are told of; nil for all.
  let packs: Set<String>?
  let texts: Texts
  let isJSON: Bool
  let isColoured: Bool

  /// What a violation kind means.
  func kind(_ kind: ViolationKind) -> String {
    let principle = library.catalogue.principles.first { $0.id == kind.principle }
    let explanation = KindExplanation(
      id: kind.id, name: kind.name, title: kind.title, principle: kind.principle,
      principleTitle: principle?.title ?? kind.principle, severity: kind.severity, places: places(of: kind),
      rules: library.rules.filter { $0.kind.id == kind.id && isWanted($0) }.map(explained))
    return isJSON ? explanation.json(texts) : explanation.text(texts, colour: isColoured)
  }

  /// What a rule means.
  func rule(_ rule: Rule) -> String {
    isJSON ? explained(rule).json() : explained(rule).text(texts, colour: isColoured)
  }

  /// What a finding of a report means, and how it came about. The report was masked when it was written.
  func finding(_ stored: StoredFinding) -> String {
    var finding = stored.finding
    if let kind = library.catalogue.kind(finding.violation) {
      (finding.name, finding.title) = (kind.name, library.title(of: kind, in: texts.language))
    }
    let explanation = FindingExplanation(
      finding: finding, contract: stored.contract, rules: finding.rules.compactMap { library.rule($0) }.map(explained))
    return isJSON ? explanation.json(redact: .none) : explanation.text(texts, redact: .none, colour: isColoured)
  }

  /// The law of a rule as it is enforced now.
  private func basis(of rule: Rule) -> [Citation] {
    guard let state = rule.enforcement.state(on: nil) else { return rule.basis }
    return rule.basis.map { citation in
      var citation = citation
      (citation.enforcement, citation.enforcementNote) = (state.status, state.note)
      return citation
    }
  }

  private func isWanted(_ rule: Rule) -> Bool { packs?.contains(library.packs[rule.pack].id) ?? true }

  /// `Dhaka Principles for Migration with Dignity: 1 No fees are charged to migrant workers`.
  private func places(of kind: ViolationKind) -> [String] {
    library.crosswalk.frameworks.compactMap { framework in
      let grouping = library.grouping(by: framework, in: texts.language)
      guard let places = grouping.places[kind.id], !places.isEmpty else { return nil }
      return "\(grouping.title): \(places.map { grouping.groups[$0].name }.joined(separator: "; "))"
    }
  }

  private func explained(_ rule: Rule) -> RuleExplanation {
    let source = rule.logic.source
    let note = RuleNote(
      id: rule.id, pack: library.packs[rule.pack].id, violation: rule.kind.id, principle: rule.kind.principle,
      title: rule.title(in: texts.language), remedy: rule.remedy(in: texts.language), severity: rule.severity,
      basis: basis(of: rule))
    let lets = source.bindings.map { "\($0.name) = \($0.expression)" }
    return RuleExplanation(
      note: note, from: rule.effective.from.text, until: rule.effective.to?.text,
      forEach: source.forEach.joined(separator: ", "),
      when: (lets + [source.applies, source.when].compactMap { $0 }).joined(separator: "; "), require: source.require,
      message: rule.message(in: texts.language).text,
      examples: rule.examples.map { .init(name: $0.name, given: $0.givenText, expected: $0.expectation.text) })
  }
}

extension RuleExample.Expectation {
  /// The expectation as rule files write it; the paths of findings after one another.
  fileprivate var text: String {
    switch self {
    case .pass: "pass"
    case .violation: "violation"
    case .notApplicable: "not-applicable"
    case .undetermined: "undetermined"
    case .findings(let paths): paths.joined(separator: ", ")
    }
  }
}
