import CEL
import SourceText

/// A value and its derivation, for people and programs.
struct ValueListing {
  let program: Program
  let value: Value
  let derivation: Derivation
  let file: SourceFile

  /// The value, what is missing or what failed; then the derivation, indented.
  var text: String {
    var lines: [String] = []
    switch value {
    case .unknown(let set): lines.append("undetermined: missing \(ValueListing.paths(set).joined(separator: ", "))")
    case .error(let error):
      lines.append(Diagnostic(.error, error.message, in: file, at: error.range).rendered)
    default: lines.append(value.text)
    }
    return (lines + ["", derivation.text, ""]).joined(separator: "\n")
  }

  /// One object: `expression`, `verdict` (value, undetermined or error) with what belongs to it, `derivation`.
  var json: String {
    var members = ["\"expression\":\(ValueListing.quoted(program.text))"]
    switch value {
    case .unknown(let set):
      let missing = ValueListing.paths(set).map(ValueListing.quoted).joined(separator: ",")
      members += ["\"verdict\":\"undetermined\"", "\"missing\":[\(missing)]"]
    case .error(let error):
      let start = file.position(at: error.range.lowerBound)
      members += [
        "\"verdict\":\"error\"", "\"error\":\(ValueListing.quoted(error.message))", "\"column\":\(start.column)",
      ]
    default: members += ["\"verdict\":\"value\"", "\"value\":\(value.json)"]
    }
    members.append("\"derivation\":\(derivation.json)")
    return "{\(members.joined(separator: ","))}\n"
  }

  private static func paths(_ set: UnknownSet) -> [String] { set.attributes.map { $0.path ?? $0.name } }

  private static func quoted(_ text: String) -> String { Value.string(text).json }
}
