import SourceText

/// Numbers by keys of 64 bits other than 0: open addressing, doubled when half full.
///
/// Building a lexicon is most of a program's start; a dictionary of the standard library took ten times as long.
struct KeyTable: Sendable {
  private var keys = [UInt64](repeating: 0, count: 64)
  private var numbers = [Int32](repeating: 0, count: 64)
  private var mask = 63
  private(set) var count = 0

  /// The table as it is looked at when nothing is added any more.
  var frozen: FrozenKeys {
    let content = content
    return FrozenKeys(keys: content.map(\.key), numbers: content.map(\.number))
  }

  /// The keys and their numbers, by key.
  var content: [(key: UInt64, number: Int32)] {
    keys.indices.filter { keys[$0] != 0 }.map { (keys[$0], numbers[$0]) }.sorted { $0.key < $1.key }
  }

  /// The number of a key while the table is built; nil for one that it does not hold.
  subscript(key: UInt64) -> Int32? {
    var place = Self.place(key) & mask
    while keys[place] != 0 {
      if keys[place] == key { return numbers[place] }
      place = (place + 1) & mask
    }
    return nil
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
  fileprivate static func place(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}

/// A `KeyTable` that never changes; key and number lie side by side.
struct FrozenKeys: Sendable {
  /// Without gaps, since it is written as it lies in memory.
  private struct Slot: BitwiseCopyable {
    var key: UInt64
    var number: Int32
    var filling: Int32 = 0
  }

  private let slots: FlatArray<Slot>
  private let mask: Int

  /// A table of keys, none twice, and their numbers; at most half full.
  init(keys: [UInt64], numbers: [Int32]) {
    var capacity = 64
    while capacity < keys.count * 2 { capacity *= 2 }
    let mask = capacity - 1
    self.mask = mask
    slots = FlatArray(repeating: Slot(key: 0, number: 0), count: capacity) { slots in
      for (key, number) in zip(keys, numbers) {
        var place = KeyTable.place(key) & mask
        while slots[place].key != 0 { place = (place + 1) & mask }
        slots[place] = Slot(key: key, number: number)
      }
    }
  }

  /// A table that was written by `write`.
  init(_ reader: inout PackedReader) {
    slots = reader.flat()
    mask = slots.count - 1
  }

  func write(_ writer: inout PackedWriter) { writer.add(flat: slots.elements) }

  /// The number of a key; the default for one that the table does not hold.
  @inline(__always)
  subscript(key: UInt64, default number: Int32) -> Int32 {
    var place = KeyTable.place(key) & mask
    while true {
      let slot = slots[place]
      if slot.key == key { return slot.number }
      if slot.key == 0 { return number }
      place = (place + 1) & mask
    }
  }
}
