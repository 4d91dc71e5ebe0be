import Prose

/// A clause that was read, and what rules make of it as far as that is the same in every contract.
final class KnownClause {
  /// A statement and the number of a rule that it may concern.
  struct Pair {
    let statement: Int
    let rule: Int
  }

  let context: ClauseContext
  let text: [UInt8]
  /// What the clause speaks of.
  let stated: ConceptSet
  let hasBlank: Bool
  /// Terms of the contract that it states, a bit each.
  let topics: UInt64
  /// Terms that the clause defines.
  let terms: Definitions
  /// What was read; empty where nothing of it is looked at again.
  private(set) var reading: Reading
  /// What its statements speak for, once that was asked.
  private var signs: SignReading?
  /// The places of the statements that are looked at again; of all where rules look at whole lists.
  private(set) var places: [Int] = []
  /// What is to be judged in each contract, by place; before the clause is settled, all that may concern a rule.
  private(set) var pairs: [Pair] = []
  /// Rules that concern some statement and hold for it, in every contract.
  private(set) var passes: [Int] = []
  private(set) var isSettled = false

  init(
    _ reading: Reading, of text: UnsafeBufferPointer<UInt8>, _ context: ClauseContext, _ index: ConcernIndex,
    _ topics: TopicReading
  ) {
    self.text = Array(text)
    self.topics = topics.topics(of: reading)
    self.context = context
    self.reading = reading
    stated = reading.stated
    hasBlank = reading.hasBlank
    terms = reading.terms
    var found: [Pair] = []
    for (place, statement) in reading.statements.enumerated() {
      index.forEachRule(concerning: statement, in: reading) { found.append(Pair(statement: place, rule: $0)) }
    }
    pairs = found
    keepPlaces(index)
  }

  /// Whether the points bear out what a rule finds in a statement; they are added up when the first rule finds something.
  func bearsOut(_ rule: JudgedRule, at place: Int, _ index: ConcernIndex) -> Bool {
    guard let kind = rule.signKind, let table = index.signs else { return true }
    let weighed =
      signs
      ?? text.withUnsafeBufferPointer {
        SignReading(table, reading, $0, language: context.language, concepts: index.concepts)
      }
    signs = weighed
    return weighed.isPlausible(kind, at: place)
  }

  /// Keeps only what differs between contracts.
  func settle(passes: [Int], open: [Pair], _ index: ConcernIndex) {
    isSettled = true
    self.passes = passes
    pairs = open
    keepPlaces(index)
    if places.isEmpty { reading = Reading() }
    signs = nil
  }

  /// Keeps the places of the statements that the pairs need: their own, all where a rule looks at lists.
  private func keepPlaces(_ index: ConcernIndex) {
    if index.readsAll || pairs.contains(where: { index.rules[$0.rule].readsLists }) {
      places = Array(reading.statements.indices)
      return
    }
    places.removeAll()
    for pair in pairs where places.last != pair.statement { places.append(pair.statement) }
  }
}
