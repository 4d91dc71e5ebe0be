import CEL
import Prose

/// Where a statement's words stand: the node of the clause's text, the part of its value, and the bytes in the store.
struct StatementSpan {
  let node: Int
  let part: Range<Int>
  let text: Range<Int>
}

/// Writes statements of a clause into the store, after everything that was read from the document.
///
/// Sources of statements are `-2 - index` of their span, since they are not nodes of the document.
struct StatementWriter {
  let slots: StatementSlots
  /// The entry of the clause.
  let clause: Int
  /// The cell of the clause's text.
  let text: Cell
  /// Where the value of the text's node begins in the store.
  let valueStart: Int
  private var list = 0

  init(slots: StatementSlots, clause: Int, text: Cell, valueStart: Int) {
    self.slots = slots
    self.clause = clause
    self.text = text
    self.valueStart = valueStart
  }

  /// Makes the list of the clause's `statements`, without elements yet.
  mutating func open(count: Int, _ store: inout RecordStore) {
    list = store.addList(count: count)
    let base = Int(store.entries[clause].base)
    store.set(base + slots.statements, Cell(.list, start: list, count: count, source: text.source))
  }

  /// Writes a statement as an element of the list; gives its entry.
  func add(_ statement: Statement, at index: Int, spans: inout [StatementSpan], _ store: inout RecordStore) -> Int {
    let mark = Int32(-2 - spans.count)
    let words = text.start + statement.range.lowerBound..<text.start + statement.range.upperBound
    let part = words.lowerBound - valueStart..<words.upperBound - valueStart
    spans.append(StatementSpan(node: Int(text.source), part: part, text: words))
    let record = store.addRecord(
      type: slots.record, fieldCount: slots.fieldCount, parent: clause, slot: slots.statements, index: index,
      source: mark)
    let base = Int(store.entries[record].base)
    store.set(list + index, Cell(.record, payload: Int64(base), source: mark))
    write(statement, at: base, source: mark, &store)
    return record
  }

  private func write(_ statement: Statement, at base: Int, source: Int32, _ store: inout RecordStore) {
    func set(_ slot: Int, _ cell: Cell) {
      guard slot >= 0 else { return }
      var cell = cell
      cell.source = source
      store.set(base + slot, cell)
    }
    for field in StatementField.allCases {
      let isFlag = field == .affirmed || field == .inherited || field == .excepted
      let symbol = Int64(statement.symbol(field, actCount: slots.actCount))
      set(slots.fields[field.rawValue], Cell(isFlag ? .bool : .enumeration, payload: symbol))
    }
    set(slots.sentence, Cell(.int, payload: Int64(statement.sentence)))
    set(slots.text, Cell(.string, start: text.start + statement.range.lowerBound, count: statement.range.count))
    for list in StatementList.allCases { set(slots.lists[list.rawValue], cell(statement.concepts(list), &store)) }
    for measure in StatementMeasure.allCases where statement.states(measure) {
      set(slots.measures[measure.rawValue], cell(measure, of: statement, &store))
    }
  }

  private func cell(_ concepts: ConceptSet, _ store: inout RecordStore) -> Cell {
    let first = store.addList(count: concepts.count)
    var place = first
    concepts.forEach { concept in
      store.set(place, Cell(.enumeration, payload: Int64(concept)))
      place += 1
    }
    return Cell(.list, start: first, count: place - first)
  }

  private func cell(_ measure: StatementMeasure, of statement: Statement, _ store: inout RecordStore) -> Cell {
    switch measure {
    case .amount: statement.amount.map { figure($0, &store) } ?? .absent
    case .otherAmount: statement.otherAmount.map { figure($0, &store) } ?? .absent
    case .percent: statement.percent.map { figure($0, &store) } ?? .absent
    case .currency: store.string((statement.currency ?? "").utf8)
    case .hoursPerDay, .hoursPerWeek, .hours, .minutes, .daysPerWeek, .days, .laterDays, .persons, .count, .age:
      statement.number(measure).map { number($0, &store) } ?? .absent
    }
  }

  private func figure(_ figure: Figure, _ store: inout RecordStore) -> Cell {
    store.decimal(ExactDecimal(coefficient: Int128(figure.coefficient), scale: min(max(figure.scale, 0), 18)))
  }

  /// Hours, days and counts to a hundredth: they are measures of time, never money.
  private func number(_ number: Double, _ store: inout RecordStore) -> Cell {
    let hundredths = Int64(exactly: (min(max(number, -1e15), 1e15) * 100).rounded()) ?? 0
    return store.decimal(ExactDecimal(coefficient: Int128(hundredths), scale: 2))
  }
}
