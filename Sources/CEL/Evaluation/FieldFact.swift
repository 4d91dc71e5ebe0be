/// Something simple that a record may say: one field, one value.
public struct FieldFact: Sendable, Hashable {
  /// How the field says it.
  public enum Form: UInt8, Sendable {
    /// An enumeration or a bool has the symbol.
    case isSymbol
    /// A list of an enumeration's members holds the symbol.
    case holds
    /// The field is there.
    case isThere
  }

  /// The field's slot.
  public let slot: Int
  /// How the field says it.
  public let form: Form
  /// The symbol; 0 and 1 for a bool, 0 for a field that is there.
  public let symbol: Int

  /// Makes a fact.
  public init(slot: Int, form: Form, symbol: Int) {
    self.slot = slot
    self.form = form
    self.symbol = symbol
  }
}

extension Program {
  /// Facts of a variable's record without which the condition is false: some of each set must hold. No set where any
  /// record may do; an empty set where none does. Fields that the facts speak of must be known.
  public func needs(of variable: Int) -> [Set<FieldFact>] {
    guard variable < environment.variables.count, case .record(let record, _) = environment.variables[variable].type
    else { return [] }
    return NeedFinder(
      code: instructions.code.instructions, variable: variable, schema: environment.schema,
      fields: environment.schema.records[record].fields
    ).needs(at: 0, negated: false)
  }

  /// The numbers of the variables that the expression names, each time that it does; those of macros too.
  public var variables: [Int] {
    checked.resolutions.compactMap { resolution in
      if case .variable(let number) = resolution { number } else { nil }
    }
  }
}

/// Walks the instructions of a condition for what it cannot do without.
private struct NeedFinder {
  let code: [Instruction]
  let variable: Int
  let schema: RecordSchema
  let fields: [RecordSchema.Field]

  func needs(at place: Int, negated: Bool) -> [Set<FieldFact>] {
    let step = code[place]
    switch step.operation {
    case .not: return needs(at: place + 1, negated: !negated)
    case .and: return negated ? either(code.operands(of: place), negated) : all(code.operands(of: place), negated)
    case .or: return negated ? all(code.operands(of: place), negated) : either(code.operands(of: place), negated)
    case .conditional:
      let parts = code.operands(of: place)
      guard parts.count == 3 else { return [] }
      return join([
        needs(at: parts[0], negated: false) + needs(at: parts[1], negated: negated),
        needs(at: parts[0], negated: true) + needs(at: parts[2], negated: negated),
      ])
    case .constant: return (step.payload == 0) == negated ? [] : [[]]
    default: return fact(step, negated)
    }
  }

  private func all(_ places: [Int], _ negated: Bool) -> [Set<FieldFact>] {
    places.flatMap { needs(at: $0, negated: negated) }
  }

  private func either(_ places: [Int], _ negated: Bool) -> [Set<FieldFact>] {
    join(places.map { needs(at: $0, negated: negated) })
  }

  /// What is needed where one of several will do: of each a set, all ways to choose while these are few.
  private func join(_ alternatives: [[Set<FieldFact>]]) -> [Set<FieldFact>] {
    let possible = alternatives.filter { !$0.contains([]) }
    guard let first = possible.first else { return [[]] }
    return possible.dropFirst().reduce(first) { joined, next in
      guard joined.count * next.count <= 24 else {
        guard let left = smallest(joined), let right = smallest(next) else { return [] }
        return [left.union(right)]
      }
      return joined.flatMap { left in next.map { left.union($0) } }
    }
  }

  private func smallest(_ sets: [Set<FieldFact>]) -> Set<FieldFact>? { sets.min { $0.count < $1.count } }

  private func fact(_ step: Instruction, _ negated: Bool) -> [Set<FieldFact>] {
    guard Int(step.path.variable) == variable else { return [] }
    let slot = Int(step.path.first)
    // What is in a record is there only with the record.
    if step.operation == .has, !negated { return [[FieldFact(slot: slot, form: .isThere, symbol: 0)]] }
    guard step.path.depth == 1 else { return [] }
    switch step.operation {
    case .compareConstant where step.kind == .enumeration || step.kind == .bool:
      let isEqual = step.relation == .equal
      guard isEqual || step.relation == .notEqual else { return [] }
      return symbols(slot) { (Int64($0) == step.payload) == (isEqual != negated) }
    case .member: return symbols(slot) { ($0 < 64 && (step.payload >> Int64($0)) & 1 == 1) != negated }
    case .flag: return [[FieldFact(slot: slot, form: .isSymbol, symbol: negated ? 0 : 1)]]
    case .holds where !negated: return [[FieldFact(slot: slot, form: .holds, symbol: Int(step.payload))]]
    default: return []
    }
  }

  private func symbols(_ slot: Int, where isMeant: (Int) -> Bool) -> [Set<FieldFact>] {
    let count: Int
    switch fields[slot].type {
    case .bool: count = 2
    case .enumeration(let index): count = schema.enumerations[index].members.count
    case .int, .decimal, .string, .day, .record, .list: return []
    }
    return [Set((0..<count).filter(isMeant).map { FieldFact(slot: slot, form: .isSymbol, symbol: $0) })]
  }
}
