import Prose

/// Clauses that were read before, by their words: wording repeats over a batch. Judging gives the same with and without.
///
/// It belongs to one thread, and forgets everything when it is full.
public final class ClauseMemory {
  private var clauses: [UInt64: KnownClause] = [:]
  private var bytes = 0
  private let capacity: Int

  /// Makes a memory that holds texts of some bytes in all.
  public init(capacity: Int = 16 << 20) { self.capacity = capacity }

  /// The clause of these words in this language, read by `read` where it is not known.
  func clause(
    _ text: UnsafeBufferPointer<UInt8>, _ context: ClauseContext, read: () -> KnownClause
  ) -> KnownClause {
    let hash = ClauseMemory.hash(text, context.hash)
    if let known = clauses[hash], known.context == context, known.text.elementsEqual(text) { return known }
    let clause = read()
    if bytes + text.count > capacity {
      clauses.removeAll(keepingCapacity: true)
      bytes = 0
    }
    if text.count <= capacity / 16 {
      clause.text = Array(text)
      clauses[hash] = clause
      bytes += text.count + 256
    }
    return clause
  }

  /// Eight bytes at a time; equal hashes are told apart by the bytes themselves.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>, _ seed: UInt64) -> UInt64 {
    var hash = seed ^ UInt64(text.count)
    let raw = UnsafeRawBufferPointer(text)
    var index = 0
    while index + 8 <= raw.count {
      mix(&hash, raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var rest: UInt64 = 0
    while index < raw.count {
      rest = rest << 8 | UInt64(raw[index])
      index += 1
    }
    mix(&hash, rest)
    return hash
  }

  @inline(__always)
  private static func mix(_ hash: inout UInt64, _ word: UInt64) {
    let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    hash = product.high ^ product.low &+ 0x632B_E59B_D9B4_E019
  }
}

/// What the reading of a clause depends on besides its words.
struct ClauseContext: Equatable {
  let language: String
  var definitions = Definitions()

  var hash: UInt64 {
    language.utf8.reduce(definitions.fingerprint) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
  }
}

/// A clause that was read, and what rules make of it as far as that is the same in every contract.
final class KnownClause {
  /// A statement and the number of a rule that it may concern.
  struct Pair {
    let statement: Int
    let rule: Int
  }

  let context: ClauseContext
  fileprivate(set) var text: [UInt8] = []
  /// How many statements were read.
  let statementCount: Int
  /// What the clause speaks of.
  let stated: ConceptSet
  let hasBlank: Bool
  /// The statements that are looked at again, by their place; all of them where rules look at whole lists.
  private(set) var statements: [Int: Statement]
  /// What is to be judged in each contract: before the clause is settled, all that may concern a rule.
  private(set) var pairs: [Pair] = []
  /// Rules that concern some statement and hold for it, in every contract.
  private(set) var passes: [Int] = []
  private(set) var isSettled = false
  private let keepsAll: Bool

  /// The places of the statements that are looked at again, ascending.
  var places: [Int] { statements.keys.sorted() }

  init(_ reading: Reading, _ context: ClauseContext, _ index: ConcernIndex) {
    self.context = context
    statementCount = reading.statements.count
    stated = reading.stated
    hasBlank = reading.hasBlank
    keepsAll = index.readsLists
    var kept: [Int: Statement] = [:]
    var pairs: [Pair] = []
    for (place, statement) in reading.statements.enumerated() {
      let before = pairs.count
      index.forEachRule(concerning: statement) { pairs.append(Pair(statement: place, rule: $0)) }
      if index.readsLists || pairs.count > before { kept[place] = statement }
    }
    statements = kept
    self.pairs = pairs
  }

  /// Keeps only what differs between contracts.
  func settle(passes: [Int], open: [Pair]) {
    isSettled = true
    self.passes = passes
    pairs = open
    if !keepsAll {
      let wanted = Set(open.map(\.statement))
      statements = statements.filter { wanted.contains($0.key) }
    }
  }
}
