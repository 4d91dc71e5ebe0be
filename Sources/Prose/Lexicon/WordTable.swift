/// Words of a lexicon by their hash: open addressing, built once.
///
/// A word is known by 64 bits of hash alone; two words of one text colliding would read as one.
struct WordTable: Sendable {
  private let keys: [UInt64]
  private let numbers: [Int32]
  private let mask: Int
  private let flags: [UInt8]

  static let skipped: UInt8 = 1
  static let abbreviation: UInt8 = 2
  static let startsParty: UInt8 = 4
  static let article: UInt8 = 8
  static let capitalOnly: UInt8 = 16

  init(_ words: [UInt64: Int32], flags: [UInt8]) {
    var capacity = 16
    while capacity < words.count * 3 { capacity *= 2 }
    var keys = [UInt64](repeating: 0, count: capacity)
    var numbers = [Int32](repeating: -1, count: capacity)
    for (hash, number) in words {
      var place = Int(truncatingIfNeeded: hash ^ hash >> 29) & (capacity - 1)
      while keys[place] != 0 { place = (place + 1) & (capacity - 1) }
      keys[place] = hash
      numbers[place] = number
    }
    self.keys = keys
    self.numbers = numbers
    self.flags = flags
    mask = capacity - 1
  }

  /// The word's number, -1 for a word the lexicon does not hold.
  subscript(hash: UInt64) -> Int32 {
    var place = Int(truncatingIfNeeded: hash ^ hash >> 29) & mask
    while true {
      let key = keys[place]
      if key == hash { return numbers[place] }
      if key == 0 { return -1 }
      place = (place + 1) & mask
    }
  }

  @inline(__always)
  func has(_ flag: UInt8, _ word: Int32) -> Bool { word >= 0 && flags[Int(word)] & flag != 0 }

  func isAbbreviation(_ word: Int32) -> Bool { has(Self.abbreviation, word) }
}
