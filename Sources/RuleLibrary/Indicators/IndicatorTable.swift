public import Findings

/// The forced-labour indicators and what points to them, of `Rules/indicators.yaml`.
public struct IndicatorTable: Sendable {
  /// An indicator.
  public struct Entry: Sendable {
    /// The id: `debt-bondage`.
    public var id: String
    /// The short code: `FLI-09`.
    public var code: String
    /// What it adds to the score.
    public var weight: Int
    /// Whether it shows the menace of a penalty or involuntariness.
    public var isStrong: Bool
    /// The title by language.
    public var titles: [String: String]
    /// The violation kinds that point to it.
    public var kinds: Set<String>
  }

  /// A level of urgency.
  public struct Level: Sendable {
    /// The id: `alert`.
    public var id: String
    /// The least score.
    public var score: Int
    /// Whether it needs a strong indicator.
    public var needsStrong: Bool
    /// The title by language.
    public var titles: [String: String]
    /// What to do, by language.
    public var advice: [String: String]
  }

  /// The indicators in the order of the file.
  public var entries: [Entry] = []
  /// The levels, the most urgent first.
  public var levels: [Level] = []
  /// What indicators do not prove, by language.
  public var caution: [String: String] = [:]
  /// The least severity of a finding that counts.
  public var least = Severity.major

  /// A table without indicators.
  public init() {}

  /// The indicators that findings point to, and how urgent they are together; waived findings count like others.
  public func reading(
    _ findings: [Finding], language: String = "en"
  ) -> (indicators: [Indicator], triage: Triage?) {
    let counted = findings.filter { $0.severity >= least }
    var found: [Indicator] = []
    var score = 0
    var isStrong = false
    for entry in entries {
      let pointing = counted.filter { entry.kinds.contains($0.violation) }
      if pointing.isEmpty { continue }
      found.append(
        Indicator(id: entry.id, title: entry.titles.text(language) ?? entry.id, findings: pointing.map(\.fingerprint)))
      score += entry.weight
      isStrong = isStrong || entry.isStrong
    }
    let level = levels.first { score >= $0.score && (isStrong || !$0.needsStrong) }
    let triage = level.map { level in
      Triage(
        level: level.id, title: level.titles.text(language) ?? level.id, score: score,
        caution: caution.text(language) ?? "",
        advice: level.advice.text(language) ?? "")
    }
    return (found, triage)
  }

  /// The ids of the indicators that a violation kind points to.
  public func indicators(of kind: String) -> [Entry] { entries.filter { $0.kinds.contains(kind) } }

  /// Adds the titles, levels and advice to the labels of reports, so that they are shown in the reader's language.
  func addTexts(to tables: inout [String: TextTable]) {
    func add(_ texts: [String: String], _ key: String) {
      for (language, text) in texts { tables[language]?.entries[key] = text }
    }
    for entry in entries { add(entry.titles, "indicator.\(entry.id)") }
    for level in levels {
      add(level.titles, "triage.\(level.id)")
      add(level.advice, "triage.\(level.id).advice")
    }
    add(caution, "triage.caution")
  }
}

extension [String: String] {
  /// The text of a language, English where there is none.
  fileprivate func text(_ language: String) -> String? { self[language] ?? self["en"] }
}
