/// Finds a text in others, by bytes of UTF-8, in linear time (Knuth, Morris and Pratt 1977).
struct TextSearch {
  private let part: [UInt8]
  /// For each length of a partial match, the length of the longest shorter one that it ends with.
  private let fallbacks: [Int]

  init(_ part: String) {
    let part = Array(part.utf8)
    self.part = part
    var fallbacks = [Int](repeating: 0, count: part.count)
    var length = 0
    for index in part.indices.dropFirst() {
      while length > 0, part[index] != part[length] { length = fallbacks[length - 1] }
      if part[index] == part[length] { length += 1 }
      fallbacks[index] = length
    }
    self.fallbacks = fallbacks
  }

  /// The byte offset of the first occurrence at or after an offset; nil where there is none.
  func first(in text: String, from start: Int = 0) -> Int? {
    var text = text
    return text.withUTF8 { first(in: $0, from: start) }
  }

  /// The byte offset of the first occurrence at or after an offset; nil where there is none.
  func first(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard !part.isEmpty else { return start <= bytes.count ? start : nil }
    var length = 0
    for index in stride(from: start, to: bytes.count, by: 1) {
      let byte = bytes[index]
      while length > 0, byte != part[length] { length = fallbacks[length - 1] }
      if byte == part[length] { length += 1 }
      if length == part.count { return index - length + 1 }
    }
    return nil
  }

  /// The byte offset of the last occurrence at or before an offset; nil where there is none.
  func last(in text: String, upTo end: Int) -> Int? {
    var text = text
    return text.withUTF8 { bytes in
      guard !part.isEmpty else { return min(end, bytes.count) }
      var found: Int?
      var length = 0
      for index in 0..<min(bytes.count, end + part.count) {
        while length > 0, bytes[index] != part[length] { length = fallbacks[length - 1] }
        if bytes[index] == part[length] { length += 1 }
        if length == part.count {
          found = index - length + 1
          length = fallbacks[length - 1]
        }
      }
      return found
    }
  }
}
