/// The UTF-8 bytes of a document, or of one record of a stream, with line and column look-ups.
///
/// A record cut out of a longer stream says where it began, so that its positions are those of the stream.
public struct SourceFile: Sendable {
  /// The name shown to people: a path as it was given, or `<stdin>`.
  public let name: String
  /// The bytes, UTF-8 without byte order mark.
  public let bytes: [UInt8]
  /// The position of the first byte.
  public let origin: SourcePosition

  /// Makes a file from UTF-8 bytes; `origin` is where a record of a stream began.
  public init(name: String, bytes: [UInt8], origin: SourcePosition = .start) {
    self.name = name
    self.bytes = bytes
    self.origin = origin
  }

  /// Makes a file from text.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The line and column of a byte offset; offsets past the end give the end. O(offset).
  ///
  /// CR, LF and CRLF each end a line (XML 1.0 §2.11).
  public func position(at offset: Int) -> SourcePosition {
    let end = min(max(offset, 0), bytes.count)
    return bytes.withUnsafeBufferPointer { bytes in
      let start = LineCount(bytes, before: end)
      let first = start.lines == 0 ? origin.column : 1
      return SourcePosition(
        line: origin.line + start.lines, column: first + LineCount.scalars(bytes, start.lineStart..<end))
    }
  }

  /// The position in UTF-16 units instead of scalars, as SARIF asks for columns.
  public func positionInUTF16(at offset: Int) -> SourcePosition {
    let scalars = position(at: offset)
    let start = lineRange(at: offset).lowerBound
    let extra = bytes[start..<min(max(offset, start), bytes.count)].reduce(0) { $1 >= 0xF0 ? $0 + 1 : $0 }
    return SourcePosition(line: scalars.line, column: scalars.column + extra)
  }

  /// The byte range of the line that holds an offset, without its line end.
  public func lineRange(at offset: Int) -> Range<Int> {
    let middle = min(max(offset, 0), bytes.count)
    return bytes.withUnsafeBufferPointer {
      LineCount.lineStart($0, before: middle)..<LineCount.lineEnd($0, from: middle)
    }
  }

  /// The text of a byte range; bytes outside the document are left out.
  public func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}
