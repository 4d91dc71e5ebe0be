/// An address of IP version 4 or 6. An IPv6 address that stands for one of IPv4 (`::ffff:c0a8:1`) is that one.
struct IPAddress: Hashable {
  /// 4 or 16 bytes.
  let bytes: [UInt8]

  /// 4 or 6.
  var version: Int { bytes.count == 4 ? 4 : 6 }

  init(bytes: [UInt8]) {
    let isMapped = bytes.count == 16 && bytes[..<10].allSatisfy { $0 == 0 } && bytes[10] == 255 && bytes[11] == 255
    self.bytes = isMapped ? Array(bytes[12...]) : bytes
  }

  /// Reads `192.168.0.1`, `2001:db8::68`; gives a message for other text, for zones (`fe80::1%en0`), and for IPv4
  /// written inside of IPv6 (`::ffff:192.168.0.1`).
  static func read(_ text: String) -> Result<IPAddress, EvaluationError> {
    if text.utf8.contains(UInt8(ascii: "%")) { return .failure(error(text, "a zone is not allowed")) }
    if !text.utf8.contains(UInt8(ascii: ":")) {
      guard let bytes = version4(text) else { return .failure(error(text)) }
      return .success(IPAddress(bytes: bytes))
    }
    guard let bytes = version6(text) else { return .failure(error(text)) }
    let address = IPAddress(bytes: bytes)
    if address.version == 4, text.utf8.contains(UInt8(ascii: ".")) {
      return .failure(error(text, "an IPv4 address inside of IPv6 is not allowed"))
    }
    return .success(address)
  }

  private static func error(_ text: String, _ reason: String? = nil) -> EvaluationError {
    let found = Value.string(text).text(limit: 80)
    return EvaluationError(.conversion, "\(found) is no IP address" + (reason.map { ": \($0)" } ?? ""))
  }

  /// Four numbers from 0 to 255 without leading zeros.
  private static func version4(_ text: some StringProtocol) -> [UInt8]? {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var bytes: [UInt8] = []
    for part in parts {
      guard (1...3).contains(part.count), part.count == 1 || part.first != UInt8(ascii: "0"),
        part.allSatisfy({ (48...57).contains($0) }), let byte = UInt8(String(decoding: part, as: UTF8.self))
      else { return nil }
      bytes.append(byte)
    }
    return bytes
  }

  /// Eight groups of up to four hexadecimal digits; `::` once for a run of zero groups; the last two may be IPv4.
  private static func version6(_ text: String) -> [UInt8]? {
    let halves = halves(text)
    guard (1...2).contains(halves.count), let head = groups(halves[0], mayEndInVersion4: halves.count == 1) else {
      return nil
    }
    guard halves.count == 2 else { return head.count == 16 ? head : nil }
    guard let tail = groups(halves[1], mayEndInVersion4: true), head.count + tail.count <= 14 else { return nil }
    return head + [UInt8](repeating: 0, count: 16 - head.count - tail.count) + tail
  }

  /// The text around `::`; one piece where it does not occur, three or more where it occurs again.
  private static func halves(_ text: String) -> [Substring] {
    var pieces: [Substring] = []
    var start = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.utf8.index(after: index)
      if text.utf8[index] == UInt8(ascii: ":"), next < text.endIndex, text.utf8[next] == UInt8(ascii: ":") {
        pieces.append(text[start..<index])
        index = text.utf8.index(after: next)
        start = index
      } else {
        index = next
      }
    }
    return pieces + [text[start...]]
  }

  private static func groups(_ text: Substring, mayEndInVersion4: Bool) -> [UInt8]? {
    guard !text.isEmpty else { return [] }
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    var bytes: [UInt8] = []
    for (index, part) in parts.enumerated() {
      let word = String(decoding: part, as: UTF8.self)
      if mayEndInVersion4, index == parts.count - 1, part.contains(UInt8(ascii: ".")) {
        guard let last = version4(word) else { return nil }
        bytes += last
      } else {
        guard (1...4).contains(part.count), part.first != UInt8(ascii: "+"), let group = UInt16(word, radix: 16) else {
          return nil
        }
        bytes += [UInt8(group >> 8), UInt8(group & 255)]
      }
      if bytes.count > 16 { return nil }
    }
    return bytes
  }

  /// The canonical text (RFC 5952): lower case, no leading zeros, the longest run of zero groups as `::`.
  var text: String {
    if version == 4 { return bytes.map { String($0) }.joined(separator: ".") }
    let groups = (0..<8).map { UInt16(bytes[2 * $0]) << 8 | UInt16(bytes[2 * $0 + 1]) }
    let shown = groups.map { String($0, radix: 16) }
    guard let run = longestRun(of: groups) else { return shown.joined(separator: ":") }
    return shown[..<run.lowerBound].joined(separator: ":") + "::" + shown[run.upperBound...].joined(separator: ":")
  }

  private func longestRun(of groups: [UInt16]) -> Range<Int>? {
    var longest = 0..<0
    var start = 0
    for index in 0...groups.count where index == groups.count || groups[index] != 0 {
      if index - start > longest.count { longest = start..<index }
      start = index + 1
    }
    return longest.count > 1 ? longest : nil
  }

  // MARK: Kinds (RFC 1122, RFC 4291)

  var isUnspecified: Bool { bytes.allSatisfy { $0 == 0 } }

  var isLoopback: Bool { version == 4 ? bytes[0] == 127 : bytes.dropLast().allSatisfy { $0 == 0 } && bytes[15] == 1 }

  var isMulticast: Bool { version == 4 ? bytes[0] & 0xF0 == 0xE0 : bytes[0] == 0xFF }

  var isLinkLocalMulticast: Bool {
    version == 4 ? bytes[..<3] == [224, 0, 0] : bytes[0] == 0xFF && bytes[1] & 0x0F == 2
  }

  var isLinkLocalUnicast: Bool {
    version == 4 ? bytes[..<2] == [169, 254] : bytes[0] == 0xFE && bytes[1] & 0xC0 == 0x80
  }

  var isGlobalUnicast: Bool {
    let isBroadcast = version == 4 && bytes.allSatisfy { $0 == 255 }
    return !isUnspecified && !isLoopback && !isMulticast && !isLinkLocalUnicast && !isBroadcast
  }
}
