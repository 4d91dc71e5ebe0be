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
  let clause: WordedClause
  let reading: Reading
  private var list = 0
  /// The wording and surrounding written last, and their cells, which statements of one proposition share.
  private var shared = (wording: -1, surrounding: -1)
  private var lists = [Cell](repeating: .absent, count: StatementList.allCases.count)
  private var measures = [Cell](repeating: .absent, count: StatementMeasure.allCases.count)

  init(slots: StatementSlots, clause: WordedClause, reading: Reading) {
    self.slots = slots
    self.clause = clause
    self.reading = reading
  }

  /// Makes the list of the clause's `statements`, without elements yet.
  mutating func open(_ store: inout RecordStore) {
    let count = reading.statements.count
    list = store.addList(count: count)
    let base = Int(store.entries[clause.entry].base)
    store.set(base + slots.statements, Cell(.list, start: list, count: count, source: clause.text.source))
  }

  /// Writes a statement as the element of the list at its place; gives its entry.
  mutating func add(_ place: Int, spans: inout [StatementSpan], _ store: inout RecordStore) -> Int {
    let statement = reading.statements[place]
    let mark = Int32(-2 - spans.count)
    let start = clause.text.start
    let words = start + statement.range.lowerBound..<start + statement.range.upperBound
    let part = words.lowerBound - clause.valueStart..<words.upperBound - clause.valueStart
    spans.append(StatementSpan(node: Int(clause.text.source), part: part, text: words))
    share(statement, &store)
    let record = store.addRecord(
      type: slots.record, fieldCount: slots.fieldCount, parent: clause.entry, slot: slots.statements, index: place,
      source: mark)
    let base = Int(store.entries[record].base)
    store.set(list + place, Cell(.record, payload: Int64(base), source: mark))
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
    let part = reading.wordings[statement.wording].part
    let sentence = sentence(around: statement.range, in: part, store)
    set(slots.sentenceText, Cell(.string, start: clause.text.start + sentence.lowerBound, count: sentence.count))
    set(slots.text, Cell(.string, start: clause.text.start + statement.range.lowerBound, count: statement.range.count))
    for (slot, cell) in zip(slots.lists, lists) { set(slot, cell) }
    for (slot, cell) in zip(slots.measures, measures) where cell.kind != .absent { set(slot, cell) }
  }

  /// The part of the sentence that a statement stands in, at most 400 bytes to either side of its words, so that a text
  /// without an end takes no longer for it.
  private func sentence(around words: Range<Int>, in part: Range<Int>, _ store: RecordStore) -> Range<Int> {
    func byte(_ place: Int) -> UInt8 { store.text[clause.text.start + place] }
    func isInside(_ place: Int) -> Bool { byte(place) & 0xC0 == 0x80 }
    var first = max(min(part.lowerBound, words.lowerBound), words.lowerBound - 400)
    while first < words.lowerBound, byte(first) <= UInt8(ascii: " ") || isInside(first) { first += 1 }
    var last = min(max(part.upperBound, words.upperBound), words.upperBound + 400, clause.text.count)
    while last > words.upperBound, last < clause.text.count, isInside(last) { last -= 1 }
    return first..<last
  }

  /// Writes what a statement has in common with others of its proposition and sentence, where it is not there yet.
  private mutating func share(_ statement: Statement, _ store: inout RecordStore) {
    for list in StatementList.allCases {
      let isWording = list == .about || list == .lacks
      if isWording ? shared.wording == statement.wording : shared.surrounding == statement.surrounding { continue }
      lists[list.rawValue] = cell(reading.concepts(list, of: statement), &store)
    }
    if shared.wording != statement.wording {
      let wording = reading.wordings[statement.wording]
      for measure in StatementMeasure.allCases {
        measures[measure.rawValue] = wording.states(measure) ? cell(measure, of: wording, &store) : .absent
      }
    }
    shared = (statement.wording, statement.surrounding)
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

  private func cell(_ measure: StatementMeasure, of wording: Wording, _ store: inout RecordStore) -> Cell {
    switch measure {
    case .amount: wording.amount.map { figure($0, &store) } ?? .absent
    case .otherAmount: wording.otherAmount.map { figure($0, &store) } ?? .absent
    case .percent: wording.percent.map { figure($0, &store) } ?? .absent
    case .currency: store.string((wording.currency?.text ?? "").utf8)
    case .hoursPerDay, .hoursPerWeek, .hours, .minutes, .daysPerWeek, .days, .laterDays, .persons, .count, .age:
      wording.number(measure).map { number($0, &store) } ?? .absent
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
