/// The words of a lexicon as they are met: their numbers, and what is marked of them.
struct LexiconWords {
  private(set) var numbers = KeyTable()
  var flags = [UInt8](repeating: 0, count: Int(Symbol.first))
  /// Spellings one behind the other, and where each ends; kept where letters may be joined on.
  private var letters: [UInt8] = []
  private var ends: [Int] = []
  private let keepsSpellings: Bool

  init(keepsSpellings: Bool) { self.keepsSpellings = keepsSpellings }

  /// The number of a word; a new one where it was not met before.
  mutating func intern(_ word: [UInt8]) -> Int32 {
    var hash = WordHash()
    hash.mix(word)
    let next = Int32(flags.count)
    let number = numbers.insert(hash.value, next)
    guard number == next else { return number }
    flags.append(0)
    if keepsSpellings {
      letters += word
      ends.append(letters.count)
    }
    return number
  }

  /// Makes a spelling read as another word.
  mutating func alias(_ spelling: String, to word: Int32) {
    _ = numbers.insert(WordHash.of(spelling), word)
  }

  /// Gives every word its spellings with letters joined on, where no other word is spelt so.
  mutating func join(prefixes: [String], suffixes: [String]) {
    let (prefixes, suffixes) = (([""] + prefixes).map { Array($0.utf8) }, ([""] + suffixes).map { Array($0.utf8) })
    var start = 0
    for (place, end) in ends.enumerated() {
      let spelling = Array(letters[start..<end])
      start = end
      guard spelling.reduce(0, { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }) > 2 else { continue }
      for prefix in prefixes {
        var stem = WordHash()
        stem.mix(prefix)
        stem.mix(spelling)
        for suffix in suffixes {
          var hash = stem
          hash.mix(suffix)
          _ = numbers.insert(hash.value, Symbol.first + Int32(place))
        }
      }
    }
  }
}
