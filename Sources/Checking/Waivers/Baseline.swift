import Documents
public import Findings
public import SourceText

/// The findings that were there when a baseline was written, by fingerprint and number.
///
/// A set, not a count: one finding corrected and another one made are told apart.
public struct Baseline: Sendable, Hashable {
  /// A finding of a baseline.
  public struct Entry: Sendable, Hashable {
    /// The violation kind, for people.
    public var violation: String
    /// The contract's id, for people; empty where it has none.
    public var contract: String
    /// How many findings have the fingerprint; more than one only where contracts share an id.
    public var count: Int
  }

  /// The name and version of the layout.
  public static let format = "fairrecruit.baseline.v1"
  /// The findings by fingerprint.
  public private(set) var entries: [String: Entry] = [:]

  /// A baseline without findings.
  public init() {}

  /// Says of each finding of a contract whether it is new or known.
  public func mark(_ report: inout ContractReport) {
    for index in report.findings.indices {
      report.findings[index].standing = entries[report.findings[index].fingerprint] == nil ? .new : .known
    }
  }

  /// Takes in the findings of a contract; waived ones only where asked for.
  public mutating func add(_ report: ContractReport, withWaived: Bool) {
    for finding in report.findings where withWaived || finding.waiver == nil {
      add(finding.fingerprint, Entry(violation: finding.violation, contract: report.id ?? "", count: 1))
    }
  }

  /// Takes in the findings of another baseline that are not in this one.
  public mutating func addMissing(of other: Baseline) {
    entries.merge(other.entries) { own, _ in own }
  }

  private mutating func add(_ fingerprint: String, _ entry: Entry) {
    entries[fingerprint, default: Entry(violation: entry.violation, contract: entry.contract, count: 0)].count +=
      entry.count
  }

  /// Fingerprints of this baseline that a run did not find any more, sorted.
  public func fixed(in found: Baseline) -> [String] {
    entries.keys.filter { found.entries[$0] == nil }.sorted()
  }

  /// Fingerprints that a run found more often than this baseline knows, sorted.
  public func exceeded(by found: Baseline) -> [String] {
    entries.filter { (found.entries[$0.key]?.count ?? 0) > $0.value.count }.map(\.key).sorted()
  }

  /// The file's text: JSON, a finding a line, sorted by fingerprint.
  public var text: String {
    var text = "{\n  \"format\": \"\(Baseline.format)\",\n  \"findings\": ["
    for (index, (fingerprint, entry)) in entries.sorted(by: { $0.key < $1.key }).enumerated() {
      text += index == 0 ? "\n" : ",\n"
      text += "    {\"fingerprint\": \"\(fingerprint)\", \"violation\": \(jsonLiteral(entry.violation))"
      text += ", \"contract\": \(jsonLiteral(entry.contract))"
      text += entry.count > 1 ? ", \"count\": \(entry.count)}" : "}"
    }
    return text + (entries.isEmpty ? "]\n}\n" : "\n  ]\n}\n")
  }
}

extension Baseline {
  /// Reads a baseline file; it is to be used only where there are no problems.
  public static func read(_ file: SourceFile) -> (Baseline, [Diagnostic]) {
    var tree = Tree()
    var names = NameTable()
    var reader = JSONReader()
    let found = reader.read(file.bytes, into: &tree, names: &names).map { $0.diagnostic(in: file) }
    var settings = SettingsFile(file, tree: tree, names: names, problems: found)
    var baseline = Baseline()
    guard found.isEmpty, let root = tree.root else { return (baseline, found) }
    let keys = ["format", "findings"]
    let top = settings.mapping(root, "a baseline", keys: keys, required: keys)
    if let node = top["format"], let format = settings.text(node, "a format"), format != Baseline.format {
      settings.report("found the format `\(format)`, expected `\(Baseline.format)`; write the baseline anew", at: node)
    }
    if let list = top["findings"] {
      for node in settings.items(of: list, "findings") { baseline.read(node, &settings) }
    }
    return (baseline, settings.problems)
  }

  private mutating func read(_ node: Int, _ settings: inout SettingsFile) {
    let keys = ["fingerprint", "violation", "contract", "count"]
    let item = settings.mapping(node, "a finding", keys: keys, required: ["fingerprint"])
    guard let fingerprint = settings.fingerprint(item["fingerprint"]) else { return }
    let violation = settings.text(item["violation"], "a violation kind") ?? ""
    let contract = settings.text(item["contract"], "a contract's id") ?? ""
    var count = 1
    if let node = item["count"], let text = settings.text(node, "a number") {
      count = Int(text) ?? 0
      if count < 1 { settings.report("found `\(text)`, expected a number from 1", at: node) }
    }
    add(fingerprint, Entry(violation: violation, contract: contract, count: count))
  }
}
