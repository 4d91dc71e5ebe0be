import CEL
import Checking
import FoundationEssentials

/// A score as people and programs read it.
struct EvaluationListing {
  let evaluation: Evaluation
  let evaluator: ClauseEvaluator
  let showsErrors: Bool

  init(_ evaluation: Evaluation, evaluator: ClauseEvaluator, showsErrors: Bool) {
    self.evaluation = evaluation
    self.evaluator = evaluator
    self.showsErrors = showsErrors
  }

  private var failed: [ClauseVerdict] { evaluation.verdicts.filter { !$0.isExact } }

  // MARK: Text

  /// Tables: the whole and the languages, then principles, then kinds; before them the errors where these are wanted.
  var text: String {
    var lines = showsErrors ? failed.flatMap(errorLines) : []
    lines.append("\(evaluation.all.clauses) clauses judged by \(evaluator.ruleCount) rules on prose; 95% intervals")
    lines.append("")
    let whole = Evaluation.Part(name: "all", value: evaluation.all)
    lines.append(EvaluationListing.header("language") + "  exact              false alarms on fine clauses")
    lines += ([whole] + evaluation.languages).map { part in
      let exact = EvaluationListing.text(part.value.exact).padded(17)
      let alarms = "\(EvaluationListing.text(part.value.alarms)) \(part.value.alarmed) of \(part.value.compliant)"
      return EvaluationListing.row(part.name, part.value.score) + "  \(exact)  \(alarms)"
    }
    for (title, parts) in [("principle", evaluation.principles), ("kind", evaluation.kinds)] where !parts.isEmpty {
      lines += ["", EvaluationListing.header(title)]
      lines += parts.map { EvaluationListing.row($0.name, $0.value) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func header(_ title: String) -> String {
    "\(title.padded(18))  hits  miss  false  precision          recall             F1               "
  }

  private static func row(_ name: String, _ score: Score) -> String {
    let counts = "\(number(score.hits, 4))  \(number(score.misses, 4))  \(number(score.falseAlarms, 5))"
    let f1 = text(score.f1, score.f1Interval)
    return "\(name.padded(18))  \(counts)  \(text(score.precision).padded(17))  \(text(score.recall).padded(17))  "
      + f1.padded(17)
  }

  private static func number(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: " ", count: max(0, width - digits.count)) + digits
  }

  private static func text(_ share: Share) -> String { text(share.value, share.interval) }

  private static func text(_ value: Double?, _ interval: ClosedRange<Double>?) -> String {
    guard let value, let interval else { return "-" }
    return "\(text(value)) \(text(interval.lowerBound))-\(text(interval.upperBound))"
  }

  /// A share from 0 to 1, to some places.
  private static func fixed(_ share: Double, places: Int) -> String {
    let unit = (0..<places).reduce(1) { power, _ in power * 10 }
    let parts = Int((share * Double(unit)).rounded())
    let fraction = String(parts % unit)
    return "\(parts / unit)." + String(repeating: "0", count: places - fraction.count) + fraction
  }

  /// A share to three places; a dash for none.
  static func text(_ share: Double?) -> String { share.map { fixed($0, places: 3) } ?? "-" }

  private func errorLines(_ verdict: ClauseVerdict) -> [String] {
    let clause = verdict.clause
    var lines = ["\(clause.file):\(clause.line): \(clause.id)"]
    if !verdict.isRead { lines.append("  no lexicon reads the language `\(clause.language)`") }
    if !verdict.misses.isEmpty { lines.append("  missed       \(verdict.misses.joined(separator: " "))") }
    for kind in verdict.falseAlarms {
      lines.append("  false alarm  \(kind) by \((verdict.found[kind] ?? []).sorted().joined(separator: ", "))")
    }
    if !verdict.hits.isEmpty { lines.append("  found        \(verdict.hits.joined(separator: " "))") }
    lines.append("  text         \(clause.text)")
    if !clause.note.isEmpty { lines.append("  note         \(clause.note)") }
    return lines + evaluator.statements(of: clause).map { "  statement    \($0)" } + [""]
  }

  // MARK: JSON

  /// One object: `all`, `languages`, `principles`, `kinds`, and `errors` where these are wanted.
  var json: String {
    func parts<Value>(_ parts: [Evaluation.Part<Value>], _ write: (Value) -> String) -> String {
      "{" + parts.map { "\(Self.quoted($0.name)):{\(write($0.value))}" }.joined(separator: ",") + "}"
    }
    var members = [
      "\"rules\":\(evaluator.ruleCount)", "\"all\":{\(Self.json(evaluation.all))}",
      "\"languages\":\(parts(evaluation.languages) { Self.json($0) })",
      "\"principles\":\(parts(evaluation.principles) { Self.json($0) })",
      "\"kinds\":\(parts(evaluation.kinds) { Self.json($0) })",
      "\"unread\":\(Self.list(evaluation.unread))",
    ]
    if showsErrors { members.append("\"errors\":[\(failed.map(errorJSON).joined(separator: ","))]") }
    return "{\(members.joined(separator: ","))}\n"
  }

  private static func json(_ score: ClauseScore) -> String {
    "\"clauses\":\(score.clauses),\(json(score.score)),\"exact\":\(json(score.exact)),"
      + "\"falseAlarmsOnCompliant\":\(json(score.alarms))"
  }

  private static func json(_ score: Score) -> String {
    "\"hits\":\(score.hits),\"misses\":\(score.misses),\"falseAlarms\":\(score.falseAlarms),"
      + "\"precision\":\(json(score.precision)),\"recall\":\(json(score.recall)),"
      + "\"f1\":\(json(score.f1, score.f1Interval))"
  }

  private static func json(_ share: Share) -> String { json(share.value, share.interval) }

  private static func json(_ value: Double?, _ interval: ClosedRange<Double>?) -> String {
    guard let value, let interval else { return "null" }
    func number(_ value: Double) -> String { fixed(value, places: 4) }
    return "{\"value\":\(number(value)),\"low\":\(number(interval.lowerBound)),\"high\":\(number(interval.upperBound))}"
  }

  private func errorJSON(_ verdict: ClauseVerdict) -> String {
    let clause = verdict.clause
    let rules = verdict.falseAlarms.flatMap { verdict.found[$0] ?? [] }.sorted()
    return "{\"id\":\(Self.quoted(clause.id)),\"file\":\(Self.quoted(clause.file)),\"line\":\(clause.line),"
      + "\"language\":\(Self.quoted(clause.language)),\"missed\":\(Self.list(verdict.misses)),"
      + "\"falseAlarms\":\(Self.list(verdict.falseAlarms)),\"rules\":\(Self.list(rules)),"
      + "\"text\":\(Self.quoted(clause.text)),\"note\":\(Self.quoted(clause.note)),"
      + "\"statements\":\(Self.list(evaluator.statements(of: clause)))}"
  }

  /// What was found in a clause, as a line of a file of predictions.
  static func prediction(_ verdict: ClauseVerdict) -> String {
    "{\"id\": \(quoted(verdict.clause.id)), \"codes\": \(list(verdict.codes))}"
  }

  /// What a clause states, a line: `{"id": …, "language": …, "facts": [[…]]}`.
  static func facts(of clause: LabelledClause, _ facts: [[String]]) -> String {
    "{\"id\": \(quoted(clause.id)), \"facts\": [\(facts.map(list).joined(separator: ","))]}"
  }

  private static func quoted(_ text: String) -> String { Value.string(text).json }

  private static func list(_ texts: [String]) -> String { "[\(texts.map(quoted).joined(separator: ","))]" }
}
