/// A network in CIDR notation: an address and the number of its leading bits that the network's addresses share.
struct IPNetwork: Hashable {
  let address: IPAddress
  let prefixLength: Int

  /// Reads `192.168.0.0/24`; gives a message for other text, zones, and IPv4 inside of IPv6.
  static func read(_ text: String) -> Result<IPNetwork, EvaluationError> {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 2, case .success(let address) = IPAddress.read(String(decoding: parts[0], as: UTF8.self)),
      address.version == 6 || !parts[0].contains(UInt8(ascii: ":")),
      let length = length(Array(parts[1])), length <= address.bytes.count * 8
    else {
      let found = Value.string(text).text(limit: 80)
      return .failure(EvaluationError(.conversion, "\(found) is no network; expected text like `192.168.0.0/24`"))
    }
    return .success(IPNetwork(address: address, prefixLength: length))
  }

  private static func length(_ digits: [UInt8]) -> Int? {
    guard (1...3).contains(digits.count), digits.count == 1 || digits[0] != UInt8(ascii: "0"),
      digits.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
  }

  var text: String { "\(address.text)/\(prefixLength)" }

  /// The network with the bits past the prefix cleared.
  var masked: IPNetwork {
    let bytes = address.bytes.enumerated().map { index, byte -> UInt8 in
      let kept = min(max(prefixLength - index * 8, 0), 8)
      return byte & UInt8(truncatingIfNeeded: 0xFF00 >> kept)
    }
    return IPNetwork(address: IPAddress(bytes: bytes), prefixLength: prefixLength)
  }

  func contains(_ other: IPAddress) -> Bool {
    other.version == address.version
      && IPNetwork(address: other, prefixLength: prefixLength).masked.address == masked.address
  }

  func contains(_ other: IPNetwork) -> Bool { prefixLength <= other.prefixLength && contains(other.address) }
}
