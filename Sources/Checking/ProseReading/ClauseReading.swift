import CEL
import Documents
import Prose
import RuleLibrary

/// A clause of a contract that has words.
struct WordedClause {
  let entry: Int
  let text: Cell
  /// Where the value of the text's node begins in the store.
  let valueStart: Int
  /// Nil for a language without a lexicon.
  let lexicon: Lexicon?

  /// The bytes of its words.
  func words(in bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[text.start..<text.start + text.count])
  }
}

extension Checker {
  /// Reads the clauses of a contract into statements and adds these to the store; gives where their words stand.
  ///
  /// A clause in a language without a lexicon keeps its statements unknown, so that rules on them are undetermined.
  func readProse(_ document: JudgedDocument, _ store: inout RecordStore) -> [StatementSpan] {
    guard let slots = statementSlots else { return [] }
    var spans: [StatementSpan] = []
    var buffers = ReadingBuffers()
    for clause in wordedClauses(document, slots, store) ?? [] {
      guard let clause, let lexicon = clause.lexicon else {
        if let clause { markUnread(clause, slots, &store) }
        continue
      }
      let reading = store.text.withUnsafeBufferPointer {
        library.prose.read(clause.words(in: $0), lexicon: lexicon, buffers: &buffers)
      }
      var writer = StatementWriter(slots: slots, clause: clause, reading: reading)
      writer.open(&store)
      for place in reading.statements.indices { _ = writer.add(place, spans: &spans, &store) }
    }
    return spans
  }

  /// Reads the clauses of a contract as far as its rules look at them: only statements that a rule may concern are
  /// added to the store. Nil where no rule reads prose, or the contract's clauses are not known.
  func readConcerns(
    _ document: JudgedDocument, _ memory: ClauseMemory, _ store: inout RecordStore
  ) -> ContractProse? {
    guard let slots = statementSlots, let index = concerns, let clauses = wordedClauses(document, slots, store) else {
      return nil
    }
    var prose = ContractProse()
    for (number, clause) in clauses.enumerated() {
      guard let clause, let lexicon = clause.lexicon else {
        prose.clauses.append(nil)
        if let clause {
          markUnread(clause, slots, &store)
          let path = store.path(ofEntry: clause.entry, in: library.schema)
          prose.unread.append((number, "\(path).statements"))
        }
        continue
      }
      let context = ClauseContext(language: lexicon.language)
      let known = store.text.withUnsafeBufferPointer { bytes in
        memory.clause(clause.words(in: bytes), context, lexicon, library.prose, index)
      }
      prose.add(known, clause, number, slots, &store)
    }
    return prose
  }

  private func markUnread(_ clause: WordedClause, _ slots: StatementSlots, _ store: inout RecordStore) {
    let base = Int(store.entries[clause.entry].base)
    store.set(base + slots.statements, Cell(.present, source: clause.text.source))
  }

  /// The clauses of a contract, nil for those without words; nil where there is no list of them.
  private func wordedClauses(
    _ document: JudgedDocument, _ slots: StatementSlots, _ store: RecordStore
  ) -> [WordedClause?]? {
    guard slots.clauses < store.cells.count, case let list = store.cells[slots.clauses], list.kind == .list else {
      return nil
    }
    var clauses: [WordedClause?] = []
    clauses.reserveCapacity(list.count)
    for offset in list.start..<list.start + list.count {
      clauses.append(worded(Int(store.cells[offset].payload), document, slots, store))
    }
    return clauses
  }

  private func worded(
    _ base: Int, _ document: JudgedDocument, _ slots: StatementSlots, _ store: RecordStore
  ) -> WordedClause? {
    guard let entry = store.entry(atBase: base) else { return nil }
    let text = store.cells[base + slots.clauseText]
    guard text.kind == .string else { return nil }
    let start = document.isForeign ? text.start : document.tree.valueRange(of: Int(text.source)).lowerBound
    return WordedClause(
      entry: entry, text: text, valueStart: start, lexicon: lexicon(ofClause: base, slots, store))
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

  private func lexicon(ofClause base: Int, _ slots: StatementSlots, _ store: RecordStore) -> Lexicon? {
    let cell = languageCell(ofClause: base, slots, store)
    guard cell.kind == .string else { return library.prose.lexicon(for: "en") }
    return library.prose.lexicon(for: store.text[cell.start..<cell.start + cell.count])
  }

  private func language(ofClause base: Int, _ slots: StatementSlots, _ store: RecordStore) -> String {
    let cell = languageCell(ofClause: base, slots, store)
    return cell.kind == .string ? store.string(cell) : "en"
  }

  /// The clause's own language, else the contract's first; absent where neither is said, which is read as English.
  private func languageCell(ofClause base: Int, _ slots: StatementSlots, _ store: RecordStore) -> Cell {
    if slots.clauseLanguage >= 0, case let own = store.cells[base + slots.clauseLanguage], own.kind == .string {
      return own
    }
    if slots.languages >= 0, case let list = store.cells[slots.languages], list.kind == .list, list.count > 0 {
      return store.cells[list.start]
    }
    return .absent
  }
}
