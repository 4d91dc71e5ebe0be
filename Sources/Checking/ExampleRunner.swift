import CEL
import Findings
public import RuleLibrary

/// Runs the examples of rules: each a contract that one rule judges.
public struct ExampleRunner: Sendable {
  let checker: Checker

  /// Prepares a library.
  public init(_ library: RuleLibrary) { checker = Checker(library) }

  /// What is wrong with an example of a rule; nil where the rule says what the example expects.
  public func failure(of example: RuleExample, rule index: Int) -> String? {
    let (rule, pack) = example.expectation.isViolation ? weighed(index) : judged(index)
    do {
      return try ExampleCase(example, checker).failure(of: rule, in: pack, checker)
    } catch {
      return error.message
    }
  }

  /// Options by which no words of a rule are prepared.
  var briefOptions: CheckOptions {
    var options = checker.options
    options.preparesMessages = false
    return options
  }

  /// A rule of the library with other expressions, as judging needs it.
  func judged(_ index: Int, as logic: RuleLogic) -> JudgedRule {
    var rule = checker.library.rules[index]
    rule.logic = logic
    return JudgedRule(RuleEntry(rule), index: index, options: briefOptions)
  }

  /// A rule and its pack, as judging needs them: by its own logic, whatever the points for its kind.
  func judged(_ index: Int) -> (rule: JudgedRule, pack: JudgedPack) {
    let entry = checker.library.rules.entries[index]
    return (JudgedRule(entry, index: index, options: briefOptions), checker.packs[entry.outline.pack])
  }

  /// The same, where what it finds must be borne out by the points, as in a check.
  private func weighed(_ index: Int) -> (rule: JudgedRule, pack: JudgedPack) {
    let entry = checker.library.rules.entries[index]
    let signs = checker.library.packs[entry.outline.pack].weighsProse ? checker.library.signs : nil
    return (
      JudgedRule(entry, index: index, options: briefOptions, signs: signs), checker.packs[entry.outline.pack]
    )
  }
}

/// What one rule says of one contract.
struct RuleResult {
  var verdict: Verdict?
  var paths: [String]
  var missing: [String]
  var failures: [String]

  /// What differs from what an example expects; nil where nothing does.
  func difference(from expected: RuleExample.Expectation) -> String? {
    if !failures.isEmpty { return failures.joined(separator: "; ") }
    guard let verdict else {
      return expected == .notApplicable ? nil : "the pack or the rule was not in force or does not apply"
    }
    let missing = missing.isEmpty ? "" : " (missing \(missing.joined(separator: ", ")))"
    let place = paths.isEmpty ? "" : " at \(paths.joined(separator: ", "))"
    let got = "got \(verdict.rawValue)\(place)\(missing)"
    switch expected {
    case .pass: return verdict == .pass ? nil : "expected pass, \(got)"
    case .violation: return verdict == .violation ? nil : "expected a violation, \(got)"
    case .undetermined: return verdict == .undetermined ? nil : "expected undetermined, \(got)"
    case .notApplicable: return verdict == .notApplicable ? nil : "expected not applicable, \(got)"
    case .findings(let places):
      let isMatch = zip(places.sorted(), paths.sorted()).allSatisfy { $1 == $0 || $1.hasPrefix($0 + ".") }
      return verdict == .violation && isMatch && places.count == paths.count
        ? nil : "expected a violation at \(places.joined(separator: ", ")), \(got)"
    }
  }
}

extension RuleExample.Expectation {
  /// Whether a violation is expected, somewhere or at given places.
  fileprivate var isViolation: Bool {
    switch self {
    case .violation, .findings: true
    case .pass, .notApplicable, .undetermined: false
    }
  }
}
