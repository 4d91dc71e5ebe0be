import CEL
import Findings
import RuleLibrary

/// Rules as JSON and as pages.
enum RuleListing {
  /// `{"rules": […]}` with a fixed key order.
  static func json(_ rules: [Rule], _ library: RuleLibrary) -> String {
    "{\"rules\": [\n" + rules.map { json($0, library) }.joined(separator: ",\n") + "\n]}\n"
  }

  private static func json(_ rule: Rule, _ library: RuleLibrary) -> String {
    let effective =
      "{\"from\": \(quoted(rule.effective.from.text)), \"to\": \(rule.effective.to.map { quoted($0.text) } ?? "null")}"
    let basis = rule.basis.map { citation in
      let state = rule.enforcement.state(on: nil)?.status ?? citation.enforcement
      return "{\"instrument\": \(quoted(citation.instrument)), \"provision\": \(quoted(citation.provision)), "
        + "\"url\": \(quoted(citation.url)), \"force\": \(quoted(citation.force.rawValue)), "
        + "\"enforcement\": \(quoted(state.rawValue))}"
    }
    return "  {\"id\": \(quoted(rule.id)), \"pack\": \(quoted(library.packs[rule.pack].id)), "
      + "\"violation\": \(quoted(rule.kind.id)), \"title\": \(quoted(rule.title)), "
      + "\"severity\": \(quoted(rule.severity.rawValue)), \"effective\": \(effective), "
      + "\"verified\": \(rule.isVerified), \"basis\": [\(basis.joined(separator: ", "))]}"
  }

  /// A rule for people: what it finds, its logic, its law, its examples.
  static func page(_ rule: Rule, _ library: RuleLibrary) -> String {
    let source = rule.logic.source
    var lines = [
      rule.id, "  \(rule.title)", "", "  finds     \(rule.kind.id) \(rule.kind.title) (\(rule.severity.rawValue))",
      "  pack      \(library.packs[rule.pack].title), where \(library.packs[rule.pack].appliesText)",
      "  in force  from \(rule.effective.from.text)\(rule.effective.to.map { " to \($0.text)" } ?? "")",
    ]
    for change in rule.enforcement {
      lines.append("            \(change.status.rawValue) from \(change.from.text): \(change.note)")
    }
    lines.append("")
    if let applies = source.applies { lines.append("  applies   \(applies)") }
    for iteration in source.forEach { lines.append("  for each  \(iteration)") }
    for (name, expression) in source.bindings { lines.append("  let       \(name) = \(expression)") }
    if let when = source.when { lines.append("  when      \(when)") }
    lines += ["  require   \(source.require)", "", "  remedy    \(rule.remedy)", "", "  law"]
    for citation in rule.basis {
      let seen = citation.verified ? "" : " (text not verified)"
      lines += ["    \(citation.instrument), \(citation.provision)\(seen)", "      \(citation.url)"]
    }
    lines += ["", "  examples"] + rule.examples.map { "    \($0.name): \($0.expectation.words)" }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A JSON string (RFC 8259 §7).
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\u{0}"..."\u{1F}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension RuleExample.Expectation {
  /// The expectation in words.
  var words: String {
    switch self {
    case .pass: "pass"
    case .violation: "violation"
    case .notApplicable: "not applicable"
    case .undetermined: "undetermined"
    case .findings(let paths): "violation at \(paths.joined(separator: ", "))"
    }
  }
}
