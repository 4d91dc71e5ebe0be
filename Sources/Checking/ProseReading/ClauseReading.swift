import CEL
import Documents
import Prose
import RuleLibrary

extension Checker {
  /// Reads the clauses of a contract into statements and adds these to the store; gives where their words stand.
  ///
  /// A clause in a language without a lexicon keeps its statements unknown, so that rules on them are undetermined.
  func readProse(_ document: JudgedDocument, _ store: inout RecordStore) -> [StatementSpan] {
    guard let slots = statementSlots, slots.clauses < store.cells.count,
      case let list = store.cells[slots.clauses], list.kind == .list
    else { return [] }
    let writer = StatementWriter(slots: slots)
    var spans: [StatementSpan] = []
    for offset in list.start..<list.start + list.count {
      guard let entry = store.entry(atBase: Int(store.cells[offset].payload)) else { continue }
      let base = Int(store.entries[entry].base)
      let text = store.cells[base + slots.clauseText]
      guard text.kind == .string else { continue }
      guard let lexicon = library.prose.lexicon(for: language(ofClause: base, slots, store)) else {
        store.set(base + slots.statements, Cell(.present, source: text.source))
        continue
      }
      let reading = store.text.withUnsafeBufferPointer { bytes in
        library.prose.read(
          UnsafeBufferPointer(rebasing: bytes[text.start..<text.start + text.count]), lexicon: lexicon)
      }
      let valueStart = document.isForeign ? text.start : document.tree.valueRange(of: Int(text.source)).lowerBound
      writer.add(reading, toClause: entry, text: text, valueStart: valueStart, spans: &spans, &store)
    }
    return spans
  }

  /// Primary tags of the languages of a contract's clauses.
  func languages(of store: RecordStore) -> Set<String> {
    guard let slots = StatementSlots(library), slots.clauses < store.cells.count,
      case let list = store.cells[slots.clauses], list.kind == .list
    else { return [] }
    return Set(
      (list.start..<list.start + list.count).map { offset in
        let tag = language(ofClause: Int(store.cells[offset].payload), slots, store)
        return tag.prefix { $0 != "-" }.lowercased()
      })
  }

  /// The clause's own language, else the contract's first, else English.
  private func language(ofClause base: Int, _ slots: StatementSlots, _ store: RecordStore) -> String {
    if let own = text(base + slots.clauseLanguage, store) { return own }
    if slots.languages >= 0, case let list = store.cells[slots.languages], list.kind == .list, list.count > 0,
      let first = text(list.start, store)
    {
      return first
    }
    return "en"
  }
}
