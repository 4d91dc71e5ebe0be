import Documents
import SourceText

/// The labels of reports in one language, as read.
public struct TextTable: Sendable {
  /// BCP 47.
  public var language: String
  /// `ltr` or `rtl`.
  public var direction: String
  /// Text by dotted key.
  public var entries: [String: String]

  /// Reads `texts/<language>.yaml`.
  static func read(_ settings: inout SettingsFile) -> TextTable? {
    guard let root = settings.tree.root else { return nil }
    let keys = ["language", "direction", "texts"]
    let top = settings.mapping(root, "the texts of a language", keys: keys, required: keys)
    var table = TextTable(
      language: settings.text(top["language"], "a language") ?? "",
      direction: settings.text(top["direction"], "a direction") ?? "ltr", entries: [:])
    if let texts = top["texts"] {
      for member in settings.members(of: texts, "texts") {
        table.entries[settings.key(of: member)] = settings.text(member, "text") ?? ""
      }
    }
    return table
  }
}
