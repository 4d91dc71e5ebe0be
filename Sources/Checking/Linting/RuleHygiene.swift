import CEL
import Findings
import RuleLibrary

extension ExampleRunner {
  /// What is wrong with one rule by itself.
  func hygiene(_ rule: Rule) -> [LintNote] {
    var notes: [LintNote] = []
    func note(_ message: String, _ check: LintNote.Check = .hygiene) {
      notes.append(LintNote(check: check, file: rule.file, message: message))
    }
    if rule.title.count > 100 { note("the title has \(rule.title.count) characters, expected at most 100") }
    if rule.remedy.isEmpty { note("the rule says no remedy") }
    for citation in rule.basis {
      if citation.instrument.isEmpty || citation.provision.isEmpty {
        note("a legal basis lacks instrument or provision")
      }
      if !citation.url.hasPrefix("https://") { note("found the url `\(citation.url)`, expected https://") }
    }
    for text in ["es"] where rule.translations[text] == nil { note("no `\(text)` title, message and remedy") }
    if rule.isVerified && !rule.basis.contains(where: \.verified) {
      note("`verified: true`, but no provision of the basis was seen")
    }
    if let to = rule.effective.to, to < rule.effective.from { note("the last day is before the first") }
    for example in missingExamples(of: rule) { note(example) }
    for unused in unusedNames(of: rule) { note("the name `\(unused)` is never used") }
    for constant in constants(of: rule) { note(constant, .unreachable) }
    return notes
  }

  private func missingExamples(of rule: Rule) -> [String] {
    var missing: [String] = []
    let expected = rule.examples.map(\.expectation)
    // A clause that provides something else has no statement for a rule over prose to pass.
    let passes = expected.contains(.pass) || rule.logic.readsProse && expected.contains(.notApplicable)
    if !passes { missing.append("no example passes") }
    let violates = expected.contains { expectation in
      if case .findings = expectation { return true }
      return expectation == .violation
    }
    if !violates { missing.append("no example violates") }
    if !expected.contains(.undetermined) && !expected.contains(.notApplicable) {
      missing.append("no example is undetermined or not applicable")
    }
    let names = rule.examples.map(\.name)
    for name in Set(names).sorted() where names.filter({ $0 == name }).count > 1 {
      missing.append("two examples are named `\(name)`")
    }
    return missing
  }

  private func unusedNames(of rule: Rule) -> [String] {
    let source = rule.logic.source
    let ends: [String] = [source.when, source.require, rule.logic.message.text].compactMap { $0 }
    let bindings = source.bindings
    var unused: [String] = []
    for (offset, binding) in bindings.enumerated() {
      let readers = ends + bindings.dropFirst(offset + 1).map(\.expression)
      if !readers.contains(where: { $0.names(binding.name) }) { unused.append(binding.name) }
    }
    return unused
  }

  /// Conditions that have the same value for every contract.
  private func constants(of rule: Rule) -> [String] {
    let logic = rule.logic
    let parts = [("applies", logic.applies), ("when", logic.when), ("require", logic.require)]
    return parts.compactMap { name, program in
      // A rule over prose may say by `when` alone which statements violate.
      if rule.logic.readsProse, name == "require", program?.constant?.text == "false" { return nil }
      return program?.constant.map { "`\(name)` is \($0.text) for every contract" }
    }
  }
}

extension RuleLibrary {
  /// Figures that lack a citation, and those that nothing reads; `texts` are all expressions of the library.
  func figureNotes(_ texts: [String]) -> [LintNote] {
    var notes: [LintNote] = []
    for table in figures.tables.values.sorted(by: { $0.id < $1.id }) {
      for entry in table.entries
      where entry.citation.hasPrefix(", ") || entry.citation.hasSuffix(", ") || entry.url.isEmpty {
        notes.append(
          LintNote(
            check: .figure, file: table.id, message: "the value from \(entry.period.from.text) lacks a citation or url")
        )
      }
      let stem = table.id
      if table.note.isEmpty, !texts.contains(where: { $0.contains("'\(stem)'") || $0.contains("\"\(stem)\"") }) {
        notes.append(
          LintNote(
            check: .figure, file: table.id,
            message: "no rule reads this figure; use it, or say in its `note` why it is kept"))
      }
    }
    return notes
  }
}

extension String {
  /// Whether a name stands in an expression as a word.
  fileprivate func names(_ name: String) -> Bool {
    split { !$0.isLetter && !$0.isNumber && $0 != "_" }.contains { $0 == name }
  }
}
