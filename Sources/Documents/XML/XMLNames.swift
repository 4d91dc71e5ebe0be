/// The numbers of libxml2's names, found by their addresses.
///
/// libxml2 keeps every name once, in a dictionary that lives as long as its context, so an address stands for a name. The
/// text is looked at only when an address is new, or when another table of names is used than the last time.
struct XMLNames {
  private var table = NameTable()
  /// What the table was like when the numbers were noted.
  private var lineage: UInt64 = 0
  private var slots = [Slot](repeating: Slot(), count: 256)
  private var used = 0
  private let ownNamespaces: [String]
  private let nameBytes: Int
  /// The bytes of all names noted.
  private(set) var bytes = 0
  /// The bytes of the longest name met in this document for the first time.
  private(set) var longest = 0

  private struct Slot {
    var address: UInt = 0
    var number: Int32 = 0
  }

  init(ownNamespaces: [String], nameBytes: Int) {
    self.ownNamespaces = ownNamespaces
    self.nameBytes = nameBytes
  }

  mutating func begin(_ names: inout NameTable) {
    swap(&table, &names)
    longest = 0
    if table.lineage != lineage { forgetAll() }
  }

  mutating func end(_ names: inout NameTable) {
    lineage = table.lineage
    swap(&table, &names)
  }

  mutating func forgetAll() {
    slots = [Slot](repeating: Slot(), count: 256)
    used = 0
    bytes = 0
  }

  @inline(__always)
  mutating func name(_ local: UnsafePointer<UInt8>) -> Name {
    let address = UInt(bitPattern: local)
    let slot = place(of: address)
    if slots[slot].address == address { return Name(id: slots[slot].number) }
    let text = measured(local)
    let name = table.name(text)
    note(address, name.id)
    return name
  }

  @inline(__always)
  mutating func namespace(_ uri: UnsafePointer<UInt8>?) -> Node.Namespace {
    guard let uri else { return .none }
    let address = UInt(bitPattern: uri)
    // A name and a namespace may be one text at one address: odd addresses tell them apart, as no text has both.
    let key = ~address
    let slot = place(of: key)
    if slots[slot].address == key { return Node.Namespace(rawValue: UInt8(truncatingIfNeeded: slots[slot].number)) }
    let text = String(decoding: measured(uri), as: UTF8.self)
    let number = ownNamespaces.firstIndex(of: text).map { Int32($0) + 1 } ?? 255
    note(key, number)
    return Node.Namespace(rawValue: UInt8(truncatingIfNeeded: number))
  }

  private mutating func measured(_ text: UnsafePointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    let count = strlen(text)
    bytes += count
    longest = max(longest, count)
    return UnsafeBufferPointer(start: text, count: count)
  }

  /// The slot of an address, or the free one that it would take.
  @inline(__always)
  private func place(of address: UInt) -> Int {
    var slot = Int(truncatingIfNeeded: (address &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slots.count - 1)
    while slots[slot].address != 0, slots[slot].address != address { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func note(_ address: UInt, _ number: Int32) {
    used += 1
    if used * 2 > slots.count {
      let old = slots
      slots = [Slot](repeating: Slot(), count: old.count * 2)
      for slot in old where slot.address != 0 { slots[place(of: slot.address)] = slot }
    }
    slots[place(of: address)] = Slot(address: address, number: number)
  }
}
