/// The network library: the types `net.IP` and `net.CIDR`.
enum NetworkExtension {
  static let all: [FunctionDeclaration] = [
    FunctionDeclaration(
      "ip",
      [
        .of("string_to_ip", AddressValue.type) { (text: String) in value(IPAddress.read(text)) },
        .of("cidr_ip", AddressValue.type, isMember: true) { (network: NetworkValue) in
          .opaque(AddressValue(network.network.address))
        },
      ]),
    FunctionDeclaration("isIP", [.of("is_ip", .bool) { (text: String) in .bool(isValid(IPAddress.read(text))) }]),
    FunctionDeclaration(
      "ip.isCanonical",
      [
        .of("ip_is_canonical", .bool) { (text: String) in
          switch IPAddress.read(text) {
          case .success(let address): .bool(address.text == text)
          case .failure(let error): .error(error)
          }
        }
      ]),
    FunctionDeclaration(
      "cidr", [.of("string_to_cidr", NetworkValue.type) { (text: String) in value(IPNetwork.read(text)) }]),
    FunctionDeclaration("isCIDR", [.of("is_cidr", .bool) { (text: String) in .bool(isValid(IPNetwork.read(text))) }]),
    FunctionDeclaration(
      "string",
      [
        .of("ip_to_string", .string) { (address: AddressValue) in .string(address.text) },
        .of("cidr_to_string", .string) { (network: NetworkValue) in .string(network.text) },
      ]),
    FunctionDeclaration(
      "family",
      [.of("ip_family", .int, isMember: true) { (address: AddressValue) in .int(Int64(address.address.version)) }]),
    test("isUnspecified", "ip_is_unspecified") { $0.isUnspecified },
    test("isLoopback", "ip_is_loopback") { $0.isLoopback },
    test("isGlobalUnicast", "ip_is_global_unicast") { $0.isGlobalUnicast },
    test("isLinkLocalMulticast", "ip_is_link_local_multicast") { $0.isLinkLocalMulticast },
    test("isLinkLocalUnicast", "ip_is_link_local_unicast") { $0.isLinkLocalUnicast },
    FunctionDeclaration(
      "containsIP",
      [
        .of("cidr_contains_ip_ip", .bool, isMember: true) { (network: NetworkValue, address: AddressValue) in
          .bool(network.network.contains(address.address))
        },
        .of("cidr_contains_ip_string", .bool, isMember: true) { (network: NetworkValue, text: String) in
          verdict(IPAddress.read(text)) { network.network.contains($0) }
        },
      ]),
    FunctionDeclaration(
      "containsCIDR",
      [
        .of("cidr_contains_cidr", .bool, isMember: true) { (network: NetworkValue, other: NetworkValue) in
          .bool(network.network.contains(other.network))
        },
        .of("cidr_contains_cidr_string", .bool, isMember: true) { (network: NetworkValue, text: String) in
          verdict(IPNetwork.read(text)) { network.network.contains($0) }
        },
      ]),
    FunctionDeclaration(
      "masked",
      [
        .of("cidr_masked", NetworkValue.type, isMember: true) { (network: NetworkValue) in
          .opaque(NetworkValue(network.network.masked))
        }
      ]),
    FunctionDeclaration(
      "isMask",
      [
        .of("cidr_is_mask", .bool, isMember: true) { (network: NetworkValue) in
          .bool(network.network == network.network.masked)
        }
      ]),
    FunctionDeclaration(
      "prefixLength",
      [
        .of("cidr_prefix_length", .int, isMember: true) { (network: NetworkValue) in
          .int(Int64(network.network.prefixLength))
        }
      ]),
  ]

  private static func test(
    _ name: String, _ id: String, _ holds: @escaping @Sendable (IPAddress) -> Bool
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      name, [.of(id, .bool, isMember: true) { (address: AddressValue) in .bool(holds(address.address)) }])
  }

  private static func value(_ result: Result<IPAddress, EvaluationError>) -> Value {
    switch result {
    case .success(let address): .opaque(AddressValue(address))
    case .failure(let error): .error(error)
    }
  }

  private static func value(_ result: Result<IPNetwork, EvaluationError>) -> Value {
    switch result {
    case .success(let network): .opaque(NetworkValue(network))
    case .failure(let error): .error(error)
    }
  }

  private static func verdict<T>(_ result: Result<T, EvaluationError>, _ holds: (T) -> Bool) -> Value {
    switch result {
    case .success(let read): .bool(holds(read))
    case .failure(let error): .error(error)
    }
  }

  private static func isValid<T>(_ result: Result<T, EvaluationError>) -> Bool {
    if case .success = result { true } else { false }
  }
}

/// An IP address as a value.
final class AddressValue: OpaqueValue, Operand {
  static let type = CELType.opaque("net.IP", [])
  let address: IPAddress

  init(_ address: IPAddress) { self.address = address }

  var type: CELType { Self.type }
  var text: String { address.text }
  func isEqual(to other: any OpaqueValue) -> Bool { (other as? AddressValue)?.address == address }
  static func content(of value: Value) -> AddressValue? {
    if case .opaque(let content) = value { content as? AddressValue } else { nil }
  }
}

/// A network as a value.
final class NetworkValue: OpaqueValue, Operand {
  static let type = CELType.opaque("net.CIDR", [])
  let network: IPNetwork

  init(_ network: IPNetwork) { self.network = network }

  var type: CELType { Self.type }
  var text: String { network.text }
  func isEqual(to other: any OpaqueValue) -> Bool { (other as? NetworkValue)?.network == network }
  static func content(of value: Value) -> NetworkValue? {
    if case .opaque(let content) = value { content as? NetworkValue } else { nil }
  }
}
