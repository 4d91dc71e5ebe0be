import Checking
import RuleLibrary
import SourceText
import TestDocuments
import Testing

@Suite("rules shortened to what needs them")
struct PruningTests {
  /// The library with one rule on passports that holds a condition nothing needs.
  private static let library: Result<RuleLibrary, any Error> = Result {
    var files = try Checkout.ruleFiles().filter { !$0.name.contains("/prose/") }
    files.append(SourceFile(name: "international/prose/passport-kept.yaml", text: rule))
    return try RuleLibrary.read(files, fingerprint: "sha256:test")
  }

  private static let rule = """
    id: international/passport-kept
    violation: DOC-01
    title: Somebody else keeps the passport
    verified: true
    effective: {from: 1950-01-01}
    basis:
      - {instrument: "A convention", provision: "art. 1", url: "https://example.org", force: convention}
    for_each: [contract.clauses as clause, clause.statements as s]
    when: "s.act == 'hold' && s.object == 'passport' && (s.bearer == 'employer' || 'bedroom' in s.about && s.amount > 5.0)"
    require: "'request' in s.nearby || 'phone' in s.about"
    message: "Kept: {s.text}."
    remedy: "Give it back."
    examples:
      - {clause: "The Employer keeps the passport of the Worker.", language: en, expect: violation}
    """

  private static let clauses = [
    clause("a", "The Employer holds the passport at the Worker's written request.", []),
    clause("b", "The Employer holds the Worker's passport during the contract.", ["DOC-01"]),
    clause("c", "The Worker holds his passport.", []), clause("d", "The Employer holds the Worker's certificates.", []),
  ]

  private static func clause(_ id: String, _ text: String, _ codes: Set<String>) -> LabelledClause {
    LabelledClause(id: id, language: "en", text: text, codes: codes)
  }

  private func pruned(_ clauses: [LabelledClause], shortens: Bool) throws -> RulePruner.Pruned {
    let library = try PruningTests.library.get()
    let index = try #require(library.rules.firstIndex { $0.id == "international/passport-kept" })
    return RulePruner(ExampleRunner(library), clauses: clauses).pruned(rule: index, shortens: shortens)
  }

  @Test("conditions that no example and no clause needs go; what names the statement stays")
  func shortened() throws {
    let pruned = try pruned(PruningTests.clauses, shortens: true)
    #expect(pruned.when == "s.act == 'hold' && s.object == 'passport' && s.bearer == 'employer'")
    #expect(pruned.require == "'request' in s.nearby")
  }

  @Test("a clause that would be judged worse keeps its condition")
  func kept() throws {
    let phone = PruningTests.clause("e", "The Employer holds the passport and the phone.", [])
    let pruned = try pruned(PruningTests.clauses + [phone], shortens: true)
    #expect(pruned.require == "'request' in s.nearby || 'phone' in s.about")
  }

  @Test("clauses that show what the examples do not become examples; what none shows is told")
  func examples() throws {
    let pruned = try pruned(PruningTests.clauses, shortens: false)
    #expect(Set(pruned.examples.map(\.clause.id)).isSuperset(of: ["a", "c"]))
    #expect(pruned.examples.first { $0.clause.id == "a" }?.verdict == "pass")
    #expect(pruned.unproved.contains("`'phone' in s.about` was never true"))
    #expect(!pruned.unproved.contains { $0.contains("'request'") })
  }
}
