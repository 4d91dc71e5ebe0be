/// The personal texts of one contract, ready to be found in any text.
///
/// A text is found whole, letter case and spacing aside, and a name also by its parts: `Maria Dela Cruz` masks
/// `Ms. CRUZ`. One pass over a text tries all of them; prepared in one buffer, since most contracts are small.
struct PersonalNeedles {
  /// What stands for each character of a masked text where columns must stay.
  static let blot: Unicode.Scalar = "█"

  /// All needles one after the other, ASCII letters in lower case, runs of space as one.
  private var bytes: [UInt8] = []
  private var needles: [(range: Range<Int>, form: Form)] = []
  /// The bytes a needle can begin with.
  private var firsts = ByteSet()

  /// How a needle is looked for.
  private enum Form {
    /// A whole text: letter case and the amount of space aside.
    case whole
    /// A part of a name: only where it begins with a capital.
    case part
    /// A number or an identity: what may stand between its letters and digits aside.
    case number
  }

  /// Prepares texts; placeholders of templates (`{{…}}`) and single characters are no personal texts.
  init(_ texts: [String]) {
    guard !texts.isEmpty else { return }
    bytes.reserveCapacity(256)
    needles.reserveCapacity(16)
    for text in texts {
      let isASCII = text.withBytes { text in
        if text.count > 1, text[0] == 0x7B, text[1] == 0x7B { return true }
        add(text)
        for part in NameParts(of: text) { add(UnsafeBufferPointer(rebasing: text[part]), as: .part) }
        addNumber(text)
        return !text.contains { $0 >= 0x80 }
      }
      if !isASCII { addSpellings(of: text) }
    }
  }

  /// The text with personal parts masked; nil where there are none.
  func masked(_ text: String, withNumbers: Bool) -> String? {
    text.withBytes { text in
      let ranges = ranges(in: text, withNumbers: withNumbers)
      if ranges.isEmpty { return nil }
      var result = ByteText()
      var plain = 0
      for range in ranges {
        result.raw(text[plain..<range.lowerBound])
        result.write(Redaction.mask)
        plain = range.upperBound
      }
      result.raw(text[plain...])
      return result.string
    }
  }

  /// A source line with personal parts blotted out; it keeps its columns.
  func blotted(_ line: String) -> String {
    line.withBytes { text in
      let ranges = ranges(in: text, withNumbers: true)
      if ranges.isEmpty { return line }
      var result = ByteText()
      var plain = 0
      for range in ranges {
        result.raw(text[plain..<range.lowerBound])
        for byte in text[range] where byte & 0xC0 != 0x80 { result.write(String(PersonalNeedles.blot)) }
        plain = range.upperBound
      }
      result.raw(text[plain...])
      return result.string
    }
  }

  /// The byte ranges to mask, in order, none overlapping.
  private func ranges(in text: TextBytes, withNumbers: Bool) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var index = 0
    while index < text.count {
      let byte = text[index]
      let end = end(ofPersonalTextAt: index, byte, in: text, withNumbers: withNumbers)
      if let end {
        let start = byte == 0x40 ? startOfAddress(in: text, at: index) : index
        while let last = result.last, last.upperBound > start { result.removeLast() }
        result.append(start..<end)
        index = end
      } else {
        index += 1
      }
    }
    return result
  }

  @inline(__always)
  private func end(
    ofPersonalTextAt index: Int, _ byte: UInt8, in text: TextBytes, withNumbers: Bool
  ) -> Int? {
    if byte == 0x40 { return endOfAddress(in: text, at: index) }
    if index > 0, isWordByte(text[index - 1]), byte < 0xC0, !isEscape(before: index, in: text) { return nil }
    if firsts.contains(lowered(byte)), let end = endOfNeedle(in: text, at: index) { return end }
    guard byte < 0x5B, byte >= 0x28 else { return nil }
    return endOfNumber(in: text, at: index, withDocuments: withNumbers)
  }

  /// The end of the longest needle that stands at `start`; parts of names count only with a capital.
  private func endOfNeedle(in text: TextBytes, at start: Int) -> Int? {
    let isSmall = text[start] >= 0x61 && text[start] <= 0x7A
    var longest: Int?
    for needle in needles where !(needle.form == .part && isSmall) {
      let end =
        needle.form == .number
        ? matchNumber(needle.range, in: text, at: start) : match(needle.range, in: text, at: start)
      if let end { longest = max(longest ?? 0, end) }
    }
    return longest
  }

  /// The end of a number that stands at `start`, one separator at most between two of its characters.
  private func matchNumber(_ needle: Range<Int>, in text: TextBytes, at start: Int) -> Int? {
    var index = start
    for position in needle {
      if index > start, index < text.count, isNumberSeparator(text[index]) {
        index += 1
        if index < text.count, isNumberSeparator(text[index]) { index += 1 }
      }
      guard index < text.count, lowered(text[index]) == bytes[position] else { return nil }
      index += 1
    }
    return index < text.count && isWordByte(text[index]) && text[index] < 0x80 ? nil : index
  }

  /// The end of a needle that stands at `start` and ends at a word's end.
  @inline(__always)
  private func match(_ needle: Range<Int>, in text: TextBytes, at start: Int) -> Int? {
    var index = start
    for position in needle {
      guard index < text.count else { return nil }
      if bytes[position] == 0x20 {
        let space = endOfSpace(in: text, at: index)
        if space == index { return nil }
        index = space
      } else {
        guard lowered(text[index]) == bytes[position] else { return nil }
        index += 1
      }
    }
    return index < text.count && isWordByte(text[index]) && text[index] < 0x80 ? nil : index
  }

  /// Adds a text with letters beyond ASCII in capitals, in small letters and without accents, and its parts likewise.
  private mutating func addSpellings(of text: String) {
    for spelling in spellings(of: text) {
      spelling.withBytes { spelling in
        add(spelling)
        for part in NameParts(of: spelling) { add(UnsafeBufferPointer(rebasing: spelling[part]), as: .part) }
      }
    }
  }

  /// Adds an identity or a phone number by its letters and digits alone; a phone number also as it is dialled at home,
  /// without the code of its country.
  private mutating func addNumber(_ text: TextBytes) {
    guard text.count < 32, text.reduce(0, { isDigit($1) ? $0 + 1 : $0 }) >= 5 else { return }
    var plain: [UInt8] = []
    for byte in text where !isNumberSeparator(byte) && byte != 0x2B {
      guard isWordByte(byte), byte < 0x80 else { return }
      plain.append(byte)
    }
    if plain.count >= 6 { plain.withUnsafeBufferPointer { add($0, as: .number) } }
    guard text[0] == 0x2B, plain.count >= 9 else { return }
    for code in 1...3 where plain.count - code >= 7 {
      plain[code...].withUnsafeBufferPointer { add(UnsafeBufferPointer(rebasing: $0[...]), as: .number) }
    }
  }

  private mutating func add(_ text: TextBytes, as form: Form = .whole) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    let length = bytes.withUnsafeMutableBufferPointer { squeeze(UnsafeMutableBufferPointer(rebasing: $0[start...])) }
    bytes.removeLast(text.count - (length > 1 ? length : 0))
    guard length > 1 else { return }
    firsts.insert(bytes[start])
    needles.append((start..<start + length, form))
  }
}

/// The end of the blanks at `index`, those of an expression's text value written as `\n` or `\t` among them.
@inline(__always)
private func endOfSpace(in text: TextBytes, at index: Int) -> Int {
  var end = index
  while end < text.count {
    if isSpace(text[end]) {
      end += 1
    } else if text[end] == 0x5C, end + 1 < text.count, isEscapeLetter(text[end + 1]) {
      end += 2
    } else {
      break
    }
  }
  return end
}

/// Whether the letter before `index` is that of `\n`, `\t` or `\r`, and so no part of a word.
@inline(__always)
private func isEscape(before index: Int, in text: TextBytes) -> Bool {
  index > 1 && text[index - 2] == 0x5C && isEscapeLetter(text[index - 1])
}

@inline(__always)
private func isEscapeLetter(_ byte: UInt8) -> Bool { byte == 0x6E || byte == 0x74 || byte == 0x72 }

/// Whether a byte may stand between the digits of a number: a blank, `-`, `.`, `/`, `(` or `)`.
@inline(__always)
private func isNumberSeparator(_ byte: UInt8) -> Bool {
  byte == 0x20 || (0x28...0x29).contains(byte) || (0x2D...0x2F).contains(byte)
}

/// Makes letters small and runs of space one in place, none at the ends; the bytes that remain.
private func squeeze(_ text: UnsafeMutableBufferPointer<UInt8>) -> Int {
  var length = 0
  for index in text.indices {
    let byte = text[index]
    if !isSpace(byte) {
      text[length] = lowered(byte)
      length += 1
    } else if length > 0, text[length - 1] != 0x20 {
      text[length] = 0x20
      length += 1
    }
  }
  return length > 0 && text[length - 1] == 0x20 ? length - 1 : length
}
