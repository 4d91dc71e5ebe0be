import Glibc

/// A file that is written, closed with its last user.
final class OutputFile {
  private let descriptor: Int32
  private let path: String

  /// Opens a file to be written from its beginning or at its end; makes it where there is none.
  ///
  /// What is there is opened and never replaced: it may be a device, a pipe or a link.
  init(_ path: String, isEmptied: Bool = false) throws {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | (isEmptied ? O_TRUNC : O_APPEND), 0o666)
    if descriptor < 0 {
      let cause = errno == ENOENT ? "its folder does not exist" : String(cString: strerror(errno))
      throw WorldError("cannot write `\(path)`: \(cause)")
    }
  }

  deinit { close(descriptor) }

  /// Writes a whole file.
  static func write(_ text: String, to path: String) throws {
    try OutputFile(path, isEmptied: true).write(Array(text.utf8))
  }

  /// Writes bytes behind those written before.
  func write(_ bytes: [UInt8]) throws {
    guard let error = Terminal.error(writing: bytes, to: descriptor) else { return }
    throw WorldError("cannot write `\(path)`: \(String(cString: strerror(error)))")
  }
}
