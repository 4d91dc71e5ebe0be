import Findings
import Reporting
import SourceText

/// A report made by hand: five contracts that show everything a format must carry, with text that tries to break out.
enum SampleReport {
  static let head = ReportHead(
    toolVersion: "1.0.0", libraryFingerprint: Deferred(of: "sha256:" + String(repeating: "ab", count: 32)),
    packs: [.init(id: "international", version: "1.0.0"), .init(id: "us-h2a", version: "1.2.0")],
    rules: [
      rule("international/worker-paid-medical-cost", "FEE-02", "fees", "The worker pays for a medical test"),
      rule("us-h2a/worker-paid-medical-cost", "FEE-02", "fees", "An H-2A worker pays for a medical test"),
      rule("international/passport-held", "DOC-01", "documents", "The passport is held", [convention]),
      rule("international/no-payslip", "WAG-08", "wages", "No itemised pay statement", [guideline], .minor),
      rule("international/hours", "HRS-01", "hours", "Hours exceed the limit | \"<b>\"", [law], .major),
    ],
    principleIDs: ["fees", "documents", "wages", "hours", "patterns"],
    principleTitles: ["No fees", "Workers keep their documents", "Wages in full", "Decent hours", "Patterns"],
    generatedAt: "2026-03-02T08:00:00Z")

  static let report = Report(
    head: head, contracts: [feeContract, hostileContract, brokenContract, cleanContract, prose])

  /// A set of principles: fees in two of them, documents in one, one without kinds, hours in none.
  static let grouping = Grouping(
    id: "demo", title: "Demo Principles <2012>",
    groups: [
      .init(number: "1", title: "No fees"), .init(number: "2", title: "Nothing"),
      .init(number: "B", title: "Law protects"),
    ], places: ["FEE-02": [0, 2], "DOC-01": [2]])

  static let convention = Citation(
    instrument: "ILO C181 (1997)", provision: "Art. 7(1)", url: "https://example.org/c181?a=1&b=2", force: .convention,
    verified: true)
  static let law = Citation(
    instrument: "20 CFR 655.135", provision: "(j)", url: "https://example.org/cfr", force: .law,
    enforcement: .suspended, enforcementNote: "not enforced since 2025-06-20")
  static let guideline = Citation(
    instrument: "ILO General principles (2019)", provision: "para. 6", url: "", force: .guideline)

  static func rule(
    _ id: String, _ kind: String, _ principle: String, _ title: String, _ basis: [Citation] = [convention, guideline],
    _ severity: Severity = .critical
  ) -> RuleNote {
    RuleNote(
      id: id, pack: String(id.prefix { $0 != "/" }), violation: kind, principle: principle, title: title,
      remedy: "The employer bears the cost and repays what was paid.", severity: severity, basis: basis)
  }

  /// Evidence at the first place where `source` has `text`; at its first character but spaces where it is empty.
  static func place(_ path: String, _ line: Int, _ text: String, in source: String, personal: Bool = false) -> Evidence
  {
    let from = text.isEmpty ? source.firstIndex { $0 != " " } : source.firstRange(of: text)?.lowerBound
    let lead = source[..<(from ?? source.startIndex)]
    let (column, before) = (lead.unicodeScalars.count + 1, lead.utf16.count)
    let past = column + text.unicodeScalars.count
    return Evidence(
      path: path, start: SourcePosition(line: line, column: column), end: SourcePosition(line: line, column: past),
      text: text, sourceLine: source, columnsUTF16: before + 1..<before + 1 + text.utf16.count, isPersonal: personal)
  }

  static func finding(
    _ fingerprint: String, _ rules: [Int], _ message: String, _ evidence: [Evidence], source: Finding.Source = .field
  ) -> Finding {
    let first = head.rules[rules[0]]
    return Finding(
      fingerprint: fingerprint, violation: first.violation, name: "name-of-kind", title: first.title,
      principle: first.principle, severity: first.severity, message: message, remedy: first.remedy,
      rules: rules.map { head.rules[$0].id }, source: source, evidence: evidence, basis: first.basis)
  }

  static let feeContract: ContractReport = {
    var first = finding(
      "00000000000000a1", [0, 1], "The worker pays 80.00 USD for “Medical examination”.",
      [
        place("fees[0].payer", 14, "worker", in: "      \"payer\": \"worker\","),
        place("fees[0].amount", 15, "80.00", in: "      \"amount\": 80.00"),
      ])
    first.derivation = DerivationTree(
      expression: "fee.payer != 'worker' || fee.reimbursed", value: "false",
      parts: [
        DerivationTree(expression: "fee.payer", value: "\"worker\"", path: "fees[0].payer"),
        DerivationTree(expression: "fee.reimbursed", value: "", path: "fees[0].reimbursed", isSkipped: true),
      ])
    first.suggestion = Suggestion(
      path: "fees[0].payer", value: "employer", note: "The employer pays instead.", range: 201..<207,
      replacement: "employer")
    first.standing = .new
    var second = finding(
      "00000000000000a2", [3], "The contract promises no pay statement.",
      [place("wage", 3, "", in: "  \"wage\": {")])
    second.waiver = WaiverNote(reason: "Payslips by app, seen", approver: "A. Inspector", until: "2026-12-31")
    second.standing = .known
    var contract = ContractReport(
      file: "contracts/a b.json", id: "C-1", sha256: String(repeating: "0", count: 64), status: .complete,
      asOf: "2026-03-01", problems: [], findings: [first, second])
    contract.packs = ["international", "us-h2a"]
    contract.employer = "Green Valley Farms & Sons"
    contract.recruiter = "Sunrise <Agency>"
    contract.verdicts = [
      RuleVerdict(rule: 0, verdict: .violation), RuleVerdict(rule: 1, verdict: .violation),
      RuleVerdict(rule: 2, verdict: .pass), RuleVerdict(rule: 3, verdict: .violation),
      RuleVerdict(rule: 4, verdict: .undetermined),
    ]
    contract.undetermined = [Undetermined(rule: 4, missing: ["hours.weekly", "hours.daily"])]
    contract.ledger = [
      LedgerLine(
        currency: "USD", names: ["fees", "deductions"], amounts: ["80.00", "1200"], total: "1280.00", wages: "3740",
        shareOfWages: "34.2")
    ]
    contract.ledger[0].months = "10"
    contract.ledger[0].debtMonths = "1.5"
    (contract.ledger[0].apartNames, contract.ledger[0].apartAmounts) = (["statutory"], ["120.00"])
    contract.ledger[0].unstated = 1
    contract.triage = Triage(
      level: "alert", title: "several indicators", score: 6, caution: "Indicators prove nobody's guilt.",
      advice: "Speak with the worker alone.")
    contract.indicators = [Indicator(id: "debt-bondage", title: "Debt bondage", findings: ["00000000000000a1"])]
    return contract
  }()

  /// Text that would break out of HTML, XML, Markdown, CSV, workflow commands and terminals.
  static let nasty =
    "a\"b'c<script>alert(1)</script>&amp; ]]> | `x` *y* [z](http://e.vil)\r\n::error::injected%0A\u{1B}[31m "
    + "\u{202E}evil\u{2066} \u{0}\u{8} 😀 مرحبا ,;\t-->"

  static let hostileContract: ContractReport = {
    let line = "<fee 😀=\"\u{202E}\u{1B}[2J\" note=\"=cmd()|'/C calc'!A0\" payer='worker' />"
    let first = SampleReport.finding(
      "00000000000000b1", [2], nasty,
      [
        place("documents[0].x-\u{202E}", 7, "=cmd()|'/C calc'!A0", in: line),
        place("title", 2, "::error file=x::y", in: "::error file=x::y\u{1B}[0m"),
      ])
    var second = SampleReport.finding(
      "00000000000000b2", [4], "=HYPERLINK(\"http://e.vil\",\"click\")", [place("hours", 9, "-1+1", in: "-1+1")])
    second.remedy = nasty
    var contract = ContractReport(
      file: "contracts/=x,'\"<&>.xml", id: "C-2</h2>\u{202E}", sha256: String(repeating: "1", count: 64),
      status: .complete, asOf: nil, problems: [], findings: [first, second])
    contract.verdicts = [RuleVerdict(rule: 2, verdict: .violation), RuleVerdict(rule: 4, verdict: .violation)]
    contract.employer = "Green Valley Farms & Sons"
    return contract
  }()

  static let brokenContract: ContractReport = {
    let file = SourceFile(name: "contracts/broken.json", text: "{\n  \"wage\": {\"ammount\": 3,}\n}")
    let first = SampleReport.finding(
      "00000000000000c1", [4], "72 hours a week are more than 48.", [place("hours.weekly", 1, "72", in: "{")])
    return ContractReport(
      file: file.name, id: nil, sha256: String(repeating: "2", count: 64), status: .incomplete, asOf: "2026-03-01",
      problems: [
        Diagnostic(.error, "unknown field `ammount` of `wage`; did you mean `amount`?", in: file, at: 13..<22),
        Diagnostic(.warning, "no day to judge by", file: file.name),
      ], findings: [first])
  }()

  static let cleanContract: ContractReport = {
    var contract = ContractReport(
      file: "contracts/clean.xml", id: "C-3", sha256: String(repeating: "3", count: 64), status: .complete,
      asOf: "2026-03-01", problems: [], findings: [])
    contract.verdicts = [RuleVerdict(rule: 0, verdict: .pass), RuleVerdict(rule: 2, verdict: .notApplicable)]
    return contract
  }()

  /// Personal texts in fields and, in other letters and spacing, in the words of a clause.
  static let prose: ContractReport = {
    let clause =
      "The passport P1234567A of MARIA  Santos Ñuñez is kept by the agent; call 0917 555 0101 or maria@example.org."
    let first = SampleReport.finding(
      "00000000000000d1", [2], "The clause gives Ms. Nunez's passport to the agent.",
      [place("clauses[3]", 31, clause, in: "  \"text\": \"" + clause + "\",")], source: .prose)
    let name = SampleReport.finding(
      "00000000000000d2", [4], "Maria Santos Ñuñez works 90 hours.",
      [place("worker.name", 4, "Maria Santos Ñuñez", in: "  \"name\": \"Maria Santos Ñuñez\",", personal: true)])
    var contract = ContractReport(
      file: "contracts/prose.ndjson", id: "C-4", sha256: String(repeating: "4", count: 64), status: .complete,
      asOf: "2026-03-01", problems: [], findings: [name, first])
    contract.personalTexts = ["Maria Santos Ñuñez", "P1234567A", "+63 917 555 0101", "{{worker.address}}"]
    contract.verdicts = [RuleVerdict(rule: 2, verdict: .violation), RuleVerdict(rule: 4, verdict: .violation)]
    contract.recruiter = "Sunrise <Agency>"
    return contract
  }()
}
