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
  public mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes += text.utf8
  }

  /// Writes a truth value.
  public mutating func add(_ flag: Bool) { add(flag ? 1 : 0) }

  /// Writes a table of numbers, small ones in few bytes.
  public mutating func add(table: [Int32]) {
    add(table.count)
    for number in table { add(Int(number)) }
  }

  /// Writes a table of hashes, eight bytes each.
  public mutating func add(hashes: [UInt64]) {
    add(hashes.count)
    for hash in hashes { withUnsafeBytes(of: hash.littleEndian) { bytes += $0 } }
  }

  /// Writes a list of anything.
  public mutating func add<Item>(list: some Collection<Item>, _ write: (inout PackedWriter, Item) -> Void) {
    add(list.count)
    for item in list { write(&self, item) }
  }
}

/// Reads what a `PackedWriter` wrote, in the same order; bytes of anything else end the program.
public struct PackedReader {
  private let bytes: [UInt8]
  private var place: Int

  /// Makes a reader that stands before a byte, the first or another.
  public init(_ bytes: [UInt8], at place: Int = 0) {
    self.bytes = bytes
    self.place = place
  }

  /// The next number.
  public mutating func number() -> Int {
    var end = place
    defer { place = end }
    return bytes.withUnsafeBufferPointer { number(in: $0, &end) }
  }

  @inline(__always)
  private func number(in bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = bytes[place]
      place += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return Int(truncatingIfNeeded: Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1))
  }

  /// The next text.
  public mutating func text() -> String {
    let count = number()
    defer { place += count }
    return String(decoding: bytes[place..<place + count], as: UTF8.self)
  }

  /// The next truth value.
  public mutating func flag() -> Bool { number() != 0 }

  /// The next table of numbers.
  public mutating func table() -> [Int32] {
    let count = number()
    var end = place
    let table = [Int32](unsafeUninitializedCapacity: count) { table, filled in
      bytes.withUnsafeBufferPointer { bytes in
        for index in 0..<count {
          table.initializeElement(at: index, to: Int32(truncatingIfNeeded: number(in: bytes, &end)))
        }
      }
      filled = count
    }
    place = end
    return table
  }

  /// The next table of hashes.
  public mutating func hashes() -> [UInt64] {
    let count = number()
    defer { place += count * 8 }
    return bytes.withUnsafeBytes { bytes in
      (0..<count).map { UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place + $0 * 8, as: UInt64.self)) }
    }
  }

  /// The next list.
  public mutating func list<Item>(_ read: (inout PackedReader) -> Item) -> [Item] {
    (0..<number()).map { _ in read(&self) }
  }
}
