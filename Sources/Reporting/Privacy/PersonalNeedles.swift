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
    for text in texts where !text.hasPrefix("{{") {
      text.withBytes { add($0) }
      for variant in spellings(of: text) { variant.withBytes { add($0) } }
      for part in nameParts(of: text) { part.withBytes { add($0, isPart: true) } }
    }
    needles.sort { $0.range.count > $1.range.count }
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
  private func ranges(in text: UnsafeBufferPointer<UInt8>, withNumbers: Bool) -> [Range<Int>] {
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
    ofPersonalTextAt index: Int, _ byte: UInt8, in text: UnsafeBufferPointer<UInt8>, withNumbers: Bool
  ) -> Int? {
    if byte == 0x40 { return endOfAddress(in: text, at: index) }
    if index > 0, isWordByte(text[index - 1]), byte < 0xC0 { return nil }
    if firsts.contains(lowered(byte)), let end = endOfNeedle(in: text, at: index) { return end }
    guard byte < 0x5B, byte >= 0x28 else { return nil }
    return endOfNumber(in: text, at: index, withDocuments: withNumbers)
  }

  private func endOfNeedle(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    for needle in needles {
      if needle.isPart, lowered(text[start]) == text[start], text[start] < 0x80 { continue }
      if let end = match(needle.range, in: text, at: start) { return end }
    }
    return nil
  }

  /// The end of a needle that stands at `start` and ends at a word's end.
  @inline(__always)
  private func match(_ needle: Range<Int>, in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
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

  private mutating func add(_ text: UnsafeBufferPointer<UInt8>, isPart: Bool = false) {
    let start = bytes.count
    for byte in text {
      if isSpace(byte) {
        if bytes.count > start, bytes[bytes.count - 1] != 0x20 { bytes.append(0x20) }
      } else {
        bytes.append(lowered(byte))
      }
    }
    if bytes.count > start, bytes[bytes.count - 1] == 0x20 { bytes.removeLast() }
    guard bytes.count - start > 1 else { return bytes.removeSubrange(start...) }
    firsts.insert(bytes[start])
    needles.append((start..<bytes.count, isPart))
  }
}

/// A set of bytes in four words.
private struct ByteSet {
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  mutating func insert(_ byte: UInt8) {
    let bit = UInt64(1) << (byte & 63)
    switch byte >> 6 {
    case 0: words.0 |= bit
    case 1: words.1 |= bit
    case 2: words.2 |= bit
    default: words.3 |= bit
    }
  }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    let bit = UInt64(1) << (byte & 63)
    switch byte >> 6 {
    case 0: return words.0 & bit != 0
    case 1: return words.1 & bit != 0
    case 2: return words.2 & bit != 0
    default: return words.3 & bit != 0
    }
  }
}
