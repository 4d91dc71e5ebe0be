/// Named parts in one run of bytes, found by name without reading any other.
public struct PackedArchive: Sendable {
  private let packed: PackedBytes
  private let records: FlatArray<Record>

  /// Where a part and its name lie.
  private struct Record: BitwiseCopyable {
    var name: UInt32
    var nameCount: UInt32
    var start: UInt32
    var count: UInt32
  }

  /// Opens bytes that `bytes(of:)` gave.
  public init(_ packed: PackedBytes) {
    self.packed = packed
    var reader = PackedReader(packed)
    records = reader.flat()
  }

  /// The bytes of an archive of parts, none of which has the name of another.
  public static func bytes(of parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    let parts = parts.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    let names = parts.flatMap { Array($0.name.utf8) }
    var records = [Record](repeating: Record(name: 0, nameCount: 0, start: 0, count: 0), count: parts.count)
    let head = head(records, names)
    var name = head.count - names.count
    var start = aligned(head.count)
    for (place, part) in parts.enumerated() {
      records[place] = Record(
        name: UInt32(name), nameCount: UInt32(part.name.utf8.count), start: UInt32(start),
        count: UInt32(part.bytes.count))
      name += part.name.utf8.count
      start = aligned(start + part.bytes.count)
    }
    var bytes = self.head(records, names)
    bytes.reserveCapacity(start)
    for part in parts {
      bytes += [UInt8](repeating: 0, count: aligned(bytes.count) - bytes.count)
      bytes += part.bytes
    }
    return bytes
  }

  /// Records and names, together, so that finding a part touches no other.
  private static func head(_ records: [Record], _ names: [UInt8]) -> [UInt8] {
    var writer = PackedWriter()
    writer.add(flat: records)
    return writer.bytes + names
  }

  private static func aligned(_ place: Int) -> Int {
    (place + PackedBytes.alignment - 1) & ~(PackedBytes.alignment - 1)
  }

  /// The names of all parts that begin so, in the order of their bytes, without that beginning.
  public func names(after prefix: String) -> [String] {
    var place = firstPlace(notBefore: prefix.utf8)
    var names: [String] = []
    while place < records.count, name(at: place).starts(with: prefix.utf8) {
      names.append(String(decoding: name(at: place).dropFirst(prefix.utf8.count), as: UTF8.self))
      place += 1
    }
    return names
  }

  /// The part of a name; nil where there is none.
  public subscript(name: String) -> PackedBytes? {
    let place = firstPlace(notBefore: name.utf8)
    guard place < records.count, self.name(at: place).elementsEqual(name.utf8) else { return nil }
    let (start, count) = (Int(records[place].start), Int(records[place].count))
    return packed[start..<start + count]
  }

  private func name(at place: Int) -> Slice<UnsafeRawBufferPointer> {
    let (start, count) = (Int(records[place].name), Int(records[place].nameCount))
    return packed.bytes[start..<start + count]
  }

  private func firstPlace(notBefore name: String.UTF8View) -> Int {
    var (low, high) = (0, records.count)
    while low < high {
      let middle = (low + high) / 2
      if self.name(at: middle).lexicographicallyPrecedes(name) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension PackedBytes {
  /// Some of the bytes, from a multiple of 16 on.
  subscript(range: Range<Int>) -> PackedBytes {
    PackedBytes(bytes: UnsafeRawBufferPointer(rebasing: bytes[range]), storage: storage)
  }

  private init(bytes: UnsafeRawBufferPointer, storage: FlatStorage?) {
    self.bytes = bytes
    self.storage = storage
  }
}
