public import Findings

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
      toolVersion: version, libraryFingerprint: fingerprint,
      packs: packs.map { ReportHead.Pack(id: $0.id, version: $0.version) },
      rules: rules.map { rule in
        RuleNote(
          id: rule.id, pack: packs[rule.pack].id, violation: rule.kind.id, principle: rule.kind.principle,
          title: rule.title(in: language), remedy: rule.remedy(in: language), severity: rule.severity,
          basis: rule.basis)
      }, principleIDs: catalogue.principles.map(\.id),
      principleTitles: catalogue.principles.map { title(of: $0, in: language) }, generatedAt: generatedAt)
  }
}
