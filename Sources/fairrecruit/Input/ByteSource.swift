import CZip
import Glibc

/// Bytes that are read block by block: a file, standard input, a compressed file, an entry of an archive.
protocol ByteSource: AnyObject {
  /// The next block of at most `count` bytes; empty at the end.
  func read(_ count: Int) throws -> [UInt8]
}

/// An open file or standard input.
final class FileSource: ByteSource {
  private let descriptor: Int32
  private let name: String

  init(path: String) throws {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    name = path
    if descriptor < 0 { throw WorldError("cannot open `\(path)`: \(String(cString: strerror(errno)))") }
  }

  init(standardInput name: String) {
    descriptor = dup(0)
    self.name = name
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  func read(_ count: Int) throws -> [UInt8] {
    var failure: Int32 = 0
    let block = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      repeat {
        let got = Glibc.read(descriptor, buffer.baseAddress, count)
        if got >= 0 {
          filled = got
          return
        }
        failure = errno
      } while failure == EINTR
    }
    if failure != 0 && block.isEmpty {
      throw WorldError("cannot read `\(name)`: \(String(cString: strerror(failure)))")
    }
    return block
  }
}

/// Bytes already in memory, with blocks of another source after them.
final class PrefixedSource: ByteSource {
  private var prefix: [UInt8]
  private let rest: any ByteSource

  init(_ prefix: [UInt8], then rest: any ByteSource) {
    self.prefix = prefix
    self.rest = rest
  }

  func read(_ count: Int) throws -> [UInt8] {
    if prefix.isEmpty { return try rest.read(count) }
    defer { prefix = [] }
    return prefix
  }
}

/// The content of a gzip file (RFC 1952), members one after the other.
final class GzipSource: ByteSource {
  private let source: any ByteSource
  private let name: String
  private var stream = z_stream()
  private var input: [UInt8] = []
  private var isEnd = false
  private var isBetweenMembers = true

  init(_ source: any ByteSource, name: String) throws {
    self.source = source
    self.name = name
    if inflateInit2_(&stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) != Z_OK {
      throw WorldError("cannot decompress `\(name)`: out of memory")
    }
  }

  deinit { inflateEnd(&stream) }

  func read(_ count: Int) throws -> [UInt8] {
    while !isEnd {
      if input.isEmpty {
        input = try source.read(1 << 16)
        if input.isEmpty {
          if !isBetweenMembers { throw WorldError("`\(name)` ends in the middle of its compressed content") }
          isEnd = true
          break
        }
      }
      let block = try inflateBlock(count)
      if !block.isEmpty { return block }
    }
    return []
  }

  private func inflateBlock(_ count: Int) throws -> [UInt8] {
    var result: Int32 = Z_OK
    var left = 0
    let block = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      input.withUnsafeMutableBufferPointer { bytes in
        stream.next_in = bytes.baseAddress
        stream.avail_in = UInt32(bytes.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(count)
        result = inflate(&stream, Z_NO_FLUSH)
        left = Int(stream.avail_in)
        filled = count - Int(stream.avail_out)
      }
    }
    input.removeFirst(input.count - left)
    switch result {
    case Z_OK, Z_BUF_ERROR: isBetweenMembers = false
    case Z_STREAM_END:
      isBetweenMembers = true
      inflateReset(&stream)
    default: throw WorldError("`\(name)` is not a sound gzip file")
    }
    return block
  }
}
