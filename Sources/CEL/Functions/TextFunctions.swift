import SourceText

/// `contains`, `startsWith`, `endsWith` and `matches`.
enum TextFunctions {
  static let all = [
    FunctionDeclaration(
      "contains",
      [
        .of("contains_string", .bool, isMember: true) { (text: String, part: String) in
          .bool(TextSearch(part).first(in: text) != nil)
        }
      ]),
    FunctionDeclaration(
      "startsWith",
      [
        .of("starts_with_string", .bool, isMember: true) { (text: String, part: String) in
          .bool(text.utf8.starts(with: part.utf8))
        }
      ]),
    FunctionDeclaration(
      "endsWith",
      [
        .of("ends_with_string", .bool, isMember: true) { (text: String, part: String) in
          .bool(text.utf8.count >= part.utf8.count && text.utf8.suffix(part.utf8.count).elementsEqual(part.utf8))
        }
      ]),
    FunctionDeclaration("matches", [matches, matches.asMember.named("matches_string")]),
  ]

  private static let matches = Overload.of(
    "matches", .bool, prepare: { preparation($0) },
    { (text: String, pattern: String) in matches(text, RegularExpression.compile(pattern)) })

  private static func matches(_ text: String, _ compiled: Result<RegularExpression, EvaluationError>) -> Value {
    switch compiled {
    case .success(let expression): .bool(expression.matches(text))
    case .failure(let error): .error(error)
    }
  }

  /// A pattern that is a constant is compiled once, when it is first used: compiling patterns took a tenth of the start.
  /// A wrong one stays an error of the evaluation, as the standard says.
  private static func preparation(_ constants: [Value?]) -> Overload.Preparation {
    guard constants.count == 2, case .string(let pattern) = constants[1] else { return .none }
    let compiled = Deferred { RegularExpression.compile(pattern) }
    return .implementation(
      .binary { text, _ in
        guard case .string(let text) = text else { return .noSuchOverload }
        return matches(text, compiled.value)
      })
  }
}
