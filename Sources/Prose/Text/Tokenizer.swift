/// Cuts UTF-8 text into tokens in one pass; every word is looked up once by its hash.
struct Tokenizer {
  let bytes: UnsafeBufferPointer<UInt8>
  let words: WordTable
  let elision: Bool
  var tokens: [Token]
  var figures: [Figure]
  private var index = 0
  private let classes = ByteClass.table

  /// Fills arrays that were used before, so that reading allocates little.
  init(
    bytes: UnsafeBufferPointer<UInt8>, words: WordTable, elision: Bool, tokens: consuming [Token],
    figures: consuming [Figure]
  ) {
    self.bytes = bytes
    self.words = words
    self.elision = elision
    self.tokens = tokens
    self.figures = figures
    self.tokens.removeAll(keepingCapacity: true)
    self.figures.removeAll(keepingCapacity: true)
  }

  /// Reads the whole text.
  mutating func run() {
    while index < bytes.count {
      let byte = bytes[index]
      switch classes[Int(byte)] {
      case .space: index += 1
      case .letter: readWord()
      case .digit: readNumber()
      case .newline: readNewline()
      case .wide: readWide()
      case .punctuation: readPunctuation(byte)
      }
    }
  }

  @inline(__always)
  private func kind(_ place: Int) -> ByteClass { classes[Int(bytes[place])] }

  private func isWordlike(_ place: Int) -> Bool { kind(place) == .letter || kind(place) == .wide }

  private func isAlphanumeric(_ place: Int) -> Bool { kind(place) == .letter || kind(place) == .digit }

  private func isBlank(_ place: Int) -> Bool { kind(place) == .space || kind(place) == .newline }

  private mutating func add(_ kind: Token.Kind, from start: Int, word: Int32 = -1) {
    tokens.append(Token(kind: kind, word: word, start: Int32(start), end: Int32(index)))
  }

  // MARK: words

  private mutating func readWord() {
    let start = index
    var hash = WordHash()
    scan: while index < bytes.count {
      let byte = bytes[index]
      switch classes[Int(byte)] {
      case .letter:
        hash.mix(UInt32(byte | 0x20))
        index += 1
      case .wide:
        let (scalar, length) = decode(at: index)
        if scalar == 0x2019 || scalar == 0x02BC {
          if endsAtApostrophe(width: length, from: start, hash: hash) { return }
          continue scan
        }
        switch Folding.kind(scalar) {
        case .letter: Folding.mix(scalar, into: &hash)
        case .ignored: break
        case .digit, .other: break scan
        }
        index += length
      case .punctuation where byte == 0x27:
        if endsAtApostrophe(width: 1, from: start, hash: hash) { return }
      case .space, .digit, .newline, .punctuation: break scan
      }
    }
    if index == start + 1 { readInitials(&hash) }
    finishWord(hash, from: start)
  }

  /// `p.m.` and `U.S.` are one word without their points.
  private mutating func readInitials(_ hash: inout WordHash) {
    while index + 2 < bytes.count, bytes[index] == 0x2E, kind(index + 1) == .letter,
      bytes[index + 2] == 0x2E
    {
      hash.mix(UInt32(bytes[index + 1] | 0x20))
      index += 2
    }
  }

  private mutating func finishWord(_ hash: WordHash, from start: Int) {
    let first = bytes[start]
    var token = Token(kind: .word, word: words[hash.value], start: Int32(start), end: Int32(index))
    token.hash = hash.value
    token.capital = first >= 0x41 && first <= 0x5A || first == 0xC3 && bytes[min(start + 1, bytes.count - 1)] < 0xA0
    tokens.append(token)
  }

  /// Handles an apostrophe inside a word: a possessive or an elided vowel ends the word (true), others are left out.
  private mutating func endsAtApostrophe(width: Int, from start: Int, hash: WordHash) -> Bool {
    let next = index + width
    let isLetter = next < bytes.count && isWordlike(next)
    let possessive =
      isLetter && bytes[next] | 0x20 == 0x73
      && (next + 1 >= bytes.count || !isWordlike(next + 1))
    if !isLetter || possessive || elision {
      finishWord(hash, from: start)
      index = next + (possessive ? 1 : 0)
      return true
    }
    index = next
    return false
  }

  // MARK: numbers

  private mutating func readNumber() {
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
      } else if bytes[index] == 0x3A, count <= 2, lastSeparator == 0, isDigit(at: index + 1), isDigit(at: index + 2) {
        return readTime(hours: digits, from: start)
      } else {
        break
      }
    }
    if lastSeparator != 0, sinceSeparator != 3 { scale = sinceSeparator }
    while let digit = digitHere() { index += digit.length }
    if index < bytes.count, bytes[index] == 0x29, sinceOpen(start) {
      index += 1
      return add(.enumerator, from: start)
    }
    add(.number, from: start, word: Int32(figures.count))
    figures.append(Figure(coefficient: digits, scale: scale))
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

  // MARK: separators

  private mutating func readNewline() {
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

  private mutating func readPunctuation(_ byte: UInt8) {
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

  /// `(a)`, `(ii)`, `(3)` are list marks; other parentheses open an aside.
  private mutating func readOpening(from start: Int) {
    var end = index
    while end < bytes.count, end - index < 4, isAlphanumeric(end) { end += 1 }
    let length = end - index
    guard length > 0, end < bytes.count, bytes[end] == 0x29 else { return add(.open, from: start) }
    let roman = bytes[index..<end].allSatisfy {
      $0 < 0x3A || $0 | 0x20 == 0x69 || $0 | 0x20 == 0x76 || $0 | 0x20 == 0x78
    }
    guard length == 1 || roman else { return add(.open, from: start) }
    index = end + 1
    add(.enumerator, from: start)
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

  // MARK: beyond ASCII

  private mutating func readWide() {
    let start = index
    let (scalar, length) = decode(at: index)
    switch Folding.kind(scalar) {
    case .letter: return readWord()
    case .digit: return readNumber()
    case .ignored:
      index += length
      return
    case .other: break
    }
    index += length
    switch scalar {
    case 0x0964, 0x0965, 0x06D4, 0x3002: add(.stop, from: start)
    case 0x061F, 0xFF1F: add(.question, from: start)
    case 0x061B, 0xFF1B: add(.semicolon, from: start)
    case 0x060C, 0x3001, 0xFF0C: add(.comma, from: start)
    case 0xFF1A: add(.colon, from: start)
    case 0x2013, 0x2014, 0x2212: add(.dash, from: start)
    case 0x2022, 0x25CF, 0x25AA: add(.enumerator, from: start)
    case 0x2026: add(.blank, from: start)
    case 0xA0, 0x2000...0x200A, 0x202F, 0x3000, 0xAB, 0xBB, 0x2018...0x201F, 0xA1, 0xBF: break
    default:
      var hash = WordHash()
      hash.mix(scalar)
      add(.word, from: start, word: words[hash.value])
    }
  }

  private func decode(at place: Int) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[place])
    func next(_ distance: Int) -> UInt32 {
      place + distance < bytes.count ? UInt32(bytes[place + distance] & 0x3F) : 0
    }
    switch first {
    case 0xC0..<0xE0: return ((first & 0x1F) << 6 | next(1), min(2, bytes.count - place))
    case 0xE0..<0xF0: return ((first & 0x0F) << 12 | next(1) << 6 | next(2), min(3, bytes.count - place))
    case 0xF0...0xFF:
      return ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), min(4, bytes.count - place))
    default: return (first, 1)
    }
  }
}

/// What a byte starts in UTF-8 text.
enum ByteClass: UInt8 {
  case space, newline, letter, digit, punctuation, wide

  static let table = FlatArray<ByteClass>(
    (0..<256).map { byte in
      switch UInt8(byte) {
      case 0x0A, 0x0D: .newline
      case 0...0x20: .space
      case 0x30...0x39: .digit
      case 0x41...0x5A, 0x61...0x7A: .letter
      case 0x80...0xFF: .wide
      default: .punctuation
      }
    })
}
