import Glibc

/// A file read at once.
enum SmallFile {
  /// The bytes of a file; one of more than `limit` bytes is refused.
  static func bytes(_ path: String, limit: Int) throws(WorldError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw WorldError("cannot open the file: \(String(cString: strerror(errno)))") }
    defer { close(descriptor) }
    var capacity = 1 << 14
    var bytes: [UInt8] = []
    while true {
      var failure: Int32 = 0
      let block = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        let got = read(descriptor, buffer.baseAddress, capacity)
        count = max(0, got)
        failure = got < 0 ? errno : 0
      }
      if failure == EINTR { continue }
      if failure != 0 { throw WorldError("cannot read the file: \(String(cString: strerror(failure)))") }
      let isEnd = block.count < capacity
      if bytes.isEmpty { bytes = block } else { bytes += block }
      if bytes.count > limit { throw WorldError("the file has more bytes than the limit of \(limit)") }
      if isEnd { return bytes }
      capacity = 1 << 20
    }
  }

  /// The size of a file in bytes; nil where it cannot be told.
  static func size(_ path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
  }
}

/// The syntax of an input.
enum InputFormat: String, CaseIterable {
  case xml, json, ndjson

  /// What bytes look like: the first that is no blank or byte order mark decides.
  static func sniff(_ bytes: some Collection<UInt8>) -> InputFormat {
    for byte in bytes.prefix(4096) {
      switch byte {
      case 0x3C: return .xml
      case 0x7B, 0x5B, 0x22: return .json
      case 0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0x00: continue
      default: return .json
      }
    }
    return .json
  }
}
