public import CEL
public import Findings
public import SourceText

/// A rule: what it finds, by which law, since when, and the compiled expressions that decide.
public struct Rule: Sendable {
  /// `pack/slug`.
  public var id: String
  /// The index of its pack in the library.
  public var pack: Int
  /// What it finds.
  public var kind: ViolationKind
  /// The wrong, in a line.
  public var title: String
  /// The kind's severity, or the rule's own.
  public var severity: Severity
  /// Whether the text of the law was seen when the rule was written.
  public var isVerified: Bool
  /// The days on which its legal basis holds.
  public var effective: EffectivePeriod
  /// Changes of enforcement, by day.
  public var enforcement: [EnforcementChange]
  /// The law.
  public var basis: [Citation]
  /// What to do.
  public var remedy: String
  /// Title, message and remedy in other languages, by language tag.
  public var translations: [String: RuleText]
  /// The compiled expressions.
  public var logic: RuleLogic
  /// The file the rule stands in.
  public var file: String
  /// Its examples.
  public var examples: [RuleExample]
}

/// The expressions of a rule as they were written, for people.
public struct RuleSource: Sendable {
  /// `for_each`, empty where the rule judges the contract as a whole.
  public var forEach: [String]
  /// `let` names and expressions.
  public var bindings: [(name: String, expression: String)] { zip(bindingNames, bindingExpressions).map { ($0, $1) } }
  var bindingNames: [String]
  var bindingExpressions: [String]
  /// `applies`, if given.
  public var applies: String?
  /// `when`, if given.
  public var when: String?
  /// `require`.
  public var require: String

  /// Whether any of the expressions contains a word; the lists of `for_each` are not among them.
  public func mentions(_ word: String) -> Bool {
    ([applies, when, require].compactMap { $0 } + bindingExpressions).contains { $0.contains(word) }
  }
}

/// The compiled expressions of a rule.
public struct RuleLogic: Sendable {
  /// One variable that a rule iterates: the list it walks and the record type of its elements.
  public struct Iteration: Sendable {
    /// The name of the variable.
    public var name: String
    /// Where its list is: the number of the variable that holds it, and the slots from there.
    public var variable: Int
    /// Slots from the variable's record to the list; the last is the list.
    public var slots: [Int]
    /// The record type of the elements.
    public var record: Int
    /// The path as written.
    public var path: String
  }

  /// The elements judged; empty for the contract as a whole.
  public var iterations: [Iteration]
  /// Whether the rule concerns the contract at all; nil for always.
  public var applies: Program?
  /// Whether it concerns the element; nil for always.
  public var when: Program?
  /// What must hold.
  public var require: Program {
    get { requirement.value }
    set { requirement = Deferred(of: newValue) }
  }
  /// The same, compiled when it is needed: most rules' `when` says that they do not concern a contract.
  public var requirement: Deferred<Program>
  /// The path at which the finding stands: the number of a variable, slots from its record; nil for the element.
  public var location: FieldPlace? { place.value }
  let place: Deferred<FieldPlace?>
  /// The message.
  public var message: MessageTemplate
  /// The smallest lawful change, if there is one.
  public var suggestion: RuleSuggestion?
  /// The expressions as written.
  public var source: RuleSource
  /// Whether the elements are statements read from prose.
  public var readsProse: Bool
  /// Whether it judges every statement of every clause, one after the other.
  public var judgesStatements: Bool {
    readsProse && iterations.count == 2 && iterations[0].path == "contract.clauses"
      && iterations[1].path == "\(iterations[0].name).statements"
  }
  /// Whether it looks at statements beyond those of the clause at hand.
  public var readsAllStatements: Bool {
    judgesStatements ? source.mentions("contract.clauses") : readsProse || source.mentions("statements")
  }
  /// Whether it looks at the ledger.
  public var needsLedger: Bool { source.mentions("ledger") || source.forEach.contains { $0.contains("ledger") } }
  /// Whether it looks at the offer that the contract was signed after.
  public var needsOffer: Bool {
    ["contract.offer.", "contract.offer)"].contains { source.mentions($0) }
      || source.forEach.contains { $0.contains("contract.offer.") }
  }
  /// Whether it looks at anything that is reckoned from prose: statements, or the terms that clauses state.
  public var needsProse: Bool { readsProse || source.mentions("topics") || source.mentions("statements") }
}

/// A field as seen from a rule's variables.
public struct FieldPlace: Sendable, Hashable {
  /// The number of the variable; 0 is the contract.
  public var variable: Int
  /// Slots from the variable's record to the field.
  public var slots: [Int]
}

/// The smallest lawful change of a field, as a rule gives it.
public struct RuleSuggestion: Sendable {
  /// The field.
  public var place: FieldPlace
  /// The type of the field.
  public var type: RecordSchema.FieldType
  /// What to write.
  public var value: Program
  /// What the change does, by language; English is always there.
  public var notes: [String: String]
}

/// Title, message and remedy in one language.
public struct RuleText: Sendable {
  /// The wrong, in a line.
  public var title: String
  /// The message; nil where the rule's own stands.
  public var message: MessageTemplate?
  /// What to do.
  public var remedy: String
}
