internal import CNettle

/// SHA-256 (FIPS 180-4) of bytes given one part after the other.
public struct Digest {
  private var state = sha256_ctx()

  /// Makes a digest of nothing.
  public init() { nettle_sha256_init(&state) }

  /// Takes more bytes.
  public mutating func add(_ bytes: some Collection<UInt8>) {
    let taken: Void? = bytes.withContiguousStorageIfAvailable {
      nettle_sha256_update(&state, $0.count, $0.baseAddress)
    }
    if taken == nil { add(Array(bytes)) }
  }

  /// The 32 bytes of the digest of all that was taken; the next begins anew.
  public mutating func finish() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 32) { bytes, count in
      nettle_sha256_digest(&state, 32, bytes.baseAddress)
      count = 32
    }
  }
}

/// Bytes as hexadecimal digits, two each, small letters.
public func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
