/// Text between tags or in a quoted attribute of XML or HTML; steering characters are shown, line ends are spaces.
func markup(_ text: String) -> String { escapedMarkup(visible(text)) }

/// As `markup`, for text that keeps its line ends.
func markupLines(_ text: String) -> String { escapedMarkup(visible(text, keepingLines: true)) }

private func escapedMarkup(_ text: String) -> String {
  guard text.utf8.contains(where: isSpecial) else { return text }
  var result = ByteText()
  text.withBytes { bytes in
    result.reserve(bytes.count + bytes.count / 8)
    for byte in bytes {
      switch byte {
      case 0x26: result.raw("&amp;")
      case 0x3C: result.raw("&lt;")
      case 0x3E: result.raw("&gt;")
      case 0x22: result.raw("&quot;")
      case 0x27: result.raw("&#39;")
      default: result.raw(byte: byte)
      }
    }
  }
  return result.string
}

private func isSpecial(_ byte: UInt8) -> Bool {
  byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0x27
}

extension ByteText {
  /// Appends markup of the program's own with escaped texts in it: `page.html("<p>", text, "</p>")`.
  mutating func tag(_ name: StaticString, _ text: String) {
    raw("<")
    raw(name)
    raw(">")
    write(markup(text))
    raw("</")
    raw(name)
    raw(">")
  }

  /// Appends ` name="value"`.
  mutating func attribute(_ name: StaticString, _ value: String) {
    raw(" ")
    raw(name)
    raw("=\"")
    write(markup(value))
    raw("\"")
  }
}
