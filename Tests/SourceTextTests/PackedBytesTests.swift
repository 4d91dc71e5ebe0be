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
    writer.add(hashes: [0, .max, 0x0123_4567_89AB_CDEF])
    writer.add(list: ["a", "", "ccc"]) { $0.add($1) }
    var reader = PackedReader(writer.bytes)
    let read = numbers.map { _ in reader.number() }
    let (text, flag, table, hashes) = (reader.text(), reader.flag(), reader.table(), reader.hashes())
    let list = reader.list { $0.text() }
    #expect(read == numbers)
    #expect(text == "naïve ✓")
    #expect(flag)
    #expect(table == [0, -5, 300, .max, .min])
    #expect(hashes == [0, .max, 0x0123_4567_89AB_CDEF])
    #expect(list == ["a", "", "ccc"])
  }

  @Test("Printable characters give the bytes again and need no escapes", arguments: 0...9)
  func printable(count: Int) {
    let bytes = (0..<count * 37).map { UInt8(truncatingIfNeeded: $0 &* 151 &+ count) }
    let characters = PrintableBytes.characters(of: bytes)
    #expect(characters.allSatisfy { (0x23...0x7E).contains($0) && $0 != UInt8(ascii: "\\") })
    #expect(characters.withUnsafeBytes { PrintableBytes.bytes(of: $0, count: bytes.count) } == bytes)
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
