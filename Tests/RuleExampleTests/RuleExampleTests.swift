import Checking
import Foundation
import RuleLibrary
import SourceText
import TestDocuments
import Testing

private let runner = Checkout.library.map { ExampleRunner($0) }

/// A rule by its place in the library, shown by its id.
struct NumberedRule: CustomTestStringConvertible {
  let index: Int
  let rule: Rule

  var testDescription: String { rule.id }

  static let all: [NumberedRule] =
    (try? Checkout.library.get().rules.enumerated().map { NumberedRule(index: $0, rule: $1) }) ?? []
}

@Suite("the rules of all packs")
struct RuleExampleTests {
  @Test("the library of the checkout is sound")
  func isSound() throws {
    if case .failure(let errors) = Checkout.library {
      Issue.record("\(errors.problems.map(\.rendered).joined(separator: "\n"))")
    }
    #expect(NumberedRule.all.count >= 100)
  }

  @Test("a rule says of each of its examples what the example expects", arguments: NumberedRule.all)
  func examples(numbered: NumberedRule) throws {
    let runner = try runner.get()
    for example in numbered.rule.examples {
      let failure = runner.failure(of: example, rule: numbered.index)
      #expect(failure == nil, "\(numbered.rule.file):\(example.line): \(example.name)")
    }
  }

  @Test("a rule has an example that passes and one that is found", arguments: NumberedRule.all)
  func bothWays(numbered: NumberedRule) {
    let expectations = numbered.rule.examples.map(\.expectation)
    #expect(expectations.contains(.pass), "no example passes")
    #expect(
      expectations.contains { expectation in
        switch expectation {
        case .violation, .findings: true
        case .pass, .undetermined, .notApplicable: false
        }
      }, "no example is found")
  }

  @Test("every file of a pack is a rule of the library")
  func nothingIsLeftOut() throws {
    let library = try Checkout.library.get()
    let packs = Set(library.packs.map(\.id))
    let files = Checkout.files(in: "Rules", ending: ".yaml").map { $0.dropFirst("Rules/".count) }
      .filter { file in packs.contains(String(file.prefix { $0 != "/" })) && !file.hasSuffix("pack.yaml") }
    #expect(Set(library.rules.map(\.file)) == Set(files.map(String.init)))
  }
}
