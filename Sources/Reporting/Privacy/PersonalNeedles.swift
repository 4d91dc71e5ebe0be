/// The personal texts of one contract, ready to be found in any text.
///
/// A text is found whole, letter case and spacing aside, and a name also by its parts: `Maria Dela Cruz` masks
/// `Ms. CRUZ`. One pass over a text tries all of them; prepared in one buffer, since most contracts are small.
struct PersonalNeedles {
  /// What stands for each character of a masked text where columns must stay.
  static let blot: Unicode.Scalar = "█"

  /// All needles one after the other, ASCII letters in lower case, runs of space as one.
  private var bytes: [UInt8] = []
  private var needles: [(range: Range<Int>, isPart: Bool)] = []
  /// The bytes a needle can begin with.
  private var firsts = ByteSet()

  /// Prepares texts; placeholders of templates (`{{…}}`) and single characters are no personal texts.
  init(_ texts: [String]) {
    guard !texts.isEmpty else { return }
    bytes.reserveCapacity(256)
    needles.reserveCapacity(16)
    for text in texts {
      let isASCII = text.withBytes { text in
        if text.count > 1, text[0] == 0x7B, text[1] == 0x7B { return true }
        add(text)
        for part in NameParts(of: text) { add(UnsafeBufferPointer(rebasing: text[part]), isPart: true) }
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
    if index > 0, isWordByte(text[index - 1]), byte < 0xC0 { return nil }
    if firsts.contains(lowered(byte)), let end = endOfNeedle(in: text, at: index) { return end }
    guard byte < 0x5B, byte >= 0x28 else { return nil }
    return endOfNumber(in: text, at: index, withDocuments: withNumbers)
  }

  /// The end of the longest needle that stands at `start`; parts of names count only with a capital.
  private func endOfNeedle(in text: TextBytes, at start: Int) -> Int? {
    let isSmall = text[start] >= 0x61 && text[start] <= 0x7A
    var longest: Int?
    for needle in needles where !(needle.isPart && isSmall) {
      if let end = match(needle.range, in: text, at: start) { longest = max(longest ?? 0, end) }
    }
    return longest
  }

  /// The end of a needle that stands at `start` and ends at a word's end.
  @inline(__always)
  private func match(_ needle: Range<Int>, in text: TextBytes, at start: Int) -> Int? {
    var index = start
    for position in needle {
      guard index < text.count else { return nil }
      if bytes[position] == 0x20 {
        guard isSpace(text[index]) else { return nil }
        while index < text.count, isSpace(text[index]) { index += 1 }
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
        for part in NameParts(of: spelling) { add(UnsafeBufferPointer(rebasing: spelling[part]), isPart: true) }
      }
    }
  }

  private mutating func add(_ text: TextBytes, isPart: Bool = false) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    let length = bytes.withUnsafeMutableBufferPointer { squeeze(UnsafeMutableBufferPointer(rebasing: $0[start...])) }
    bytes.removeLast(text.count - (length > 1 ? length : 0))
    guard length > 1 else { return }
    firsts.insert(bytes[start])
    needles.append((start..<start + length, isPart))
  }
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
