/// Keys, plain scalars and the types of the core schema (YAML 1.2.2 §7.3.3, §10.3).
extension YAMLScan {
  /// Whether a key and its `:` stand here, on one line.
  var hasKeyAhead: Bool {
    guard let end = keyEnd else { return false }
    var place = end
    while isBlank(source[place]) { place += 1 }
    return source[place] == 0x3A && isGap(source[place + 1])
  }

  /// Where the scalar here would end were it a key; nil where it goes on behind the line.
  private var keyEnd: Int? {
    var place = at
    let quote = byte
    if quote == 0x22 || quote == 0x27 {
      place += 1
      while place < count, !isBreak(source[place]) {
        if quote == 0x22, source[place] == 0x5C {
          place += 1
        } else if source[place] == quote {
          if quote == 0x27, source[place + 1] == quote { place += 1 } else { return place + 1 }
        }
        place += 1
      }
      return nil
    }
    while place < count, !isBreak(source[place]) {
      if source[place] == 0x3A, isGap(source[place + 1]) { return place }
      if source[place] == 0x23, place > at, isBlank(source[place - 1]) { return nil }
      place += 1
    }
    return nil
  }

  /// Reads a key; leaves its `:` to the caller.
  mutating func key(inFlow: Bool = false, indent: Int = 0) throws(Problem) -> YAMLPlace {
    let start = at
    let textStart = tree.text.count
    let seamStart = tree.seams.count
    if byte == 0x22 || byte == 0x27 {
      try quoted(indent: inFlow ? indent : -1)
    } else {
      try checkPlainStart(inFlow: inFlow)
      try plain(indent: indent, inFlow: inFlow, isKey: !inFlow)
    }
    let name = tree.text[textStart...].withUnsafeBufferPointer { names.name($0) }
    tree.text.removeSubrange(textStart...)
    tree.seams.removeSubrange(seamStart...)
    return YAMLPlace(after: .key, indent: indent, name: name, key: start..<contentEnd)
  }

  /// Reads a plain or quoted scalar.
  mutating func scalar(_ place: YAMLPlace, inFlow: Bool = false) throws(Problem) {
    let index = add(.string, place, start: at)
    let start = tree.text.count
    tree.nodes[index].valueOffset = Int32(start)
    if byte == 0x22 || byte == 0x27 {
      try quoted(indent: place.indent)
    } else {
      try checkPlainStart(inFlow: inFlow)
      try plain(indent: place.indent, inFlow: inFlow, isKey: false)
      tree.nodes[index].marks.insert(.plain)
      tree.nodes[index].kind = CoreSchema.kind(of: tree.text[start...])
      refuseCutExpression(place)
    }
    tree.nodes[index].valueLength = Int32(tree.text.count - start)
    tree.nodes[index].end = Int32(contentEnd)
  }

  /// A comment behind a plain expression is more likely its second half.
  private mutating func refuseCutExpression(_ place: YAMLPlace) {
    guard expressionNames.contains(place.name) else { return }
    var end = at
    while isBlank(source[end]) { end += 1 }
    guard source[end] == 0x23, end > at else { return }
    let start = end
    while end < count, !isBreak(source[end]) { end += 1 }
    refuse(
      "found ` #` behind an expression, where YAML begins a comment, expected the expression in quotes", start..<end)
  }

  private func checkPlainStart(inFlow: Bool) throws(Problem) {
    switch byte {
    case 0x25, 0x40, 0x60, 0x2C, 0x5D, 0x7D:
      throw syntax("found \(found), which cannot begin a value without quotes, expected it in quotes")
    case 0x3A where isGap(next) || inFlow && isFlowIndicator(next):
      throw Problem(.refused, "found `:` without a key before it, expected a key", at: at..<at + 1)
    case 0x2D where isGap(next) || inFlow && isFlowIndicator(next):
      throw syntax("found `-`, a list item, expected a value; quote it where it is text")
    case 0x3F where isGap(next) || inFlow && isFlowIndicator(next):
      throw Problem(.refused, "found `? `, a key of several parts, expected a plain or quoted key", at: at..<at + 1)
    case 0x23:
      throw syntax("found \(found), expected a blank before a comment, or the value in quotes")
    default: return
    }
  }

  /// Puts a plain scalar into the text, its lines folded to one.
  mutating func plain(indent: Int, inFlow: Bool, isKey: Bool) throws(Problem) {
    let first = at
    var breaks = 0
    while true {
      let end = plainLineEnd(inFlow: inFlow)
      if breaks == 1 { put([0x20], from: at - 1) }
      if breaks > 1 { put(repeatElement(0x0A, count: breaks - 1), from: at - 1) }
      put(at..<end)
      at = end
      contentEnd = end
      if end - first > limits.stringBytes { throw limits.stringProblem("a value", at: first) }
      var stop = end
      while isBlank(source[stop]) { stop += 1 }
      if source[stop] == 0x3A, breaks > 0, !inFlow {
        at = stop
        throw syntax(
          "found `: ` in a value of several lines without quotes, expected the value in quotes, or less indentation")
      }
      guard !isKey, isBreak(source[stop]), let line = continuation(from: stop, indent: indent, inFlow: inFlow) else {
        return
      }
      breaks = line.breaks
      at = line.start
      lineStart = line.lineStart
    }
  }

  /// Where the text of a plain scalar ends on this line, blanks behind it left out.
  private func plainLineEnd(inFlow: Bool) -> Int {
    var place = at
    var end = at
    while place < count, !isBreak(source[place]) {
      let byte = source[place]
      if byte == 0x3A, isGap(source[place + 1]) || inFlow && isFlowIndicator(source[place + 1]) { break }
      if byte == 0x23, place > at, isBlank(source[place - 1]) { break }
      if inFlow, isFlowIndicator(byte) { break }
      place += 1
      if !isBlank(byte) { end = place }
    }
    return end
  }

  /// The next line of a plain scalar that ends its line at `stop`; nil where none follows.
  private func continuation(
    from stop: Int, indent: Int, inFlow: Bool
  ) -> (start: Int, lineStart: Int, breaks: Int)? {
    var place = stop
    var line = stop
    var breaks = 0
    while isBreak(source[place]) {
      place += source[place] == 0x0D && source[place + 1] == 0x0A ? 2 : 1
      line = place
      breaks += 1
      while isBlank(source[place]) { place += 1 }
    }
    var spaces = line
    while source[spaces] == 0x20 { spaces += 1 }
    let isInside = spaces - line > indent && !(isDocumentMarker(line) && place == line)
    let isText = place < count && source[place] != 0x23
    if inFlow, isText, isFlowIndicator(source[place]) || source[place] == 0x3A && isGap(source[place + 1]) {
      return nil
    }
    return isInside && isText ? (place, line, breaks) : nil
  }
}

/// The types of plain scalars in the core schema (YAML 1.2.2 §10.3.2).
enum CoreSchema {
  static func kind(of text: ArraySlice<UInt8>) -> Node.Kind {
    switch text.count {
    case 0: return .null
    case 1 where text.first == 0x7E: return .null
    case 4, 5:
      switch String(decoding: text, as: UTF8.self) {
      case "null", "Null", "NULL": return .null
      case "true", "True", "TRUE": return .true
      case "false", "False", "FALSE": return .false
      default: break
      }
    default: break
    }
    return isNumber(text) ? .number : .string
  }

  private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    let isSigned = text.first == 0x2B || text.first == 0x2D
    var rest = text.dropFirst(isSigned ? 1 : 0)
    if !isSigned, rest.first == 0x30, let base = rest.dropFirst().first, base == 0x78 || base == 0x6F {
      let digits = rest.dropFirst(2)
      return !digits.isEmpty && digits.allSatisfy { base == 0x6F ? $0 &- 0x30 < 8 : isHexDigit($0) }
    }
    if rest.first == 0x2E, rest.count == 4 {
      let word = String(decoding: rest, as: UTF8.self)
      if [".inf", ".Inf", ".INF"].contains(word) { return true }
      if !isSigned, [".nan", ".NaN", ".NAN"].contains(word) { return true }
    }
    let whole = rest.prefix(while: isDigit)
    rest = rest.dropFirst(whole.count)
    var fraction = rest.prefix(0)
    if rest.first == 0x2E {
      fraction = rest.dropFirst().prefix(while: isDigit)
      rest = rest.dropFirst(1 + fraction.count)
    }
    guard !whole.isEmpty || !fraction.isEmpty else { return false }
    guard let mark = rest.first else { return true }
    guard mark | 0x20 == 0x65 else { return false }
    rest = rest.dropFirst()
    if rest.first == 0x2B || rest.first == 0x2D { rest = rest.dropFirst() }
    return !rest.isEmpty && rest.allSatisfy(isDigit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private static func isHexDigit(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- 0x61 < 6 }
}
