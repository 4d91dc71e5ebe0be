import Findings
import Foundation
import Reporting
import SourceText
import Testing

@Test("text fits the width that was asked for", arguments: [40, 60, 80, 120])
func textFitsItsWidth(width: Int) throws {
  var options = ReportOptions()
  options.width = width
  let text = try written(SampleReport.report, as: .text, options: options)
  for line in text.split(separator: "\n") { #expect(line.unicodeScalars.count <= width, "\(line)") }
}

@Test("no character that steers a terminal reaches it, unless colour is asked for")
func textIsHarmless() throws {
  var options = ReportOptions()
  let plain = try written(SampleReport.report, as: .text)
  let steering = plain.unicodeScalars.filter { $0 != "\n" && $0.properties.generalCategory == .control }
  #expect(steering.isEmpty)
  #expect(
    !plain.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value) })
  options.colour = true
  let coloured = try written(SampleReport.report, as: .text, options: options)
  let bare = coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "")
  #expect(bare == plain)
  #expect(coloured != plain)
}

@Test("a run that checked nothing says so")
func nothingChecked() throws {
  let text = try written(Report(head: SampleReport.head, contracts: []), as: .text)
  #expect(text.contains("No contract was checked."))
}

@Test("both languages have the same keys but for titles that the library has in English, and the same names to fill in")
func languagesHaveTheSameKeys() throws {
  let english = try textEntries("en")
  let titles = ["violations.", "principles.", "crosswalk."]
  let spanish = try textEntries("es").filter { entry in !titles.contains { entry.key.hasPrefix($0) } }
  #expect(Set(english.keys).symmetricDifference(spanish.keys) == [])
  for (key, text) in english {
    let names = Set(text.matches(of: /\{[a-z]+\}/).map { String($0.output) })
    let spanishNames = Set((spanish[key] ?? "").matches(of: /\{[a-z]+\}/).map { String($0.output) })
    #expect(names == spanishNames, "\(key)")
    #expect(!text.isEmpty && spanish[key] != "", "\(key)")
  }
}
