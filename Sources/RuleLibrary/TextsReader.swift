import Documents
public import Findings
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

extension RuleLibrary {
  /// What a report says before its first contract.
  public func head(version: String, generatedAt: String?) -> ReportHead {
    ReportHead(
      toolVersion: version, libraryFingerprint: fingerprint,
      packs: packs.map { ReportHead.Pack(id: $0.id, version: $0.version) },
      rules: rules.map { rule in
        RuleNote(
          id: rule.id, pack: packs[rule.pack].id, violation: rule.kind.id, principle: rule.kind.principle,
          title: rule.title, remedy: rule.remedy, severity: rule.severity, basis: rule.basis)
      }, principleIDs: catalogue.principles.map(\.id), principleTitles: catalogue.principles.map(\.title),
      generatedAt: generatedAt)
  }
}
