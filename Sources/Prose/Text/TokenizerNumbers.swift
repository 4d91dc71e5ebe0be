/// Numbers and times of day, in the digits of any script.
extension Tokenizer {
  mutating func readNumber() {
    let start = index
    var digits: Int64 = 0
    var scale = 0
    var count = 0
    var sinceSeparator = 0
    var lastSeparator: UInt8 = 0
    while index < bytes.count, count < 15 {
      if let digit = digitHere() {
        digits = digits * 10 + Int64(digit.value)
        index += digit.length
        count += 1
        sinceSeparator += 1
      } else if bytes[index] == 0x2E || bytes[index] == 0x2C, isDigit(at: index + 1) {
        lastSeparator = bytes[index]
        sinceSeparator = 0
        index += 1
      } else if let width = groupsThousands(count: count, since: sinceSeparator, lastSeparator) {
        lastSeparator = 0x20
        sinceSeparator = 0
        index += width
      } else if bytes[index] == 0x3A || bytes[index] | 0x20 == 0x68, count <= 2, lastSeparator == 0,
        isDigit(at: index + 1), isDigit(at: index + 2)
      {
        // `6:30`, `6h30`
        return readTime(hours: digits, from: start)
      } else {
        break
      }
    }
    if lastSeparator != 0, lastSeparator != 0x20, sinceSeparator != 3 { scale = sinceSeparator }
    while let digit = digitHere() { index += digit.length }
    if index < bytes.count, bytes[index] == 0x29, sinceOpen(start) {
      index += 1
      return add(.enumerator, from: start)
    }
    add(.number, from: start, word: Int32(figures.count))
    figures.append(Figure(coefficient: digits, scale: scale))
  }

  /// `12 000`: the width of a space behind one to three digits, before three more that end the number or go on so.
  private func groupsThousands(count: Int, since: Int, _ last: UInt8) -> Int? {
    guard last == 0 ? (1...3).contains(count) : last == 0x20 && since == 3 else { return nil }
    let width = bytes[index] == 0x20 ? 1 : spaceWidth(at: index)
    let first = index + width
    guard width > 0, isDigit(at: first), isDigit(at: first + 1), isDigit(at: first + 2),
      first + 3 >= bytes.count || ends(at: first + 3)
    else { return nil }
    return width
  }

  /// Whether no digit, letter or sign of a fraction or time goes on with a number.
  private func ends(at place: Int) -> Bool {
    if isAlphanumeric(place) { return false }
    switch bytes[place] {
    case 0x2F, 0x2D: return false
    case 0x2E, 0x3A: return !isDigit(at: place + 1)
    default: return true
    }
  }

  /// The bytes of a space that breaks no line, 0 for none.
  private func spaceWidth(at place: Int) -> Int {
    guard place + 2 < bytes.count else { return 0 }
    if bytes[place] == 0xC2, bytes[place + 1] == 0xA0 { return 2 }
    let isNarrow = bytes[place + 2] == 0xAF || bytes[place + 2] == 0x89
    return bytes[place] == 0xE2 && bytes[place + 1] == 0x80 && isNarrow ? 3 : 0
  }

  private mutating func readTime(hours: Int64, from start: Int) {
    index += 1
    var minutes: Int64 = 0
    for _ in 0..<2 {
      guard let digit = digitHere() else { break }
      minutes = minutes * 10 + Int64(digit.value)
      index += digit.length
    }
    add(.time, from: start, word: Int32(figures.count))
    figures.append(Figure(coefficient: hours * 60 + minutes))
  }

  private func digitHere() -> (value: UInt8, length: Int)? {
    guard index < bytes.count else { return nil }
    let byte = bytes[index]
    if byte >= 0x30, byte <= 0x39 { return (byte - 0x30, 1) }
    guard byte >= 0x80 else { return nil }
    let (scalar, length) = decode(at: index)
    return Folding.kind(scalar) == .digit ? (Folding.digit(scalar), length) : nil
  }

  private func isDigit(at place: Int) -> Bool {
    place < bytes.count && bytes[place] >= 0x30 && bytes[place] <= 0x39
  }

  /// Whether a number before `)` is a list mark: nothing opened a parenthesis for it.
  private func sinceOpen(_ start: Int) -> Bool {
    guard let last = tokens.last else { return true }
    switch last.kind {
    case .colon, .semicolon, .stop, .comma: return true
    case .word, .number, .time, .question, .open, .close, .dash, .enumerator, .blank, .placeholder: return false
    }
  }
}
