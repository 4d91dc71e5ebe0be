import CEL
import ContractModel
import Documents
import Findings
import RuleLibrary
import SourceText

/// An example of a rule, read and ready to be judged as often as wanted.
struct ExampleCase {
  let example: RuleExample
  let document: JudgedDocument
  let store: RecordStore
  let day: CalendarDay?
  let spans: [StatementSpan]

  /// Reads the example's contract.
  init(_ example: RuleExample, _ checker: Checker) throws(ExampleProblem) {
    self.example = example
    let given = example.asOf.flatMap { CalendarDay($0) }
    if example.asOf != nil && given == nil { throw ExampleProblem("`asOf` is no date") }
    let file = SourceFile(name: "example", text: example.contract)
    var tree = Tree()
    var names = checker.reader.names
    var reader = JSONReader()
    let problems = reader.read(file.bytes, into: &tree, names: &names)
    guard problems.isEmpty, let root = tree.root else {
      throw ExampleProblem("the contract is no JSON: \(problems.map(\.message))")
    }
    var store = RecordStore()
    let found = checker.reader.read(tree, at: root, names: names, file: file, into: &store)
    if !found.isEmpty { throw ExampleProblem(found.map(\.message).joined(separator: "; ")) }
    day = given ?? checker.contractDay(store)
    document = JudgedDocument(tree: tree, names: names, file: file)
    spans = checker.readProse(document, &store)
    _ = checker.enterLedger(into: &store)
    self.store = store
  }

  /// What is wrong with what a rule says of the example; nil where it says what the example expects.
  func failure(of rule: JudgedRule, in pack: JudgedPack, _ checker: Checker) -> String? {
    var judgement = Judgement(checker: checker, document: document, store: store, day: day)
    judgement.spans = spans
    judgement.isBrief = true
    judgement.run(rule, in: pack)
    let builder = FindingBuilder(judgement: judgement, contractID: "")
    let result = RuleResult(
      verdict: judgement.verdicts.first?.verdict, paths: judgement.violations.map { builder.mergePath($0) },
      missing: judgement.undetermined.flatMap(\.missing), failures: judgement.failures.map(\.message))
    return result.difference(from: example.expectation)
  }
}

/// An example that cannot be judged, and why.
struct ExampleProblem: Error {
  let message: String
  init(_ message: String) { self.message = message }
}
