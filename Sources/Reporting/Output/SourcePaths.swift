/// The path of a file from the folder `base`, which ends in `/`; `./` and what lies above the folder is taken off.
func relativePath(_ file: String, base: String?) -> String {
  var path = file[...]
  if let base, !base.isEmpty, path.hasPrefix(base) { path = path.dropFirst(base.count) }
  while let step = ["./", "../", "/"].first(where: path.hasPrefix) { path = path.dropFirst(step.count) }
  return path.isEmpty ? file : String(path)
}

/// A path as a relative URI reference: all but unreserved characters, `/` and `!` percent-encoded (RFC 3986 §2).
func uriReference(_ path: String) -> String {
  var text = ByteText()
  for byte in path.utf8 {
    if isUnreserved(byte) {
      text.raw(byte: byte)
    } else {
      text.raw(byte: 0x25)
      for digit in [byte >> 4, byte & 0xF] { text.raw(byte: digit < 10 ? 0x30 + digit : 0x37 + digit) }
    }
  }
  return text.string
}

private func isUnreserved(_ byte: UInt8) -> Bool {
  byte < 0x80 && isWordByte(byte) || "-._~/!".utf8.contains(byte)
}
