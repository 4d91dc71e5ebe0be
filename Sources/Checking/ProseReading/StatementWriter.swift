import CEL
import Prose

/// Where a statement's words stand: the node of the clause's text, the part of its value, and the bytes in the store.
struct StatementSpan {
  let node: Int
  let part: Range<Int>
  let text: Range<Int>
}

/// Writes statements into the store, after everything that was read from the document.
struct StatementWriter {
  let slots: StatementSlots

  /// Adds the statements of a clause as its `statements`; gives their spans. Sources of statements are
  /// `-2 - index` of the span, since they are not nodes of the document.
  func add(
    _ reading: Reading, toClause entry: Int, text: Cell, valueStart: Int, spans: inout [StatementSpan],
    _ store: inout RecordStore
  ) {
    let count = reading.statements.count
    let first = store.addList(count: count)
    let base = Int(store.entries[entry].base)
    store.set(base + slots.statements, Cell(.list, start: first, count: count, source: text.source))
    for (index, statement) in reading.statements.enumerated() {
      let mark = Int32(-2 - spans.count)
      let words = text.start + statement.range.lowerBound..<text.start + statement.range.upperBound
      let part = words.lowerBound - valueStart..<words.upperBound - valueStart
      spans.append(StatementSpan(node: Int(text.source), part: part, text: words))
      let record = store.addRecord(
        type: slots.record, fieldCount: slots.fieldCount, parent: entry, slot: slots.statements, index: index,
        source: mark)
      let recordBase = Int(store.entries[record].base)
      store.set(first + index, Cell(.record, payload: Int64(recordBase), source: mark))
      write(statement, at: recordBase, textStart: text.start, source: mark, &store)
    }
  }

  private func write(
    _ statement: Statement, at base: Int, textStart: Int, source: Int32, _ store: inout RecordStore
  ) {
    func set(_ name: String, _ cell: Cell?) {
      guard let slot = slots.slots[name], var cell else { return }
      cell.source = source
      store.set(base + slot, cell)
    }
    set("act", Cell(.enumeration, payload: Int64(statement.act)))
    set("object", Cell(.enumeration, payload: Int64(statement.object.map { $0 - slots.actCount } ?? 0)))
    set("bearer", Cell(.enumeration, payload: Int64(statement.bearer.rawValue)))
    set("beneficiary", Cell(.enumeration, payload: Int64(statement.beneficiary.rawValue)))
    set("force", Cell(.enumeration, payload: Int64(statement.force.rawValue)))
    set("affirmed", Cell(.bool, payload: statement.affirmed ? 1 : 0))
    set("inherited", Cell(.bool, payload: statement.inherited ? 1 : 0))
    set("excepted", Cell(.bool, payload: statement.excepted ? 1 : 0))
    set("sentence", Cell(.int, payload: Int64(statement.sentence)))
    set("text", Cell(.string, start: textStart + statement.range.lowerBound, count: statement.range.count))
    for (name, concepts) in [
      ("about", statement.about), ("lacks", statement.lacks), ("given", statement.given),
      ("unless", statement.unless), ("nearby", statement.nearby), ("nearbyLacks", statement.nearbyLacks),
    ] {
      set(name, list(concepts, &store))
    }
    set("amount", statement.amount.map { figure($0, &store) })
    set("otherAmount", statement.otherAmount.map { figure($0, &store) })
    set("percent", statement.percent.map { figure($0, &store) })
    if let currency = statement.currency { set("currency", store.string(currency.utf8)) }
    for (name, number) in [
      ("hoursPerDay", statement.hoursPerDay), ("hoursPerWeek", statement.hoursPerWeek), ("hours", statement.hours),
      ("minutes", statement.minutes), ("daysPerWeek", statement.daysPerWeek), ("days", statement.days),
      ("laterDays", statement.laterDays), ("persons", statement.persons), ("count", statement.count),
      ("age", statement.age),
    ] {
      set(name, number.map { measure($0, &store) })
    }
  }

  private func list(_ concepts: ConceptSet, _ store: inout RecordStore) -> Cell {
    let members = concepts.members
    let first = store.addList(count: members.count)
    for (index, concept) in members.enumerated() {
      store.set(first + index, Cell(.enumeration, payload: Int64(concept)))
    }
    return Cell(.list, start: first, count: members.count)
  }

  private func figure(_ figure: Figure, _ store: inout RecordStore) -> Cell {
    store.decimal(ExactDecimal(coefficient: Int128(figure.coefficient), scale: min(max(figure.scale, 0), 18)))
  }

  /// Hours, days and counts to a hundredth: they are measures of time, never money.
  private func measure(_ number: Double, _ store: inout RecordStore) -> Cell {
    let hundredths = Int64(exactly: (min(max(number, -1e15), 1e15) * 100).rounded()) ?? 0
    return store.decimal(ExactDecimal(coefficient: Int128(hundredths), scale: 2))
  }
}
