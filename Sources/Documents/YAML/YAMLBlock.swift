/// Documents and block collections (YAML 1.2.2 §8, §9).
extension YAMLScan {
  /// Reads the one document of the text; gives what ended the reading, or nil.
  mutating func document() -> Problem? {
    do throws(Problem) {
      try directives()
      try blockNode(YAMLPlace(after: .document, indent: -1))
      skipToToken()
      var hasEnded = false
      if isAtDocumentMarker, byte == 0x2E {
        hasEnded = true
        at += 3
        skipToToken()
        if !isAtEnd, !isFirstOnLine { throw syntax("found \(found) after `...`, expected the end of the line") }
      }
      if isAtEnd { return nil }
      if isAtDocumentMarker || hasEnded {
        throw Problem(.refused, "found a second document, expected one document in a file", at: at..<at + 1)
      }
      throw syntax("found \(found) after the document's value, expected the end of the document")
    } catch {
      return error
    }
  }

  private mutating func directives() throws(Problem) {
    skipToToken()
    var hasDirective = false
    while byte == 0x25, at == lineStart {
      let start = at
      while !isAtEnd, !isBreak(byte) { at += 1 }
      let words = text(start..<at).split(whereSeparator: { $0 == " " || $0 == "\t" })
      guard words.count >= 2, words[0] == "%YAML", words[1] == "1.2", !hasDirective,
        words.count == 2 || words[2].hasPrefix("#")
      else {
        throw Problem(
          .refused, "found the directive `\(shortened(text(start..<at)))`, expected `%YAML 1.2` or none", at: start..<at
        )
      }
      hasDirective = true
      skipToToken()
    }
    if isAtDocumentMarker, byte == 0x2D {
      at += 3
    } else if hasDirective {
      throw syntax("found \(found) after a directive, expected `---`")
    }
  }

  /// Reads the node that belongs at a place; null where there is none.
  mutating func blockNode(_ place: YAMLPlace) throws(Problem) {
    let before = at
    let line = lineStart
    skipToToken()
    let start = refuseProperties(place)
    if isAbsent(place) { return addNull(place, at: before) }
    let isOnOwnLine = start - lineStart == indentation
    let onlySpaces = !source[before..<at].contains(0x09)
    let mayBeBlock = isOnOwnLine || place.after == .dash && lineStart == line && onlySpaces
    switch byte {
    case 0x2D where isGap(next):
      guard mayBeBlock else { throw misplaced("a list") }
      try sequence(place, indent: start - lineStart)
    case 0x3F where isGap(next):
      throw Problem(.refused, "found `? `, a key of several parts, expected a plain or quoted key", at: at..<at + 1)
    case 0x2A:
      refuseAlias()
      addNull(place, at: at)
    case 0x7C, 0x3E:
      try blockScalar(place)
    case 0x5B, 0x7B:
      let start = at
      try flowNode(place)
      try refuseCollectionAsKey(start)
    default:
      if !hasKeyAhead { return try scalar(place) }
      guard mayBeBlock else { throw misplaced("a key") }
      try mapping(place, indent: start - lineStart)
    }
  }

  /// Whether the token here is no longer inside the place: further left, a marker, or the end.
  private func isAbsent(_ place: YAMLPlace) -> Bool {
    if isAtEnd || isAtDocumentMarker { return true }
    guard isFirstOnLine, indentation <= place.indent else { return false }
    // A list may stand as far left as the key that it belongs to.
    return !(place.after == .key && byte == 0x2D && isGap(next) && column == place.indent)
  }

  private func misplaced(_ what: String) -> Problem {
    if isFirstOnLine { return syntax("found a tab in the indentation, expected spaces only") }
    if what == "a key" {
      return syntax("found `: ` in a value without quotes, expected the whole value in quotes")
    }
    return syntax("found \(what) on the line of its key, expected it on lines of its own")
  }

  private mutating func sequence(_ place: YAMLPlace, indent: Int) throws(Problem) {
    try begin(.array, place)
    while true {
      at += 1
      contentEnd = at
      try blockNode(YAMLPlace(after: .dash, indent: indent))
      guard try isNextEntry(at: indent, isSequence: true) else { break }
      if byte == 0x2D, isGap(next) { continue }
      if place.after == .key, place.indent == indent { break }
      throw syntax("found \(found), expected `- ` or less indentation")
    }
    endCollection()
  }

  private mutating func mapping(_ place: YAMLPlace, indent: Int) throws(Problem) {
    try begin(.object, place)
    var seen: Set<Name> = []
    while true {
      try member(indent: indent, &seen)
      guard try isNextEntry(at: indent, isSequence: false) else { break }
      guard !(byte == 0x2D && isGap(next)) else { throw syntax("found a list item, expected a key") }
    }
    endCollection()
  }

  private mutating func member(indent: Int, _ seen: inout Set<Name>) throws(Problem) {
    _ = refuseProperties(YAMLPlace(after: .document, indent: indent))
    if byte == 0x3F, isGap(next) {
      throw Problem(.refused, "found `? `, a key of several parts, expected a plain or quoted key", at: at..<at + 1)
    }
    guard hasKeyAhead else { throw syntax("found \(found), expected a key and `: `") }
    var place = try key()
    place.indent = indent
    place.isDuplicate = !remember(place, &seen)
    skipBlanks()
    at += 1
    contentEnd = at
    try blockNode(place)
  }

  /// Notes a key of a mapping; false, with a problem, where the mapping has it already.
  mutating func remember(_ place: YAMLPlace, _ seen: inout Set<Name>) -> Bool {
    let text = names.text(of: place.name)
    if text == "<<" {
      refuse("found a merge key `<<`, expected the members written out", place.key)
    }
    if seen.insert(place.name).inserted { return true }
    if problems.count < 100 {
      problems.append(
        Problem(
          .duplicate, "found the key `\(shortened(text))` again, expected each key once in a mapping", at: place.key))
    }
    return false
  }

  /// Goes to the next entry of a block collection; false where the collection ends.
  private mutating func isNextEntry(at indent: Int, isSequence: Bool) throws(Problem) -> Bool {
    skipToToken()
    if isAtEnd || isAtDocumentMarker { return false }
    guard isFirstOnLine else {
      throw syntax("found \(found) after a value, expected the end of the line; quote a value that holds such text")
    }
    if indentation < indent { return false }
    if column != indentation { throw syntax("found a tab in the indentation, expected spaces only") }
    if indentation > indent {
      throw syntax("found \(found) at column \(column + 1), expected column \(indent + 1) or less indentation")
    }
    return true
  }
}
