/// Writes numbers, texts and tables one behind the other, as `PackedReader` reads them.
public struct PackedWriter {
  /// What was written.
  public private(set) var bytes: [UInt8] = []

  /// Makes a writer that wrote nothing.
  public init() {}

  /// Writes a number, small ones in few bytes.
  public mutating func add(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number << 1 ^ number >> (Int.bitWidth - 1)))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Writes a text.
  public mutating func add(_ text: String) { add(bytes: Array(text.utf8)) }

  /// Writes bytes.
  public mutating func add(bytes added: [UInt8]) {
    add(added.count)
    bytes += added
  }

  /// Writes a truth value.
  public mutating func add(_ flag: Bool) { add(flag ? 1 : 0) }

  /// Writes a table of numbers, small ones in few bytes.
  public mutating func add(table: [Int32]) {
    add(table.count)
    for number in table { add(Int(number)) }
  }

  /// Writes elements as they lie in memory, which must have no gaps, so that they need no unpacking.
  public mutating func add<Element: BitwiseCopyable>(flat elements: [Element]) {
    add(elements.count)
    while !bytes.count.isMultiple(of: PackedBytes.alignment) { bytes.append(0) }
    elements.withUnsafeBytes { bytes += $0 }
  }

  /// Writes a list of anything.
  public mutating func add<Item>(list: some Collection<Item>, _ write: (inout PackedWriter, Item) -> Void) {
    add(list.count)
    for item in list { write(&self, item) }
  }
}

/// Bytes that a `PackedWriter` wrote, where they can be read in place.
///
/// Unchecked since it holds a pointer: nothing changes what lies behind it, and it lives as long as this or the program.
@frozen
public struct PackedBytes: @unchecked Sendable {
  /// The least alignment of the first byte.
  @usableFromInline static let alignment = 16

  /// The bytes.
  public let bytes: UnsafeRawBufferPointer
  @usableFromInline let storage: FlatStorage?

  /// Bytes that are there as long as the program, at a multiple of 16.
  public init(lasting bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    storage = nil
  }

  /// A copy of bytes.
  public init(_ copied: [UInt8]) {
    let room = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(copied.count, 1), alignment: PackedBytes.alignment)
    room.copyBytes(from: copied)
    bytes = UnsafeRawBufferPointer(rebasing: room[..<copied.count])
    storage = room.baseAddress.map { FlatStorage($0) }
  }
}

/// Reads what a `PackedWriter` wrote, in the same order; bytes of anything else end the program.
public struct PackedReader {
  @usableFromInline let packed: PackedBytes
  @usableFromInline var place: Int

  /// Makes a reader that stands before a byte, the first or another.
  public init(_ packed: PackedBytes, at place: Int = 0) {
    self.packed = packed
    self.place = place
  }

  /// The next number.
  @inlinable
  public mutating func number() -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = packed.bytes[place]
      place += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return Int(truncatingIfNeeded: Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1))
  }

  /// The next text.
  public mutating func text() -> String { String(decoding: part(), as: UTF8.self) }

  /// The next bytes.
  public mutating func bytes() -> [UInt8] { Array(part()) }

  private mutating func part() -> UnsafeRawBufferPointer {
    let count = number()
    defer { place += count }
    return UnsafeRawBufferPointer(rebasing: packed.bytes[place..<place + count])
  }

  /// The next truth value.
  @inlinable
  public mutating func flag() -> Bool { number() != 0 }

  /// The next table of numbers.
  public mutating func table() -> [Int32] { list { Int32(truncatingIfNeeded: $0.number()) } }

  /// The next elements that lie as they do in memory, read in place.
  @inlinable
  public mutating func flat<Element: BitwiseCopyable>() -> FlatArray<Element> {
    let count = number()
    let start = (place + PackedBytes.alignment - 1) & ~(PackedBytes.alignment - 1)
    place = start + count * MemoryLayout<Element>.stride
    let bytes = packed.bytes[start..<place]
    guard let base = UnsafeRawBufferPointer(rebasing: bytes).baseAddress else { return FlatArray([]) }
    return FlatArray(base.assumingMemoryBound(to: Element.self), count: count, of: packed.storage)
  }

  /// The next list.
  @inlinable
  public mutating func list<Item>(_ read: (inout PackedReader) -> Item) -> [Item] {
    let count = number()
    return [Item](unsafeUninitializedCapacity: count) { items, filled in
      while filled < count {
        items.initializeElement(at: filled, to: read(&self))
        filled += 1
      }
    }
  }
}
