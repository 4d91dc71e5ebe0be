import Prose

/// The fields of a statement that hold one symbol.
enum StatementField: Int, CaseIterable {
  case act, object, bearer, beneficiary, force, affirmed, inherited, excepted

  /// The name in the vocabulary.
  var name: String { String(describing: self) }
}

/// The fields of a statement that hold concepts.
enum StatementList: Int, CaseIterable {
  case about, lacks, given, unless, nearby, nearbyLacks

  /// The name in the vocabulary.
  var name: String { String(describing: self) }
}

/// The fields of a statement that may be absent.
enum StatementMeasure: Int, CaseIterable {
  case amount, otherAmount, currency, percent, hoursPerDay, hoursPerWeek, hours, minutes, daysPerWeek, days, laterDays
  case persons, count, age

  /// The name in the vocabulary.
  var name: String { String(describing: self) }
}

extension Statement {
  /// The symbol of a field; things begin behind `actCount` acts.
  @inline(__always)
  func symbol(_ field: StatementField, actCount: Int) -> Int {
    switch field {
    case .act: act
    case .object: object.map { $0 - actCount } ?? 0
    case .bearer: Int(bearer.rawValue)
    case .beneficiary: Int(beneficiary.rawValue)
    case .force: Int(force.rawValue)
    case .affirmed: affirmed ? 1 : 0
    case .inherited: inherited ? 1 : 0
    case .excepted: excepted ? 1 : 0
    }
  }
}

extension Reading {
  /// The concepts in a list of a statement.
  @inline(__always)
  func concepts(_ list: StatementList, of statement: Statement) -> ConceptSet {
    switch list {
    case .about: wordings[statement.wording].about
    case .lacks: wordings[statement.wording].lacks
    case .given: surroundings[statement.surrounding].given
    case .unless: surroundings[statement.surrounding].unless
    case .nearby: surroundings[statement.surrounding].nearby
    case .nearbyLacks: surroundings[statement.surrounding].nearbyLacks
    }
  }
}

extension Wording {
  /// Whether a measure is stated.
  func states(_ measure: StatementMeasure) -> Bool {
    switch measure {
    case .amount: amount != nil
    case .otherAmount: otherAmount != nil
    case .currency: currency != nil
    case .percent: percent != nil
    case .hoursPerDay, .hoursPerWeek, .hours, .minutes, .daysPerWeek, .days, .laterDays, .persons, .count, .age:
      number(measure) != nil
    }
  }

  /// The value of a measure of time or number.
  func number(_ measure: StatementMeasure) -> Double? {
    switch measure {
    case .amount, .otherAmount, .currency, .percent: nil
    case .hoursPerDay: hoursPerDay
    case .hoursPerWeek: hoursPerWeek
    case .hours: hours
    case .minutes: minutes
    case .daysPerWeek: daysPerWeek
    case .days: days
    case .laterDays: laterDays
    case .persons: persons
    case .count: count
    case .age: age
    }
  }
}
