import CEL
import SourceText
import Testing

/// Constant patterns are searched by their words first, then in lower case, and compiled as they are when they are asked
/// often: each way tells what the pattern itself tells.
@Suite("Constant patterns")
struct PatternTableTests {
  private static let patterns = [
    "(?i)(wage|salary) (is|of) [0-9]+", "(?i)^ *the (worker|employee) pays", "pasaporte|passport", "(?i)d[ií]a|día",
    "(?i)(^|[^a-záéíóú])no ([a-z]+ )?paga", "[A-Z]{2,}", "(?i)strasse|straße", "جواز السفر|تأشيرة", "(?i)kelvin|sign",
    "^$", "", "(?i)(a|b)", "x{3,}", "(?i)[^0-9]{3}ñ", "(?i)\\bday\\b", "पासपोर्ट", "(", "(?i)É", "(?i)^[[:upper:]]+$",
  ]
  private static let texts = [
    "", "The WAGE is 900", "the salary of 12", "  The Employee PAYS", "PASAPORTE", "Passport", "passport", "un DÍA",
    "dia",
    "No Paga", "É NO paga", "ABC", "STRASSE", "STRAẞE", "straße", "يحتفظ بجواز السفر", "\u{212A}elvin", "\u{17F}ign",
    "İ b", "xxx", "abcÑ", "DAY", "day's", "पासपोर्ट", "é", "É", "naïve ﬁle", "aB",
  ]

  /// A table that knows what words the patterns need, as a program has it that was built with them.
  private func hinted() throws -> PatternTable {
    let environment = Environment(variables: [Environment.Variable("text", .string)])
    for pattern in Self.patterns { _ = try program(pattern, environment) }
    let hints = Dictionary(
      uniqueKeysWithValues: environment.patterns.hints().map { ($0.pattern, PackedBytes($0.bytes)) })
    #expect(hints.count >= 8 && hints[""] == nil && hints["("] == nil && hints["(?i)(a|b)"] == nil)
    return PatternTable { hints[$0] }
  }

  private func program(_ pattern: String, _ environment: Environment) throws -> Program {
    let quoted = pattern.replacing("\\", with: "\\\\")
    return try environment.compile("text.matches('\(quoted)')").get()
  }

  @Test("tell the same however often they are asked", arguments: [true, false])
  func agree(isHinted: Bool) throws {
    var environment = Environment(variables: [Environment.Variable("text", .string)])
    if isHinted { environment.patterns = try hinted() }
    for pattern in Self.patterns {
      let program = try program(pattern, environment)
      guard case .success(let expression) = RegularExpression.compile(pattern) else {
        if case .error = program.evaluate(["text": .string("(")]) { continue }
        Issue.record("`\(pattern)` is no pattern")
        continue
      }
      for text in Self.texts + Self.texts + Self.texts {
        guard case .bool(let found) = program.evaluate(["text": .string(text)]) else {
          Issue.record("\(pattern) in \(text) is no truth value")
          continue
        }
        #expect(found == expression.matches(text), "\(pattern) in \(text)")
      }
    }
  }
}
