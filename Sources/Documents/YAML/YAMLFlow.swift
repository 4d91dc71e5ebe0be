/// Flow collections, `[…]` and `{…}` (YAML 1.2.2 §7.4).
extension YAMLScan {
  /// Reads a node inside a flow collection, or a flow collection in a block.
  mutating func flowNode(_ place: YAMLPlace) throws(Problem) {
    _ = refuseProperties(place)
    switch byte {
    case 0x5B: try flowSequence(place)
    case 0x7B: try flowMapping(place)
    case 0x2A:
      refuseAlias()
      addNull(place, at: at)
    case 0x2C, 0x5D, 0x7D: addNull(place, at: contentEnd)
    default: try scalar(place, inFlow: true)
    }
  }

  private mutating func flowSequence(_ place: YAMLPlace) throws(Problem) {
    let start = at
    try begin(.array, place)
    at += 1
    contentEnd = at
    while true {
      try skipInFlow(place.indent, start)
      if byte == 0x5D { break }
      guard byte != 0x2C else { throw syntax("found `,`, expected a value before it") }
      let item = at
      try flowNode(YAMLPlace(after: .dash, indent: place.indent))
      try skipInFlow(place.indent, start)
      if byte == 0x3A {
        throw Problem(
          .refused, "found `:` in a list in brackets, expected `,` or `]`; a mapping takes braces", at: item..<at + 1)
      }
      if byte == 0x2C {
        at += 1
      } else if byte != 0x5D {
        throw syntax("found \(found), expected `,` or `]`; quote a value that holds such text")
      }
    }
    endFlow()
  }

  private mutating func flowMapping(_ place: YAMLPlace) throws(Problem) {
    let start = at
    var seen: Set<Name> = []
    try begin(.object, place)
    at += 1
    contentEnd = at
    while true {
      try skipInFlow(place.indent, start)
      if byte == 0x7D { break }
      guard byte != 0x2C else { throw syntax("found `,`, expected a key before it") }
      try flowMember(place.indent, start, &seen)
      try skipInFlow(place.indent, start)
      if byte == 0x2C {
        at += 1
      } else if byte != 0x7D {
        throw syntax("found \(found), expected `,` or `}`; quote a value that holds such text")
      }
    }
    endFlow()
  }

  private mutating func flowMember(_ indent: Int, _ start: Int, _ seen: inout Set<Name>) throws(Problem) {
    _ = refuseProperties(YAMLPlace(after: .dash, indent: indent))
    if byte == 0x5B || byte == 0x7B {
      throw Problem(.refused, "found a list or mapping as a key, expected a plain or quoted key", at: at..<at + 1)
    }
    let isQuoted = byte == 0x22 || byte == 0x27
    var member = try key(inFlow: true, indent: indent)
    member.isDuplicate = !remember(member, &seen)
    try skipInFlow(indent, start)
    guard byte == 0x3A else {
      refuse(
        "found `\(shortened(names.text(of: member.name)))` without `:` and a value; quote a value that holds a comma",
        member.key)
      return addNull(member, at: contentEnd)
    }
    guard isQuoted || isGap(next) || isFlowIndicator(next) else {
      throw syntax("found \(found), expected a blank after `:`")
    }
    at += 1
    contentEnd = at
    try skipInFlow(indent, start)
    try flowNode(member)
  }

  private mutating func endFlow() {
    at += 1
    contentEnd = at
    endCollection()
  }

  /// Goes over blanks, comments and line ends inside brackets.
  private mutating func skipInFlow(_ indent: Int, _ start: Int) throws(Problem) {
    let line = lineStart
    skipToToken()
    if isAtEnd || isAtDocumentMarker {
      throw syntax("found \(found), expected `\(source[start] == 0x5B ? "]" : "}")`", start..<start + 1)
    }
    // As libyaml, and against the letter of YAML 1.2, a closing bracket may stand as far left as the key.
    let isClosing = (byte == 0x5D || byte == 0x7D) && indentation == indent
    if lineStart != line, indentation <= indent, isFirstOnLine, !isClosing {
      throw syntax("found \(found) at column \(column + 1), expected more indentation inside brackets")
    }
  }
}
