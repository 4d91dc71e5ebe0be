import CEL
import ContractModel
import Documents
import Findings
import FoundationEssentials
import Reporting
import RuleLibrary
import SourceText

/// What `.fairrecruit.yml` says; flags of the command line win over it.
struct Configuration {
  /// The keys of the file, in the order of its schema.
  enum Key: String, CaseIterable {
    case packs
    case asOf = "as-of"
    case failOn = "fail-on"
    case unknown, unenforced, severities, ignore, mapping, waivers, baseline, rules, language, redact
  }

  /// A severity that stands in for the library's own.
  struct SeverityOfKind {
    let kind: String
    let severity: Severity
    let node: Int
  }

  /// The folder that paths in the file start from; empty without a file.
  private(set) var folder = ""
  private(set) var packs: [String]?
  private(set) var asOf: CalendarDay?
  private(set) var failOn: Severity?
  private(set) var unknown: VerdictOptions.Unknown?
  private(set) var unenforced: AcceptanceOptions.Unenforced?
  private(set) var severities: [SeverityOfKind] = []
  private(set) var ignore: [String] = []
  private(set) var mapping: String?
  private(set) var waivers: String?
  private(set) var baseline: String?
  private(set) var rules: [String] = []
  private(set) var language: String?
  private(set) var redact: ReportOptions.Redaction?
  private var settings: SettingsFile?
  private var top: SettingsMapping?

  /// No file: nothing is said.
  init() {}

  /// Reads a configuration file; throws all its mistakes together.
  init(_ file: SourceFile, folder: String) throws(RunEnd) {
    self.folder = folder
    var settings = SettingsFile(file)
    if let root = settings.tree.root {
      read(settings.mapping(root, "the configuration", keys: Key.allCases.map(\.rawValue)), &settings)
    }
    self.settings = settings
    if !settings.problems.isEmpty { throw RunEnd(mistakes: settings.problems, in: file.name) }
  }

  /// The name of the file in messages; nil without a file.
  var name: String? { settings?.file.name }

  private mutating func read(_ top: SettingsMapping, _ settings: inout SettingsFile) {
    self.top = top
    packs = top[.packs].map { settings.texts($0, "a pack") }
    if let node = top[.packs], packs?.isEmpty == true {
      settings.report("`packs` names no pack, and so no rule; leave it out for all packs", at: node)
    }
    if let node = top[.asOf], let text = settings.text(node, "a day") {
      asOf = CalendarDay(text)
      if asOf == nil { settings.report("found `\(text)`, expected a day such as 2026-03-31 (year first)", at: node) }
    }
    failOn = settings.choice(top[.failOn], "a severity", as: Severity.self)
    unknown = settings.choice(top[.unknown], "what to do", as: VerdictOptions.Unknown.self)
    unenforced = settings.choice(top[.unenforced], "what to do", as: AcceptanceOptions.Unenforced.self)
    for member in top[.severities].map({ settings.members(of: $0, "severities by kind") }) ?? [] {
      guard let severity = settings.choice(member, "a severity", as: Severity.self) else { continue }
      severities.append(SeverityOfKind(kind: settings.key(of: member), severity: severity, node: member))
    }
    ignore = settings.texts(top[.ignore], "a file pattern")
    mapping = settings.text(top[.mapping], "the id of a mapping")
    waivers = settings.text(top[.waivers], "the path of a waiver file").map(path)
    baseline = settings.text(top[.baseline], "the path of a baseline").map(path)
    rules = settings.texts(top[.rules], "the path of a folder").map(path)
    language = settings.text(top[.language], "a language")
    redact = settings.choice(top[.redact], "what is masked", as: ReportOptions.Redaction.self)
  }

  /// A path of the file, from its folder.
  private func path(_ text: String) -> String {
    text.hasPrefix("/") || folder.isEmpty || folder == "." ? text : "\(folder)/\(text)"
  }

  /// Checks what only the library knows: packs, kinds, mapping, language; throws all mistakes together.
  func check(against library: RuleLibrary) throws(RunEnd) {
    guard var settings, let top else { return }
    check(packs ?? [], top[.packs], "pack", among: library.packs.map(\.id), &settings)
    check(mapping.map { [$0] } ?? [], top[.mapping], "mapping", among: library.mappings.map(\.id), &settings)
    check(language.map { [$0] } ?? [], top[.language], "language", among: library.texts.keys.sorted(), &settings)
    for item in severities {
      guard let kind = library.catalogue.kind(item.kind) else {
        let near = didYouMean(item.kind, among: library.catalogue.kinds.map(\.id))
        settings.reportKey("unknown violation kind `\(item.kind)`\(near)", at: item.node)
        continue
      }
      let isWaivable = library.catalogue.principles.first { $0.id == kind.principle }?.isWaivable ?? true
      if !isWaivable && item.severity < kind.severity {
        settings.report(
          "found `\(item.severity.rawValue)`, expected \(kind.severity.rawValue): findings of the principle "
            + "`\(kind.principle)` cannot be waived nor made less severe", at: item.node)
      }
    }
    if !settings.problems.isEmpty { throw RunEnd(mistakes: settings.problems, in: settings.file.name) }
  }

  private func check(
    _ words: [String], _ node: Int?, _ what: String, among known: [String], _ settings: inout SettingsFile
  ) {
    guard let node else { return }
    let items = settings.tree[node].kind == .array ? Array(settings.tree.children(of: node)) : [node]
    for (word, item) in zip(words, items) where !known.contains(word) {
      let near = didYouMean(word, among: known)
      let list = near.isEmpty ? "; known: \(known.joined(separator: ", "))" : near
      settings.report("unknown \(what) `\(word)`\(list)", at: item)
    }
  }
}

extension SettingsMapping {
  fileprivate subscript(key: Configuration.Key) -> Int? { self[key.rawValue] }
}

extension RunEnd {
  /// The end of a run whose settings hold mistakes, each with its place.
  init(mistakes: [Diagnostic], in name: String) {
    let count = "\(mistakes.count) mistake\(mistakes.count == 1 ? "" : "s")"
    let shown = mistakes.map(\.rendered).joined(separator: "\n")
    self.init(code: .usage, reason: "\(shown)\nfairrecruit: \(count) in `\(name)`")
  }
}
