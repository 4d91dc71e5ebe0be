public import CEL
import Documents
import SourceText

/// Dated amounts of law, each value with its first day and citation.
public struct FigureTables: Sendable {
  /// One value.
  public struct Entry: Sendable {
    /// The place or class it holds for; empty where the figure has none.
    public var key: String
    /// The days on which it holds.
    public var period: EffectivePeriod
    /// The amount.
    public var value: ExactDecimal
    /// Instrument and provision.
    public var citation: String
    /// Where to read it.
    public var url: String
    /// Whether the text was seen.
    public var isVerified: Bool
  }

  /// A figure: its values over time and place.
  public struct Table: Sendable {
    /// The name that rules use: `us.aewr`.
    public var id: String
    /// What it is.
    public var title: String
    /// The unit of its values.
    public var unit: String
    /// The values, by key and first day.
    public var entries: [Entry]
    /// What else is to be known of it: why no rule reads it.
    public var note: String
  }

  /// The figures by id.
  public var tables: [String: Table] = [:]

  /// The value of a figure for a key on a day; nil where there is none. The latest that had begun counts.
  public func entry(_ id: String, key: String, on day: CalendarDay) -> Entry? {
    guard let table = tables[id] else { return nil }
    return table.entries.last { $0.key == key && $0.period.contains(day) }
  }

  /// What an expression gets: the amount, or an unknown that names the missing figure.
  func value(_ id: String, key: String, on day: CalendarDay) -> Value {
    if let entry = entry(id, key: key, on: day) { return .decimal(entry.value) }
    let place = key.isEmpty ? "" : " for \(key)"
    return .unknown(UnknownSet("figure \(id)\(place) on \(day.text)"))
  }

  /// The function `figure(id, key, day)` over these tables; an unknown id does not compile.
  func function() -> FunctionDeclaration {
    let tables = self
    let ids = self.tables.keys.sorted()
    let overload = Overload(
      "figure_string_string_day", [.string, .string, .day], .decimal,
      prepare: { arguments, _ in
        guard case .string(let id)? = arguments.first ?? nil, tables.tables[id] == nil else { return .none }
        return .invalid("no figure `\(id)` in the library\(didYouMean(id, among: ids))")
      },
      .general { arguments in
        guard case .string(let id) = arguments[0], case .string(let key) = arguments[1],
          case .day(let day) = arguments[2]
        else { return .error(EvaluationError(.noSuchOverload, "figure takes a name, a key and a day")) }
        return tables.value(id, key: key, on: day)
      })
    return FunctionDeclaration("figureOn", [overload])
  }
}

extension FigureTables {
  /// Reads a figure file into the tables.
  mutating func read(_ settings: inout SettingsFile) {
    guard let root = settings.tree.root else { return }
    let keys = ["id", "title", "unit", "key", "values", "note"]
    let top = settings.mapping(root, "a figure", keys: keys, required: ["id", "title", "unit", "values"])
    guard let id = settings.text(top["id"], "an id"), let values = top["values"] else { return }
    if tables[id] != nil { settings.report("the figure `\(id)` stands in another file too", at: top["id"] ?? root) }
    var entries = settings.items(of: values, "values").compactMap { FigureTables.entry(at: $0, &settings) }
    entries.sort { ($0.key, $0.period.from) < ($1.key, $1.period.from) }
    for index in entries.indices.dropLast() where entries[index].key == entries[index + 1].key {
      if entries[index].period.from == entries[index + 1].period.from {
        settings.report(
          "two values for `\(entries[index].key)` from \(entries[index].period.from.text)", at: values)
      }
      if entries[index].period.to == nil {
        entries[index].period.to = CalendarDay(
          daysSince1970: entries[index + 1].period.from.daysSince1970 - 1)
      }
    }
    tables[id] = Table(
      id: id, title: settings.text(top["title"], "a title") ?? "", unit: settings.text(top["unit"], "a unit") ?? "",
      entries: entries, note: settings.text(top["note"], "a note") ?? "")
  }

  private static func entry(at node: Int, _ settings: inout SettingsFile) -> Entry? {
    let keys = ["key", "from", "to", "value", "instrument", "provision", "url", "verified", "note"]
    let required = ["from", "value", "instrument", "provision", "url", "verified"]
    let item = settings.mapping(node, "a value of a figure", keys: keys, required: required)
    guard let period = settings.period(item), let valueNode = item["value"],
      let text = settings.text(valueNode, "an amount")
    else { return nil }
    guard let value = ExactDecimal(text) else {
      settings.report("found `\(text)`, expected an amount such as 1500.00", at: valueNode)
      return nil
    }
    let instrument = settings.text(item["instrument"], "an instrument") ?? ""
    let provision = settings.text(item["provision"], "a provision") ?? ""
    return Entry(
      key: settings.text(item["key"], "a key") ?? "", period: period, value: value,
      citation: "\(instrument), \(provision)", url: settings.text(item["url"], "a url") ?? "",
      isVerified: settings.flag(item["verified"], "`verified`") ?? false)
  }
}
