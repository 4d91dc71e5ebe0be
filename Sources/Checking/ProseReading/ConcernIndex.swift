import CEL
import ContractModel
import Prose
import RuleLibrary

/// Tells which rules over statements a statement may concern, from what their `when` needs, so that most rules are never
/// evaluated for most statements.
struct ConcernIndex: Sendable {
  /// The rules, by number.
  let rules: [JudgedRule]
  /// Whether some rule looks at statements beyond those of one clause.
  let readsAll: Bool
  /// Points that must bear out what rules find; nil where there are none.
  let signs: SignTable?
  /// The names of acts, things and marks.
  let concepts: ConceptTable
  private let actCount: Int
  private let groups: [ConcernGroup]

  init(_ rules: [JudgedRule], slots: StatementSlots, readsAll: Bool, library: RuleLibrary) {
    signs = library.signs
    concepts = library.vocabulary.concepts
    self.rules = rules
    self.readsAll = readsAll
    actCount = slots.actCount
    groups = stride(from: 0, to: rules.count, by: NumberSet.capacity).map { start in
      ConcernGroup(rules[start..<min(start + NumberSet.capacity, rules.count)], slots)
    }
  }

  /// Calls with the number of each rule that may concern a statement.
  @inline(__always)
  func forEachRule(concerning statement: Statement, in reading: Reading, _ body: (Int) -> Void) {
    for (number, group) in groups.enumerated() {
      let start = number * NumberSet.capacity
      group.rules(concerning: statement, in: reading, actCount: actCount).forEach { body(start + $0) }
    }
  }
}

/// The needs of up to 512 rules, by what meets them.
private struct ConcernGroup: Sendable {
  /// By field and symbol: the rules for which the symbol will do.
  private var symbols: [[NumberSet]] = []
  private var mixed = [MixedNeeds(), MixedNeeds()]

  init(_ rules: ArraySlice<JudgedRule>, _ slots: StatementSlots) {
    let places = FactPlaces(slots)
    let needs = rules.map { $0.needs.map { $0.map(places.place) } }
    for field in StatementField.allCases { symbols.append(ConcernGroup.sets(of: field, needs)) }
    for (rule, needs) in needs.enumerated() {
      let rest = needs.filter { places in
        !places.contains { $0 == nil }
          && !StatementField.allCases.contains { field in places.allSatisfy { $0?.field == field } }
      }.sorted { $0.count < $1.count }
      for column in mixed.indices {
        mixed[column].add(rule, column < rest.count ? rest[column].compactMap { $0 } : nil)
      }
    }
  }

  /// Rules by symbol of one field; one set more for symbols that no rule names.
  private static func sets(of field: StatementField, _ needs: [[[FactPlace?]]]) -> [NumberSet] {
    let own = needs.map { $0.filter { places in places.allSatisfy { $0?.field == field } } }
    let last = own.joined().joined().reduce(0) { max($0, $1?.symbol ?? 0) }
    var free = NumberSet()
    for (rule, needs) in own.enumerated() where needs.isEmpty { free.insert(rule) }
    var sets = [NumberSet](repeating: free, count: last + 2)
    for (rule, needs) in own.enumerated() {
      guard let first = needs.first else { continue }
      for case let place? in first where needs.allSatisfy({ $0.contains { $0?.symbol == place.symbol } }) {
        sets[place.symbol].insert(rule)
      }
    }
    return sets
  }

  @inline(__always)
  func rules(concerning statement: Statement, in reading: Reading, actCount: Int) -> NumberSet {
    var found = symbols[0][min(statement.act, symbols[0].count - 1)]
    for field in StatementField.allCases.dropFirst() {
      let sets = symbols[field.rawValue]
      found.formIntersection(sets[min(statement.symbol(field, actCount: actCount), sets.count - 1)])
      if found.isEmpty { return found }
    }
    for needs in mixed { needs.narrow(&found, statement, reading, actCount) }
    return found
  }
}

/// Where a fact is found in a statement.
private struct FactPlace: Sendable {
  var field: StatementField?
  var list: StatementList?
  var measure: StatementMeasure?
  var symbol = 0
}

private struct FactPlaces {
  private var fields: [Int: StatementField] = [:]
  private var lists: [Int: StatementList] = [:]
  private var measures: [Int: StatementMeasure] = [:]

  init(_ slots: StatementSlots) {
    for field in StatementField.allCases { fields[slots.fields[field.rawValue]] = field }
    for list in StatementList.allCases { lists[slots.lists[list.rawValue]] = list }
    for measure in StatementMeasure.allCases { measures[slots.measures[measure.rawValue]] = measure }
  }

  /// Nil for a fact that statements are not told apart by.
  func place(_ fact: FieldFact) -> FactPlace? {
    switch fact.form {
    case .isSymbol: fields[fact.slot].map { FactPlace(field: $0, symbol: fact.symbol) }
    case .holds: lists[fact.slot].map { FactPlace(list: $0, symbol: fact.symbol) }
    case .isThere: measures[fact.slot].map { FactPlace(measure: $0) }
    }
  }
}

/// Needs that several fields may meet, at most one of each rule.
private struct MixedNeeds: Sendable {
  /// Rules without such a need.
  private var others = NumberSet()
  private var symbols = [[Int: NumberSet]](repeating: [:], count: StatementField.allCases.count)
  private var asked = [ConceptSet](repeating: ConceptSet(), count: StatementList.allCases.count)
  private var concepts = [[Int: NumberSet]](repeating: [:], count: StatementList.allCases.count)
  private var measures = [(StatementMeasure, NumberSet)]()

  mutating func add(_ rule: Int, _ places: [FactPlace]?) {
    guard let places else { return others.insert(rule) }
    for place in places {
      if let field = place.field {
        symbols[field.rawValue][place.symbol, default: NumberSet()].insert(rule)
      } else if let list = place.list {
        asked[list.rawValue].insert(place.symbol)
        concepts[list.rawValue][place.symbol, default: NumberSet()].insert(rule)
      } else if let measure = place.measure {
        var set = NumberSet()
        set.insert(rule)
        measures.append((measure, set))
      }
    }
  }

  /// Leaves the rules whose need a statement meets.
  func narrow(_ found: inout NumberSet, _ statement: Statement, _ reading: Reading, _ actCount: Int) {
    guard !found.isEmpty else { return }
    var met = others
    for field in StatementField.allCases where !symbols[field.rawValue].isEmpty {
      if let set = symbols[field.rawValue][statement.symbol(field, actCount: actCount)] { met.formUnion(set) }
    }
    for list in StatementList.allCases {
      reading.concepts(list, of: statement).intersection(asked[list.rawValue]).forEach { concept in
        if let set = concepts[list.rawValue][concept] { met.formUnion(set) }
      }
    }
    for (measure, set) in measures where reading.wordings[statement.wording].states(measure) { met.formUnion(set) }
    found.formIntersection(met)
  }
}
