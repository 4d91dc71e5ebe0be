import CEL
import RuleLibrary

extension MessageTemplate {
  /// The text with every expression's value in its place; what a contract does not state is said to be so.
  func text(in session: borrowing EvaluationSession, language: String) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let words): text += words
      case .value(let program): text += MessageTemplate.words(session.evaluate(program), language: language)
      }
    }
    return text
  }

  private static func words(_ value: Value, language: String) -> String {
    switch value {
    case .string(let text): text
    case .unknown, .error: language == "es" ? "(no indicado)" : "(not stated)"
    case .decimal(let decimal): decimal.text
    case .day(let day): day.text
    case .int(let number): String(number)
    case .uint(let number): String(number)
    case .bool(let truth): truth ? (language == "es" ? "sí" : "yes") : "no"
    case .list(let items): items.map { words($0, language: language) }.joined(separator: ", ")
    case .null, .double, .bytes, .map, .type, .timestamp, .duration, .record, .recordList, .optional, .opaque:
      value.text
    }
  }
}
