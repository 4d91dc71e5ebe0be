/// Text as Markdown shows it unchanged: nothing in it is emphasis, link, markup, table or mention.
func markdown(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in visible(text).unicodeScalars {
    if markdownSpecials.contains(scalar) { result.append("\\") }
    result.append(scalar)
    // A mention is made of `@` and a name; a word joiner parts them for the machine, not for the eye.
    if scalar == "@" { result.append("\u{2060}") }
  }
  return String(result).replacing("://", with: ":\\/\\/").replacing("www.", with: "www\\.")
}

/// Text as a code span, with a fence longer than any in the text; `|` is escaped for tables.
func markdownCode(_ text: String) -> String {
  let text = visible(text)
  if text.isEmpty { return "" }
  var fence = 1
  var run = 0
  for scalar in text.unicodeScalars {
    run = scalar == "`" ? run + 1 : 0
    fence = max(fence, run + 1)
  }
  let ticks = String(repeating: "`", count: fence)
  let padding = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
  return ticks + padding + text.replacing("|", with: "\\|") + padding + ticks
}

/// A link where the address is one of the web, else the text.
func markdownLink(_ text: String, _ url: String) -> String {
  guard url.hasPrefix("https://") || url.hasPrefix("http://") else { return markdown(text) }
  let safe = url.unicodeScalars.allSatisfy {
    $0.isASCII && $0.value > 0x20 && !"<>()[]\\`|\"".unicodeScalars.contains($0)
  }
  return safe ? "[\(markdown(text))](\(url))" : markdown(text)
}

private let markdownSpecials = Set("\\`*_[]<>|~&$#{}!".unicodeScalars)
