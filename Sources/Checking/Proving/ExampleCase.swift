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
  let prose: ReadProse

  /// Reads the example's contract.
  init(_ example: RuleExample, _ checker: Checker) throws(ExampleProblem) {
    self.example = example
    let given = example.asOf.flatMap { CalendarDay($0) }
    if example.asOf != nil && given == nil { throw ExampleProblem("`asOf` is no date") }
    let derived = checker.derivedTexts
    var (document, store) = try ExampleCase.read(example.contract(without: Set(derived.keys)), checker)
    let offer = try example.offerText.map { text throws(ExampleProblem) in
      let (document, store) = try ExampleCase.read(text, checker)
      return OfferDocument(document: document, store: store)
    }
    document.offer = checker.enterOffer(from: { _ in offer }, into: &store).map { [$0] } ?? []
    day = given ?? checker.contractDay(store)
    self.document = document
    prose = checker.readProse(document, &store)
    for (field, slot) in derived {
      if let given = example.given(field) { ExampleCase.enter(given, slot, into: &store) }
    }
    _ = checker.enterLedger(into: &store)
    self.store = store
  }

  private static func read(
    _ text: String, _ checker: Checker
  ) throws(ExampleProblem) -> (document: JudgedDocument, store: RecordStore) {
    let file = SourceFile(name: "example", text: text)
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
    return (JudgedDocument(tree: tree, names: names, file: file), store)
  }

  /// Adds texts that an example gives for a derived field to those that were derived.
  private static func enter(_ json: String, _ slot: Int, into store: inout RecordStore) {
    var tree = Tree()
    var names = NameTable()
    var reader = JSONReader()
    guard reader.read(Array(json.utf8), into: &tree, names: &names).isEmpty, let root = tree.root else { return }
    let place = Int(store.entries[0].base) + slot
    let old = store.cells[place]
    let kept = old.kind == .list ? Array(store.cells[old.start..<old.start + old.count]) : []
    let added = tree.children(of: root).map { store.string(tree.string(at: $0).utf8) }
    let first = store.addList(count: kept.count + added.count)
    for (offset, cell) in (kept + added).enumerated() { store.set(first + offset, cell) }
    store.set(place, Cell(.list, start: first, count: kept.count + added.count))
  }

  /// What is wrong with what a rule says of the example; nil where it says what the example expects.
  func failure(of rule: JudgedRule, in pack: JudgedPack, _ checker: Checker) -> String? {
    let judgement = judgement(of: rule, in: pack, checker)
    let builder = FindingBuilder(judgement: judgement, contractID: "")
    let result = RuleResult(
      verdict: judgement.verdicts.first?.verdict, paths: judgement.violations.map { builder.path($0) },
      missing: judgement.undetermined.flatMap(\.missing), failures: judgement.failures.map(\.message))
    return result.difference(from: example.expectation)
  }

  /// What a rule says of the example; nil where it or its pack does not apply.
  func verdict(of rule: JudgedRule, in pack: JudgedPack, _ checker: Checker) -> Verdict? {
    judgement(of: rule, in: pack, checker).verdicts.first?.verdict
  }

  private func judgement(of rule: JudgedRule, in pack: JudgedPack, _ checker: Checker) -> Judgement {
    var judgement = Judgement(checker: checker, document: document, store: store, day: day)
    judgement.spans = prose.spans
    judgement.plausible = prose.plausible
    judgement.isBrief = true
    judgement.run(rule, in: pack)
    return judgement
  }
}

/// An example that cannot be judged, and why.
struct ExampleProblem: Error {
  let message: String
  init(_ message: String) { self.message = message }
}

extension Checker {
  /// Slots of the contract's derived lists of text, by name: an example may say what prose would.
  var derivedTexts: [String: Int] {
    var slots: [String: Int] = [:]
    for (slot, field) in library.vocabulary.records[0].fields.enumerated()
    where field.isDerived && field.type == .list(.string) {
      slots[field.name] = slot
    }
    return slots
  }
}
