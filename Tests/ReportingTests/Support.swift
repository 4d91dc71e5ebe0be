import Findings
import Foundation
import Reporting
import Testing

private let folder = URL(filePath: #filePath).deletingLastPathComponent()
let root = folder.deletingLastPathComponent().deletingLastPathComponent()

/// The texts of a language, read from `Rules/texts`.
func texts(_ language: String) throws -> Texts {
  Texts(language: language, entries: try textEntries(language), english: try textEntries("en"))
}

nonisolated(unsafe) private let textLine = #/  ([A-Za-z0-9.-]+): ("(?:[^"\\]|\\.)*")/#

/// The keys and texts of a language's file, which holds one `key: "text"` a line.
func textEntries(_ language: String) throws -> [String: String] {
  let text = try String(contentsOf: root.appending(path: "Rules/texts/\(language).yaml"), encoding: .utf8)
  var entries: [String: String] = [:]
  for line in text.split(separator: "\n") where line.hasPrefix("  ") && !line.hasPrefix("  #") {
    let match = try #require(line.wholeMatch(of: textLine), "\(language): \(line)")
    let key = String(match.1)
    let value = try JSONDecoder().decode(String.self, from: Data(match.2.utf8))
    try #require(entries.updateValue(value, forKey: key) == nil, "\(language): \(key) stands twice")
  }
  return entries
}

/// A report in a format, in English.
func written(
  _ report: Report, as format: ReportFormat, options: ReportOptions = ReportOptions(), language: String = "en"
) throws -> String {
  let setting = ReportSetting(head: report.head, options: options, texts: try texts(language))
  return format.text(of: report, setting)
}

/// Compares a text with the golden of that name; `RECORD=1` writes it instead.
func expectGolden(_ text: String, _ name: String) throws {
  let url = folder.appending(path: "Goldens/\(name)")
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try text.write(to: url, atomically: true, encoding: .utf8)
    return
  }
  let golden = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
  let difference = zip(text.split(separator: "\n"), golden.split(separator: "\n")).first { $0 != $1 }
  #expect(
    text == golden, "\(name) differs: `\(difference?.0 ?? "")` instead of `\(difference?.1 ?? "")`; RECORD=1 rewrites")
}
