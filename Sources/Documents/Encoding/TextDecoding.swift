/// Turns the bytes of a document into UTF-8 without byte order mark, as ``SourceText/SourceFile`` and the readers want it.
///
/// XML says its encoding by a byte order mark or its declaration (XML 1.0 §4.3.3, appendix F). Read are UTF-8, UTF-16,
/// US-ASCII, ISO-8859-1 to -16 and windows-1250 to -1258; all else is refused by name, UTF-7 and UTF-32 among it.
/// JSON and YAML are UTF-8 only.
public struct TextDecoding: Sendable, Hashable {
  enum Form: Sendable, Hashable {
    case utf8
    case ascii
    case utf16(bigEndian: Bool)
    /// Bytes from 80 up by a table.
    case table([UInt16])
  }

  let form: Form
  /// The name of the encoding, as the document gives it where it does.
  public let name: String
  /// How many bytes of byte order mark to leave out.
  let markBytes: Int

  init(_ form: Form, _ name: String, markBytes: Int = 0) {
    self.form = form
    self.name = name
    self.markBytes = markBytes
  }

  /// Plain UTF-8, whose bytes are taken as they are.
  public static let utf8 = TextDecoding(.utf8, "UTF-8")

  /// Whether the bytes are UTF-8 already and have no mark to leave out.
  public var isIdentity: Bool { form == .utf8 && markBytes == 0 }

  /// The bytes of an XML document as UTF-8, and the problem where they are not all text.
  ///
  /// With a problem the text goes as far as it could be decoded, so that the problem's line and column can be told.
  public static func utf8(ofXML bytes: [UInt8]) -> (text: [UInt8], problem: Problem?) {
    var text: [UInt8] = []
    do throws(Problem) {
      let decoding = try TextDecoding(ofXML: bytes)
      if decoding.isIdentity { return (bytes, nil) }
      var decoder = decoding.decoder()
      try bytes.withUnsafeBufferPointer { block throws(Problem) in try decoder.decode(block, into: &text) }
      try decoder.finish(at: text.count)
      return (text, nil)
    } catch {
      return (text.isEmpty ? bytes : text, error)
    }
  }

  /// The bytes without a UTF-8 byte order mark.
  public static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }

  /// A decoder that takes the bytes in blocks.
  func decoder() -> TextDecoder { TextDecoder(self) }
}
