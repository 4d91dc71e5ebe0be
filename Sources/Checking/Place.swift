import CEL
import RuleLibrary

/// A field of the judged contract, there or not.
struct Place {
  /// The nearest record that is there.
  let entry: Int
  /// The slots from that record that are not there or hold the value; the first is a slot of `entry`.
  let slots: [Int]
  /// What stands there; absent where a record on the way is.
  let cell: Cell
}

extension Judgement {
  /// The place of a field, from the record of a variable; `entries` are the records of variables from 2 on.
  func place(_ variable: Int, _ slots: [Int], _ entries: [Int]) -> Place {
    var entry = variable >= 2 && variable - 2 < entries.count ? entries[variable - 2] : 0
    var index = 0
    while index < slots.count {
      let cell = store.cells[Int(store.entries[entry].base) + slots[index]]
      if index == slots.count - 1 { return Place(entry: entry, slots: [slots[index]], cell: cell) }
      guard cell.kind == .record, let inner = store.entry(atBase: Int(cell.payload)) else {
        return Place(entry: entry, slots: Array(slots[index...]), cell: .absent)
      }
      entry = inner
      index += 1
    }
    return Place(entry: entry, slots: [], cell: .absent)
  }

  /// The path of a place from the contract: `wage.amount`, `fees[0].payer`.
  func path(of place: Place) -> String {
    var path = store.path(ofEntry: place.entry, in: library.schema)
    var record = Int(store.entries[place.entry].type)
    for slot in place.slots {
      let field = library.schema.records[record].fields[slot]
      path += path.isEmpty ? field.name : ".\(field.name)"
      if case .record(let inner) = field.type { record = inner }
    }
    return path
  }
}
