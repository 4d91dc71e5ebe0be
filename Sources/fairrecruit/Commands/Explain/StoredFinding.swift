import ArgumentParser
import Findings
import FoundationEssentials
import SourceText

/// A finding read back from a report in JSON or NDJSON.
struct StoredFinding {
  let finding: Finding
  /// The contract it belongs to, without its other findings.
  let contract: ContractReport

  /// The finding of a report whose fingerprint begins with `fingerprint`, at least six digits of it.
  static func find(_ fingerprint: String, in path: String) throws -> StoredFinding {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw WorldError("cannot open the report `\(path)`: no such file, or it may not be read")
    }
    let wanted = fingerprint.lowercased()
    let contracts = try contracts(of: data, naming: wanted, path)
    var found: [StoredFinding] = []
    for contract in contracts {
      for finding in contract.findings where finding.matches(wanted) {
        if finding.fingerprint == wanted { return StoredFinding(finding, of: contract) }
        found.append(StoredFinding(finding, of: contract))
      }
    }
    if found.count > 1 {
      let all = found.map(\.finding.fingerprint).joined(separator: ", ")
      throw ValidationError("`\(fingerprint)` begins \(found.count) fingerprints of `\(path)`: \(all)")
    }
    guard let only = found.first else {
      throw ValidationError(
        "`\(path)` holds no finding `\(fingerprint)`; the last line of a finding in the text report is its fingerprint")
    }
    return only
  }

  private init(_ stored: Stored.Finding, of contract: Stored.Contract) {
    finding = Finding(stored)
    self.contract = ContractReport(
      file: contract.file, id: contract.id, sha256: contract.sha256, status: .complete, asOf: contract.asOf,
      problems: [], findings: [])
  }

  /// The contracts of a report that may hold the finding. A report written by this program has a contract a line, so
  /// that only lines with the fingerprint need be read; one laid out anew by others is read as a whole.
  private static func contracts(of data: Data, naming fingerprint: String, _ path: String) throws -> [Stored.Contract] {
    let decoder = JSONDecoder()
    let needle = Data("\"fingerprint\":\"\(fingerprint)".utf8)
    let lines = data.split(separator: 0x0A).filter { $0.firstRange(of: needle) != nil }
    let read = lines.compactMap { line in
      try? decoder.decode(Stored.Contract.self, from: line.last == 0x2C ? line.dropLast() : line)
    }
    if !read.isEmpty { return read }
    if let report = try? decoder.decode(Stored.self, from: data) { return report.contracts }
    let isOurs = data.prefix(4096).firstRange(of: Data("fairrecruit.report.v1".utf8)) != nil
    if isOurs { return [] }
    throw WorldError("`\(path)` is no report of `fairrecruit check -f json` or `-f ndjson`")
  }
}

/// The parts of `fairrecruit.report.v1` that an explanation shows.
private struct Stored: Decodable {
  let contracts: [Contract]

  struct Contract: Decodable {
    let file: String
    let id: String?
    let sha256: String
    let asOf: String?
    let findings: [Finding]
  }

  struct Finding: Decodable {
    let fingerprint, violation, severity, principle, message, remedy, source: String
    let rules: [String]
    let evidence: [Evidence]
    let basis: [Citation]
    let derivation: Derivation?
    let waiver: Waiver?
    let standing: String?
    let suggestion: Suggestion?

    func matches(_ start: String) -> Bool { fingerprint == start || start.count >= 6 && fingerprint.hasPrefix(start) }
  }

  struct Evidence: Decodable {
    let path, text: String
    let line, column, endLine, endColumn: Int
    let file: String?
  }

  struct Citation: Decodable {
    let instrument, provision, url, force, enforcement: String
    let note: String?
  }

  struct Derivation: Decodable {
    let expression, value: String
    let path: String?
    let skipped: Bool?
    let parts: [Derivation]?
  }

  struct Waiver: Decodable { let reason, approver, until: String }

  struct Suggestion: Decodable {
    let path, value, note, replacement: String
    let start, end: Int
  }
}

extension Finding {
  fileprivate init(_ stored: Stored.Finding) {
    self.init(
      fingerprint: stored.fingerprint, violation: stored.violation, name: stored.violation, title: stored.violation,
      principle: stored.principle, severity: Severity(rawValue: stored.severity) ?? .major, message: stored.message,
      remedy: stored.remedy, rules: stored.rules, source: Source(rawValue: stored.source) ?? .field,
      evidence: stored.evidence.map(Evidence.init), basis: stored.basis.map(Citation.init),
      derivation: stored.derivation.map(DerivationTree.init))
    waiver = stored.waiver.map { WaiverNote(reason: $0.reason, approver: $0.approver, until: $0.until) }
    standing = stored.standing.flatMap(Standing.init) ?? .unjudged
    suggestion = stored.suggestion.map { change in
      Suggestion(
        path: change.path, value: change.value, note: change.note,
        range: change.start..<max(change.start, change.end), replacement: change.replacement)
    }
  }
}

extension Evidence {
  fileprivate init(_ stored: Stored.Evidence) {
    self.init(
      path: stored.path, start: SourcePosition(line: stored.line, column: stored.column),
      end: SourcePosition(line: stored.endLine, column: stored.endColumn), text: stored.text, sourceLine: "",
      columnsUTF16: stored.column..<stored.column, file: stored.file)
  }
}

extension Citation {
  fileprivate init(_ stored: Stored.Citation) {
    self.init(
      instrument: stored.instrument, provision: stored.provision, url: stored.url,
      force: Force(rawValue: stored.force) ?? .law, enforcement: Enforcement(rawValue: stored.enforcement) ?? .inForce,
      enforcementNote: stored.note ?? "")
  }
}

extension DerivationTree {
  fileprivate init(_ stored: Stored.Derivation) {
    self.init(
      expression: stored.expression, value: stored.value, path: stored.path, isSkipped: stored.skipped ?? false,
      parts: (stored.parts ?? []).map(DerivationTree.init))
  }
}
