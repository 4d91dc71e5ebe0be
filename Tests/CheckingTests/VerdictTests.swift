import Checking
import Findings
import SourceText
import TestDocuments
import Testing

/// A row: what a rule asks of a document, and what it must say.
private struct Row: CustomTestStringConvertible {
  let logic: String
  let contract: String
  let verdict: Verdict
  var missing: [String] = []

  init(_ logic: String, _ contract: String, _ verdict: Verdict, missing: [String] = []) {
    self.logic = logic
    self.contract = contract
    self.verdict = verdict
    self.missing = missing
  }

  var testDescription: String { "\(logic.split(separator: "\n").joined(separator: "; ")) of \(contract)" }
}

private let fees = "for_each: contract.fees as fee\n"

private let rows: [Row] = [
  Row("require: contract.wage.amount > 100.0", #"{"wage": {"amount": 101}}"#, .pass),
  Row("require: contract.wage.amount > 100.0", #"{"wage": {"amount": 100.00}}"#, .violation),
  Row("require: contract.wage.amount > 100.0", #"{"wage": {}}"#, .undetermined, missing: ["wage.amount"]),
  Row("require: contract.wage.amount > 100.0", "{}", .undetermined, missing: ["wage.amount"]),
  Row(
    "require: contract.wage.amount > 100.0", #"{"wage": {"amount": "many"}}"#, .undetermined, missing: ["wage.amount"]),
  Row("require: has(contract.wage.amount)", #"{"wage": {}}"#, .violation),
  Row("require: has(contract.wage.amount)", "{}", .violation),
  Row("require: has(contract.wage.amount)", #"{"wage": {"amount": 0}}"#, .pass),
  Row("require: has(contract.wage.amount)", #"{"stage": "template", "wage": {"amount": "{{amount}}"}}"#, .pass),
  Row(
    "require: contract.wage.amount > 100.0", #"{"stage": "template", "wage": {"amount": "{{amount}}"}}"#, .undetermined,
    missing: ["wage.amount"]),
  Row("require: has(contract.employer.name)", #"{"employer": {"name": "  "}}"#, .violation),
  Row("when: contract.sector == 'care'\nrequire: has(contract.wage.amount)", #"{"sector": "mining"}"#, .notApplicable),
  Row("when: contract.sector == 'care'\nrequire: has(contract.wage.amount)", "{}", .undetermined, missing: ["sector"]),
  Row("when: contract.sector == 'care'\nrequire: has(contract.wage.amount)", #"{"sector": "care"}"#, .violation),
  Row(
    "applies: contract.sector == 'care'\nrequire: has(contract.wage.amount)", #"{"sector": "mining"}"#, .notApplicable),
  Row(
    "applies: contract.sector == 'care'\nrequire: has(contract.wage.amount)", "{}", .undetermined, missing: ["sector"]),
  Row("require: contract.job.hazardous || contract.job.nightWork", #"{"job": {"hazardous": true}}"#, .pass),
  Row(
    "require: contract.job.hazardous || contract.job.nightWork", #"{"job": {"hazardous": false}}"#, .undetermined,
    missing: ["job.nightWork"]),
  Row("require: contract.job.hazardous && contract.job.nightWork", #"{"job": {"nightWork": false}}"#, .violation),
  Row(
    "require: contract.job.hazardous && contract.job.nightWork", "{}", .undetermined,
    missing: ["job.hazardous", "job.nightWork"]),
  Row("\(fees)require: fee.payer != 'worker'", #"{"fees": []}"#, .notApplicable),
  Row("\(fees)require: fee.payer != 'worker'", "{}", .undetermined, missing: ["fees"]),
  Row("\(fees)require: fee.payer != 'worker'", #"{"fees": [{"payer": "employer"}, {"payer": "recruiter"}]}"#, .pass),
  Row("\(fees)require: fee.payer != 'worker'", #"{"fees": [{"payer": "employer"}, {"payer": "worker"}]}"#, .violation),
  Row("\(fees)require: fee.payer != 'worker'", #"{"fees": [{}, {"payer": "worker"}]}"#, .violation),
  Row(
    "\(fees)require: fee.payer != 'worker'", #"{"fees": [{"payer": "employer"}, {}]}"#, .undetermined,
    missing: ["fees[1].payer"]),
  Row(
    "\(fees)when: fee.kind == 'visa'\nrequire: fee.payer != 'worker'",
    #"{"fees": [{"kind": "medical", "payer": "worker"}]}"#, .notApplicable),
  Row(
    "\(fees)when: fee.kind == 'visa'\nrequire: fee.payer != 'worker'",
    #"{"fees": [{"kind": "medical"}, {"kind": "visa", "payer": "employer"}]}"#, .pass),
  Row(
    "\(fees)when: fee.kind == 'visa'\nrequire: fee.payer != 'worker'", #"{"fees": [{"payer": "worker"}]}"#,
    .undetermined, missing: ["fees[0].kind"]),
  Row(
    "for_each: [contract.payslips as slip, slip.deductions as d]\nrequire: d.kind != 'fine'",
    #"{"payslips": [{"deductions": [{"kind": "tools"}]}, {"deductions": [{"kind": "fine"}]}]}"#, .violation),
  Row(
    "for_each: [contract.payslips as slip, slip.deductions as d]\nrequire: d.kind != 'fine'",
    #"{"payslips": [{"deductions": []}, {}]}"#, .undetermined, missing: ["payslips[1].deductions"]),
  Row("require: asOf >= day('2020-01-01')", #"{"signedOn": "2019-12-31"}"#, .violation),
  Row("require: asOf >= day('2020-01-01')", "{}", .undetermined, missing: ["the day of the contract"]),
  Row(
    "require: figure('demo.limit') >= contract.wage.amount", #"{"signedOn": "2021-06-01", "wage": {"amount": 10}}"#,
    .pass),
  Row(
    "require: figure('demo.limit') >= contract.wage.amount", #"{"signedOn": "2022-01-01", "wage": {"amount": 13}}"#,
    .violation),
  Row(
    "require: figure('demo.limit') >= contract.wage.amount", #"{"signedOn": "2018-01-01", "wage": {"amount": 10}}"#,
    .undetermined, missing: ["figure demo.limit on 2018-01-01"]),
  Row(
    "require: figure('demo.keyed', contract.wage.currency) >= 1.0",
    #"{"signedOn": "2021-01-01", "wage": {"currency": "USD"}}"#, .pass),
  Row(
    "require: figure('demo.keyed', contract.wage.currency) >= 1.0",
    #"{"signedOn": "2021-01-01", "wage": {"currency": "EUR"}}"#, .undetermined,
    missing: ["figure demo.keyed for EUR on 2021-01-01"]),
]

private let figures = [
  """
  id: demo.limit
  title: A limit
  unit: USD
  values:
    - {from: 2019-01-01, value: 10.00, instrument: Act, provision: s. 1, url: "https://example.org", verified: true}
    - {from: 2022-01-01, value: 12.50, instrument: Act, provision: s. 1, url: "https://example.org", verified: true}

  """,
  """
  id: demo.keyed
  title: A limit by currency
  unit: of the key
  values:
    - {key: USD, from: 2019-01-01, value: 1, instrument: Act, provision: s. 1, url: "https://example.org", verified: true}

  """,
]

@Suite("verdicts")
struct VerdictTests {
  private static let checker = Result {
    try makeChecker(
      rows.enumerated().map { ShortRule(id: "demo/row-\($0)", logic: $1.logic) }, figures: figures)
  }

  @Test("a rule ends in one of four verdicts, naming what was missing", arguments: rows.indices)
  func verdict(index: Int) throws {
    let row = rows[index]
    let checker = try Self.checker.get()
    let report = try checker.report(of: row.contract)
    #expect(checker.verdicts(of: report)["demo/row-\(index)"] == row.verdict, "\(row.testDescription)")
    #expect(checker.missing(of: report)["demo/row-\(index)"] ?? [] == row.missing, "\(row.testDescription)")
  }

  @Test("every rule that ran has a verdict, and a rule that failed leaves the contract incomplete")
  func failure() throws {
    let checker = try makeChecker([
      ShortRule(id: "demo/divides", logic: "require: 100.0 / contract.wage.amount > 1.0"),
      ShortRule(id: "demo/other", logic: "require: contract.wage.amount >= 0.0"),
    ])
    let report = try checker.report(of: #"{"id": "A", "wage": {"amount": 0}}"#)
    #expect(report.verdicts.count == 2)
    #expect(report.status == .incomplete)
    #expect(report.problems.map(\.message) == ["the rule `demo/divides` failed: division by zero"])
    #expect(checker.verdicts(of: report)["demo/divides"] == .undetermined)
    #expect(checker.verdicts(of: report)["demo/other"] == .pass)
  }

  @Test("a pack that does not apply gives no verdicts; one that cannot tell leaves its rules undetermined")
  func packs() throws {
    let rule = ShortRule(id: "demo/wage", logic: "require: has(contract.wage.amount)")
    let checker = try makeChecker([rule], applies: ["demo": "contract.destinationCountry == 'SG'"])
    #expect(try checker.report(of: #"{"id": "A", "destinationCountry": "SG"}"#).verdicts.map(\.verdict) == [.violation])
    let elsewhere = try checker.report(of: #"{"id": "A", "destinationCountry": "HK"}"#)
    #expect(elsewhere.verdicts == [] && elsewhere.packs == [])
    let untold = try checker.report(of: #"{"id": "A"}"#)
    #expect(untold.verdicts.map(\.verdict) == [.undetermined])
    #expect(untold.undetermined.map(\.missing) == [["destinationCountry"]])
    #expect(untold.findings == [])
  }

  @Test("packs that were not chosen are left out")
  func chosenPacks() throws {
    let rules = ["one/wage", "two/wage"].map { ShortRule(id: $0, logic: "require: has(contract.wage.amount)") }
    let checker = try makeChecker(rules, options: CheckOptions(packs: ["two"]))
    let report = try checker.report(of: #"{"id": "A"}"#)
    #expect(report.packs == ["two"])
    #expect(report.findings.map(\.rules) == [["two/wage"]])
  }

  @Test("a partly read contract is judged in what could be read, and incomplete")
  func partlyRead() throws {
    let checker = try makeChecker([
      ShortRule(id: "demo/wage", logic: "require: contract.wage.amount > 100.0"),
      ShortRule(id: "demo/sector", logic: "require: contract.sector == 'care'"),
    ])
    let report = try checker.report(of: #"{"id": "A", "wage": {"amount": 5, "curency": "USD"}, "sector": "caring"}"#)
    #expect(report.status == .incomplete)
    #expect(report.problems.count == 2)
    #expect(report.findings.map(\.rules) == [["demo/wage"]])
    #expect(checker.missing(of: report) == ["demo/sector": ["sector"]])
  }
}
