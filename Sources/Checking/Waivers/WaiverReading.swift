import CEL
import Documents
import Findings
public import RuleLibrary
public import SourceText

extension WaiverList {
  /// Reads a waiver file: `waivers:`, a list of `fingerprint` or `violation` and `contract` (and `path`), each with
  /// `reason`, `approver` and `until`. The list is to be used only where there are no problems.
  public static func read(_ file: SourceFile, catalogue: ViolationCatalogue) -> (WaiverList, [Diagnostic]) {
    var settings = SettingsFile(file)
    var waivers: [Waiver] = []
    if let root = settings.tree.root {
      let top = settings.mapping(root, "a waiver file", keys: ["waivers"], required: ["waivers"])
      if let list = top["waivers"] {
        waivers = settings.items(of: list, "waivers").compactMap { settings.waiver($0, catalogue) }
      }
    } else if settings.problems.isEmpty {
      settings.problems.append(Diagnostic("the file is empty, expected `waivers:` and a list", file: file.name))
    }
    return (WaiverList(file: file, waivers: waivers, catalogue: catalogue), settings.problems)
  }
}

extension SettingsFile {
  fileprivate mutating func waiver(_ node: Int, _ catalogue: ViolationCatalogue) -> Waiver? {
    let keys = ["fingerprint", "violation", "contract", "path", "reason", "approver", "until"]
    let item = mapping(node, "a waiver", keys: keys, required: ["reason", "approver", "until"])
    let target = target(item, catalogue)
    let reason = words(item["reason"], "a reason")
    let approver = words(item["approver"], "the name of the person who approved it")
    guard let until = lastDay(item["until"]), let target, let reason, let approver else { return nil }
    return Waiver(
      target: target, note: WaiverNote(reason: reason, approver: approver, until: until.text), until: until,
      range: tree.range(of: node, in: file))
  }

  private mutating func target(_ item: SettingsMapping, _ catalogue: ViolationCatalogue) -> Waiver.Target? {
    if let node = item["fingerprint"] {
      for key in ["violation", "contract", "path"] {
        if let other = item[key] { reportKey("`\(key)` beside `fingerprint`, expected one or the other", at: other) }
      }
      return fingerprint(node).map { .fingerprint($0) }
    }
    guard let violation = item["violation"], let contract = item["contract"] else {
      let start = tree[item.node].range.lowerBound
      problems.append(
        Diagnostic(
          "the waiver does not say of what, expected `fingerprint`, or `violation` and `contract`", in: file,
          at: start..<start))
      return nil
    }
    guard let kind = words(violation, "a violation kind"), let id = words(contract, "a contract's id") else {
      return nil
    }
    guard catalogue.kind(kind) != nil else {
      report("unknown violation kind `\(kind)`\(didYouMean(kind, among: catalogue.kinds.map(\.id)))", at: violation)
      return nil
    }
    let path = words(item["path"], "the path of a field")
    return .kind(violation: kind, contract: id, path: path)
  }

  /// A fingerprint as reports show it: 16 hexadecimal digits, and a number where equal facts are told apart.
  mutating func fingerprint(_ node: Int?) -> String? {
    guard let node, let text = text(node, "a fingerprint") else { return nil }
    let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    let isHexadecimal = parts[0].count == 16 && parts[0].utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) }
    let isNumbered = parts.count == 1 || Int(parts[1]).map { $0 > 1 } ?? false
    if isHexadecimal && isNumbered { return text }
    report("found `\(text)`, expected a fingerprint as reports show it: 16 hexadecimal digits", at: node)
    return nil
  }

  private mutating func words(_ node: Int?, _ what: String) -> String? {
    guard let node, let text = text(node, what) else { return nil }
    if text.contains(where: { !$0.isWhitespace }) { return text }
    report("found nothing, expected \(what)", at: node)
    return nil
  }

  private mutating func lastDay(_ node: Int?) -> CalendarDay? {
    guard let node, let text = text(node, "a last day") else { return nil }
    if let day = CalendarDay(text) { return day }
    report("found `\(text)`, expected a last day such as 2026-03-31 (year first)", at: node)
    return nil
  }
}
