import CEL
import ContractModel
import Documents
import Findings
public import RuleLibrary
import SourceText

/// Runs the examples of rules: each a contract that one rule judges.
public struct ExampleRunner: Sendable {
  private let checker: Checker

  /// Prepares a library.
  public init(_ library: RuleLibrary) { checker = Checker(library) }

  /// What is wrong with an example of a rule; nil where the rule says what the example expects.
  public func failure(of example: RuleExample, rule index: Int) -> String? {
    let day = example.asOf.flatMap { CalendarDay($0) }
    if example.asOf != nil && day == nil { return "`asOf` is no date" }
    let file = SourceFile(name: "example", text: example.contract)
    var tree = Tree()
    var names = checker.reader.names
    var reader = JSONReader()
    let problems = reader.read(file.bytes, into: &tree, names: &names)
    guard problems.isEmpty, let root = tree.root else { return "the contract is no JSON: \(problems.map(\.message))" }
    var store = RecordStore()
    let found = checker.reader.read(tree, at: root, names: names, file: file, into: &store)
    if !found.isEmpty { return found.map(\.message).joined(separator: "; ") }
    let result = checker.verdict(
      of: index, JudgedDocument(tree: tree, names: names, file: file), day: day, store: &store)
    return difference(example.expectation, result)
  }

  private func difference(_ expected: RuleExample.Expectation, _ result: RuleResult) -> String? {
    if !result.failures.isEmpty { return result.failures.joined(separator: "; ") }
    guard let verdict = result.verdict else {
      return expected == .notApplicable ? nil : "the pack or the rule was not in force or does not apply"
    }
    let missing = result.missing.isEmpty ? "" : " (missing \(result.missing.joined(separator: ", ")))"
    let place = result.paths.isEmpty ? "" : " at \(result.paths.joined(separator: ", "))"
    let got = "got \(verdict.rawValue)\(place)\(missing)"
    switch expected {
    case .pass: return verdict == .pass ? nil : "expected pass, \(got)"
    case .violation: return verdict == .violation ? nil : "expected a violation, \(got)"
    case .undetermined: return verdict == .undetermined ? nil : "expected undetermined, \(got)"
    case .notApplicable: return verdict == .notApplicable ? nil : "expected not applicable, \(got)"
    case .findings(let paths):
      let isMatch = zip(paths.sorted(), result.paths.sorted()).allSatisfy { $1 == $0 || $1.hasPrefix($0 + ".") }
      return verdict == .violation && isMatch && paths.count == result.paths.count
        ? nil : "expected a violation at \(paths.joined(separator: ", ")), \(got)"
    }
  }
}

/// What one rule says of one contract.
struct RuleResult {
  var verdict: Verdict?
  var paths: [String]
  var missing: [String]
  var failures: [String]
}

extension Checker {
  /// What one rule alone says of a contract that was read.
  func verdict(
    of rule: Int, _ document: JudgedDocument, day: CalendarDay?, store: inout RecordStore
  ) -> RuleResult {
    var judgement = Judgement(
      checker: self, document: document, store: store, day: day ?? contractDay(store))
    judgement.run(only: rule)
    let builder = FindingBuilder(judgement: judgement, contractID: "")
    return RuleResult(
      verdict: judgement.verdicts.first?.verdict, paths: judgement.violations.map { builder.mergePath($0) },
      missing: judgement.undetermined.flatMap(\.missing), failures: judgement.failures.map(\.message))
  }
}
