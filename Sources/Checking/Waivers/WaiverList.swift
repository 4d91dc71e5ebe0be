public import CEL
public import Findings
import RuleLibrary
public import SourceText

/// The waivers of a file, and which findings they accept on a day.
///
/// Findings of principles that may not be waived stay as they are; so do those whose waiver has ended.
public struct WaiverList: Sendable {
  /// The file.
  public let file: SourceFile
  /// The waivers in the order of the file.
  public let waivers: [Waiver]
  /// Principles whose findings no waiver accepts.
  private let unwaivable: Set<String>
  private let principles: [String: String]
  private let byFingerprint: [String: [Int]]
  private let byContract: [String: [Int]]

  init(file: SourceFile, waivers: [Waiver], catalogue: ViolationCatalogue) {
    self.file = file
    self.waivers = waivers
    unwaivable = Set(catalogue.principles.filter { !$0.isWaivable }.map(\.id))
    principles = Dictionary(catalogue.kinds.map { ($0.id, $0.principle) }, uniquingKeysWith: { first, _ in first })
    var byFingerprint: [String: [Int]] = [:]
    var byContract: [String: [Int]] = [:]
    for (index, waiver) in waivers.enumerated() {
      switch waiver.target {
      case .fingerprint(let fingerprint): byFingerprint[fingerprint, default: []].append(index)
      case .kind(_, let contract, _): byContract[contract, default: []].append(index)
      }
    }
    self.byFingerprint = byFingerprint
    self.byContract = byContract
  }

  /// Marks the findings of a contract that are accepted on a day; gives the waivers that met one.
  public func apply(to report: inout ContractReport, on day: CalendarDay) -> WaiverUse {
    var use = WaiverUse()
    let ofContract = report.id.flatMap { byContract[$0] } ?? []
    for index in report.findings.indices {
      let finding = report.findings[index]
      for number in (byFingerprint[finding.fingerprint] ?? []) + ofContract
      where waivers[number].means(finding, of: report.id) {
        use.met.insert(number)
        if unwaivable.contains(finding.principle) {
          use.refused.insert(number)
        } else if waivers[number].until >= day, report.findings[index].waiver == nil {
          report.findings[index].waiver = waivers[number].note
        }
      }
    }
    return use
  }

  /// What is wrong with the waivers after a run: refused, ended, or without a finding; in the order of the file.
  ///
  /// Where only a part of the contracts was checked, waivers without a finding are left out.
  public func problems(after use: WaiverUse, on day: CalendarDay, isPartial: Bool = false) -> [Diagnostic] {
    waivers.indices.compactMap { index in
      problem(of: index, use, on: day, isPartial: isPartial).map {
        Diagnostic($0, in: file, at: waivers[index].range)
      }
    }
  }

  private func problem(of index: Int, _ use: WaiverUse, on day: CalendarDay, isPartial: Bool) -> String? {
    let waiver = waivers[index]
    if let principle = forbiddenPrinciple(of: waiver) {
      return "findings of the principle `\(principle)` cannot be waived; correct the contract and remove the waiver"
    }
    if use.refused.contains(index) {
      return "the waiver means a finding of a principle that cannot be waived; correct the contract and remove it"
    }
    if waiver.until < day {
      return "the waiver ended on \(waiver.until.text); correct the contract, or have it approved anew"
    }
    if use.met.contains(index) || isPartial { return nil }
    switch waiver.target {
    case .fingerprint(let fingerprint):
      return "the waiver of `\(fingerprint)` matches no finding; remove it, or correct the fingerprint"
    case .kind(let violation, let contract, let path):
      let place = path.map { " at `\($0)`" } ?? ""
      return "the waiver of `\(violation)` in contract `\(contract)`\(place) matches no finding; remove or correct it"
    }
  }

  private func forbiddenPrinciple(of waiver: Waiver) -> String? {
    guard case .kind(let violation, _, _) = waiver.target, let principle = principles[violation] else { return nil }
    return unwaivable.contains(principle) ? principle : nil
  }
}
