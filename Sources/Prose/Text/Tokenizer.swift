import SourceText

/// Cuts UTF-8 text into tokens in one pass; every word is looked up once by its hash.
struct Tokenizer {
  let bytes: UnsafeBufferPointer<UInt8>
  let words: WordTable
  let elision: Bool
  var tokens: [Token]
  var figures: [Figure]
  var index = 0
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
  func kind(_ place: Int) -> ByteClass { classes[Int(bytes[place])] }

  private func isWordlike(_ place: Int) -> Bool { kind(place) == .letter || kind(place) == .wide }

  func isAlphanumeric(_ place: Int) -> Bool { kind(place) == .letter || kind(place) == .digit }

  func isBlank(_ place: Int) -> Bool { kind(place) == .space || kind(place) == .newline }

  mutating func add(_ kind: Token.Kind, from start: Int, word: Int32 = -1) {
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

  func decode(at place: Int) -> (scalar: UInt32, length: Int) {
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
