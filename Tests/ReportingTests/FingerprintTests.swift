import Findings
import Foundation
import Reporting
import SourceText
import Testing

/// The fingerprints in a text: words of 16 hexadecimal digits, those of the samples beginning with four zeros.
private func fingerprints(in text: String) -> Set<String> {
  let words = text.split { !$0.isHexDigit }
  return Set(words.filter { $0.count == 16 && $0.hasPrefix("0000") }.map(String.init))
}

@Test("every format carries the same findings", arguments: ReportFormat.allCases)
func sameFindings(format: ReportFormat) throws {
  var options = ReportOptions()
  options.showWaived = true
  let expected = Set(SampleReport.report.contracts.flatMap(\.findings).map(\.fingerprint))
  #expect(fingerprints(in: try written(SampleReport.report, as: format, options: options)) == expected)
}

@Test("only formats that raise alerts leave waived findings out", arguments: ReportFormat.allCases)
func waivedStayVisible(format: ReportFormat) throws {
  let isShown = try written(SampleReport.report, as: format).contains("00000000000000a2")
  #expect(isShown == ![.sarif, .github, .gitlab, .notice].contains(format))
}

@Test("a file's lines are known again by the hashes of code scanning")
func lineHashVectors() {
  // Computed with big integers from the algorithm's definition.
  let rows: [(String, [String])] = [
    ("", ["c129715d7a2bc9a3:1"]),
    (
      "  \"payer\": \"worker\",\r\n\t\"name\": \"Ñandú 😀\",\r\r\n",
      ["1c040b96912d6d4c:1", "29b866ae8dce0771:1", "3c5bef55b72b93c9:1", "c129715d7a2bc9a3:1"]
    ),
    (
      String(repeating: "é", count: 150) + "\n" + String(repeating: "x ", count: 300),
      ["5c536290ae5e535c:1", "52b56201ffb58620:1"]
    ),
  ]
  for (text, hashes) in rows { #expect(lineHashes(Array(text.utf8)) == hashes) }
}

@Test("equal lines are counted, and lines inserted above change no hash but the count")
func equalLines() {
  let block = String(repeating: "  the same long line of a contract\n", count: 12)
  let hashes = lineHashes(Array(block.utf8))
  #expect(hashes.count == 13)
  #expect(hashes[0].hasSuffix(":1") && hashes[1].hasSuffix(":2"))
  let moved = lineHashes(Array(("title\n" + block).utf8))
  #expect(moved.dropFirst().elementsEqual(hashes))
}
