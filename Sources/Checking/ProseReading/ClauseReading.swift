import CEL
import Documents
import Prose
import RuleLibrary

extension Checker {
  /// A clause of a contract that has words.
  fileprivate struct Worded {
    let entry: Int
    let text: Cell
    /// Where the value of the text's node begins in the store.
    let valueStart: Int
    let language: String
    /// Nil for a language without a lexicon.
    let lexicon: Lexicon?
  }

  /// Reads the clauses of a contract into statements and adds these to the store; gives where their words stand.
  ///
  /// A clause in a language without a lexicon keeps its statements unknown, so that rules on them are undetermined.
  func readProse(_ document: JudgedDocument, _ store: inout RecordStore) -> [StatementSpan] {
    guard let slots = statementSlots else { return [] }
    var spans: [StatementSpan] = []
    for clause in wordedClauses(document, slots, store) ?? [] {
      guard let clause, let lexicon = clause.lexicon else {
        if let clause { markUnread(clause, slots, &store) }
        continue
      }
      let reading = store.text.withUnsafeBufferPointer { library.prose.read(clause.words(in: $0), lexicon: lexicon) }
      var writer = StatementWriter(
        slots: slots, clause: clause.entry, text: clause.text, valueStart: clause.valueStart)
      writer.open(count: reading.statements.count, &store)
      for (index, statement) in reading.statements.enumerated() {
        _ = writer.add(statement, at: index, spans: &spans, &store)
      }
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
      let known = store.text.withUnsafeBufferPointer { bytes in
        let words = clause.words(in: bytes)
        let context = ClauseContext(language: lexicon.language)
        return memory.clause(words, context) {
          KnownClause(library.prose.read(words, lexicon: lexicon), context, index)
        }
      }
      add(known, clause, number, to: &prose, slots, &store)
    }
    return prose
  }

  private func add(
    _ known: KnownClause, _ clause: Worded, _ number: Int, to prose: inout ContractProse, _ slots: StatementSlots,
    _ store: inout RecordStore
  ) {
    let first = prose.pairs.count
    if !known.statements.isEmpty {
      var writer = StatementWriter(
        slots: slots, clause: clause.entry, text: clause.text, valueStart: clause.valueStart)
      writer.open(count: known.statementCount, &store)
      var entries: [Int: Int] = [:]
      for place in known.places {
        guard let statement = known.statements[place] else { continue }
        entries[place] = writer.add(statement, at: place, spans: &prose.spans, &store)
      }
      for pair in known.pairs {
        guard let entry = entries[pair.statement] else { continue }
        prose.pairs.append(
          ContractProse.Pair(
            clause: number, clauseEntry: clause.entry, statement: pair.statement, statementEntry: entry,
            rule: pair.rule))
      }
    }
    prose.clauses.append(ContractProse.Clause(known: known, pairs: first..<prose.pairs.count))
  }

  private func markUnread(_ clause: Worded, _ slots: StatementSlots, _ store: inout RecordStore) {
    let base = Int(store.entries[clause.entry].base)
    store.set(base + slots.statements, Cell(.present, source: clause.text.source))
  }

  /// The clauses of a contract, nil for those without words; nil where there is no list of them.
  private func wordedClauses(
    _ document: JudgedDocument, _ slots: StatementSlots, _ store: RecordStore
  ) -> [Worded?]? {
    guard slots.clauses < store.cells.count, case let list = store.cells[slots.clauses], list.kind == .list else {
      return nil
    }
    return (list.start..<list.start + list.count).map { offset in
      guard let entry = store.entry(atBase: Int(store.cells[offset].payload)) else { return nil }
      let base = Int(store.entries[entry].base)
      let text = store.cells[base + slots.clauseText]
      guard text.kind == .string else { return nil }
      let tag = language(ofClause: base, slots, store)
      let start = document.isForeign ? text.start : document.tree.valueRange(of: Int(text.source)).lowerBound
      return Worded(
        entry: entry, text: text, valueStart: start, language: tag, lexicon: library.prose.lexicon(for: tag))
    }
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

extension Checker.Worded {
  /// The bytes of its words.
  fileprivate func words(in bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[text.start..<text.start + text.count])
  }
}
