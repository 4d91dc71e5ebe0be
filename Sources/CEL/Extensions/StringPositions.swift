extension StringExtension {
  /// `charAt`, `indexOf`, `lastIndexOf` and `substring`.
  static let positions: [FunctionDeclaration] = [
    FunctionDeclaration(
      "charAt",
      [
        .of("string_char_at_int", .string, isMember: true) { (text: String, index: Int64) in
          let scalars = text.unicodeScalars
          guard let place = Self.place(index, in: scalars) else { return .outOfRange(index) }
          return .string(place == scalars.endIndex ? "" : String(scalars[place]))
        }
      ]),
    FunctionDeclaration(
      "indexOf",
      [
        .of("string_index_of_string", .int, isMember: true) { (text: String, part: String) in
          first(part, in: text, from: text.startIndex)
        },
        .of("string_index_of_string_int", .int, isMember: true) { (text: String, part: String, start: Int64) in
          guard let place = place(start, in: text.unicodeScalars) else { return .outOfRange(start) }
          return first(part, in: text, from: place)
        },
      ]),
    FunctionDeclaration(
      "lastIndexOf",
      [
        .of("string_last_index_of_string", .int, isMember: true) { (text: String, part: String) in
          last(part, in: text, upTo: text.endIndex)
        },
        .of("string_last_index_of_string_int", .int, isMember: true) { (text: String, part: String, end: Int64) in
          guard let place = place(end, in: text.unicodeScalars) else { return .outOfRange(end) }
          return last(part, in: text, upTo: place)
        },
      ]),
    FunctionDeclaration(
      "substring",
      [
        .of("string_substring_int", .string, isMember: true) { (text: String, start: Int64) in
          guard let place = place(start, in: text.unicodeScalars) else { return .outOfRange(start) }
          return .string(String(text.unicodeScalars[place...]))
        },
        .of("string_substring_int_int", .string, isMember: true) { (text: String, start: Int64, end: Int64) in
          guard let first = place(start, in: text.unicodeScalars) else { return .outOfRange(start) }
          guard let last = place(end, in: text.unicodeScalars) else { return .outOfRange(end) }
          guard first <= last else {
            return .fail(.invalidArgument, "a substring from \(start) cannot end before it, at \(end)")
          }
          return .string(String(text.unicodeScalars[first..<last]))
        },
      ]),
  ]

  /// Where the code point of a number stands; the end of the text for their count, nil outside.
  private static func place(_ index: Int64, in scalars: String.UnicodeScalarView) -> String.Index? {
    guard index >= 0, index <= scalars.utf8Count else { return nil }
    return scalars.index(scalars.startIndex, offsetBy: Int(index), limitedBy: scalars.endIndex)
  }

  private static func first(_ part: String, in text: String, from start: String.Index) -> Value {
    let offset = text.utf8.distance(from: text.utf8.startIndex, to: start)
    return number(ofByte: TextSearch(part).first(in: text, from: offset), in: text)
  }

  private static func last(_ part: String, in text: String, upTo end: String.Index) -> Value {
    let offset = text.utf8.distance(from: text.utf8.startIndex, to: end)
    return number(ofByte: TextSearch(part).last(in: text, upTo: offset), in: text)
  }

  /// The number of the code point that begins at a byte; -1 for none.
  private static func number(ofByte offset: Int?, in text: String) -> Value {
    guard let offset else { return .int(-1) }
    let continuations = text.utf8.prefix(offset).reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 1 : 0) }
    return .int(Int64(offset - continuations))
  }
}

extension String.UnicodeScalarView {
  /// The bytes in UTF-8: no text has more code points.
  fileprivate var utf8Count: Int { String(self).utf8.count }
}

extension Value {
  /// The error for a position outside a text or list.
  static func outOfRange(_ index: Int64) -> Value { .fail(.indexOutOfRange, "index out of range: \(index)") }
}
