/// Bytes as printable characters, four for every three bytes, none of which a string literal has to escape.
public enum PrintableBytes {
  /// The characters are those from here on, but for the backslash.
  private static let first = UInt8(ascii: "#")
  private static let backslash = UInt8(ascii: "\\")

  /// The characters of some bytes, filled up with zeros to a multiple of three.
  public static func characters(of bytes: [UInt8]) -> [UInt8] {
    var characters: [UInt8] = []
    characters.reserveCapacity(bytes.count / 3 * 4 + 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      var group: UInt32 = 0
      for offset in 0..<3 where start + offset < bytes.count { group |= UInt32(bytes[start + offset]) << (8 * offset) }
      for part in 0..<4 {
        let character = first + UInt8(group >> (6 * part) & 0x3F)
        characters.append(character >= backslash ? character + 1 : character)
      }
    }
    return characters
  }

  /// The first `count` bytes that characters stand for.
  public static func bytes(of characters: UnsafeRawBufferPointer, count: Int) -> [UInt8] {
    let groups = characters.count / 4
    return [UInt8](unsafeUninitializedCapacity: groups * 3) { bytes, filled in
      for group in 0..<groups {
        var value: UInt32 = 0
        for part in 0..<4 {
          let character = characters[group &* 4 &+ part]
          value |=
            UInt32(character &- first &- (character > backslash ? 1 : 0)) << UInt32(truncatingIfNeeded: 6 &* part)
        }
        bytes[group &* 3] = UInt8(truncatingIfNeeded: value)
        bytes[group &* 3 &+ 1] = UInt8(truncatingIfNeeded: value >> 8)
        bytes[group &* 3 &+ 2] = UInt8(truncatingIfNeeded: value >> 16)
      }
      filled = min(count, groups * 3)
    }
  }
}
