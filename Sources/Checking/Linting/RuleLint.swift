import CEL
import Findings
import RuleLibrary
import SourceText

extension ExampleRunner {
  /// What is wrong with a rule by itself: its law, words, examples, thresholds, constants.
  public func lint(rule index: Int) -> [LintNote] {
    let rule = checker.library.rules[index]
    let edges = mutation(rule: index, kinds: [.movedBoundary]).survivors.map { survivor in
      LintNote(
        check: .boundary, file: rule.file,
        message: "\(survivor.part): no pair of examples just inside and just outside "
          + "`\(survivor.mutant.before)` at character \(survivor.mutant.range.lowerBound)")
    }
    return hygiene(rule) + edges
  }

  /// What is wrong with the library as a whole besides contradictions: rules that say the same, figures.
  public func lintLibrary() -> [LintNote] {
    let library = checker.library
    let texts = library.rules.flatMap { $0.logic.source.texts + [$0.logic.message.text] } + library.sharedTexts
    return duplicates() + library.figureNotes(texts)
  }

  private func duplicates() -> [LintNote] {
    var seen: [String: String] = [:]
    var notes: [LintNote] = []
    for rule in checker.library.rules {
      let source = rule.logic.source
      let parts = [source.applies ?? "", source.when ?? "", source.require] + source.forEach
      let logic = (parts + source.bindings.map { "\($0.name)=\($0.expression)" }).map { text in
        text.split { $0.isWhitespace }.joined(separator: " ")
      }
      let key = ([String(rule.pack), rule.kind.id, rule.effective.from.text] + logic).joined(separator: "\u{1F}")
      if let other = seen[key] {
        notes.append(
          LintNote(check: .duplicate, file: rule.file, message: "says the same as `\(other)`; keep one, with both laws")
        )
      }
      seen[key] = rule.id
    }
    return notes
  }

  /// Groups of rules that could contradict each other: same pack, same kind, same elements.
  ///
  /// Rules over prose cannot: a contract that provides nothing they concern satisfies them all.
  public var contradictionGroups: [[Int]] {
    let rules = checker.library.rules
    let groups = Dictionary(grouping: rules.indices.filter { !rules[$0].logic.readsProse }) { index in
      "\(rules[index].pack) \(rules[index].kind.id) \(rules[index].logic.source.forEach)"
    }
    return groups.values.filter { $0.count > 1 }.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }

  /// Rules of a group that no example of either satisfies together, though each is satisfied where the other is violated.
  public func contradictions(among group: [Int]) -> [LintNote] {
    let cases = group.flatMap { index in
      checker.library.rules[index].examples.compactMap { try? ExampleCase($0, checker) }
    }
    let verdicts = group.map { index in
      let (rule, pack) = judged(index)
      return cases.map { $0.verdict(of: rule, in: pack, checker) }
    }
    var notes: [LintNote] = []
    for first in group.indices {
      for second in group.indices where second > first {
        let pairs = Array(zip(verdicts[first], verdicts[second]))
        func meets(_ left: Verdict, _ right: Verdict) -> Bool { pairs.contains { $0 == left && $1 == right } }
        guard meets(.pass, .violation), meets(.violation, .pass), !meets(.pass, .pass) else { continue }
        let rule = checker.library.rules[group[first]]
        notes.append(
          LintNote(
            check: .contradiction, file: rule.file,
            message: "no contract of the examples satisfies both this rule and "
              + "`\(checker.library.rules[group[second]].id)`"))
      }
    }
    return notes
  }
}

extension RuleLibrary {
  /// Expressions that are not those of rules.
  var sharedTexts: [String] {
    packs.map(\.appliesText) + functionTexts
      + (ledger.map { [$0.months.value.text, $0.wages.value.text, $0.currency.value.text] + $0.bindingTexts } ?? [])
  }
}
