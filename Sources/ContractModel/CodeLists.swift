/// Membership of two- and three-letter codes, one bit a code.
public struct CodeSet: Sendable {
  private var bits: [UInt64]
  /// The first letter of the alphabet in the case in which the codes are written.
  private var firstLetter: UInt8 = 0x41

  /// Makes a set of codes of two or three ASCII letters of one case, parted by blanks; other texts are left out.
  public init(_ codes: String) {
    var bits = [UInt64](repeating: 0, count: (27 * 27 * 27 + 63) / 64)
    var first: UInt8?
    var codes = codes
    codes.withUTF8 { text in
      for code in UnsafeRawBufferPointer(text).split(whereSeparator: { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }) {
        let letter: UInt8 = code.first.map { $0 >= 0x61 } == true ? 0x61 : 0x41
        if first == nil { first = letter }
        guard letter == first, let index = CodeSet.index(UnsafeRawBufferPointer(rebasing: code), from: letter) else {
          continue
        }
        bits[index / 64] |= 1 << UInt64(index % 64)
      }
    }
    firstLetter = first ?? 0x41
    self.bits = bits
  }

  /// The codes in alphabetical order, for schemas and suggestions.
  public var codes: [String] {
    (0..<27 * 27 * 27).filter { bits[$0 / 64] & 1 << UInt64($0 % 64) != 0 }.map { index in
      let letters = [index / (27 * 27), index / 27 % 27, index % 27].filter { $0 > 0 }
      return String(decoding: letters.map { firstLetter + UInt8($0 - 1) }, as: UTF8.self)
    }.sorted()
  }

  /// Whether the bytes are a code of the set, in the case in which the set is written.
  func contains(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let index = CodeSet.index(bytes, from: firstLetter) else { return false }
    return bits[index / 64] & 1 << UInt64(index % 64) != 0
  }

  private static func index(_ bytes: UnsafeRawBufferPointer, from base: UInt8) -> Int? {
    guard bytes.count == 2 || bytes.count == 3 else { return nil }
    var index = 0
    for byte in bytes {
      guard byte >= base, byte < base + 26 else { return nil }
      index = index * 27 + Int(byte - base) + 1
    }
    return index
  }
}

/// The code lists of the vocabulary: ISO 3166-1 countries, ISO 4217 currencies, ISO 639 languages.
public struct CodeLists: Sendable {
  /// ISO 3166-1 alpha-2, upper case.
  public var countries: CodeSet
  /// ISO 4217, upper case.
  public var currencies: CodeSet
  /// ISO 639-1 and 639-3, and some groups of ISO 639-2, lower case.
  public var languages: CodeSet

  /// Makes the lists.
  public init(countries: CodeSet, currencies: CodeSet, languages: CodeSet) {
    self.countries = countries
    self.currencies = currencies
    self.languages = languages
  }
}
