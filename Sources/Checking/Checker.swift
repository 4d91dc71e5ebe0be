public import CEL
public import ContractModel
public import Documents
public import Findings
public import RuleLibrary
public import SourceText

/// A rule library prepared for judging contracts: `check` gives the report of one.
///
/// Same bytes, library and day give the same report, on any machine and any number of threads.
public struct Checker: Sendable {
  /// The library.
  public let library: RuleLibrary
  /// How contracts are judged.
  public let options: CheckOptions
  /// Reads contracts by the library's vocabulary.
  public let reader: ContractReader
  /// Reads documents of foreign formats.
  public let foreign: ForeignReader
  let packs: [JudgedPack]
  let statementSlots: StatementSlots?
  let concerns: ConcernIndex?
  let topics: TopicReading
  let dateSlots: [Int]
  let slots: RootSlots
  private let needsLedger: Bool
  /// Whether any rule looks at offers.
  public let needsOffers: Bool

  /// Prepares a library.
  public init(_ library: RuleLibrary, options: CheckOptions = CheckOptions()) {
    self.library = library
    self.options = options
    reader = ContractReader(library.vocabulary)
    foreign = ForeignReader(library.mappingsWhenAsked, vocabulary: library.vocabulary)
    var proseRules = 0
    packs = library.packs.indices.map { JudgedPack(library, index: $0, options: options, proseRules: &proseRules) }
    dateSlots = ["signedOn", "filedOn", "offeredOn", "startsOn"].compactMap {
      library.schema.records.first?.slot(of: $0)
    }
    slots = RootSlots(library.schema)
    let outlines = packs.flatMap(\.rules).map { library.rules.entries[$0.index].outline }
    needsOffers = outlines.contains { $0.needsOffer }
    needsLedger =
      options.reckonsLedger || outlines.contains { $0.needsLedger }
      || library.functionTexts.contains { $0.contains("ledger") }
    let needsProse = outlines.contains { $0.needsProse }
    topics = TopicReading(library.topics)
    statementSlots = needsProse ? StatementSlots(library) : nil
    let judged = packs.flatMap(\.rules).filter { $0.proseNumber != nil }
    let readsAll =
      outlines.contains { $0.readsAllStatements }
      || library.functionTexts.contains { $0.contains("statements") }
    concerns = statementSlots.map { ConcernIndex(judged, slots: $0, readsAll: readsAll, library: library) }
  }

  /// Judges the contract whose root stands at a node of a tree; `bytes` is the part of the file that is the contract.
  ///
  /// The store is scratch memory; it must be emptied before the tree is used again. With a memory of clauses that is
  /// given again and again, wording that repeats is read once. Of `offers`, the one that the contract names is asked for.
  public func check(
    _ tree: Tree, at root: Int, names: NameTable, file: SourceFile, bytes: Range<Int>,
    problems: [Diagnostic] = [], offers: OfferSource? = nil, memory: ClauseMemory? = nil, store: inout RecordStore
  ) -> ContractReport {
    var (document, found) = readFields(tree, at: root, names: names, file: file, problems: problems, store: &store)
    document.offer = enterOffer(from: { offers?($0) }, into: &store).map { [$0] } ?? []
    return judge(document, bytes: bytes, problems: found, memory: memory ?? ClauseMemory(), store: &store)
  }

  /// Reads a contract as judging does: its fields, the statements of its clauses and its ledger; gives what was wrong.
  public func read(
    _ tree: Tree, at root: Int, names: NameTable, file: SourceFile, problems: [Diagnostic] = [],
    store: inout RecordStore
  ) -> [Diagnostic] {
    let (document, found) = readFields(tree, at: root, names: names, file: file, problems: problems, store: &store)
    _ = readProse(document, &store)
    _ = enterLedger(into: &store)
    return found
  }

  func readFields(
    _ tree: Tree, at root: Int, names: NameTable, file: SourceFile, problems: [Diagnostic], store: inout RecordStore
  ) -> (JudgedDocument, [Diagnostic]) {
    let mapping = mapping(for: tree, at: root, names: names)
    let document = JudgedDocument(tree: tree, names: names, file: file, isForeign: mapping != nil)
    if let mapping {
      return (document, problems + foreign.read(mapping, tree, at: root, names: names, file: file, into: &store))
    }
    return (document, problems + reader.read(tree, at: root, names: names, file: file, into: &store))
  }

  /// The day whose law is applied to a contract that was read; nil where neither the options nor it name one.
  public func day(of store: RecordStore) -> CalendarDay? { options.asOf ?? contractDay(store) }

  /// The mapping that reads a document: the one chosen, or where it does not look like a contract, the one that knows it.
  private func mapping(for tree: Tree, at root: Int, names: NameTable) -> ForeignMapping? {
    if options.mapping == nil && reader.looksLikeContract(tree, at: root) { return nil }
    return foreign.mapping(options.mapping, for: tree, at: root, names: names)
  }

  func judge(
    _ document: JudgedDocument, bytes: Range<Int>, problems: [Diagnostic], memory: ClauseMemory,
    store: inout RecordStore
  ) -> ContractReport {
    let day = day(of: store)
    let prose = readConcerns(document, memory, &store)
    let ledger = needsLedger ? enterLedger(into: &store) : []
    var judgement = Judgement(checker: self, document: document, store: store, day: day)
    judgement.prose = prose
    judgement.spans = prose?.spans ?? []
    judgement.run()
    let failures = judgement.failures
    var report = ContractReport(
      file: document.file.name, id: text(slots.id, store),
      sha256: options.hashes ? sha256(of: document.file.bytes[bytes]) : "",
      status: problems.isEmpty && failures.isEmpty ? .complete : .incomplete, asOf: day?.text,
      problems: problems + failures, findings: [])
    report.packs = judgement.packs
    report.verdicts = judgement.verdicts
    report.undetermined = judgement.undetermined
    report.ledger = ledger
    report.employer = name(slots.employer, slots.employerName, store)
    report.recruiter = firstRecruiter(store)
    if !judgement.violations.isEmpty {
      report.findings = FindingBuilder(judgement: judgement, contractID: report.id ?? "").findings()
      report.personalTexts = personalTexts(store)
      (report.indicators, report.triage) = library.indicators.reading(
        report.findings, language: options.language)
    }
    return report
  }

  /// The contract's own day: signed, filed, offered, begun, whichever it states first in this order.
  func contractDay(_ store: RecordStore) -> CalendarDay? {
    for slot in dateSlots where slot < store.cells.count {
      let cell = store.cells[slot]
      if cell.kind == .day { return CalendarDay(daysSince1970: Int32(truncatingIfNeeded: cell.payload)) }
    }
    return nil
  }
}

/// How contracts are judged.
public struct CheckOptions: Sendable {
  /// The day whose law is applied; nil for each contract's own.
  public var asOf: CalendarDay?
  /// The packs that may apply; nil for all.
  public var packs: Set<String>?
  /// Severities that stand in for the rules' own, by violation kind.
  public var severities: [String: Severity]
  /// Whether evidence carries its source line; reports that do not show it are made faster without.
  public var quotesLines = true
  /// Whether contracts are hashed (SHA-256); a third of the time of a plain contract.
  public var hashes = true
  /// Whether the ledger is reckoned even where no rule asks for it.
  public var reckonsLedger = true
  /// Whether messages are compiled at once, for many contracts, or each when it is needed.
  public var preparesMessages = false
  /// The id of the mapping by which all documents are read; nil to recognise foreign ones.
  public var mapping: String?
  /// The language of messages, remedies and titles; English where a text is not there in it.
  public var language = "en"

  /// Makes options; the defaults judge every contract by all packs on its own day.
  public init(
    asOf: CalendarDay? = nil, packs: Set<String>? = nil, severities: [String: Severity] = [:],
    mapping: String? = nil
  ) {
    self.mapping = mapping
    self.asOf = asOf
    self.packs = packs
    self.severities = severities
  }
}

/// A document being judged: where its values stand.
struct JudgedDocument {
  let tree: Tree
  let names: NameTable
  let file: SourceFile
  /// Whether it was read by a mapping; the store's text is then its own.
  var isForeign = false
  /// The offer that it names, where that is at hand; a list, since a structure cannot hold its like.
  var offer: [JudgedDocument] = []

  /// The document in which a path stands: itself, or the offer.
  func holder(of path: String) -> JudgedDocument {
    guard let offer = offer.first, path.hasPrefix("offer"), path.dropFirst(5).first.map({ $0 == "." }) ?? true else {
      return self
    }
    return offer
  }
}
