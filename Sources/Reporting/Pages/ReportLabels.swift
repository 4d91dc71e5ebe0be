import Findings

/// What a report's page says of kinds, severities and principles in the reader's language.
extension Texts {
  /// The title of a violation kind: in this language, else as the library has it.
  func title(of finding: Finding) -> String { entries["violations.\(finding.violation).title"] ?? finding.title }

  /// The title of a principle.
  func title(ofPrinciple id: String, in head: ReportHead) -> String {
    entries["principles.\(id).title"] ?? head.principles.first { $0.id == id }?.title ?? id
  }

  /// The word for a severity.
  func word(for severity: Severity) -> String { self["severity.\(severity.rawValue)"] }

  /// A badge with the word for a severity.
  func badge(_ severity: Severity) -> HTML {
    "<span class=\"badge \(severity.rawValue)\">\(word(for: severity))</span>"
  }
}

extension Grouping {
  /// The library's own principles, in the reader's language.
  init(principlesOf setting: ReportSetting) {
    let ids = setting.head.principleIDs
    var places: [String: [Int]] = [:]
    for rule in setting.head.rules where places[rule.violation] == nil {
      places[rule.violation] = ids.firstIndex(of: rule.principle).map { [$0] }
    }
    self.init(
      id: "principle", title: setting.texts["label.principle"],
      groups: ids.map { Group(number: "", title: setting.texts.title(ofPrinciple: $0, in: setting.head)) },
      places: places)
  }
}

/// A link where the address is one of the web, else the text.
func link(_ text: String, _ url: String) -> HTML {
  url.hasPrefix("https://") || url.hasPrefix("http://") ? "<a href=\"\(url)\">\(text)</a>" : "\(text)"
}
