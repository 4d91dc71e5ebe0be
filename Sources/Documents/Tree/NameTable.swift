/// Keys and element names, each with a number: the seeded (known) names first, then others as they are met.
///
/// Names are equal when their UTF-8 bytes are: `é` composed and decomposed are two names. A copy is independent; every
/// reader on a thread of its own works on its own copy.
public struct NameTable: Sendable {
  /// How many names were given at the start; smaller numbers are known names.
  public private(set) var seededCount: Int
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  private var slots: [Int32]
  /// What the names are, in their order, in one number: tables of one lineage give one number to one name.
  private(set) var lineage: UInt64 = 1
  private var seededLineage: UInt64 = 1

  private struct Entry {
    var hash: UInt64
    var offset: Int32
    var count: Int32
    /// Whether it stands in a JSON text as it is: short, without escapes.
    var isPlain: Bool
  }

  /// Makes a table that knows `names`, numbered in their order; a name given twice keeps its first number.
  public init(_ names: some Sequence<String> = EmptyCollection()) {
    slots = [Int32](repeating: -1, count: 64)
    seededCount = 0
    for name in names { _ = self.name(name) }
    seededCount = entries.count
    seededLineage = lineage
  }

  /// How many names there are; numbers are below it.
  public var count: Int { entries.count }

  /// Whether the name was given at the start.
  public func isKnown(_ name: Name) -> Bool { name.id >= 0 && Int(name.id) < seededCount }

  /// The text of a name; empty for ``Name/none``.
  public func text(of name: Name) -> String {
    guard name.id >= 0, Int(name.id) < entries.count else { return "" }
    let entry = entries[Int(name.id)]
    return String(decoding: bytes[Int(entry.offset)..<Int(entry.offset + entry.count)], as: UTF8.self)
  }

  /// The name of a text, added where it is new.
  public mutating func name(_ text: String) -> Name {
    var text = text
    return text.withUTF8 { name($0) }
  }

  /// The name of UTF-8 bytes, added where it is new.
  public mutating func name(_ key: UnsafeBufferPointer<UInt8>) -> Name {
    let hash = NameTable.hash(key)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while true {
      let id = slots[slot]
      if id < 0 { return add(key, hash: hash) }
      if matches(entries[Int(id)], key, hash: hash) { return Name(id: id) }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  /// The name of a text, or nil where the table does not hold it.
  public func find(_ text: String) -> Name? {
    var text = text
    return text.withUTF8 { key in
      let hash = NameTable.hash(key)
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] >= 0 {
        if matches(entries[Int(slots[slot])], key, hash: hash) { return Name(id: slots[slot]) }
        slot = (slot + 1) & (slots.count - 1)
      }
      return nil
    }
  }

  /// Forgets the names that were not seeded; trees read before lose the texts of theirs.
  ///
  /// Called between documents it keeps a long run from growing with every odd name met.
  public mutating func forgetUnknown() {
    guard entries.count > seededCount else { return }
    lineage = seededLineage
    entries.removeSubrange(seededCount...)
    bytes.removeLast(bytes.count - (entries.last.map { Int($0.offset + $0.count) } ?? 0))
    fillSlots(max(64, slots.count > 4 * 1024 ? powerOfTwo(above: seededCount * 2) : slots.count))
  }

  private mutating func add(_ key: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Name {
    let id = Int32(entries.count)
    entries.append(
      Entry(hash: hash, offset: Int32(bytes.count), count: Int32(key.count), isPlain: NameTable.isPlain(key)))
    bytes.append(contentsOf: key)
    lineage = NameTable.fold(lineage ^ hash) | 1
    if entries.count * 2 > slots.count {
      fillSlots(slots.count * 2)
    } else {
      insert(id, hash: hash)
    }
    return Name(id: id)
  }

  private mutating func fillSlots(_ count: Int) {
    slots = [Int32](repeating: -1, count: count)
    for (id, entry) in entries.enumerated() { insert(Int32(id), hash: entry.hash) }
  }

  private mutating func insert(_ id: Int32, hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = id
  }

  private static func isPlain(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
    key.count < JSONScan.padding && key.allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }
  }

  @inline(__always)
  private func matches(_ entry: Entry, _ key: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Bool {
    guard entry.hash == hash, Int(entry.count) == key.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      guard let known = bytes.baseAddress, let key = key.baseAddress else { return true }
      return NameTable.isEqual(known + Int(entry.offset), key, Int(entry.count))
    }
  }

  /// How many bytes a plain name has, if these are the bytes that stand at a place, where ``JSONScan/padding`` bytes
  /// can be read; nil also where the table does not hold the name, as after ``forgetUnknown()``.
  @inline(__always)
  func length(of name: Name, standingAt place: UnsafePointer<UInt8>) -> Int? {
    guard name.id >= 0, Int(name.id) < entries.count else { return nil }
    let entry = entries[Int(name.id)]
    guard entry.isPlain else { return nil }
    let isThere = bytes.withUnsafeBufferPointer { bytes in
      guard let known = bytes.baseAddress else { return false }
      return NameTable.isEqual(known + Int(entry.offset), place, Int(entry.count))
    }
    return isThere ? Int(entry.count) : nil
  }

  /// Eight bytes a step, the last step overlapping.
  @inline(__always)
  private static func isEqual(_ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let left = UnsafeRawPointer(left)
    let right = UnsafeRawPointer(right)
    guard count >= 8 else { return last(left, count) == last(right, count) }
    var index = 0
    while index < count - 8 {
      if left.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        != right.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      {
        return false
      }
      index += 8
    }
    return last(left, count) == last(right, count)
  }

  /// The last eight bytes as one number; all of them where there are fewer.
  @inline(__always)
  private static func last(_ base: UnsafeRawPointer, _ count: Int) -> UInt64 {
    if count >= 8 { return base.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self) }
    if count >= 4 {
      let first = UInt64(base.loadUnaligned(as: UInt32.self))
      return first << 32 | UInt64(base.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
    }
    guard count > 0 else { return 0 }
    let ends = UInt64(base.load(as: UInt8.self)) << 16 | UInt64(base.load(fromByteOffset: count - 1, as: UInt8.self))
    return ends | UInt64(base.load(fromByteOffset: count / 2, as: UInt8.self)) << 8
  }

  /// Eight bytes a step, folded by a 64 × 64 bit product (as wyhash does), so that long and similar names spread.
  @inline(__always)
  static func hash(_ key: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var state = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: key.count)
    guard let base = UnsafeRawPointer(key.baseAddress) else { return fold(state) }
    var index = 0
    while index < key.count - 8 {
      state = fold(state ^ base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    return fold(state ^ last(base, key.count))
  }

  @inline(__always)
  private static func fold(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }

  private func powerOfTwo(above count: Int) -> Int {
    var power = 64
    while power < count { power *= 2 }
    return power
  }
}
