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
    "matches", .bool, prepare: { preparation($0, $1) },
    { (text: String, pattern: String) in PatternTable().pattern(pattern).matches(text) })

  /// A pattern that is a constant is one of the table's. A wrong one stays an error of the evaluation, as the standard says.
  private static func preparation(_ constants: [Value?], _ patterns: PatternTable) -> Overload.Preparation {
    guard constants.count == 2, case .string(let text) = constants[1] else { return .none }
    let pattern = patterns.pattern(text)
    return .implementation(
      .binary { text, _ in
        guard case .string(let text) = text else { return .noSuchOverload }
        return pattern.matches(text)
      })
  }
}
