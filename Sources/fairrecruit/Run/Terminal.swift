import Glibc

/// Standard output and standard error.
enum Terminal {
  /// Writes a line to standard error.
  static func note(_ text: String) { write(Array((text + "\n").utf8), to: 2) }

  /// Writes bytes to standard output.
  static func output(_ bytes: [UInt8]) { write(bytes, to: 1) }

  /// Whether a descriptor is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Writes all bytes to a descriptor; a closed pipe ends the program quietly.
  static func write(_ bytes: [UInt8], to descriptor: Int32) {
    guard let error = error(writing: bytes, to: descriptor) else { return }
    if error == EPIPE { exit(0) }
    if descriptor != 2 { note("error: cannot write the results: \(String(cString: strerror(error)))") }
    exit(3)
  }

  /// Writes all bytes to a descriptor; the number of the error that ended it, nil where all were written.
  static func error(writing bytes: [UInt8], to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let count = Glibc.write(descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
        if count < 0 {
          if errno == EINTR { continue }
          return errno
        }
        offset += count
      }
      return nil
    }
  }
}
