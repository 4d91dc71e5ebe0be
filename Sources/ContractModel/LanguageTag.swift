/// Language tags of BCP 47 (RFC 5646): a known language, then subtags of one to eight letters or digits.
enum LanguageTag {
  /// Whether the tag is well formed and begins with a language of the list.
  static func isWellFormed(_ bytes: UnsafeRawBufferPointer, languages: CodeSet) -> Bool {
    let parts = bytes.split(separator: 0x2D, omittingEmptySubsequences: false)
    guard let primary = parts.first, primary.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }),
      languages.contains(UnsafeRawBufferPointer(rebasing: primary))
    else { return false }
    return parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.count)
        && part.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || ($0 >= 0x30 && $0 <= 0x39) }
    }
  }
}
