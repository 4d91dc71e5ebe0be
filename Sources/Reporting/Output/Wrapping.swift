/// Breaks text at spaces into lines of at most `width` columns; words longer than a line are cut.
///
/// Wide characters (East Asian, emoji) count two columns, combining marks none.
func wrapped(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  var used = 0
  for word in text.split(separator: " ") {
    for part in pieces(of: word, width: width) {
      let columns = columnCount(part)
      if used > 0, used + 1 + columns > width {
        lines.append(line)
        (line, used) = ("", 0)
      }
      if used > 0 { line += " " }
      line += part
      used += columns + (used > 0 ? 1 : 0)
    }
  }
  if used > 0 { lines.append(line) }
  return lines
}

/// The columns a terminal gives to a text.
func columnCount(_ text: some StringProtocol) -> Int {
  text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
}

private func columns(of scalar: Unicode.Scalar) -> Int {
  if scalar.value < 0x300 { return 1 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: break
  }
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
    0x1F300...0x1FAFF, 0x20000...0x3FFFD:
    return 2
  default: return 1
  }
}

/// A word cut into parts that each fit a line.
private func pieces(of word: Substring, width: Int) -> [Substring] {
  guard columnCount(word) > width else { return [word] }
  var parts: [Substring] = []
  var start = word.startIndex
  var used = 0
  for index in word.indices {
    let columns = columnCount(word[index...index])
    if used + columns > width, index > start {
      parts.append(word[start..<index])
      (start, used) = (index, 0)
    }
    used += columns
  }
  parts.append(word[start...])
  return parts
}
