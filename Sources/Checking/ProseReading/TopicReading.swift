import CEL
import Prose
import RuleLibrary

/// The terms that clauses state, for rules that ask whether a contract states them.
struct TopicReading: Sendable {
  private struct Way {
    var said = ConceptSet()
    var denied = ConceptSet()
    var measures: [StatementMeasure]
    var parties: [Party]
  }

  let names: [String]
  private let ways: [[Way]]

  init(_ table: TopicTable) {
    names = table.entries.map(\.name)
    ways = table.entries.map { entry in
      entry.ways.map { wanted in
        var way = Way(
          measures: wanted.measures.compactMap { name in StatementMeasure.allCases.first { $0.name == name } },
          parties: wanted.parties)
        for concept in wanted.said { way.said.insert(concept) }
        for concept in wanted.denied { way.denied.insert(concept) }
        return way
      }
    }
  }

  /// The numbers of the terms that a clause states, a bit each, up to 64.
  func topics(of reading: Reading) -> UInt64 {
    var found: UInt64 = 0
    for (number, ways) in ways.prefix(64).enumerated() where ways.contains(where: { isMet($0, by: reading) }) {
      found |= 1 << UInt64(number)
    }
    return found
  }

  private func isMet(_ way: Way, by reading: Reading) -> Bool {
    guard way.parties.allSatisfy(reading.namedParties.contains) else { return false }
    if way.said.isEmpty, way.denied.isEmpty, way.measures.isEmpty { return true }
    return reading.wordings.contains { wording in
      way.said.intersection(wording.about) == way.said && way.denied.intersection(wording.lacks) == way.denied
        && way.measures.allSatisfy(wording.states)
    }
  }
}

extension Checker {
  /// Adds the terms that the clauses state to the contract's derived `topics`.
  func enterTopics(_ topics: UInt64, into store: inout RecordStore) {
    guard topics != 0, let slots = statementSlots, slots.topics >= 0, slots.topics < store.cells.count else { return }
    let names = self.topics.names.enumerated().filter { topics >> UInt64($0.offset) & 1 == 1 }.map(\.element)
    let cells = names.map { store.string($0.utf8) }
    let first = store.addList(count: cells.count)
    for (offset, cell) in cells.enumerated() { store.set(first + offset, cell) }
    store.set(slots.topics, Cell(.list, start: first, count: cells.count))
  }
}
