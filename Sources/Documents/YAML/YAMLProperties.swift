/// What YAML allows and rule files may not hold: tags, anchors, aliases, collections as keys.
extension YAMLScan {
  /// Notes and goes over tags and anchors before a node; gives where the node begins on its line, with those before it.
  mutating func refuseProperties(_ place: YAMLPlace) -> Int {
    var first = at
    var line = lineStart
    while byte == 0x21 || byte == 0x26 {
      let start = at
      if lineStart != line { (first, line) = (at, lineStart) }
      while !isGap(byte) { at += 1 }
      let word = shortened(text(start..<at))
      if source[start] == 0x21 {
        refuse("found `\(word)`, which YAML takes for a tag and drops, expected the whole value in quotes", start..<at)
      } else {
        refuse("found the anchor `\(word)`, expected the value without one", start..<at)
      }
      contentEnd = at
      skipToToken()
    }
    return lineStart == line ? first : at
  }

  mutating func refuseAlias() {
    let start = at
    while !isGap(byte), !isFlowIndicator(byte) { at += 1 }
    refuse("found the alias `\(shortened(text(start..<at)))`, expected the value itself", start..<at)
    contentEnd = at
  }

  /// A flow collection before a `:` would be a key.
  func refuseCollectionAsKey(_ start: Int) throws(Problem) {
    var place = at
    while isBlank(source[place]) { place += 1 }
    guard source[place] == 0x3A, isGap(source[place + 1]) else { return }
    throw Problem(.refused, "found a list or mapping as a key, expected a plain or quoted key", at: start..<at)
  }
}
