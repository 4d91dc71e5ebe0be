/// Block scalars, `|` and `>` (YAML 1.2.2 §8.1).
extension YAMLScan {
  private enum Chomping { case strip, clip, keep }

  /// Reads a block scalar from its indicator.
  mutating func blockScalar(_ place: YAMLPlace) throws(Problem) {
    let index = add(.string, place, start: at)
    let start = tree.text.count
    tree.nodes[index].marks.insert(.block)
    tree.nodes[index].valueOffset = Int32(start)
    let isFolded = byte == 0x3E
    at += 1
    let (given, chomping) = try header()
    contentEnd = at
    skipComment()
    guard isBreak(byte) || isAtEnd else {
      throw syntax("found \(found) after `|` or `>`, expected the end of the line")
    }
    if isAtEnd { lineStart = at } else { skipBreak() }
    let indent: Int
    if let given { indent = max(place.indent, 0) + given } else { indent = try detectedIndent(place) }
    try lines(indent: indent, isFolded: isFolded, chomping, from: start)
    tree.nodes[index].valueLength = Int32(tree.text.count - start)
    tree.nodes[index].end = Int32(contentEnd)
  }

  private mutating func header() throws(Problem) -> (indent: Int?, Chomping) {
    var indent: Int?
    var chomping: Chomping?
    while !isGap(byte) {
      if chomping == nil, byte == 0x2B || byte == 0x2D {
        chomping = byte == 0x2B ? .keep : .strip
      } else if indent == nil, byte >= 0x31, byte <= 0x39 {
        indent = Int(byte - 0x30)
      } else {
        throw syntax("found \(found) after `|` or `>`, expected the end of the line; quote a value that begins so")
      }
      at += 1
    }
    return (indent, chomping ?? .clip)
  }

  private mutating func skipComment() {
    let end = at
    skipBlanks()
    if byte == 0x23, at > end { while !isAtEnd, !isBreak(byte) { at += 1 } }
  }

  /// The indentation of the first line that is not empty.
  private func detectedIndent(_ place: YAMLPlace) throws(Problem) -> Int {
    var line = at
    var widest = 0
    while line < count {
      var end = line
      while source[end] == 0x20 { end += 1 }
      if !isBreak(source[end]), end < count {
        if widest > end - line {
          throw syntax(
            "found an empty line with more blanks than the first line of text, expected no more", line..<line)
        }
        return max(end - line, place.indent + 1)
      }
      widest = max(widest, end - line)
      line = end + (source[end] == 0x0D && source[end + 1] == 0x0A ? 2 : 1)
    }
    return max(widest, place.indent + 1)
  }

  private mutating func lines(
    indent: Int, isFolded: Bool, _ chomping: Chomping, from start: Int
  ) throws(Problem) {
    var breaks = skipEmptyLines(indent)
    if byte == 0x09, column < indent { throw syntax("found a tab in the indentation, expected spaces only") }
    var pending = 0
    var wasText = false
    while !isAtEnd, column == indent, !isAtDocumentMarker {
      let isText = !isBlank(byte)
      if pending > 0 {
        let folds = isFolded && wasText && isText
        if !folds {
          put(repeatElement(0x0A, count: pending), from: at - 1)
        } else if breaks == 0 {
          put([0x20], from: at - 1)
        }
      }
      if breaks > 0 { put(repeatElement(0x0A, count: breaks), from: at - 1) }
      let from = at
      while !isAtEnd, !isBreak(byte) { at += 1 }
      put(from..<at)
      contentEnd = at
      if tree.text.count - start > limits.stringBytes { throw limits.stringProblem("a value", at: from) }
      wasText = isText
      pending = 1
      if !isAtEnd { skipBreak() }
      breaks = skipEmptyLines(indent)
    }
    if chomping != .strip, pending > 0 { put([0x0A], from: contentEnd) }
    if chomping == .keep, breaks > 0 { put(repeatElement(0x0A, count: breaks), from: contentEnd) }
  }

  /// Goes over lines of at most `indent` blanks; stands `indent` blanks into the next line, or further left in it.
  private mutating func skipEmptyLines(_ indent: Int) -> Int {
    var breaks = 0
    while true {
      while byte == 0x20, column < indent { at += 1 }
      guard isBreak(byte) else { return isAtEnd && column > 0 ? breaks + 1 : breaks }
      skipBreak()
      breaks += 1
    }
  }
}
