import SourceText
import Synchronization
import Testing

@Suite("Packed bytes")
struct PackedBytesTests {
  @Test("What is written is read again in the same order")
  func roundTrip() {
    var writer = PackedWriter()
    let numbers = [0, 1, -1, 63, 64, -64, -65, 8_191, 1 << 40, .max, .min]
    for number in numbers { writer.add(number) }
    writer.add("naïve ✓")
    writer.add(true)
    writer.add(table: [0, -5, 300, .max, .min])
    writer.add(flat: [0, UInt64.max, 0x0123_4567_89AB_CDEF])
    writer.add(flat: [Int32]())
    writer.add(bytes: [1, 255])
    writer.add(list: ["a", "", "ccc"]) { $0.add($1) }
    var reader = PackedReader(PackedBytes(writer.bytes))
    let read = numbers.map { _ in reader.number() }
    let (text, flag, table) = (reader.text(), reader.flag(), reader.table())
    let (hashes, none): (FlatArray<UInt64>, FlatArray<Int32>) = (reader.flat(), reader.flat())
    let bytes = reader.bytes()
    let list = reader.list { $0.text() }
    #expect(read == numbers)
    #expect(text == "naïve ✓")
    #expect(flag)
    #expect(table == [0, -5, 300, .max, .min])
    #expect(hashes.elements == [0, .max, 0x0123_4567_89AB_CDEF])
    #expect(none.elements.isEmpty)
    #expect(bytes == [1, 255])
    #expect(list == ["a", "", "ccc"])
  }

  @Test("Parts of an archive are found by name, in the order of their names, each at a multiple of 16")
  func archive() throws {
    let parts = ["b", "a/2", "a/10", "a", ""].map { (name: $0, bytes: Array("<\($0)>".utf8)) }
    let archive = PackedArchive(PackedBytes(PackedArchive.bytes(of: parts)))
    for part in parts {
      let found = try #require(archive[part.name])
      #expect(Array(found.bytes) == part.bytes)
      #expect(Int(bitPattern: found.bytes.baseAddress).isMultiple(of: 16))
    }
    #expect(archive.names(after: "a/") == ["10", "2"])
    #expect(archive.names(after: "").count == parts.count && archive.names(after: "c").isEmpty)
    #expect(archive["a/"] == nil && archive["c"] == nil)
    #expect(PackedArchive(PackedBytes(PackedArchive.bytes(of: []))).names(after: "").isEmpty)
  }

  @Test("A deferred value is made once, also by many threads")
  func deferred() async {
    let count = Counter()
    let value = Deferred { count.next() }
    let found = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<64 { group.addTask { value.value } }
      return await group.reduce(into: Set<Int>()) { $0.insert($1) }
    }
    #expect(found == [1])
    #expect(Deferred(of: 5).value == 5)
  }
}

/// Counts the calls of `next`.
private final class Counter: Sendable {
  private let count = Mutex(0)

  func next() -> Int {
    count.withLock { count in
      count += 1
      return count
    }
  }
}
