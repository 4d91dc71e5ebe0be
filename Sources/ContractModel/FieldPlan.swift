import CEL
import Documents

/// The type of a value that is one piece of text in a document; no reference, so that asking for it costs a load.
enum ScalarType: BitwiseCopyable, Hashable, Sendable {
  case string, text, boolean, integer, decimal, date, country, language, currency
  /// One of an enumeration's members, by index.
  case enumeration(Int)
}

/// What the reader does with a field.
enum FieldPlan: BitwiseCopyable, Sendable {
  case scalar(ScalarType)
  case record(Int)
  case scalars(ScalarType)
  case records(Int)
}

extension Vocabulary.FieldType {
  /// The type of a single value; nil for records and lists.
  var scalar: ScalarType? {
    switch self {
    case .string: .string
    case .text: .text
    case .boolean: .boolean
    case .integer: .integer
    case .decimal: .decimal
    case .date: .date
    case .country: .country
    case .language: .language
    case .currency: .currency
    case .enumeration(let index): .enumeration(index)
    case .record, .list: nil
    }
  }

  /// How a field of this type is read; lists of lists are none of the vocabulary.
  var plan: FieldPlan {
    switch self {
    case .record(let index): .record(index)
    case .list(.record(let index)): .records(index)
    case .list(let element): .scalars(element.scalar ?? .text)
    default: .scalar(scalar ?? .text)
    }
  }
}

/// Which field a name means in each record, and how it is read: flat tables.
final class FieldTable: Sendable {
  private let slots: [Int16]
  private let knownNames: Int
  private let plans: [FieldPlan]
  private let firstPlans: [Int]
  /// Whether a record has a field that must be given.
  private let isDemanding: [Bool]

  init(_ vocabulary: Vocabulary, names: NameTable) {
    knownNames = names.seededCount
    var slots = [Int16](repeating: -1, count: vocabulary.records.count * knownNames)
    var plans: [FieldPlan] = []
    var firstPlans: [Int] = []
    for (type, record) in vocabulary.records.enumerated() {
      firstPlans.append(plans.count)
      for (slot, field) in record.fields.enumerated() {
        plans.append(field.type.plan)
        if !field.isDerived, let name = names.find(field.name) {
          slots[type * knownNames + Int(name.id)] = Int16(slot)
        }
      }
    }
    self.slots = slots
    self.plans = plans
    self.firstPlans = firstPlans
    isDemanding = vocabulary.records.map { $0.fields.contains(where: \.isRequired) }
  }

  /// The slot of the field that a name means in a record; -1 where it means none.
  @inline(__always)
  func slot(of name: Name, in type: Int) -> Int {
    let id = Int(name.id)
    return id >= 0 && id < knownNames ? Int(slots[type * knownNames + id]) : -1
  }

  /// Whether a record has a field that must be given.
  @inline(__always)
  func demands(_ type: Int32) -> Bool { isDemanding[Int(type)] }

  /// How a field is read.
  @inline(__always)
  func plan(_ type: Int, _ slot: Int) -> FieldPlan { plans[firstPlans[type] + slot] }
}
