import CEL
import Findings
import RuleLibrary
import SourceText

/// The sums of one currency while a contract is gone through.
struct LedgerSums {
  let currency: String
  var amounts: [Int: ExactDecimal] = [:]
  var counts: [LedgerDefinition.Count: ExactDecimal] = [:]

  mutating func add(_ amount: ExactDecimal, to entry: LedgerDefinition.Entry) {
    amounts[entry.slot] = sum(amounts[entry.slot], amount)
    for count in entry.counts { counts[count] = sum(counts[count], amount) }
  }

  /// A sum that leaves the range of decimals stays what it was.
  private func sum(_ left: ExactDecimal?, _ right: ExactDecimal) -> ExactDecimal {
    guard let left else { return right }
    return left.adding(right) ?? left
  }
}

/// Reckons what the worker bears, by the library's definition of the ledger.
struct LedgerBook {
  let definition: LedgerDefinition
  private(set) var lines: [LedgerSums] = []
  private(set) var months: ExactDecimal?
  private(set) var wages: ExactDecimal?
  private(set) var wageCurrency: String?
  private(set) var unstated = 0

  /// Goes through the contract at the root of a store.
  init(_ definition: LedgerDefinition, of store: RecordStore, _ session: borrowing EvaluationSession) {
    self.definition = definition
    months = LedgerBook.positive(session.evaluate(definition.months.value))
    wages = months == nil ? nil : LedgerBook.positive(session.evaluate(definition.wages.value))
    if case .string(let currency) = session.evaluate(definition.currency.value) {
      wageCurrency = currency
      lines.append(LedgerSums(currency: currency))
    }
    for entry in definition.entries { collect(entry, of: store, session) }
    let first = lines.prefix(wageCurrency == nil ? 0 : 1)
    lines = first + lines.dropFirst(first.count).sorted { $0.currency < $1.currency }
  }

  private mutating func collect(
    _ entry: LedgerDefinition.Entry, of store: RecordStore, _ session: borrowing EvaluationSession
  ) {
    guard let list = entry.list else {
      add(entry, session)
      return
    }
    let cell = store.cells[Int(store.entries[0].base) + list]
    guard cell.kind == .list else { return }
    for offset in cell.start..<cell.start + cell.count {
      guard let element = store.entry(atBase: Int(store.cells[offset].payload)) else { continue }
      session.bind(LedgerDefinition.elementVariable, record: element)
      add(entry, session)
    }
  }

  private mutating func add(_ entry: LedgerDefinition.Entry, _ session: borrowing EvaluationSession) {
    guard session.truth(entry.when.value) == .true else { return }
    guard case .decimal(let amount) = session.evaluate(entry.amount.value),
      case .string(let currency) = session.evaluate(entry.currency.value)
    else {
      unstated += 1
      return
    }
    let cents = amount.rounded(to: 2)
    guard cents > .zero else { return }
    if let line = lines.firstIndex(where: { $0.currency == currency }) {
      lines[line].add(cents, to: entry)
    } else {
      var line = LedgerSums(currency: currency)
      line.add(cents, to: entry)
      lines.append(line)
    }
  }

  private static func positive(_ value: Value) -> ExactDecimal? {
    guard case .decimal(let decimal) = value, decimal > .zero else { return nil }
    return decimal
  }
}

extension LedgerBook {
  /// What is reckoned from the sums of a line.
  struct Ratios {
    var months: ExactDecimal?
    var wages: ExactDecimal?
    var sharePercent: ExactDecimal?
    var takenPercent: ExactDecimal?
    var debtMonths: ExactDecimal?
  }

  /// The line against the wages, where these are in its currency.
  func ratios(_ line: LedgerSums) -> Ratios {
    var ratios = Ratios(months: months?.rounded(to: 2))
    guard line.currency == wageCurrency, let wages, let months else { return ratios }
    func percent(_ count: LedgerDefinition.Count) -> ExactDecimal? {
      (line.counts[count] ?? .zero).multiplied(by: ExactDecimal(100))?.divided(by: wages)?.rounded(to: 4)
    }
    ratios.wages = wages.rounded(to: 2)
    ratios.sharePercent = percent(.total)
    ratios.takenPercent = percent(.taken)
    ratios.debtMonths = (line.counts[.debt] ?? .zero).multiplied(by: months)?.divided(by: wages)?
      .rounded(to: 2)
    return ratios
  }
}
