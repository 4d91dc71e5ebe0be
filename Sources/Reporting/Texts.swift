import Findings
import SourceText

/// The labels and sentences of reports in one language; what it lacks is taken from English.
///
/// A language is a file `Rules/texts/<language>.yaml`: `language`, `direction`, and `texts`, a map from dotted keys to text.
public struct Texts: Sendable {
  /// Which way the language is written.
  public enum Direction: String, Sendable, Hashable {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"
  }

  /// BCP 47: `es`.
  public var language: String
  /// Which way it is written.
  public var direction: Direction
  /// Text by key.
  public var entries: [String: String]
  /// English text by key.
  public var english: [String: String]

  /// Makes the texts of a language; `english` fills what is missing.
  public init(
    language: String, direction: Direction = .leftToRight, entries: [String: String], english: [String: String] = [:]
  ) {
    self.language = language
    self.direction = direction
    self.entries = entries
    self.english = english
  }

  /// The text of a key; the key itself where no language has it.
  public subscript(key: String) -> String { find(key) ?? key }

  /// The text of a key; nil where no language has it.
  public func find(_ key: String) -> String? { entries[key] ?? english[key] }

  /// `line 12`; with the file where that is not the contract's own.
  func line(of place: Evidence) -> String {
    let line = "\(self["label.line"]) \(place.start.line)"
    return place.file.map { "\($0), \(line)" } ?? line
  }

  /// The texts of `key.1`, `key.2` and so on.
  public func series(_ key: String) -> [String] {
    var texts: [String] = []
    while let text = find("\(key).\(texts.count + 1)") { texts.append(text) }
    return texts
  }

  /// The text of a key for a number of things, which has a text of its own for one.
  public func counted(_ key: String, _ count: Int) -> String {
    filled(count == 1 ? "\(key).one" : key, ["count": String(count)])
  }

  /// The text of a key with `{name}` filled in; unknown names stay as they are.
  public func filled(_ key: String, _ values: KeyValuePairs<String, String>) -> String {
    var result = ""
    var rest = self[key][...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: "}") else { break }
      let name = rest[rest.index(after: open)..<close]
      result += values.first { $0.key == name }?.value ?? String(rest[...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
