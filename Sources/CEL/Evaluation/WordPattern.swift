/// A regular expression that is nothing but words to be found: `harass|insult`, `^(en|es)`, `^yes$`.
struct WordPattern {
  /// The words, one of which must be there.
  let words: [String]
  /// Where: anywhere, at the beginning, at the end, or as the whole text.
  let operation: Instruction.Operation

  /// Nil for a pattern that says more, or has more than 16 words.
  init?(_ pattern: String) {
    guard pattern.utf8.count < 1_000 else { return nil }
    var rest = pattern[...]
    let isAtStart = rest.first == "^"
    if isAtStart { rest.removeFirst() }
    let isAtEnd = rest.last == "$"
    if isAtEnd { rest.removeLast() }
    if rest.first == "(", rest.last == ")" {
      rest = rest.dropFirst().dropLast()
    } else if isAtStart || isAtEnd, rest.contains("|") {
      return nil
    }
    guard !rest.utf8.contains(where: { WordPattern.signs.contains($0) }) else { return nil }
    words = rest.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard words.count <= 16, !words.contains("") else { return nil }
    operation = isAtStart ? isAtEnd ? .text : .textStarts : isAtEnd ? .textEnds : .textContains
  }

  /// What has a meaning of its own in a pattern.
  private static let signs = Array("\\.+*?()[]{}^$".utf8)
}
