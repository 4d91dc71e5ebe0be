/// Membership of two- and three-letter codes, one bit a code.
public struct CodeSet: Sendable {
  private var bits: [UInt64]
  /// The first letter of the alphabet in the case in which the codes are written.
  private var firstLetter: UInt8 = 0x41
  /// The codes in alphabetical order, for schemas and suggestions.
  public let codes: [String]

  /// Makes a set of codes of two or three ASCII letters of one case; other texts are left out.
  public init(_ codes: some Sequence<String>) {
    var bits = [UInt64](repeating: 0, count: (27 * 27 * 27 + 63) / 64)
    var kept: [String] = []
    for code in codes {
      let bytes = Array(code.utf8)
      let letter: UInt8 = bytes.first.map { $0 >= 0x61 } == true ? 0x61 : 0x41
      if kept.isEmpty { firstLetter = letter }
      guard letter == firstLetter, let index = bytes.withUnsafeBytes({ CodeSet.index($0, from: letter) }) else {
        continue
      }
      bits[index / 64] |= 1 << UInt64(index % 64)
      kept.append(code)
    }
    self.bits = bits
    self.codes = kept.sorted()
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
