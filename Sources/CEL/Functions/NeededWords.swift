import CRE2

/// Words in lower case, one of which stands in every text that a pattern matches.
struct NeededWords: Sendable {
  /// Each word behind a zero.
  private let packed: [CChar]

  init(_ words: [String]) {
    packed = words.flatMap { word in [0] + word.utf8.map { CChar(bitPattern: $0) } } + [0]
  }

  /// Whether a text has one of the words, in whatever case.
  func mayMatch(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { text in
        packed.withUnsafeBufferPointer { CRE2HasWord(text.baseAddress, text.count, $0.baseAddress, $0.count) == 1 }
      }
    }
  }
}

extension RegularExpression {
  /// Words in lower case, one of which stands in every text that a pattern matches; empty where nothing can be said.
  static func neededWords(of pattern: String) -> [String] {
    var text = pattern
    let found = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { CRE2NeededWords($0.baseAddress, $0.count) }
    }
    guard let found else { return [] }
    defer { CRE2FreeText(found) }
    return String(cString: found).split(separator: "\n").map(String.init)
  }
}
