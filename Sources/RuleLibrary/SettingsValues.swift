import CEL
import Documents
import Findings
import SourceText

/// An expression as it stands in a YAML file.
struct ExpressionText {
  /// The expression.
  let text: String
  /// The node that holds it.
  let node: Int
  /// The byte of the file at which it begins, where it stands there unaltered.
  let offset: Int?
}

extension SettingsFile {
  /// A day written as ISO 8601.
  mutating func day(_ node: Int?, _ what: String) -> CalendarDay? {
    guard let node, let text = text(node, what) else { return nil }
    if let day = CalendarDay(text) { return day }
    report("found `\(text)`, expected \(what) such as 2026-03-31", at: node)
    return nil
  }

  /// The days between `from` and `to` of a mapping.
  mutating func period(_ mapping: SettingsMapping) -> EffectivePeriod? {
    guard let from = day(mapping["from"], "a first day") else { return nil }
    let to = day(mapping["to"], "a last day")
    if let to, to < from, let node = mapping["to"] { report("the last day is before the first", at: node) }
    return EffectivePeriod(from: from, to: to)
  }

  /// An expression; a truth value or a number is one too.
  mutating func expression(_ node: Int?, _ what: String) -> ExpressionText? {
    guard let node, let text = text(node, what) else { return nil }
    if file.bytes.isEmpty { return ExpressionText(text: text, node: node, offset: nil) }
    let range = tree.range(of: node, in: file)
    let bytes = Array(text.utf8)
    for start in [range.lowerBound, range.lowerBound + 1] {
      let end = start + bytes.count
      if end <= file.bytes.count, file.bytes[start..<end].elementsEqual(bytes) {
        return ExpressionText(text: text, node: node, offset: start)
      }
    }
    return ExpressionText(text: text, node: node, offset: nil)
  }

  /// Notes the problems of an expression at their places; `within` is where the expression begins in the text.
  mutating func report(_ problems: Problems, in expression: ExpressionText, within: Int = 0) {
    for problem in problems.problems {
      if let offset = expression.offset {
        self.problems.append(problem.diagnostic(in: file, offset: offset + within))
      } else {
        let part = problem.range.lowerBound + within..<problem.range.upperBound + within
        let place = tree.sourceRange(of: expression.node, part: part, in: file)
        self.problems.append(Diagnostic(problem.message, in: file, at: place))
      }
    }
  }

  /// A citation of a rule's `basis`.
  mutating func citation(_ node: Int, isVerified: Bool) -> Citation? {
    let keys = ["instrument", "provision", "url", "force", "verified"]
    let item = mapping(node, "a legal basis", keys: keys, required: ["instrument", "provision", "url", "force"])
    let force = choice(item["force"], "a force", as: Citation.Force.self)
    guard let instrument = text(item["instrument"], "an instrument"),
      let provision = text(item["provision"], "a provision"), let url = text(item["url"], "a url"), let force
    else { return nil }
    if !url.hasPrefix("https://"), !url.hasPrefix("http://"), let node = item["url"] {
      report("found `\(url)`, expected a url that begins with https://", at: node)
    }
    return Citation(
      instrument: instrument, provision: provision, url: url, force: force,
      verified: flag(item["verified"], "`verified`") ?? isVerified)
  }

  /// The changes of enforcement of a rule, by first day.
  mutating func enforcement(_ node: Int?) -> [EnforcementChange] {
    guard let node else { return [] }
    var changes: [EnforcementChange] = []
    for item in items(of: node, "enforcement") {
      let change = mapping(
        item, "a change of enforcement", keys: ["from", "status", "note", "url"], required: ["from", "status", "note"])
      guard let from = day(change["from"], "a first day"),
        let status = choice(change["status"], "a status", as: Citation.Enforcement.self)
      else { continue }
      changes.append(
        EnforcementChange(
          from: from, status: status, note: text(change["note"], "a note") ?? "",
          url: text(change["url"], "a url") ?? ""))
    }
    return changes.sorted { $0.from < $1.from }
  }
}
