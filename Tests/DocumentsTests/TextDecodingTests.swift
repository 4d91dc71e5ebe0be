import Testing

import Documents

@Suite("encodings of XML")
struct TextDecodingTests {
  private func utf16(_ text: String, bigEndian: Bool, mark: Bool = true) -> [UInt8] {
    let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
    return units.flatMap { bigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  private func declared(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    Array("<?xml version=\"1.0\" encoding=\"\(name)\"?><a>".utf8) + bytes + Array("</a>".utf8)
  }

  @Test("UTF-16 by mark or by declaration", arguments: [true, false])
  func utf16(bigEndian: Bool) {
    let text = "<?xml version='1.0' encoding='UTF-16'?><a>é😀</a>"
    #expect(Reading.xml(utf16(text, bigEndian: bigEndian)).shown == "<a \"é😀\">")
    #expect(Reading.xml(utf16(text, bigEndian: bigEndian, mark: false)).shown == "<a \"é😀\">")
    #expect(Reading.xml(utf16("<a>é</a>", bigEndian: bigEndian)).shown == "<a \"é\">")
    #expect(Reading.xml(utf16("<a>é</a>", bigEndian: bigEndian, mark: false)).problems.map(\.kind) == [.encoding])
    #expect(Reading.xml(utf16("<a>é</a>", bigEndian: bigEndian).dropLast()).problems.map(\.kind) == [.encoding])
  }

  @Test(
    "character sets of one byte",
    arguments: [
      ("ISO-8859-1", 0xE9, "é"), ("iso-8859-2", 0xB1, "ą"), ("ISO-8859-5", 0xB6, "Ж"), ("ISO-8859-6", 0xC7, "ا"),
      ("ISO-8859-7", 0xE1, "α"), ("ISO-8859-15", 0xA4, "€"), ("windows-1252", 0x80, "€"), ("Windows-1251", 0xC6, "Ж"),
      ("windows-1256", 0xC7, "ا"), ("windows-1258", 0xD0, "Đ"), ("cp1250", 0xB9, "ą"), ("UTF-8", 0x61, "a"),
    ] as [(String, UInt8, String)])
  func oneByte(name: String, byte: UInt8, character: String) {
    let reading = Reading.xml(declared(name, [byte]))
    #expect(reading.messages == [])
    #expect(reading.shown == "<a \"\(character)\">")
  }

  @Test(
    "all else is refused, by name and at its place",
    arguments: ["UTF-7", "UTF-32", "EBCDIC-US", "GB18030", "ISO-8859-12", "ISO-8859-1//IGNORE", "UTF-16", ""])
  func refused(name: String) {
    #expect(Reading.xml(declared(name, [])).problems.map(\.kind) == [.encoding])
  }

  @Test("bytes that the declared set does not have are told with line and column")
  func badBytes() {
    let text = "<?xml version='1.0' encoding='US-ASCII'?>\n<a>x\u{E9}</a>"
    #expect(Reading.xml(text.unicodeScalars.map { UInt8($0.value) }).messages.map { $0.prefix(4) } == ["2:5 "])
    #expect(Reading.xml(declared("windows-1252", [0x81])).problems.map(\.kind) == [.encoding])
    #expect(Reading.xml([0xEF, 0xBB, 0xBF] + declared("ISO-8859-1", [])).problems.map(\.kind) == [.encoding])
    #expect(Reading.xml([0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF] + Array("<a/>".utf8)).problems.map(\.kind) == [.encoding])
    #expect(Reading.xml([0xEF, 0xBB, 0xBF] + declared("utf-8", [])).messages == [])
  }
}
