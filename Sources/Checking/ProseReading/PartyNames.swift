import CEL
import Prose

extension Checker {
  /// The names of the parties that a contract's fields give.
  func partyNames(_ store: RecordStore) -> Definitions {
    var names = Definitions()
    func define(_ cell: Cell, as party: Party) {
      guard cell.kind == .string, cell.count > 2, cell.count < 200 else { return }
      names.define(store.text[cell.start..<cell.start + cell.count], as: party)
    }
    if let cell = cell(slots.employer, slots.employerName, store) { define(cell, as: .employer) }
    if let cell = cell(slots.worker, slots.workerName, store) { define(cell, as: .worker) }
    guard slots.recruiters >= 0, slots.recruiterName >= 0, slots.recruiters < store.cells.count else { return names }
    let list = store.cells[slots.recruiters]
    guard list.kind == .list else { return names }
    for offset in list.start..<list.start + min(list.count, 8) where store.cells[offset].kind == .record {
      define(store.cells[Int(store.cells[offset].payload) + slots.recruiterName], as: .recruiter)
    }
    return names
  }

  private func cell(_ slot: Int, _ inner: Int, _ store: RecordStore) -> Cell? {
    guard slot >= 0, inner >= 0, slot < store.cells.count, store.cells[slot].kind == .record else { return nil }
    return store.cells[Int(store.cells[slot].payload) + inner]
  }
}
