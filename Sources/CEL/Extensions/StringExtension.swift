/// The strings library: positions count code points.
enum StringExtension {
  static let all: [FunctionDeclaration] =
    positions + [
      FunctionDeclaration(
        "replace",
        [
          .of("string_replace_string_string", .string, isMember: true) { (text: String, old: String, new: String) in
            replace(text, old, new, .max)
          },
          .of("string_replace_string_string_int", .string, isMember: true) {
            (text: String, old: String, new: String, limit: Int64) in
            replace(text, old, new, limit < 0 ? .max : Int(limit))
          },
        ]),
      FunctionDeclaration(
        "split",
        [
          .of("string_split_string", .list(.string), isMember: true) { (text: String, separator: String) in
            split(text, separator, .max)
          },
          .of("string_split_string_int", .list(.string), isMember: true) {
            (text: String, separator: String, limit: Int64) in split(text, separator, limit < 0 ? .max : Int(limit))
          },
        ]),
      FunctionDeclaration("join", [join("list_join"), joinWithSeparator]),
      FunctionDeclaration(
        "reverse",
        [
          .of("string_reverse", .string, isMember: true) { (text: String) in
            .string(String(String.UnicodeScalarView(text.unicodeScalars.reversed())))
          }
        ]),
      FunctionDeclaration(
        "format",
        [
          Overload(
            "string_format", [.string, .list(.dyn)], .string, isMember: true,
            .binary { text, arguments in
              guard case .string(let text) = text, case .list(let arguments) = arguments else { return .noSuchOverload }
              return TextFormat.format(text, arguments)
            })
        ]),
      FunctionDeclaration("strings.quote", [.of("strings_quote", .string) { (text: String) in quote(text) }]),
      transform("lowerAscii", "string_lower_ascii") { (65...90).contains($0) ? $0 + 32 : $0 },
      transform("upperAscii", "string_upper_ascii") { (97...122).contains($0) ? $0 - 32 : $0 },
      FunctionDeclaration("trim", [.of("string_trim", .string, isMember: true) { (text: String) in trim(text) }]),
    ]

  private static func transform(
    _ name: String, _ id: String, _ change: @escaping @Sendable (UInt8) -> UInt8
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      name,
      [
        .of(id, .string, isMember: true) { (text: String) in
          .string(String(decoding: text.utf8.map(change), as: UTF8.self))
        }
      ])
  }

  /// Occurrences are taken from the left; an empty one stands before every code point and at the end.
  private static func replace(_ text: String, _ old: String, _ new: String, _ limit: Int) -> Value {
    if old.isEmpty { return replaceEmpty(text, new, limit) }
    var text = text
    return text.withUTF8 { bytes in
      let search = TextSearch(old)
      var result: [UInt8] = []
      var start = 0
      var count = 0
      while count < limit, let found = search.first(in: bytes, from: start) {
        result += bytes[start..<found]
        result += new.utf8
        start = found + old.utf8.count
        count += 1
        if result.count > SizeLimit.stringBytes { return .error(SizeLimit.string) }
      }
      result += bytes[start...]
      return .limited(String(decoding: result, as: UTF8.self))
    }
  }

  private static func replaceEmpty(_ text: String, _ new: String, _ limit: Int) -> Value {
    let places = min(limit, text.unicodeScalars.count + 1)
    guard new.utf8.isEmpty || places < SizeLimit.stringBytes / new.utf8.count else { return .error(SizeLimit.string) }
    var result = ""
    var count = 0
    for scalar in text.unicodeScalars {
      if count < limit { result += new }
      count += 1
      result.unicodeScalars.append(scalar)
    }
    if count < limit { result += new }
    return .limited(result)
  }

  /// An empty separator splits between code points; the last part takes what a limit leaves over.
  private static func split(_ text: String, _ separator: String, _ limit: Int) -> Value {
    guard limit > 0 else { return .list([]) }
    if separator.isEmpty {
      let scalars = text.unicodeScalars
      guard scalars.count <= SizeLimit.elements || limit <= SizeLimit.elements else { return .error(SizeLimit.list) }
      var parts = scalars.prefix(min(limit - 1, scalars.count)).map { Value.string(String($0)) }
      let rest = scalars.dropFirst(parts.count)
      if !rest.isEmpty { parts.append(.string(String(rest))) }
      return .list(parts)
    }
    var text = text
    return text.withUTF8 { bytes in
      let search = TextSearch(separator)
      var parts: [Value] = []
      var start = 0
      while parts.count < limit - 1, let found = search.first(in: bytes, from: start) {
        parts.append(.string(String(decoding: bytes[start..<found], as: UTF8.self)))
        if parts.count >= SizeLimit.elements { return .error(SizeLimit.list) }
        start = found + separator.utf8.count
      }
      parts.append(.string(String(decoding: bytes[start...], as: UTF8.self)))
      return .list(parts)
    }
  }

  private static func join(_ id: String) -> Overload {
    .unary(id, .list(.string), .string, isMember: true) { join($0, "") }
  }

  private static let joinWithSeparator = Overload.binary(
    "list_join_string", .list(.string), .string, .string, isMember: true
  ) { list, separator in
    guard case .string(let separator) = separator else { return .noSuchOverload }
    return join(list, separator)
  }

  private static func join(_ list: Value, _ separator: String) -> Value {
    guard case .list(let parts) = list else { return .noSuchOverload }
    var result = ""
    for (index, part) in parts.enumerated() {
      guard case .string(let text) = part else { return .noSuchOverload }
      if index > 0 { result += separator }
      result += text
      if result.utf8.count > SizeLimit.stringBytes { return .error(SizeLimit.string) }
    }
    return .string(result)
  }

  private static func trim(_ text: String) -> Value {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return .string("") }
    return .string(String(scalars[first...last]))
  }

  /// The text as a literal in double quotes.
  private static func quote(_ text: String) -> Value {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{7}": result += "\\a"
      case "\u{8}": result += "\\b"
      case "\u{C}": result += "\\f"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{B}": result += "\\v"
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      default: result.unicodeScalars.append(scalar)
      }
    }
    return .limited(result + "\"")
  }
}
