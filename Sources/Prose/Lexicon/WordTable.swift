/// Words of a lexicon by their hash.
///
/// A word is known by 64 bits of hash alone; two words of one text colliding would read as one.
struct WordTable: Sendable {
  private let numbers: KeyTable
  private let flags: [UInt8]

  static let skipped: UInt8 = 1
  static let abbreviation: UInt8 = 2
  static let startsParty: UInt8 = 4
  static let article: UInt8 = 8
  static let capitalOnly: UInt8 = 16

  init(_ numbers: KeyTable, flags: [UInt8]) {
    self.numbers = numbers
    self.flags = flags
  }

  /// The word's number, -1 for a word the lexicon does not hold.
  @inline(__always)
  subscript(hash: UInt64) -> Int32 { numbers[hash] ?? -1 }

  @inline(__always)
  func has(_ flag: UInt8, _ word: Int32) -> Bool { word >= 0 && flags[Int(word)] & flag != 0 }

  func isAbbreviation(_ word: Int32) -> Bool { has(Self.abbreviation, word) }
}
