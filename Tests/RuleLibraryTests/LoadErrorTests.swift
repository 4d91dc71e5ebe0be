import CEL
import Foundation
import RuleLibrary
import SourceText
import TestDocuments
import Testing

private let cases = Case.all(
  in: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases/load-errors.cases"))

@Suite("load errors")
struct LoadErrorTests {
  @Test("the sample library is sound")
  func isSound() throws {
    let library = try SampleLibrary().read()
    #expect(library.packs.map(\.id) == ["demo"])
    #expect(library.rules.map(\.id) == ["demo/wage-in-cash", "demo/worker-pays-visa"])
    #expect(library.rules[0].effective.to?.text == "2029-12-31")
    #expect(library.rules[1].translations["es"]?.title == "La persona trabajadora paga el visado")
    #expect(cases.count >= 40)
  }

  @Test("a mistake in the library is told with its place and a caret", arguments: cases)
  func mistakes(example: Case) throws {
    var sample = try SampleLibrary()
    try sample.change(example.input)
    var shown = "no mistake found"
    do throws(LibraryErrors) { _ = try sample.read() } catch {
      shown = error.problems.map(\.rendered).joined(separator: "\n")
    }
    #expect(shown != "no mistake found")
    let difference = try example.difference(from: shown)
    #expect(difference == nil)
  }

  @Test("a library with mistakes in several files tells all of them, by file and position")
  func allAtOnce() throws {
    var sample = try SampleLibrary()
    try sample.change(
      """
      - require: contract.wage.method != 'cash'
      + require: contract.wage.methd != 'cash'
      - when: fee.kind == 'visa'
      + when: fee.kind == 'vsa'
      - message: "The worker pays {fee.amount} {fee.currency} for a visa."
      + message: "The worker pays {fee.amout} {fee.curency} for a visa."
      - publisher: FairRecruit
      + publishr: FairRecruit
      """)
    do throws(LibraryErrors) {
      _ = try sample.read()
      Issue.record("the library was read")
    } catch {
      #expect(error.problems.count >= 2)
    }
  }

  @Test("files that were proved before are read without their examples and judge the same")
  func proved() throws {
    let sample = try SampleLibrary()
    let files = sample.files.map { SourceFile(name: $0.key, text: $0.value) }
    let library = try RuleLibrary.read(files, fingerprint: "x", proved: Set(sample.files.keys))
    let whole = try sample.read()
    #expect(library.rules.map(\.id) == whole.rules.map(\.id))
    #expect(library.rules.flatMap(\.examples).map(\.name) == [])
  }
}
