/// UTF-8 text under construction.
///
/// A batch report is some hundred small appends a contract. `Array.append(contentsOf:)` takes about 60 instructions for
/// each beside the copying, so the array is kept longer than the text and written in place: about 12 (callgrind).
public struct ByteText: TextOutputStream, Sendable {
  /// The text, then room for more.
  private var storage: [UInt8] = []
  /// The bytes of the text.
  private var length = 0

  /// An empty text.
  public init() {}

  /// Whether there is no text.
  public var isEmpty: Bool { length == 0 }

  /// The number of bytes.
  public var count: Int { length }

  /// The text so far; copies it.
  public var bytes: [UInt8] { Array(storage[..<length]) }

  /// The text so far as a string; copies it.
  public var string: String { String(decoding: storage[..<length], as: UTF8.self) }

  /// Calls `body` with the text, in place.
  public func withUnsafeBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    try storage.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[..<length])) }
  }

  /// Appends a string.
  public mutating func write(_ string: String) { string.withBytes { raw($0) } }

  /// Empties the text and keeps its room, for a caller that has passed the bytes on.
  public mutating func removeAll() { length = 0 }

  /// Makes room for so many bytes more.
  mutating func reserve(_ more: Int) {
    if storage.count - length < more { grow(more) }
  }

  /// Appends another text.
  mutating func append(_ other: ByteText) { other.withUnsafeBytes { raw($0) } }

  /// Appends text that the program itself is made of.
  @inline(__always)
  mutating func raw(_ text: StaticString) {
    raw(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends bytes of UTF-8.
  @inline(__always)
  mutating func raw(_ text: UnsafeBufferPointer<UInt8>) {
    if storage.count - length < text.count { grow(text.count) }
    // Room for `text` begins at `length`: the line above has seen to it.
    storage.withUnsafeMutableBufferPointer { room in
      guard let start = room.baseAddress, let source = text.baseAddress else { return }
      (start + length).update(from: source, count: text.count)
    }
    length += text.count
  }

  /// Appends bytes of UTF-8.
  mutating func raw(_ text: [UInt8]) { text.withUnsafeBufferPointer { raw($0) } }

  /// Appends bytes of UTF-8.
  mutating func raw(_ text: Slice<UnsafeBufferPointer<UInt8>>) { raw(UnsafeBufferPointer(rebasing: text)) }

  /// Appends one ASCII byte.
  @inline(__always)
  mutating func raw(byte: UInt8) {
    if storage.count == length { grow(1) }
    storage[length] = byte
    length += 1
  }

  /// Appends a number in decimal.
  mutating func number(_ value: Int) {
    guard value >= 0 else { return write(String(value)) }
    if value < 10 { return raw(byte: 0x30 + UInt8(value)) }
    let start = length
    var rest = value
    while rest > 0 {
      raw(byte: 0x30 + UInt8(rest % 10))
      rest /= 10
    }
    storage[start..<length].reverse()
  }

  /// Doubles the room, or makes it as much as is asked for.
  @inline(never)
  private mutating func grow(_ more: Int) {
    let room = max(storage.count, more, 256)
    storage.append(contentsOf: repeatElement(0, count: room))
  }
}

extension String {
  /// Calls `body` with the string's UTF-8, in place where it is stored so.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    var copy = self
    return copy.withUTF8(body)
  }
}
