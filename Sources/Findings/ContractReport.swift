public import SourceText

/// What is to be said of one contract.
public struct ContractReport: Sendable {
  /// Whether all of it was read and judged.
  public enum Status: String, Sendable { case complete, incomplete }

  /// The file as it was given; `archive.zip!inner.xml` inside an archive.
  public var file: String
  /// The contract's id; nil where it has none.
  public var id: String?
  /// SHA-256 of the contract's bytes, hexadecimal.
  public var sha256: String
  /// Where it begins in the file.
  public var position = SourcePosition.start
  /// Whether all of it was read and judged.
  public var status: Status
  /// The day whose law was applied, ISO 8601; nil where the contract names none and none was given.
  public var asOf: String?
  /// Ids of the packs that apply.
  public var packs: [String] = []
  /// Names that group contracts in an index: employer and recruiters.
  public var employer: String?
  /// The first recruiter's name.
  public var recruiter: String?
  /// What could not be read, or failed.
  public var problems: [Diagnostic]
  /// The findings, by position and kind.
  public var findings: [Finding]
  /// The verdict of every rule that ran, by its index in the report's rules; absent rules did not apply or were not in force.
  public var verdicts: [RuleVerdict] = []
  /// Rules that could not decide.
  public var undetermined: [Undetermined] = []
  /// What the worker bears, per currency.
  public var ledger: [LedgerLine] = []
  /// The forced-labour indicators that the findings point to.
  public var indicators: [Indicator] = []
  /// How urgent the indicators are together; nil where there are none.
  public var triage: Triage?
  /// Texts to mask in this contract's report: personal fields.
  public var personalTexts: [String] = []

  /// Makes the report of a contract.
  public init(
    file: String, id: String?, sha256: String, status: Status, asOf: String?, problems: [Diagnostic],
    findings: [Finding]
  ) {
    self.file = file
    self.id = id
    self.sha256 = sha256
    self.status = status
    self.asOf = asOf
    self.problems = problems
    self.findings = findings
  }
}

/// The verdict of one rule.
public struct RuleVerdict: Sendable, Hashable {
  /// The index of the rule in the report's list of rules.
  public var rule: Int
  /// What it says.
  public var verdict: Verdict

  /// Makes a verdict of a rule.
  public init(rule: Int, verdict: Verdict) {
    self.rule = rule
    self.verdict = verdict
  }
}

/// What the worker bears in one currency, against the wages of the contract's time. Decimal texts.
public struct LedgerLine: Sendable, Hashable {
  /// ISO 4217.
  public var currency: String
  /// Named sums: `fees`, `deposits`, `loans`, `deductions`, `housing`, `meals`, `transport`; decimal text.
  public var items: [(name: String, amount: String)] { zip(names, amounts).map { ($0, $1) } }
  /// The names of the sums.
  public var names: [String]
  /// The amounts of the sums.
  public var amounts: [String]
  /// All sums together.
  public var total: String
  /// Wages over the contract's time; nil where they cannot be reckoned.
  public var wages: String?
  /// The total as percent of the wages, one digit; nil where it cannot be reckoned.
  public var shareOfWages: String?
  /// Months that the line is reckoned over, decimal text; nil where they cannot be reckoned.
  public var months: String?
  /// Months of full wages that debts to employer or recruiter take; nil where there are none.
  public var debtMonths: String?
  /// The names of sums outside the total: `statutory`, `repayments`, `assigned`.
  public var apartNames: [String] = []
  /// Their amounts.
  public var apartAmounts: [String] = []
  /// Sums outside the total; decimal text.
  public var apart: [(name: String, amount: String)] { zip(apartNames, apartAmounts).map { ($0, $1) } }
  /// Costs of the worker whose amount or currency the contract does not state, over all currencies.
  public var unstated = 0

  /// Makes a line.
  public init(
    currency: String, names: [String], amounts: [String], total: String, wages: String?, shareOfWages: String?
  ) {
    self.currency = currency
    self.names = names
    self.amounts = amounts
    self.total = total
    self.wages = wages
    self.shareOfWages = shareOfWages
  }
}

/// One of the ILO indicators of forced labour, with the findings that point to it.
public struct Indicator: Sendable, Hashable {
  /// The id in `Rules/`: `debt-bondage`.
  public var id: String
  /// Its title.
  public var title: String
  /// Fingerprints of the findings.
  public var findings: [String]

  /// Makes an indicator.
  public init(id: String, title: String, findings: [String]) {
    self.id = id
    self.title = title
    self.findings = findings
  }
}

/// How urgent the forced-labour indicators of a contract are together, and what to do; never an accusation.
public struct Triage: Sendable, Hashable {
  /// The id of the level: `review`, `alert`.
  public var level: String
  /// The level in words.
  public var title: String
  /// The weights of the indicators together.
  public var score: Int
  /// What the indicators do not prove.
  public var caution: String
  /// What to do, so that nobody is accused and no worker exposed.
  public var advice: String

  /// Makes a triage.
  public init(level: String, title: String, score: Int, caution: String, advice: String) {
    self.level = level
    self.title = title
    self.score = score
    self.caution = caution
    self.advice = advice
  }
}
