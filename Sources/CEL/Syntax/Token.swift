/// A piece of an expression's text.
struct Token {
  enum Kind: Equatable {
    case end, identifier, quotedIdentifier, int, uint, double, string, bytes
    case plus, minus, star, slash, percent, bang, question, colon, comma, dot
    case less, lessEqual, greater, greaterEqual, equal, notEqual, and, or, `in`
    case openParenthesis, closeParenthesis, openBracket, closeBracket, openBrace, closeBrace
  }

  var kind: Kind
  var range: Range<Int>

  static let reservedWords: Set<String> = [
    "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package",
    "namespace", "return", "var", "void", "while",
  ]
}
