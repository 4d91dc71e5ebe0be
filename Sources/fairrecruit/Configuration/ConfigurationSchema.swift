import Findings
import Reporting
import RuleLibrary

extension Configuration {
  /// The JSON Schema of the file (draft 2020-12), for editors.
  static func schema(_ library: RuleLibrary) -> String {
    let properties = Key.allCases.map { key in
      "    \(quoted(key.rawValue)): {\(members(of: key, library)), \"description\": \(quoted(key.summary))}"
    }
    return """
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:fairrecruit:config:1",
        "title": "Configuration of fairrecruit (.fairrecruit.yml)",
        "type": ["object", "null"],
        "additionalProperties": false,
        "properties": {
      \(properties.joined(separator: ",\n"))
        }
      }

      """
  }

  private static func members(of key: Key, _ library: RuleLibrary) -> String {
    let words = "\"type\": \"string\", \"minLength\": 1"
    switch key {
    case .packs, .ignore, .rules: return "\"type\": [\"array\", \"string\"], \"items\": {\(words)}"
    case .asOf: return "\"type\": \"string\", \"format\": \"date\""
    case .failOn: return choice(Severity.self)
    case .unknown: return choice(VerdictOptions.Unknown.self)
    case .unenforced: return choice(AcceptanceOptions.Unenforced.self)
    case .redact: return choice(ReportOptions.Redaction.self)
    case .severities:
      let kinds = library.catalogue.kinds.map { quoted($0.id) }.joined(separator: ", ")
      return "\"type\": \"object\", \"propertyNames\": {\"enum\": [\(kinds)]}, "
        + "\"additionalProperties\": {\(choice(Severity.self))}"
    case .language: return "\"enum\": [\(library.texts.keys.sorted().map(quoted).joined(separator: ", "))]"
    case .mapping, .waivers, .baseline: return words
    }
  }

  private static func choice<Choice: RawRepresentable & CaseIterable>(_ type: Choice.Type) -> String
  where Choice.RawValue == String {
    "\"enum\": [\(type.allCases.map { quoted($0.rawValue) }.joined(separator: ", "))]"
  }

  private static func quoted(_ text: String) -> String { "\"\(text)\"" }
}

extension Configuration.Key {
  /// What the key says, in a line.
  var summary: String {
    switch self {
    case .packs: "Packs that may apply; all by default."
    case .asOf: "The day whose law is applied; each contract's own by default."
    case .failOn: "The least severity that fails a run."
    case .unknown: "Whether undetermined verdicts are reported or fail a run."
    case .unenforced: "What becomes of findings whose law is suspended, enjoined or not enforced."
    case .severities: "Severities that stand in for the library's own, by violation kind."
    case .ignore: "Patterns of files that are not checked, from the folder of this file."
    case .mapping: "The id of the mapping by which all documents are read."
    case .waivers: "The waiver file, from the folder of this file."
    case .baseline: "The baseline, from the folder of this file."
    case .rules: "Folders of rule packs that add to the library, from the folder of this file."
    case .language: "The language of reports."
    case .redact: "What is masked in reports."
    }
  }
}
