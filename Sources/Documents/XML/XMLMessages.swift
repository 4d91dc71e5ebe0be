import CLibXML2

/// libxml2's errors in the words of the house.
enum XMLMessages {
  /// The problem of an error that libxml2 met at a byte; `shift` bytes before the record are not counted.
  static func problem(
    _ error: xmlError, _ base: UnsafePointer<UInt8>, _ count: Int, at place: Int, shift: Int
  ) -> Problem {
    let bytes = UnsafeBufferPointer(start: base, count: count)
    let code = xmlParserErrors(rawValue: UInt32(bitPattern: error.code))
    let range = range(of: code, error, bytes, place)
    let message = words(code, error, bytes, range) ?? ownWords(error)
    let start = max(0, min(range.lowerBound, count) - shift)
    return Problem(.syntax, message, at: start..<max(start, range.upperBound - shift))
  }

  /// The bytes that an error is about; libxml2 stands behind them.
  private static func range(
    of code: xmlParserErrors, _ error: xmlError, _ bytes: UnsafeBufferPointer<UInt8>, _ place: Int
  ) -> Range<Int> {
    switch code {
    case XML_ERR_TAG_NAME_MISMATCH, XML_NS_ERR_UNDEFINED_NAMESPACE, XML_NS_ERR_ATTRIBUTE_REDEFINED:
      return back(to: 0x3C, bytes, place)
    case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY: return back(to: 0x26, bytes, place)
    case XML_ERR_INVALID_CHAR where isReference(error), XML_ERR_INVALID_DEC_CHARREF, XML_ERR_INVALID_HEX_CHARREF:
      return back(to: 0x26, bytes, place)
    default: return place..<min(place + 1, bytes.count)
    }
  }

  private static func words(
    _ code: xmlParserErrors, _ error: xmlError, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> String? {
    let name = error.str1.map { shortened(String(cString: $0)) } ?? ""
    let found = character(bytes, range.lowerBound)
    switch code {
    case XML_ERR_TAG_NAME_MISMATCH: return "found `\(text(bytes, range))`, expected `</\(name)>`"
    case XML_ERR_TAG_NOT_FINISHED: return "found the end of the document, expected `</\(name)>`"
    case XML_ERR_DOCUMENT_EMPTY where range.isEmpty: return "found the end of the document, expected an element"
    case XML_ERR_DOCUMENT_EMPTY: return "found \(found), expected `<` and the first element"
    case XML_ERR_DOCUMENT_END: return "found \(found) after the root element, expected the end of the document"
    case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY:
      return "found the entity `&\(name);`, expected one of `&lt; &gt; &amp; &apos; &quot;` or a character reference"
    case XML_ERR_INVALID_CHAR where isReference(error), XML_ERR_INVALID_DEC_CHARREF, XML_ERR_INVALID_HEX_CHARREF:
      return "found `\(text(bytes, range))`, which stands for no character of XML"
    case XML_ERR_INVALID_CHAR: return "found \(found), which no XML text may hold"
    case XML_ERR_ATTRIBUTE_REDEFINED:
      return "found the attribute `\(name)` again, expected each attribute once in a tag"
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE:
      return "found the attribute `\(name)` without a value, expected `=` and a value in quotes"
    case XML_ERR_ATTRIBUTE_NOT_STARTED: return "found \(found), expected an attribute value in quotes"
    case XML_ERR_LT_IN_ATTRIBUTE:
      return "found `<` in an attribute value, expected `&lt;` or the closing quote before it"
    case XML_ERR_SPACE_REQUIRED, XML_ERR_GT_REQUIRED: return "found \(found), expected a blank, `/>` or `>`"
    case XML_ERR_NAME_REQUIRED: return "found \(found), expected a name"
    case XML_ERR_MISPLACED_CDATA_END: return "found `]]>` in text, expected `]]&gt;`"
    case XML_ERR_HYPHEN_IN_COMMENT: return "found `--` in a comment, expected `-->` or no double hyphen"
    case XML_ERR_COMMENT_NOT_FINISHED: return "found the end of the document, expected `-->`"
    case XML_ERR_CDATA_NOT_FINISHED: return "found the end of the document, expected `]]>`"
    case XML_ERR_RESERVED_XML_NAME:
      return "found an XML declaration, expected it at the very start of the document only"
    case XML_ERR_VERSION_MISSING: return "found an XML declaration without a version, expected `version=\"1.0\"` first"
    case XML_ERR_UNKNOWN_VERSION: return "found the XML version `\(name)`, expected `1.0`"
    case XML_NS_ERR_UNDEFINED_NAMESPACE:
      return "found the prefix `\(name)`, expected a declaration `xmlns:\(name)=\"…\"`"
    default: return nil
    }
  }

  /// Characters out of place and references to none share a number; the text tells them apart.
  private static func isReference(_ error: xmlError) -> Bool {
    error.message.map { String(cString: $0).hasPrefix("xmlParseCharRef") } ?? false
  }

  /// libxml2's text, in our form: first letter small, one line, no final period.
  private static func ownWords(_ error: xmlError) -> String {
    var text = error.message.map { String(cString: $0) } ?? "not well-formed"
    while let last = text.last, last.isWhitespace || last == "." { text.removeLast() }
    text = String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
    let isWord = text.dropFirst().first.map { $0.isLowercase || $0 == " " } ?? false
    return shortened(isWord ? text.prefix(1).lowercased() + text.dropFirst() : text, to: 160)
  }

  /// From the last `mark` before a place up to there.
  private static func back(to mark: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Range<Int> {
    (bytes[..<place].lastIndex(of: mark) ?? place)..<place
  }

  private static func text(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    shortened(String(decoding: bytes[range], as: UTF8.self))
  }

  private static func character(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> String {
    guard place < bytes.count else { return "the end of the document" }
    if bytes[place] == 0x20 { return "a blank" }
    if bytes[place] == 0x0A || bytes[place] == 0x0D { return "a line end" }
    let scalar = String(decoding: bytes[place..<min(place + 4, bytes.count)], as: UTF8.self).unicodeScalars.first
    guard let scalar, scalar.value > 0x20, scalar.value != 0x7F, scalar.value < 0xFFFE, scalar != "`" else {
      let digits = String(scalar?.value ?? UInt32(bytes[place]), radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
    return "`\(scalar)`"
  }
}
