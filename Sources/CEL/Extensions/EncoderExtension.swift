/// `base64.encode` and `base64.decode` (RFC 4648 §4); when decoding, line ends are skipped and padding may be missing.
enum EncoderExtension {
  static let all: [FunctionDeclaration] = [
    FunctionDeclaration(
      "base64.encode", [.of("base64_encode_bytes", .string) { (bytes: [UInt8]) in .limited(encode(bytes)) }]),
    FunctionDeclaration(
      "base64.decode",
      [
        .of("base64_decode_string", .bytes) { (text: String) in
          decode(text).map { .bytes($0) } ?? .unreadable(text, "base64")
        }
      ]),
  ]

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let sextets: [UInt8] = {
    var sextets = [UInt8](repeating: 255, count: 256)
    for (sextet, letter) in alphabet.enumerated() { sextets[Int(letter)] = UInt8(sextet) }
    return sextets
  }()

  /// The bytes in base 64, padded.
  static func encode(_ bytes: [UInt8]) -> String {
    var letters: [UInt8] = []
    letters.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      bits <<= UInt32(8 * (3 - group.count))
      for place in 0..<4 {
        let sextet = Int(bits >> UInt32(18 - 6 * place) & 63)
        letters.append(place <= group.count ? alphabet[sextet] : UInt8(ascii: "="))
      }
    }
    return String(decoding: letters, as: UTF8.self)
  }

  private static func decode(_ text: String) -> [UInt8]? {
    var letters = text.utf8.filter { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    if letters.count.isMultiple(of: 4) {
      for _ in 0..<2 where letters.last == UInt8(ascii: "=") { letters.removeLast() }
    }
    guard letters.count % 4 != 1 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(letters.count * 3 / 4)
    var bits: UInt32 = 0
    var count: UInt32 = 0
    for letter in letters {
      let sextet = sextets[Int(letter)]
      guard sextet < 64 else { return nil }
      bits = (bits << 6 | UInt32(sextet)) & 0xFFFF
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> count))
      }
    }
    return bytes
  }
}
