public import Findings

extension RuleLibrary {
  /// The id by which reports are grouped by the library's own principles.
  public static let ownPrinciples = "principle"

  /// The ids of all sets of principles by which a report can be grouped, the library's own first.
  public var groupings: [String] { [RuleLibrary.ownPrinciples] + crosswalk.frameworks.map(\.id) }

  /// The grouping with an id, its words in a language; nil where there is none.
  public func grouping(_ id: String, in language: String) -> Grouping? {
    if id != RuleLibrary.ownPrinciples { return crosswalk.framework(id).map { grouping(by: $0, in: language) } }
    let ids = catalogue.principles.map(\.id)
    let places = catalogue.kinds.compactMap { kind in ids.firstIndex(of: kind.principle).map { (kind.id, [$0]) } }
    return Grouping(
      id: id, title: texts[language]?.entries["label.principle"] ?? "Principle",
      groups: catalogue.principles.map { Grouping.Group(number: "", title: title(of: $0, in: language)) },
      places: Dictionary(places, uniquingKeysWith: { $1 }))
  }

  /// The violation kinds by the principles of a set, its words in a language, English where there are none in it.
  public func grouping(by framework: Crosswalk.Framework, in language: String) -> Grouping {
    let entries = texts[language]?.entries ?? [:]
    let groups = framework.items.map { item in
      let title =
        framework.id == Crosswalk.indicators
        ? indicators.entries.first { $0.code == item.number }?.titles[language]
        : entries["crosswalk.\(framework.id).\(item.number)"]
      return Grouping.Group(number: item.number, title: title ?? item.title)
    }
    var places: [String: [Int]] = [:]
    for kind in catalogue.kinds {
      let numbers = crosswalk.numbers[kind.id]?[framework.id] ?? []
      places[kind.id] = framework.items.indices.filter { numbers.contains(framework.items[$0].number) }
    }
    return Grouping(
      id: framework.id, title: entries["crosswalk.\(framework.id)"] ?? framework.title, groups: groups, places: places)
  }
}
