/// UTF-8 text under construction.
///
/// Bytes are appended without building strings on the way: a batch report costs little more than copying its text.
public struct ByteText: TextOutputStream, Sendable {
  /// The text so far.
  public private(set) var bytes: [UInt8] = []

  /// An empty text.
  public init() {}

  /// Makes room for so many bytes.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

  /// The text so far as a string. O(length).
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Appends a string.
  public mutating func write(_ string: String) {
    string.withBytes { bytes.append(contentsOf: $0) }
  }

  /// Empties the text and keeps its room, for a caller that has passed the bytes on.
  public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Appends another text.
  mutating func append(_ other: ByteText) { bytes.append(contentsOf: other.bytes) }

  /// Appends text that the program itself is made of.
  @inline(__always)
  mutating func raw(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends bytes of UTF-8.
  @inline(__always)
  mutating func raw(_ text: some Collection<UInt8>) { bytes.append(contentsOf: text) }

  /// Appends one ASCII byte.
  @inline(__always)
  mutating func raw(byte: UInt8) { bytes.append(byte) }

  /// Appends a number in decimal.
  mutating func number(_ value: Int) {
    guard value >= 0 else { return write(String(value)) }
    if value < 10 { return raw(byte: 0x30 + UInt8(value)) }
    let start = bytes.count
    var rest = value
    while rest > 0 {
      bytes.append(0x30 + UInt8(rest % 10))
      rest /= 10
    }
    bytes[start...].reverse()
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
