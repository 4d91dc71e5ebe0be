import Documents
import SourceText

extension Crosswalk {
  /// The id of the set that the indicators make.
  public static let indicators = "ilo-indicators"

  /// Reads `crosswalk.yaml`; the ILO indicators are taken from their own file.
  static func read(
    _ settings: inout SettingsFile, _ catalogue: ViolationCatalogue, indicators: IndicatorTable
  ) -> Crosswalk {
    var crosswalk = Crosswalk()
    guard let root = settings.tree.root else { return crosswalk }
    let keys = ["frameworks", "kinds"]
    let top = settings.mapping(root, "the crosswalk", keys: keys, required: keys)
    if let list = top["frameworks"] {
      for node in settings.items(of: list, "sets of principles") {
        if let framework = framework(node, indicators, &settings) { crosswalk.frameworks.append(framework) }
      }
    }
    if let kinds = top["kinds"] { crosswalk.readKinds(kinds, catalogue, &settings) }
    for kind in catalogue.kinds {
      let codes = indicators.indicators(of: kind.id).map(\.code)
      if !codes.isEmpty { crosswalk.numbers[kind.id, default: [:]][Crosswalk.indicators] = codes }
    }
    return crosswalk
  }

  private static func framework(
    _ node: Int, _ indicators: IndicatorTable, _ settings: inout SettingsFile
  ) -> Framework? {
    let item = settings.mapping(
      node, "a set of principles", keys: ["id", "title", "url", "items", "note"], required: ["id", "title", "url"])
    guard let id = settings.text(item["id"], "an id") else { return nil }
    var framework = Framework(
      id: id, title: settings.text(item["title"], "a title") ?? "", url: settings.text(item["url"], "a url") ?? "",
      items: [])
    if id == Crosswalk.indicators {
      framework.items = indicators.entries.map {
        Item(number: $0.code, title: $0.titles["en"] ?? $0.id, isVerified: true)
      }
    } else if let list = item["items"] {
      framework.items = settings.items(of: list, "principles").compactMap { principle($0, &settings) }
    } else {
      settings.report("the set `\(id)` has no `items`", at: node)
    }
    return framework
  }

  private static func principle(_ node: Int, _ settings: inout SettingsFile) -> Item? {
    let keys = ["number", "title", "verified"]
    let item = settings.mapping(node, "a principle", keys: keys, required: keys)
    guard let number = settings.text(item["number"], "a number") else { return nil }
    return Item(
      number: number, title: settings.text(item["title"], "a title") ?? "",
      isVerified: settings.flag(item["verified"], "`verified`") ?? false)
  }

  private mutating func readKinds(_ node: Int, _ catalogue: ViolationCatalogue, _ settings: inout SettingsFile) {
    let known = catalogue.kinds.map(\.id)
    let ids = frameworks.map(\.id).filter { $0 != Crosswalk.indicators }
    var seen: Set<String> = []
    for member in settings.members(of: node, "violation kinds") {
      let kind = settings.key(of: member)
      seen.insert(kind)
      if !known.contains(kind) {
        settings.reportKey("unknown violation kind `\(kind)`\(didYouMean(kind, among: known))", at: member)
      }
      let item = settings.mapping(member, "the crosswalk of \(kind)", keys: ids)
      for framework in frameworks where item[framework.id] != nil {
        numbers[kind, default: [:]][framework.id] = settings.texts(item[framework.id], "a number").filter { number in
          if framework.item(number) != nil { return true }
          settings.report("`\(framework.id)` has no principle `\(number)`", at: member)
          return false
        }
      }
    }
    for kind in known where !seen.contains(kind) { settings.report("the crosswalk lacks `\(kind)`", at: node) }
  }
}
