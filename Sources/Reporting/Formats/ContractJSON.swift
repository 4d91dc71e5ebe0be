import Findings
import SourceText
import Synchronization

/// Writes the contract object that JSON and NDJSON share.
///
/// The law of a rule, which is the same in all contracts, is written once, where it is first met, and then copied.
struct ContractJSON: Sendable {
  private let rules: [RuleNote]
  private let laws = LawTable()

  /// The laws met, by rule.
  private final class LawTable: Sendable {
    private let known = Mutex<[String: Law]>([:])

    func law(of id: String, among rules: [RuleNote]) -> Law? {
      known.withLock { known in
        if let law = known[id] { return law }
        let law = rules.first { $0.id == id }.map { Law(of: $0) }
        known[id] = law
        return law
      }
    }
  }

  /// The law of a rule, and the same as it is written.
  private struct Law: Sendable {
    let basis: [Citation]
    let bytes: [UInt8]

    init(of rule: RuleNote) {
      basis = rule.basis
      var text = ByteText()
      text.list(basis) { writeCitation($1, into: &$0) }
      bytes = text.bytes
    }
  }

  init(rules: [RuleNote]) { self.rules = rules }

  func write(_ contract: ContractReport, withFormat: Bool, into output: inout ByteText) {
    output.reserve(1_000 + 1_200 * contract.findings.count + 80 * contract.undetermined.count)
    if withFormat {
      output.raw("{\"format\":\"fairrecruit.report.v1\",\"file\":\"")
    } else {
      output.raw("{\"file\":\"")
    }
    output.escaped(contract.file)
    output.raw("\",\"id\":")
    output.quoted(orNull: contract.id)
    output.raw(",\"sha256\":\"")
    output.escaped(contract.sha256)
    output.raw(contract.status == .complete ? "\",\"status\":\"complete\"" : "\",\"status\":\"incomplete\"")
    output.raw(",\"asOf\":")
    output.quoted(orNull: contract.asOf)
    output.raw(",\"packs\":")
    output.list(contract.packs)
    output.raw(",\"problems\":")
    output.list(contract.problems) { writeProblem($1, withFile: false, into: &$0) }
    output.raw(",\"findings\":")
    output.list(contract.findings) { writeFinding($1, into: &$0, law: writeLaw) }
    writeVerdicts(contract, into: &output)
    writeTriage(contract, into: &output)
    output.raw("}")
  }

  private func writeLaw(of finding: Finding, into output: inout ByteText) {
    if let rule = finding.rules.first, let law = laws.law(of: rule, among: rules), law.basis == finding.basis {
      output.raw(law.bytes)
    } else {
      output.list(finding.basis) { writeCitation($1, into: &$0) }
    }
  }

  private func writeVerdicts(_ contract: ContractReport, into output: inout ByteText) {
    var (passed, violated, notApplicable) = (0, 0, 0)
    for verdict in contract.verdicts {
      switch verdict.verdict {
      case .pass: passed += 1
      case .violation: violated += 1
      case .notApplicable: notApplicable += 1
      case .undetermined: break
      }
    }
    output.raw(",\"verdicts\":{\"pass\":")
    output.number(passed)
    output.raw(",\"violation\":")
    output.number(violated)
    output.raw(",\"notApplicable\":")
    output.number(notApplicable)
    output.raw(",\"undetermined\":")
    output.list(contract.undetermined) { output, undetermined in
      output.raw("{\"rule\":")
      output.quoted(orNull: rules.indices.contains(undetermined.rule) ? rules[undetermined.rule].id : nil)
      output.raw(",\"missing\":")
      output.list(undetermined.missing)
      output.raw("}")
    }
    output.raw("}")
  }

  /// Ledger and indicators stand only where there are any.
  private func writeTriage(_ contract: ContractReport, into output: inout ByteText) {
    if !contract.ledger.isEmpty {
      output.raw(",\"ledger\":")
      output.list(contract.ledger) { writeLedgerLine($1, into: &$0) }
    }
    if !contract.indicators.isEmpty {
      output.raw(",\"indicators\":")
      output.list(contract.indicators) { output, indicator in
        output.raw("{\"id\":")
        output.quoted(indicator.id)
        output.raw(",\"title\":")
        output.quoted(indicator.title)
        output.raw(",\"findings\":")
        output.list(indicator.findings)
        output.raw("}")
      }
    }
    if let triage = contract.triage { write(triage, into: &output) }
  }

  private func write(_ triage: Triage, into output: inout ByteText) {
    output.raw(",\"triage\":{\"level\":")
    output.quoted(triage.level)
    output.raw(",\"title\":")
    output.quoted(triage.title)
    output.raw(",\"score\":")
    output.number(triage.score)
    output.raw(",\"caution\":")
    output.quoted(triage.caution)
    output.raw(",\"advice\":")
    output.quoted(triage.advice)
    output.raw("}")
  }

  private func writeLedgerLine(_ line: LedgerLine, into output: inout ByteText) {
    output.raw("{\"currency\":")
    output.quoted(line.currency)
    output.raw(",\"items\":")
    writeSums(line.items, into: &output)
    output.raw(",\"total\":")
    output.quoted(line.total)
    output.raw(",\"wages\":")
    output.quoted(orNull: line.wages)
    output.raw(",\"shareOfWages\":")
    output.quoted(orNull: line.shareOfWages)
    output.raw(",\"months\":")
    output.quoted(orNull: line.months)
    output.raw(",\"debtMonths\":")
    output.quoted(orNull: line.debtMonths)
    output.raw(",\"apart\":")
    writeSums(line.apart, into: &output)
    output.raw(",\"unstated\":")
    output.number(line.unstated)
    output.raw("}")
  }

  private func writeSums(_ sums: [(name: String, amount: String)], into output: inout ByteText) {
    output.list(sums) { output, sum in
      output.raw("{\"name\":")
      output.quoted(sum.name)
      output.raw(",\"amount\":")
      output.quoted(sum.amount)
      output.raw("}")
    }
  }
}

/// Writes format, tool, library and, unless left out, the time; no braces around them.
func writeHead(_ head: ReportHead, into output: inout ByteText) {
  output.raw("\"format\":\"fairrecruit.report.v1\",\"tool\":{\"name\":\"fairrecruit\",\"version\":")
  output.quoted(head.toolVersion)
  output.raw("},\"library\":{\"fingerprint\":")
  output.quoted(head.libraryFingerprint)
  output.raw(",\"packs\":")
  output.list(head.packs) { output, pack in
    output.raw("{\"id\":")
    output.quoted(pack.id)
    output.raw(",\"version\":")
    output.quoted(pack.version)
    output.raw("}")
  }
  output.raw("}")
  guard let generatedAt = head.generatedAt else { return }
  output.raw(",\"generatedAt\":")
  output.quoted(generatedAt)
}

/// Writes the counts of a run; the baseline's only where one was given.
func writeSummary(_ summary: ReportSummary, into output: inout ByteText) {
  output.raw("{\"contracts\":")
  output.number(summary.contracts)
  output.raw(",\"complete\":")
  output.number(summary.complete)
  output.raw(",\"incomplete\":")
  output.number(summary.incomplete)
  output.raw(",\"findings\":{")
  for (index, severity) in Severity.allCases.enumerated() {
    output.write("\(index > 0 ? "," : "")\"\(severity.rawValue)\":\(summary.findings[severity] ?? 0)")
  }
  output.raw("},\"waived\":")
  output.number(summary.waived)
  output.raw(",\"undetermined\":")
  output.number(summary.undetermined)
  if summary.hasBaseline {
    output.raw(",\"baseline\":{\"new\":")
    output.number(summary.new)
    output.raw(",\"known\":")
    output.number(summary.known)
    output.raw(",\"fixed\":")
    output.list(summary.fixed)
    output.raw("}")
  }
  output.raw("}")
}

/// Writes a problem; one of a run names its file.
func writeProblem(_ problem: Diagnostic, withFile: Bool, into output: inout ByteText) {
  output.raw(problem.severity == .error ? "{\"severity\":\"error\"" : "{\"severity\":\"warning\"")
  if withFile {
    output.raw(",\"file\":")
    output.quoted(problem.file)
  }
  output.raw(",\"message\":")
  output.quoted(problem.message)
  output.raw(",\"line\":")
  if let start = problem.start { output.number(start.line) } else { output.raw("null") }
  output.raw(",\"column\":")
  if let start = problem.start { output.number(start.column) } else { output.raw("null") }
  output.raw("}")
}
