public import CEL
public import SourceText

/// How the cost ledger of a contract is reckoned: compiled from `Rules/ledger.yaml`.
public struct LedgerDefinition: Sendable {
  /// A sum of a line.
  public struct Entry: Sendable {
    /// The field of the line that holds the sum.
    public var name: String
    /// The slot of that field.
    public var slot: Int
    /// The slot of the contract's list whose elements are summed; nil for a single amount.
    public var list: Int?
    /// Whether an amount counts.
    public var when: Deferred<Program>
    /// The amount over the contract's time.
    public var amount: Deferred<Program>
    /// Its currency.
    public var currency: Deferred<Program>
    /// What else the sum belongs to.
    public var counts: Set<Count>
  }

  /// What an entry belongs to.
  public enum Count: String, Sendable, Hashable, CaseIterable {
    /// What the worker bears.
    case total
    /// What wages are cut by.
    case taken
    /// What is owed to employer or recruiter.
    case debt
  }

  /// Slots of the fields of a line that are reckoned from its sums.
  public struct Slots: Sendable {
    /// ISO 4217.
    public let currency: Int
    /// What the worker bears.
    public let total: Int
    /// What wages are cut by.
    public let taken: Int
    /// What is owed to employer or recruiter.
    public let debt: Int
    /// Months reckoned over.
    public let months: Int
    /// Wages over these months.
    public let wages: Int
    /// The total against the wages.
    public let sharePercent: Int
    /// What is taken against the wages.
    public let takenPercent: Int
    /// Months of wages that the debt takes.
    public let debtMonths: Int
    /// Costs without a stated amount.
    public let unstated: Int
  }

  /// The slot of the contract that holds the lines.
  public var slot: Int
  /// The record type of a line.
  public var record: Int
  /// The fields of a line.
  public var slots: Slots
  /// The number of fields of a line.
  public var fieldCount: Int
  /// The currency of wages.
  public var currency: Deferred<Program>
  /// The months reckoned over.
  public var months: Deferred<Program>
  /// Wages over these months.
  public var wages: Deferred<Program>
  /// The expressions that its `let` names.
  public var bindingTexts: [String]
  /// The sums, in the order of the file.
  public var entries: [Entry]
  /// The number of the variable that an entry's list is walked with.
  public static let elementVariable = 2
}
