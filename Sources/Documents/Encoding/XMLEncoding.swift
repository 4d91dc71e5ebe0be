extension TextDecoding {
  /// The encoding that the first bytes of an XML document tell; 1,024 of them are enough, fewer where it is shorter.
  ///
  /// Throws a ``Problem`` where the encoding is not read here, or mark and declaration do not agree.
  public init(ofXML start: some Collection<UInt8>) throws(Problem) {
    let first = Array(start.prefix(4))
    if let refused = TextDecoding.refusedFamily(first) {
      throw Problem(.encoding, "found \(refused), expected UTF-8, UTF-16 or a declared character set", at: 0..<0)
    }
    if first.starts(with: [0xFF, 0xFE]) || first.starts(with: [0xFE, 0xFF]) {
      self = try TextDecoding.utf16(start, bigEndian: first[0] == 0xFE, markBytes: 2)
    } else if first == [0x3C, 0x00, 0x3F, 0x00] || first == [0x00, 0x3C, 0x00, 0x3F] {
      self = try TextDecoding.utf16(start, bigEndian: first[0] == 0, markBytes: 0)
    } else {
      let hasMark = first.starts(with: [0xEF, 0xBB, 0xBF])
      self = try TextDecoding.declared(start.dropFirst(hasMark ? 3 : 0), hasMark: hasMark)
    }
  }

  /// Encodings that the first four bytes tell and that are not read.
  private static func refusedFamily(_ first: [UInt8]) -> String? {
    switch first {
    case [0x00, 0x00, 0xFE, 0xFF], [0xFF, 0xFE, 0x00, 0x00], [0x00, 0x00, 0x00, 0x3C], [0x3C, 0x00, 0x00, 0x00]:
      "UTF-32"
    case [0x00, 0x00, 0x3C, 0x00], [0x00, 0x3C, 0x00, 0x00]: "UCS-4"
    case [0x4C, 0x6F, 0xA7, 0x94]: "EBCDIC"
    case _
    where first.count >= 2 && first[0] | first[1] == 0x3C && first[0] != first[1]
      && (first[0] == 0 || first[1] == 0) && first != [0x3C, 0x00, 0x3F, 0x00] && first != [0x00, 0x3C, 0x00, 0x3F]:
      "UTF-16 with neither byte order mark nor declaration"
    default: nil
    }
  }

  private static func utf16(
    _ start: some Collection<UInt8>, bigEndian: Bool, markBytes: Int
  ) throws(Problem) -> TextDecoding {
    let units = Array(start.dropFirst(markBytes).prefix(1024))
    var text: [UInt8] = []
    for index in stride(from: 0, to: units.count - 1, by: 2) {
      let unit = UInt16(units[index + (bigEndian ? 0 : 1)]) << 8 | UInt16(units[index + (bigEndian ? 1 : 0)])
      text.append(unit < 0x80 ? UInt8(unit) : 0x7F)
    }
    guard let name = try declaredName(text[...])?.name else {
      if markBytes > 0 { return TextDecoding(.utf16(bigEndian: bigEndian), "UTF-16", markBytes: markBytes) }
      throw Problem(
        .encoding, "found UTF-16 with neither byte order mark nor declared encoding, expected one of them", at: 0..<0)
    }
    let fitting = ["utf-16", bigEndian ? "utf-16be" : "utf-16le", "iso-10646-ucs-2"]
    guard fitting.contains(name.lowercased()) else {
      throw Problem(.encoding, "found UTF-16 text that declares `\(shortened(name))`, expected `UTF-16`", at: 0..<0)
    }
    return TextDecoding(.utf16(bigEndian: bigEndian), name, markBytes: markBytes)
  }

  private static func declared(_ text: some Collection<UInt8>, hasMark: Bool) throws(Problem) -> TextDecoding {
    let markBytes = hasMark ? 3 : 0
    guard let (name, place) = try declaredName(Array(text.prefix(1024))[...]) else {
      return TextDecoding(.utf8, "UTF-8", markBytes: markBytes)
    }
    let range = place.lowerBound + markBytes..<place.upperBound + markBytes
    let lower = name.lowercased()
    if lower == "utf-8" || lower == "utf8" { return TextDecoding(.utf8, name, markBytes: markBytes) }
    if hasMark {
      throw Problem(
        .encoding,
        "found a UTF-8 byte order mark in a document that declares `\(shortened(name))`, expected one encoding",
        at: range)
    }
    if let form = form(of: lower) { return TextDecoding(form, name) }
    if lower.hasPrefix("utf-16") || lower == "iso-10646-ucs-2" {
      throw Problem(.encoding, "found text of one byte a character that declares `\(shortened(name))`", at: range)
    }
    throw Problem(
      .encoding,
      "found the encoding `\(shortened(name))`, expected UTF-8, UTF-16, US-ASCII, ISO-8859-1 to -16 or windows-1250 to -1258",
      at: range)
  }

  private static func form(of name: String) -> Form? {
    switch name {
    case "us-ascii", "ascii": return .ascii
    case "iso-8859-1", "latin1", "iso_8859-1", "l1": return .table(Array(0x80...0xFF))
    default:
      let usual =
        name.hasPrefix("cp125") ? "windows-" + name.dropFirst(2) : name.replacing("iso_8859-", with: "iso-8859-")
      return CharacterTable.upperHalf(of: usual).map { .table($0) }
    }
  }

  /// The encoding named in an XML declaration, and where; nil where there is none or the declaration is broken.
  private static func declaredName(_ text: ArraySlice<UInt8>) throws(Problem) -> (name: String, range: Range<Int>)? {
    guard text.starts(with: "<?xml".utf8), let sixth = text.dropFirst(5).first, isBlank(sixth) else { return nil }
    var at = text.startIndex + 5
    while at + 8 < text.endIndex, text[at] != 0x3F {
      if isBlank(text[at - 1]), text[at...].starts(with: "encoding".utf8) {
        at += 8
        while at < text.endIndex, isBlank(text[at]) || text[at] == 0x3D { at += 1 }
        guard at < text.endIndex, text[at] == 0x22 || text[at] == 0x27 else { return nil }
        let quote = text[at]
        let name = text[(at + 1)...].prefix { $0 != quote && $0 >= 0x20 && $0 < 0x7F }
        let range = name.startIndex..<name.endIndex
        if name.isEmpty { throw Problem(.encoding, "found an encoding without a name, expected `UTF-8`", at: range) }
        return (String(decoding: name, as: UTF8.self), range)
      }
      at += 1
    }
    return nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
