/// Line ends, punctuation, list marks, blanks and placeholders.
extension Tokenizer {
  mutating func readNewline() {
    let start = index
    var breaks = 0
    while index < bytes.count, kind(index) == .newline || bytes[index] == 0x20 {
      breaks += bytes[index] == 0x0A ? 1 : 0
      index += 1
    }
    if breaks > 1 || startsItem(at: index) { add(.stop, from: start) }
  }

  private func startsItem(at place: Int) -> Bool {
    guard place + 1 < bytes.count else { return false }
    let byte = bytes[place]
    if byte == 0x2D || byte == 0x2A || byte == 0x28 { return true }
    if byte == 0xE2, place + 2 < bytes.count, bytes[place + 1] == 0x80, bytes[place + 2] == 0xA2 { return true }
    return byte >= 0x30 && byte <= 0x39 && (bytes[place + 1] == 0x2E || bytes[place + 1] == 0x29)
  }

  mutating func readPunctuation(_ byte: UInt8) {
    let start = index
    index += 1
    switch byte {
    case 0x2E: readStop(from: start)
    case 0x21: add(.stop, from: start)
    case 0x3F: add(.question, from: start)
    case 0x3B: add(.semicolon, from: start)
    case 0x3A: add(.colon, from: start)
    case 0x2C: add(.comma, from: start)
    case 0x28: readOpening(from: start)
    case 0x29: add(.close, from: start)
    case 0x5B: readBracket(from: start)
    case 0x5D, 0x7D, 0x22, 0x27, 0x60: break
    case 0x2D: readHyphen(from: start)
    case 0x5F: readBlank(byte, from: start)
    case 0x7B: readPlaceholder(from: start)
    case 0x7C: add(.semicolon, from: start)
    default:
      var hash = WordHash()
      hash.mix(UInt32(byte))
      add(.word, from: start, word: words[hash.value])
    }
  }

  private mutating func readStop(from start: Int) {
    if index < bytes.count, bytes[index] == 0x2E { return readBlank(0x2E, from: start) }
    guard let last = tokens.last else { return }
    if isNumberSign(last, before: start) {
      tokens.removeLast()
      return
    }
    var next = index
    while next < bytes.count, bytes[next] == 0x22 || bytes[next] == 0x27 || bytes[next] == 0x29 { next += 1 }
    if next < bytes.count, !isBlank(next), bytes[next] < 0x80 {
      return
    }
    while next < bytes.count, kind(next) == .space { next += 1 }
    if next < bytes.count, bytes[next] >= 0x61, bytes[next] <= 0x7A { return }
    if next < bytes.count, bytes[next] == 0x2D || bytes[next] == 0x2C || isDash(at: next) { return }
    if last.kind == .word, next < bytes.count {
      let length = last.end - last.start
      if length == 1, bytes[Int(last.start)] | 0x20 != 0x6D { return }
      if words.isAbbreviation(last.word) { return }
    }
    if last.kind == .number, last.end == Int32(start), tokens.count == 1 || precedesItem(tokens[tokens.count - 2]) {
      tokens.removeLast()
      return add(.enumerator, from: start)
    }
    add(.stop, from: start)
  }

  /// `policy No. WC-77120` denies nothing: a sign for numbers with a number, or a blank for one, behind it.
  private func isNumberSign(_ word: Token, before stop: Int) -> Bool {
    guard word.kind == .word, word.end == Int32(stop), words.has(WordTable.numberSign, word.word) else { return false }
    var next = index
    while next < bytes.count, kind(next) == .space { next += 1 }
    while next < bytes.count, bytes[next] >= 0x41, bytes[next] <= 0x5A { next += 1 }
    if next < bytes.count, bytes[next] == 0x2D || bytes[next] == 0x2F { next += 1 }
    return next < bytes.count && (kind(next) == .digit || bytes[next] == 0x5F || bytes[next] == 0x23)
  }

  /// `4 a.m. – 8 p.m.` is one span.
  private func isDash(at place: Int) -> Bool {
    place + 2 < bytes.count && bytes[place] == 0xE2 && bytes[place + 1] == 0x80
      && (bytes[place + 2] == 0x93 || bytes[place + 2] == 0x94)
  }

  private func precedesItem(_ token: Token) -> Bool {
    switch token.kind {
    case .stop, .semicolon, .colon: true
    case .word, .number, .time, .question, .comma, .open, .close, .dash, .enumerator, .blank, .placeholder: false
    }
  }

  /// `(a)`, `(ii)`, `(3)` are list marks, one of digits with its figure; other parentheses open an aside.
  private mutating func readOpening(from start: Int) {
    var end = index
    while end < bytes.count, end - index < 4, isAlphanumeric(end) { end += 1 }
    let length = end - index
    guard length > 0, end < bytes.count, bytes[end] == 0x29 else { return add(.open, from: start) }
    let roman = bytes[index..<end].allSatisfy {
      $0 < 0x3A || $0 | 0x20 == 0x69 || $0 | 0x20 == 0x76 || $0 | 0x20 == 0x78
    }
    guard length == 1 || roman else { return add(.open, from: start) }
    let digits = Int64(String(decoding: bytes[index..<end], as: UTF8.self))
    index = end + 1
    guard let digits else { return add(.enumerator, from: start) }
    add(.enumerator, from: start, word: Int32(figures.count))
    figures.append(Figure(coefficient: digits))
  }

  private mutating func readHyphen(from start: Int) {
    let before = start > 0 ? kind(start - 1) : .space
    let after = index < bytes.count ? kind(index) : .space
    if before == .space || after == .space { add(.dash, from: start) }
  }

  private mutating func readBlank(_ byte: UInt8, from start: Int) {
    while index < bytes.count, bytes[index] == byte || bytes[index] == 0x20 && follows(byte) { index += 1 }
    if index - start >= 4 { add(.blank, from: start) } else if byte == 0x2E { add(.dash, from: start) }
  }

  private func follows(_ byte: UInt8) -> Bool { index + 1 < bytes.count && bytes[index + 1] == byte }

  private mutating func readPlaceholder(from start: Int) {
    guard index < bytes.count, bytes[index] == 0x7B else { return }
    var end = index
    while end < bytes.count, end - start < 120, bytes[end] != 0x7D { end += 1 }
    guard end + 1 < bytes.count, bytes[end] == 0x7D, bytes[end + 1] == 0x7D else { return }
    index = end + 2
    add(.placeholder, from: start)
  }

  /// `[amount]` stands for something to be filled in; longer brackets are read as an aside.
  private mutating func readBracket(from start: Int) {
    var end = index
    var spaces = 0
    while end < bytes.count, end - start < 40, bytes[end] != 0x5D {
      spaces += bytes[end] == 0x20 ? 1 : 0
      end += 1
    }
    guard end < bytes.count, bytes[end] == 0x5D, spaces < 4 else { return }
    index = end + 1
    add(.placeholder, from: start)
  }
}
