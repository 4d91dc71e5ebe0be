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

/// All statements of a contract as they were written to the store.
struct ReadProse {
  /// Where their words stand.
  var spans: [StatementSpan] = []
  /// By entry of a statement, the numbers of the kinds that the points bear out.
  var plausible: [Int: [Int]] = [:]
}

extension Checker {
  /// Reads the clauses of a contract into statements and adds these to the store; gives where their words stand.
  ///
  /// A clause in a language without a lexicon keeps its statements unknown, so that rules on them are undetermined.
  func readProse(_ document: JudgedDocument, _ store: inout RecordStore) -> ReadProse {
    var prose = ReadProse()
    guard let slots = statementSlots else { return prose }
    var buffers = ReadingBuffers()
    let clauses = wordedClauses(document, slots, store) ?? []
    func read(_ clause: WordedClause, _ lexicon: Lexicon, _ names: Definitions) -> Reading {
      store.text.withUnsafeBufferPointer {
        library.prose.read(clause.words(in: $0), lexicon: lexicon, definitions: names, buffers: &buffers)
      }
    }
    let names = partyNames(store)
    var definitions = names
    var stated: UInt64 = 0
    for clause in clauses {
      if let clause, let lexicon = clause.lexicon { definitions.add(read(clause, lexicon, names).terms) }
    }
    for clause in clauses {
      guard let clause, let lexicon = clause.lexicon else {
        if let clause { markUnread(clause, slots, &store) }
        continue
      }
      let reading = read(clause, lexicon, definitions)
      stated |= topics.topics(of: reading)
      let weighed = store.text.withUnsafeBufferPointer { bytes in
        library.signs.map {
          SignReading(
            $0, reading, clause.words(in: bytes), language: lexicon.language, concepts: library.vocabulary.concepts)
        }
      }
      var writer = StatementWriter(slots: slots, clause: clause, reading: reading)
      writer.open(&store)
      for place in reading.statements.indices {
        let entry = writer.add(place, spans: &prose.spans, &store)
        if let weighed { prose.plausible[entry] = weighed.plausible[place] }
      }
    }
    enterTopics(stated, into: &store)
    return prose
  }

  /// Reads the clauses of a contract as far as its rules look at them: only statements that a rule may concern are
  /// added to the store. Nil where no rule reads prose, or the contract's clauses are not known.
  func readConcerns(
    _ document: JudgedDocument, _ memory: ClauseMemory, _ store: inout RecordStore
  ) -> ContractProse? {
    guard let slots = statementSlots, let index = concerns, let clauses = wordedClauses(document, slots, store) else {
      return nil
    }
    let names = partyNames(store)
    let known = knownClauses(clauses, names, memory, index, store)
    enterTopics(known.reduce(0) { $0 | ($1?.topics ?? 0) }, into: &store)
    var prose = ContractProse()
    for (number, clause) in clauses.enumerated() {
      if let clause, let known = known[number] {
        prose.add(known, clause, number, slots, &store)
        continue
      }
      prose.clauses.append(nil)
      if let clause {
        markUnread(clause, slots, &store)
        let path = store.path(ofEntry: clause.entry, in: library.schema)
        prose.unread.append((number, "\(path).statements"))
      }
    }
    return prose
  }

  /// The clauses as they are read: where one defines terms, all once more with these.
  private func knownClauses(
    _ clauses: [WordedClause?], _ names: Definitions, _ memory: ClauseMemory, _ index: ConcernIndex,
    _ store: RecordStore
  ) -> [KnownClause?] {
    func read(_ definitions: Definitions) -> [KnownClause?] {
      var known: [KnownClause?] = []
      known.reserveCapacity(clauses.count)
      for clause in clauses {
        guard let clause, let lexicon = clause.lexicon else {
          known.append(nil)
          continue
        }
        let found = store.text.withUnsafeBufferPointer { bytes in
          let words = clause.words(in: bytes)
          let context = ClauseContext(language: lexicon.language, definitions: definitions.occurring(in: words))
          return memory.clause(words, context, lexicon, library.prose, index, topics)
        }
        known.append(found)
      }
      return known
    }
    let known = read(names)
    guard known.contains(where: { $0?.terms.isEmpty == false }) else { return known }
    var definitions = names
    for clause in known { if let clause { definitions.add(clause.terms) } }
    return read(definitions)
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

  /// The lexicon of the language that a clause says it is in; else of the one it is written in, as far as that can be
  /// told; else of the contract's first. A few words in no language that is said are read as English.
  private func lexicon(ofClause base: Int, _ slots: StatementSlots, _ store: RecordStore) -> Lexicon? {
    func lexicon(_ cell: Cell) -> Lexicon? {
      library.prose.lexicon(for: store.text[cell.start..<cell.start + cell.count])
    }
    if let own = ownLanguage(ofClause: base, slots, store) { return lexicon(own) }
    let text = store.cells[base + slots.clauseText]
    let guess = store.text.withUnsafeBufferPointer { bytes in
      library.prose.guess(UnsafeBufferPointer(rebasing: bytes[text.start..<text.start + text.count]))
    }
    if let guess { return guess }
    if let first = firstLanguage(slots, store) { return lexicon(first) }
    return text.count < 40 ? library.prose.lexicon(for: "en") : nil
  }

  private func ownLanguage(ofClause base: Int, _ slots: StatementSlots, _ store: RecordStore) -> Cell? {
    guard slots.clauseLanguage >= 0, case let own = store.cells[base + slots.clauseLanguage], own.kind == .string else {
      return nil
    }
    return own
  }

  private func firstLanguage(_ slots: StatementSlots, _ store: RecordStore) -> Cell? {
    guard slots.languages >= 0, case let list = store.cells[slots.languages], list.kind == .list, list.count > 0,
      store.cells[list.start].kind == .string
    else { return nil }
    return store.cells[list.start]
  }
}
