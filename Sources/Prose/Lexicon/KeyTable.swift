/// Numbers by keys of 64 bits other than 0: open addressing, doubled when half full.
///
/// Building a lexicon is most of a program's start; a dictionary of the standard library took ten times as long.
struct KeyTable: Sendable {
  private var keys = [UInt64](repeating: 0, count: 64)
  private var numbers = [Int32](repeating: 0, count: 64)
  private var mask = 63
  private(set) var count = 0

  /// The number of a key; nil for one that the table does not hold.
  @inline(__always)
  subscript(key: UInt64) -> Int32? {
    var place = Self.place(key) & mask
    while true {
      let found = keys[place]
      if found == key { return numbers[place] }
      if found == 0 { return nil }
      place = (place + 1) & mask
    }
  }

  /// Gives a key a number where it has none; the number it then has.
  @inline(__always)
  mutating func insert(_ key: UInt64, _ number: Int32) -> Int32 {
    if count * 2 >= keys.count { grow() }
    var place = Self.place(key) & mask
    while keys[place] != 0 {
      if keys[place] == key { return numbers[place] }
      place = (place + 1) & mask
    }
    keys[place] = key
    numbers[place] = number
    count += 1
    return number
  }

  private mutating func grow() {
    let (oldKeys, oldNumbers) = (keys, numbers)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 4)
    numbers = [Int32](repeating: 0, count: keys.count)
    mask = keys.count - 1
    for (index, key) in oldKeys.enumerated() where key != 0 {
      var place = Self.place(key) & mask
      while keys[place] != 0 { place = (place + 1) & mask }
      keys[place] = key
      numbers[place] = oldNumbers[index]
    }
  }

  @inline(__always)
  private static func place(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}
