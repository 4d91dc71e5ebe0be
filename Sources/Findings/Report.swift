public import SourceText

/// What is known before the first contract is judged.
public struct ReportHead: Sendable {
  /// A rule pack and its version.
  public struct Pack: Sendable, Hashable {
    /// The pack's id.
    public var id: String
    /// Its version.
    public var version: String

    /// Makes a pack's name and version.
    public init(id: String, version: String) {
      self.id = id
      self.version = version
    }
  }

  /// The program's version.
  public var toolVersion: String
  /// `sha256:…` of the rule library.
  public var libraryFingerprint: String { fingerprint.value }
  private let fingerprint: Deferred<String>
  /// The packs that were loaded.
  public var packs: [Pack]
  /// Every rule that may run; contracts' verdicts refer to it by index.
  public var rules: [RuleNote]
  /// Principles in the order of the library: id and title.
  public var principles: [(id: String, title: String)] { zip(principleIDs, principleTitles).map { ($0, $1) } }
  /// Ids of the principles.
  public var principleIDs: [String]
  /// Titles of the principles.
  public var principleTitles: [String]
  /// When the report was made, RFC 3339; nil where it is left out.
  public var generatedAt: String?

  /// Makes a head; the fingerprint is reckoned where a report shows it.
  public init(
    toolVersion: String, libraryFingerprint: Deferred<String>, packs: [Pack], rules: [RuleNote], principleIDs: [String],
    principleTitles: [String], generatedAt: String? = nil
  ) {
    self.toolVersion = toolVersion
    fingerprint = libraryFingerprint
    self.packs = packs
    self.rules = rules
    self.principleIDs = principleIDs
    self.principleTitles = principleTitles
    self.generatedAt = generatedAt
  }
}

/// Counts over all contracts of a run.
public struct ReportSummary: Sendable {
  /// Contracts judged.
  public var contracts = 0
  /// Of these, fully read and judged.
  public var complete = 0
  /// Of these, not fully read or judged.
  public var incomplete = 0
  /// Findings by severity, waived ones left out.
  public var findings: [Severity: Int] = [:]
  /// Findings that a waiver accepts.
  public var waived = 0
  /// Findings in the baseline, where one was given.
  public var known = 0
  /// Findings not in the baseline, where one was given.
  public var new = 0
  /// Fingerprints of the baseline that were not found any more.
  public var fixed: [String] = []
  /// Whether a baseline was given.
  public var hasBaseline = false
  /// Undetermined verdicts.
  public var undetermined = 0
  /// Problems of files that held no contract, waivers, baseline.
  public var problems: [Diagnostic] = []
  /// Ids of the packs that applied to a contract.
  public var packs: Set<String> = []
  /// How many of the problems concern waivers and the baseline; they count as findings of severity major.
  public var acceptanceProblems = 0

  /// An empty summary.
  public init() {}

  /// Counts a contract in.
  public mutating func count(_ contract: ContractReport) {
    contracts += 1
    if !contract.packs.allSatisfy(packs.contains) { packs.formUnion(contract.packs) }
    switch contract.status {
    case .complete: complete += 1
    case .incomplete: incomplete += 1
    }
    undetermined += contract.undetermined.count
    for finding in contract.findings {
      if finding.waiver != nil { waived += 1 } else { findings[finding.severity, default: 0] += 1 }
      switch finding.standing {
      case .known: known += 1
      case .new: new += 1
      case .unjudged: break
      }
    }
  }
}

/// A finished report.
public struct Report: Sendable {
  /// What was known before the first contract.
  public var head: ReportHead
  /// The contracts, by file and position.
  public var contracts: [ContractReport]
  /// The counts.
  public var summary: ReportSummary

  /// Makes a report and counts its contracts.
  public init(head: ReportHead, contracts: [ContractReport]) {
    self.head = head
    self.contracts = contracts
    summary = ReportSummary()
    for contract in contracts { summary.count(contract) }
  }
}
