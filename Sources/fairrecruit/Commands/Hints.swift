import ArgumentParser
import FoundationEssentials
import SourceText

/// What may have been meant by a command line that was refused: one line more, behind the parser's own.
struct Hints {
  private let arguments: [String]

  init(_ arguments: [String]) { self.arguments = arguments }

  /// The parser's message with the next step before its usage.
  func helped(_ message: String) -> String {
    guard let hint = hint(for: message) else { return message }
    var lines = message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let usage = lines.firstIndex { $0.hasPrefix("Usage:") || $0.hasPrefix("Help:") } ?? lines.count
    lines.insert("Hint:  \(hint)", at: usage)
    return lines.joined(separator: "\n")
  }

  private func hint(for message: String) -> String? {
    command ?? otherTool(message) ?? value(message) ?? misplaced(message)
  }

  /// A command that is mistyped, or left out before a path or a flag of `check`.
  private var command: String? {
    let commands = FairRecruit.configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let first = arguments.first, !commands.contains(first), first != "help" else { return nil }
    let all = arguments.joined(separator: " ")
    if first == "-" || FileManager.default.fileExists(atPath: first) {
      return "did you mean `fairrecruit check \(all)`?"
    }
    if let near = nearestWord(to: first, among: commands) {
      return "did you mean `fairrecruit \(([near] + arguments.dropFirst()).joined(separator: " "))`?"
    }
    if first.hasPrefix("-"), let at = arguments.firstIndex(where: commands.contains) {
      let moved = [arguments[at]] + arguments[..<at] + arguments[(at + 1)...]
      return "the command comes first: `fairrecruit \(moved.joined(separator: " "))`"
    }
    return "the commands are \(commands.joined(separator: ", "))"
  }

  /// A flag that other tools have.
  private func otherTool(_ message: String) -> String? {
    guard message.contains("Unknown option") || message.contains("Unexpected argument") else { return nil }
    return arguments.lazy.compactMap { Hints.flags[String($0.prefix { $0 != "=" })] }.first
  }

  private static let flags = [
    "--recursive": "folders are read with all that is below them; no flag is needed",
    "-r": "folders are read with all that is below them; no flag is needed",
    "-R": "folders are read with all that is below them; no flag is needed",
    "--strict": "--fail-on minor fails on more findings, --unknown=fail on what could not be decided",
    "--fix": "nothing is changed by itself; --diff prints the suggested corrections as a patch",
    "--json": "-f json", "--html": "-f html", "--sarif": "-f sarif", "--xml": "-f junit", "--csv": "-f csv",
    "--pdf": "-f html, and print the page from a browser",
    "--output-format": "-f", "--output-file": "-o", "--out": "-o",
    "--ignore": "`ignore: [pattern]` in .fairrecruit.yml leaves files out",
    "--exclude": "`ignore: [pattern]` in .fairrecruit.yml leaves files out",
    "--rule": "--packs chooses packs, --rules adds a folder of them; `severities:` in .fairrecruit.yml weighs kinds",
    "--disable": "a waiver (--waivers) accepts a finding, with a reason, an approver and a last day",
    "--pack": "--packs", "--date": "--as-of 2026-03-31", "--lang-code": "--lang",
    "--debug": "-v says what was read and why the run ends as it does",
    "--silent": "-q", "--no-color": "--color never", "--no-colour": "--color never", "--colour": "--color",
    "--redacted": "personal fields are masked unless --redact=none is given",
  ]

  /// A value that is none of those known: the nearest of them, or what others call it.
  private func value(_ message: String) -> String? {
    guard let match = message.firstMatch(of: #/The value '(.*)' is invalid for '(.*)'/#) else { return nil }
    let word = String(match.1)
    if ["<bytes>", "<levels>", "<n>", "<percent>"].contains(where: match.2.hasSuffix) {
      return "a whole number is expected, without a unit"
    }
    if let meant = Hints.values[word.lowercased()], message.contains(meant) { return "did you mean `\(meant)`?" }
    if word.lowercased() == "pdf" { return "write -f html and print the page from a browser" }
    if ["docx", "doc", "xlsx"].contains(word.lowercased()) { return "-f html or -f csv opens in an office program" }
    let listed = message.matches(of: #/(?:^|\n)  - (\S+)/#).map { String($0.1) }
    let inLine = message.split(separator: "\n").first { $0.contains("Please provide one of") }
    let quoted = inLine?.matches(of: #/'([^']*)'/#).map { String($0.1) }.dropFirst(2).map { $0 } ?? []
    return nearestWord(to: word, among: listed + quoted).map { "did you mean `\($0)`?" }
  }

  private static let values = [
    "high": "major", "error": "major", "medium": "minor", "moderate": "minor", "warning": "minor", "warn": "minor",
    "low": "advisory", "info": "advisory", "note": "advisory", "blocker": "critical", "fatal": "critical",
    "yes": "always", "on": "always", "true": "always", "no": "never", "off": "never", "false": "never",
    "md": "markdown", "txt": "text", "xml": "junit", "jsonl": "ndjson", "codequality": "gitlab", "htm": "html",
  ]

  /// A long flag behind one hyphen.
  private func misplaced(_ message: String) -> String? {
    guard message.contains("Unknown option '-"),
      let flag = arguments.first(where: { $0.hasPrefix("-") && !$0.hasPrefix("--") && $0.count > 2 })
    else { return nil }
    return "long flags have two hyphens: `-\(flag)`"
  }
}
