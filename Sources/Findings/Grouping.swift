/// A set of principles by which a report for people is grouped: this library's own, or one of others.
public struct Grouping: Sendable {
  /// A principle of the set.
  public struct Group: Sendable, Hashable {
    /// The number as the set's authors give it: `7`, `FLI-09`; empty where they give none.
    public var number: String
    /// What it says, in a line.
    public var title: String

    /// Makes a group.
    public init(number: String, title: String) {
      self.number = number
      self.title = title
    }

    /// Number and title.
    public var name: String { number.isEmpty ? title : "\(number) \(title)" }
  }

  /// The id of the set: `dhaka`.
  public var id: String
  /// Its name.
  public var title: String
  /// Its principles in order.
  public var groups: [Group]
  /// The principles of each violation kind, by place in `groups`, ascending.
  public var places: [String: [Int]]

  /// Makes a grouping.
  public init(id: String, title: String, groups: [Group], places: [String: [Int]]) {
    self.id = id
    self.title = title
    self.groups = groups
    self.places = places
  }

  /// The principles that a finding belongs to; none where the set does not treat its kind.
  public func places(of finding: Finding) -> [Int] { places[finding.violation] ?? [] }

  /// Findings under the first principle of each, in the order of the set; what belongs to none stands last.
  public func parts(of findings: [Finding]) -> [(group: Group?, findings: [Finding])] {
    var parts: [[Finding]] = Array(repeating: [], count: groups.count + 1)
    for finding in findings { parts[places(of: finding).first ?? groups.count].append(finding) }
    return parts.indices.filter { !parts[$0].isEmpty }.map { ($0 < groups.count ? groups[$0] : nil, parts[$0]) }
  }
}

/// Findings counted by principle and severity, waived ones left out; a finding of two principles counts in both.
public struct GroupCounts: Sendable {
  /// A row a principle, a last one for findings of none; a column a severity in the order of `Severity.allCases`.
  public private(set) var rows: [[Int]] = []

  /// Nothing counted.
  public init() {}

  /// Counts a contract's findings.
  public mutating func count(_ findings: [Finding], by grouping: Grouping) {
    for finding in findings where finding.waiver == nil {
      let places = grouping.places(of: finding)
      let column = Severity.allCases.firstIndex(of: finding.severity) ?? 0
      if rows.isEmpty {
        rows = Array(
          repeating: Array(repeating: 0, count: Severity.allCases.count), count: grouping.groups.count + 1)
      }
      for place in places.isEmpty ? [grouping.groups.count] : places { rows[place][column] += 1 }
    }
  }

  /// Adds other counts by the same grouping.
  public mutating func add(_ other: GroupCounts) {
    guard !rows.isEmpty else { return rows = other.rows }
    for (row, counts) in other.rows.enumerated() {
      for (column, count) in counts.enumerated() { rows[row][column] += count }
    }
  }

  /// The principles that have findings, with the counts by severity; nil stands for none of them.
  public func shown(by grouping: Grouping) -> [(group: Grouping.Group?, counts: [Int])] {
    rows.indices.filter { rows[$0].contains { $0 > 0 } }
      .map { ($0 < grouping.groups.count ? grouping.groups[$0] : nil, rows[$0]) }
  }
}
