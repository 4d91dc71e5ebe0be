import CEL
import Findings
import RuleLibrary

extension Checker {
  /// Reckons the contract's ledger, enters it into the store as derived records, and gives it for the report.
  func enterLedger(into store: inout RecordStore) -> [LedgerLine] {
    guard let definition = library.ledger, !store.entries.isEmpty else { return [] }
    let book = reckon(definition, store)
    guard !book.lines.isEmpty else { return [] }
    let first = store.addList(count: book.lines.count)
    store.set(
      Int(store.entries[0].base) + definition.slot, Cell(.list, start: first, count: book.lines.count))
    for (index, line) in book.lines.enumerated() {
      store.set(first + index, Cell(.record, payload: Int64(store.cells.count)))
      book.write(line, index: index, into: &store)
    }
    return book.lines.map { book.reportLine($0) }
  }

  /// Apart from the entering, so that no copy of the store is alive when it is written to.
  private func reckon(_ definition: LedgerDefinition, _ store: RecordStore) -> LedgerBook {
    store.read(in: library.environment) { session in
      session.bind(RuleLibrary.contractVariable, record: 0)
      return LedgerBook(definition, of: store, session)
    }
  }
}

extension LedgerBook {
  /// Adds a line to the store; a sum of nothing is zero, what cannot be reckoned stays absent.
  fileprivate func write(_ line: LedgerSums, index: Int, into store: inout RecordStore) {
    let entry = store.addRecord(
      type: definition.record, fieldCount: definition.fieldCount, parent: 0, slot: definition.slot, index: index)
    let base = Int(store.entries[entry].base)
    let slots = definition.slots
    func put(_ slot: Int, _ value: ExactDecimal?, _ store: inout RecordStore) {
      if let value { store.set(base + slot, store.decimal(value)) }
    }
    for sum in definition.entries { put(sum.slot, line.amounts[sum.slot] ?? .zero, &store) }
    store.set(base + slots.currency, store.string(line.currency.utf8))
    store.set(base + slots.unstated, Cell(.int, payload: Int64(unstated)))
    for (count, slot) in [(LedgerDefinition.Count.total, slots.total), (.taken, slots.taken), (.debt, slots.debt)] {
      put(slot, line.counts[count] ?? .zero, &store)
    }
    let ratios = ratios(line)
    put(slots.months, ratios.months, &store)
    put(slots.wages, ratios.wages, &store)
    put(slots.sharePercent, ratios.sharePercent, &store)
    put(slots.takenPercent, ratios.takenPercent, &store)
    put(slots.debtMonths, ratios.debtMonths, &store)
  }

  /// The line as reports show it: sums that are not zero, those outside the total apart.
  fileprivate func reportLine(_ line: LedgerSums) -> LedgerLine {
    var borne: [(name: String, amount: String)] = []
    var apart: [(name: String, amount: String)] = []
    var seen: Set<Int> = []
    for entry in definition.entries where seen.insert(entry.slot).inserted {
      guard let amount = line.amounts[entry.slot] else { continue }
      if entry.counts.contains(.total) {
        borne.append((entry.name, amount.text))
      } else {
        apart.append((entry.name, amount.text))
      }
    }
    let ratios = ratios(line)
    var report = LedgerLine(
      currency: line.currency, names: borne.map(\.name), amounts: borne.map(\.amount),
      total: (line.counts[.total] ?? .zero).text, wages: ratios.wages?.text,
      shareOfWages: ratios.sharePercent?.rounded(to: 1).text)
    report.apartNames = apart.map(\.name)
    report.apartAmounts = apart.map(\.amount)
    report.months = ratios.months?.text
    report.debtMonths = line.counts[.debt] == nil ? nil : ratios.debtMonths?.text
    report.unstated = unstated
    return report
  }
}
