public import Findings
import SourceText

extension Rule {
  /// The message in a language, English where the rule has none in it.
  public func message(in language: String) -> MessageTemplate {
    translations[language]?.message ?? logic.message
  }

  /// The wrong, in a line, in a language, English where the rule has none in it.
  public func title(in language: String) -> String { translations[language]?.title ?? title }

  /// What to do, in a language, English where the rule has none in it.
  public func remedy(in language: String) -> String { translations[language]?.remedy ?? remedy }
}

extension RuleLibrary {
  /// The title of a violation kind in a language, English where there is none in it.
  public func title(of kind: ViolationKind, in language: String) -> String {
    language == "en" ? kind.title : texts[language]?.entries["violations.\(kind.id).title"] ?? kind.title
  }

  /// The title of a principle in a language, English where there is none in it.
  public func title(of principle: Principle, in language: String) -> String {
    language == "en" ? principle.title : texts[language]?.entries["principles.\(principle.id).title"] ?? principle.title
  }

  /// What a report in a language says before its first contract.
  public func head(version: String, generatedAt: String?, language: String = "en") -> ReportHead {
    ReportHead(
      toolVersion: version, libraryFingerprint: fingerprintWhenAsked,
      packs: packs.map { ReportHead.Pack(id: $0.id, version: $0.version) },
      rules: rules.entries.map { note(of: $0, in: language) }, principleIDs: catalogue.principles.map(\.id),
      principleTitles: catalogue.principles.map { title(of: $0, in: language) }, generatedAt: generatedAt)
  }

  private func note(of entry: RuleEntry, in language: String) -> RuleNote {
    let outline = entry.outline
    return RuleNote(
      id: outline.id, pack: packs[outline.pack].id, violation: outline.violation,
      principle: catalogue.kind(outline.violation)?.principle ?? "", severity: outline.severity,
      language: language, wording: entry)
  }
}

extension RuleEntry: RuleWording {
  /// What the rule says in a language.
  public func words(in language: String) -> RuleNote.Words {
    let rule = rule
    return RuleNote.Words(title: rule.title(in: language), remedy: rule.remedy(in: language), basis: rule.basis)
  }
}
