import CLibXML2

/// libxml2's errors in the words of the house.
enum XMLMessages {
  /// The problem of an error that libxml2 met at a byte; `shift` bytes before the record are not counted.
  static func problem(
    _ error: xmlError, _ base: UnsafePointer<UInt8>, _ count: Int, at place: Int, shift: Int
  ) -> Problem {
    let bytes = UnsafeBufferPointer(start: base, count: count)
    let name = error.str1.map { String(cString: $0) } ?? ""
    let range: Range<Int>
    let message: String
    switch xmlParserErrors(rawValue: UInt32(bitPattern: error.code)) {
    case XML_ERR_TAG_NAME_MISMATCH:
      range = tag(bytes, before: place)
      message = "found `\(text(bytes, range))`, expected `</\(name)>`"
    case XML_ERR_TAG_NOT_FINISHED:
      range = count..<count
      message = "found the end of the document, expected `</\(name)>`"
    case XML_ERR_DOCUMENT_EMPTY where place >= count:
      range = count..<count
      message = "found the end of the document, expected an element"
    case XML_ERR_DOCUMENT_EMPTY:
      range = place..<place + 1
      message = "found \(character(bytes, place)), expected `<` and the first element"
    case XML_ERR_DOCUMENT_END:
      range = place..<min(place + 1, count)
      message = "found \(character(bytes, place)) after the root element, expected the end of the document"
    case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY:
      range = reference(bytes, before: place)
      message = "found the entity `&\(name);`, expected one of `&lt; &gt; &amp; &apos; &quot;` or a character reference"
    case XML_ERR_ATTRIBUTE_REDEFINED:
      range = place..<min(place + 1, count)
      message = "found the attribute `\(name)` again, expected each attribute once in a tag"
    case XML_ERR_INVALID_CHAR:
      range = place..<min(place + 1, count)
      message = "found \(character(bytes, place)), which no XML text may hold"
    default:
      range = place..<min(place + 1, count)
      message = ownWords(error)
    }
    let start = max(0, min(range.lowerBound, count) - shift)
    return Problem(.syntax, message, at: start..<max(start, range.upperBound - shift))
  }

  /// libxml2's text, in our form: first letter small, one line, no final period.
  private static func ownWords(_ error: xmlError) -> String {
    var text = error.message.map { String(cString: $0) } ?? "not well-formed"
    while let last = text.last, last.isWhitespace || last == "." { text.removeLast() }
    text = String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
    let isWord = text.dropFirst().first.map { $0.isLowercase || $0 == " " } ?? false
    return shortened(isWord ? text.prefix(1).lowercased() + text.dropFirst() : text, to: 160)
  }

  private static func tag(_ bytes: UnsafeBufferPointer<UInt8>, before place: Int) -> Range<Int> {
    let start = bytes[..<place].lastIndex(of: 0x3C) ?? place
    return start..<place
  }

  private static func reference(_ bytes: UnsafeBufferPointer<UInt8>, before place: Int) -> Range<Int> {
    let start = bytes[..<place].lastIndex(of: 0x26) ?? place
    return start..<place
  }

  private static func text(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    shortened(String(decoding: bytes[range], as: UTF8.self))
  }

  private static func character(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> String {
    guard place < bytes.count else { return "the end of the document" }
    let scalar = String(decoding: bytes[place..<min(place + 4, bytes.count)], as: UTF8.self).unicodeScalars.first
    guard let scalar, scalar.value > 0x20, scalar.value != 0x7F, scalar.value < 0xFFFE, scalar != "`" else {
      let digits = String(scalar?.value ?? UInt32(bytes[place]), radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
    return "`\(scalar)`"
  }
}

/// The part of a document before its first element.
enum XMLProlog {
  /// The offset of `<!DOCTYPE` among blanks, comments and processing instructions, or nil.
  static func doctype(_ base: UnsafePointer<UInt8>, _ count: Int) -> Int? {
    var rest = UnsafeBufferPointer(start: base, count: count)[...]
    while let byte = rest.first {
      if byte <= 0x20 {
        rest = rest.dropFirst()
      } else if rest.starts(with: "<!DOCTYPE".utf8) {
        return rest.startIndex
      } else if rest.starts(with: "<!--".utf8) {
        rest = after("-->", rest.dropFirst(4))
      } else if rest.starts(with: "<?".utf8) {
        rest = after("?>", rest.dropFirst(2))
      } else {
        return nil
      }
    }
    return nil
  }

  private static func after(
    _ end: StaticString, _ bytes: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    end.withUTF8Buffer { end in
      var rest = bytes
      while !rest.isEmpty, !rest.starts(with: end) { rest = rest.dropFirst() }
      return rest.dropFirst(end.count)
    }
  }
}
