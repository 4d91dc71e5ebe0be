import Foundation
import TestDocuments
import Testing

/// Transcripts of the command line: files, commands, what they print and end with.
///
/// In a case, `@ name` begins a file of the lines that follow, `$ command` is run by bash with `fairrecruit` on its path,
/// in an empty folder that holds a copy of `Files/`. What is printed on standard error stands behind `! `.
@Suite("transcripts of the command line", .enabled(if: Scenario.binary != nil, "no fairrecruit beside the tests"))
struct ScenarioTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")

  static func cases(_ name: String) -> [Case] { Case.all(in: folder.appending(path: "\(name).scenario")) }

  @Test("exit codes", arguments: cases("exit-codes"))
  func exitCodes(scenario: Case) throws { try expect(scenario) }

  @Test("ways to pass by mistake", arguments: cases("fail-open"))
  func failOpen(scenario: Case) throws { try expect(scenario) }

  @Test("forms of input", arguments: cases("input"))
  func input(scenario: Case) throws { try expect(scenario) }

  @Test("limits", arguments: cases("limits"))
  func limits(scenario: Case) throws { try expect(scenario) }

  @Test("malformed documents", arguments: cases("malformed"))
  func malformed(scenario: Case) throws { try expect(scenario) }

  @Test("mistakes of users", arguments: cases("mistakes"))
  func mistakes(scenario: Case) throws { try expect(scenario) }

  @Test("reports", arguments: cases("reports"))
  func reports(scenario: Case) throws { try expect(scenario) }

  @Test("rule libraries", arguments: cases("rules"))
  func rules(scenario: Case) throws { try expect(scenario) }

  @Test("the case files hold cases")
  func casesAreFound() {
    let counts = ["exit-codes", "fail-open", "input", "limits", "malformed", "mistakes", "reports", "rules"].map {
      Self.cases($0).count
    }
    #expect(counts.allSatisfy { $0 > 0 })
    #expect(counts.reduce(0, +) >= 80)
  }

  private func expect(_ scenario: Case) throws {
    let difference = try scenario.difference(from: Scenario(scenario.input).transcript())
    #expect(difference == nil)
  }
}
