import CEL
import Prose

/// The pieces that a clause is judged in: one, unless it has very many statements.
///
/// Conditions go through the statements and words of a clause for each of its statements. Seen piece by piece, that takes
/// time in proportion to the clause, however long its writer made it.
struct ClausePieces {
  /// Statements of a piece; it ends with the sentence in which that many are reached, at the latest at twice as many.
  static let size = 512

  private let clause: WordedClause
  private let reading: Reading
  private var entry: Int
  private var places = 0..<0
  private var words = 0

  init(_ clause: WordedClause, _ reading: Reading) {
    self.clause = clause
    self.reading = reading
    entry = clause.entry
    if reading.statements.count <= 2 * ClausePieces.size { places = reading.statements.indices }
  }

  /// The record of the clause as a statement sees it; the places are asked in ascending order.
  mutating func entry(of place: Int, _ slots: StatementSlots, _ store: inout RecordStore) -> Int {
    while place >= places.upperBound {
      places = places.upperBound..<end(after: places.upperBound)
      entry = addPiece(slots, &store)
    }
    return entry
  }

  private func end(after first: Int) -> Int {
    let statements = reading.statements
    let latest = min(first + 2 * ClausePieces.size, statements.count)
    var end = min(first + ClausePieces.size, latest)
    while end < latest, statements[end].sentence == statements[end - 1].sentence { end += 1 }
    return end
  }

  /// A record like the clause's, in the same place of the contract, with a part of its words and statements.
  private mutating func addPiece(_ slots: StatementSlots, _ store: inout RecordStore) -> Int {
    let whole = store.entries[clause.entry]
    let isLast = places.upperBound == reading.statements.count
    let end = isLast ? clause.text.count : max(words, reading.statements[places.upperBound].range.lowerBound)
    let text = clause.text.start + words..<clause.text.start + end
    words = end
    let fields = Int(whole.base)..<Int(whole.base) + slots.clauseFieldCount
    let copy = store.addRecord(
      type: Int(whole.type), fieldCount: fields.count, parent: Int(whole.parent), slot: Int(whole.slot),
      index: Int(whole.index), source: whole.source)
    let base = Int(store.entries[copy].base)
    for (offset, field) in fields.enumerated() { store.set(base + offset, store.cells[field]) }
    let list = store.cells[fields.lowerBound + slots.statements]
    store.set(
      base + slots.statements,
      Cell(.list, start: list.start + places.lowerBound, count: places.count, source: list.source))
    store.set(
      base + slots.clauseText, Cell(.string, start: text.lowerBound, count: text.count, source: clause.text.source))
    return copy
  }
}
