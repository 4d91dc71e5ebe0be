import SourceText

/// Words of a lexicon by their hash.
///
/// A word is known by 64 bits of hash alone; two words of one text colliding would read as one.
struct WordTable: Sendable {
  private let numbers: FrozenKeys
  private let flags: FlatArray<UInt8>

  static let skipped: UInt8 = 1
  static let abbreviation: UInt8 = 2
  static let startsParty: UInt8 = 4
  static let article: UInt8 = 8
  static let capitalOnly: UInt8 = 16
  /// A small word of grammar, by which a language is known.
  static let grammar: UInt8 = 32
  static let numberSign: UInt8 = 64
  /// An article that stands for the party named last where it stands alone: `éste`.
  static let latter: UInt8 = 128

  /// A table without words.
  static let empty = WordTable(KeyTable(), flags: [])

  init(_ numbers: KeyTable, flags: [UInt8]) {
    self.numbers = numbers.frozen
    self.flags = FlatArray(flags)
  }

  /// A table that was written by `write`.
  init(_ reader: inout PackedReader) {
    numbers = FrozenKeys(&reader)
    flags = reader.flat()
  }

  func write(_ writer: inout PackedWriter) {
    numbers.write(&writer)
    writer.add(flat: flags.elements)
  }

  /// The word's number, -1 for a word the lexicon does not hold.
  @inline(__always)
  subscript(hash: UInt64) -> Int32 { numbers[hash, default: -1] }

  /// All that is marked of a word, 0 for an unknown one.
  @inline(__always)
  func marks(_ word: Int32) -> UInt8 { word >= 0 ? flags[Int(word)] : 0 }

  @inline(__always)
  func has(_ flag: UInt8, _ word: Int32) -> Bool { word >= 0 && flags[Int(word)] & flag != 0 }

  func isAbbreviation(_ word: Int32) -> Bool { has(Self.abbreviation, word) }
}
