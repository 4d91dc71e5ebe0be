/// Checks of UTF-8 (Unicode 16, table 3-7): no overlong form, no surrogate, nothing above U+10FFFF.
enum UTF8Check {
  /// The length of the well-formed sequence at `start`, or 0 where there is none.
  ///
  /// Reads at most three bytes further; the caller's buffer ends in zero bytes, which continue no sequence.
  @inline(__always)
  static func sequenceLength(_ start: UnsafePointer<UInt8>) -> Int {
    let first = start[0]
    if first < 0x80 { return 1 }
    let second = start[1]
    if first < 0xE0 { return first >= 0xC2 && second & 0xC0 == 0x80 ? 2 : 0 }
    if first < 0xF0 {
      let low: UInt8 = first == 0xE0 ? 0xA0 : 0x80
      let high: UInt8 = first == 0xED ? 0x9F : 0xBF
      return second >= low && second <= high && start[2] & 0xC0 == 0x80 ? 3 : 0
    }
    let low: UInt8 = first == 0xF0 ? 0x90 : 0x80
    let high: UInt8 = first == 0xF4 ? 0x8F : 0xBF
    guard first <= 0xF4, second >= low, second <= high, start[2] & 0xC0 == 0x80 else { return 0 }
    return start[3] & 0xC0 == 0x80 ? 4 : 0
  }

  /// The offset of the first byte that is zero or not UTF-8, or nil; eight bytes a step over ASCII.
  static func firstBadOrZero(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var hasNoncharacter = false
    return firstBadOrZero(in: bytes, &hasNoncharacter)
  }

  /// The same; tells as well whether U+FFFE or U+FFFF is there, which UTF-8 can hold and XML may not.
  static func firstBadOrZero(in bytes: UnsafeBufferPointer<UInt8>, _ hasNoncharacter: inout Bool) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    var at = 0
    while at < bytes.count {
      if at + 8 <= bytes.count {
        let stops = Word(at: base + at).zerosAndNonASCII
        if stops == 0 {
          at += 8
          continue
        }
        at += Word.first(stops)
      }
      let length = base[at] == 0 ? 0 : checkedLength(base + at, within: bytes.count - at)
      if length == 0 { return at }
      if length == 3, base[at] == 0xEF, base[at + 1] == 0xBF, base[at + 2] >= 0xBE { hasNoncharacter = true }
      at += length
    }
    return nil
  }

  /// As ``sequenceLength(_:)``, for a buffer that ends after `count` bytes.
  static func checkedLength(_ start: UnsafePointer<UInt8>, within count: Int) -> Int {
    if count >= 4 { return sequenceLength(start) }
    var last: (UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0)
    return withUnsafeMutableBytes(of: &last) { copy in
      copy.copyMemory(from: UnsafeRawBufferPointer(start: start, count: count))
      return copy.withMemoryRebound(to: UInt8.self) { $0.baseAddress.map { sequenceLength($0) } ?? 0 }
    }
  }
}

/// Eight bytes of text looked at in one step, as a machine word.
///
/// Swift 6.3 compiles SIMD comparisons to a loop over the lanes; a word in two or three operations is 15 times faster.
/// A byte found wrongly can only stand behind one found rightly, since borrows go up: the first is always right.
struct Word {
  private let bytes: UInt64
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// Loads the eight bytes at `start`.
  @inline(__always)
  init(at start: UnsafePointer<UInt8>) {
    bytes = UnsafeRawPointer(start).loadUnaligned(as: UInt64.self).littleEndian
  }

  /// Top bits of the bytes that are a quote, a backslash, a control character or not ASCII.
  @inline(__always)
  var stopsOfString: UInt64 {
    let quote = (bytes ^ Word.ones &* 0x22) &- Word.ones
    let backslash = (bytes ^ Word.ones &* 0x5C) &- Word.ones
    return (quote | backslash | (bytes &- Word.ones &* 0x20) | bytes) & Word.tops
  }

  /// Top bits of the bytes that are `<`, `&`, `]` or a control character.
  @inline(__always)
  var stopsOfText: UInt64 { (mark(0x3C) | mark(0x26) | mark(0x5D) | (bytes &- Word.ones &* 0x20)) & ~bytes & Word.tops }

  /// Top bits of the bytes that are `quote`, `<`, `&` or a control character.
  @inline(__always)
  func stops(of quote: UInt8) -> UInt64 {
    (mark(0x3C) | mark(0x26) | mark(quote) | (bytes &- Word.ones &* 0x20)) & ~bytes & Word.tops
  }

  /// The top bit of a byte that is this ASCII character, and perhaps those of bytes that are not ASCII.
  @inline(__always)
  private func mark(_ byte: UInt8) -> UInt64 { (bytes ^ Word.ones &* UInt64(byte)) &- Word.ones }

  /// Top bits of the bytes that are zero or not ASCII.
  @inline(__always)
  var zerosAndNonASCII: UInt64 { ((bytes &- Word.ones) | bytes) & Word.tops }

  /// Top bits of the bytes that end a tag or begin a quoted value: `>`, `"` and `'`.
  @inline(__always)
  var stopsOfTag: UInt64 { (mark(0x3E) | mark(0x22) | mark(0x27)) & ~bytes & Word.tops }

  /// How many of the bytes are this ASCII character.
  @inline(__always)
  func count(of byte: UInt8) -> Int {
    let difference = bytes ^ Word.ones &* UInt64(byte)
    let low = (difference & ~Word.tops) &+ ~Word.tops
    return (~(low | difference | ~Word.tops)).nonzeroBitCount
  }

  /// How many of the bytes begin a character.
  @inline(__always)
  var scalarCount: Int { 8 - (bytes & ~(bytes << 1) & Word.tops).nonzeroBitCount }

  /// Top bits of the bytes that are `byte`.
  @inline(__always)
  func equal(to byte: UInt8) -> UInt64 {
    let difference = bytes ^ Word.ones &* UInt64(byte)
    return (difference &- Word.ones) & ~difference & Word.tops
  }

  /// The place, from 0 to 7, of the first byte whose top bit is set.
  @inline(__always)
  static func first(_ stops: UInt64) -> Int { stops.trailingZeroBitCount >> 3 }
}

/// The first place of a byte from `start` on, or nil; eight bytes a step.
@inline(__always)
func firstIndex(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
  guard let base = bytes.baseAddress else { return nil }
  var at = start
  while at + 8 <= bytes.count {
    let found = Word(at: base + at).equal(to: byte)
    if found != 0 { return at + Word.first(found) }
    at += 8
  }
  while at < bytes.count {
    if base[at] == byte { return at }
    at += 1
  }
  return nil
}
