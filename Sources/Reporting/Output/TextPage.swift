/// Text for a terminal: lines within a width, labels with hanging paragraphs, colour where asked for.
struct TextPage: Sendable {
  /// What is set off by colour.
  enum Tone: String, Sendable {
    case plain = ""
    case strong = "1"
    case faint = "2"
    case critical = "1;31"
    case major = "31"
    case minor = "33"
    case advisory = "36"
    case good = "32"
  }

  let width: Int
  let colour: Bool
  var text = ByteText()

  /// An empty page.
  init(width: Int, colour: Bool) {
    self.width = max(width, 40)
    self.colour = colour
  }

  /// Starts a new line with a text of the program's own; it is neither wrapped nor made visible.
  mutating func line(_ string: String = "", _ tone: Tone = .plain) {
    text.write(toned(string, tone))
    text.raw(byte: 0x0A)
  }

  /// A heading over as many lines as it takes.
  mutating func heading(_ text: String) {
    for words in wrapped(visible(text), width: width) { line(words, .strong) }
  }

  /// A paragraph behind a label; further lines stand under its beginning.
  mutating func labelled(_ label: String, _ paragraph: String, indent: Int, labelWidth: Int, tone: Tone = .faint) {
    let room = width - indent - labelWidth - 1
    let lines = wrapped(visible(paragraph), width: max(room, 20))
    let padding = String(repeating: " ", count: max(0, labelWidth - columnCount(label)) + 1)
    let margin = String(repeating: " ", count: indent)
    let hanging = String(repeating: " ", count: indent + labelWidth + 1)
    for (index, words) in lines.enumerated() {
      line((index == 0 ? margin + toned(label, tone) + padding : hanging) + words)
    }
  }

  /// A paragraph that begins with words set off by their tone; further lines are indented.
  mutating func paragraph(_ leads: [(String, Tone)], _ paragraph: String, indent: Int, hanging: Int, _ tone: Tone) {
    let lead = leads.map { visible($0.0) }.joined(separator: " ")
    let used = columnCount(lead)
    guard used < width - indent - 8 else {
      for words in wrapped(lead + " " + visible(paragraph), width: width - indent) {
        line(String(repeating: " ", count: indent) + toned(words, tone))
      }
      return
    }
    let toned = leads.map { self.toned(visible($0.0), $0.1) }.joined(separator: " ")
    // The lead is wrapped as a word of its width, so that the first line breaks where it must.
    let filler = String(repeating: "x", count: used)
    for (index, words) in wrapped(filler + " " + visible(paragraph), width: width - max(indent, hanging)).enumerated() {
      if index > 0 {
        line(String(repeating: " ", count: hanging) + self.toned(words, tone))
      } else {
        let rest = words.dropFirst(used)
        line(String(repeating: " ", count: indent) + toned + self.toned(String(rest), tone))
      }
    }
  }

  /// The text between the sequences that colour it, if colour is on.
  func toned(_ string: String, _ tone: Tone) -> String {
    colour && tone != .plain && !string.isEmpty ? "\u{1B}[\(tone.rawValue)m\(string)\u{1B}[0m" : string
  }
}
