/// The names of all acts, things and marks that lexicons may speak of, the same for every language.
///
/// A concept is known by its number: its place among acts, then things, then marks.
public struct ConceptTable: Sendable {
  /// Names of acts, in order: `pay`, `hold`.
  public let acts: [String]
  /// Names of things, in order: `passport`, `wage`.
  public let things: [String]
  /// Names of marks, in order: `consent`, `on-leaving`.
  public let marks: [String]
  private let numbers: [String: Int]

  /// The most concepts that a table can hold.
  public static let capacity = NumberSet.capacity

  /// Makes the table; names beyond `capacity` are left out, and a repeated name keeps its first place.
  public init(acts: [String], things: [String], marks: [String]) {
    self.acts = acts
    self.things = things
    self.marks = marks
    var numbers: [String: Int] = [:]
    for (number, name) in (acts + things + marks).enumerated() where number < Self.capacity {
      numbers[name] = numbers[name] ?? number
    }
    self.numbers = numbers
  }

  /// The number of a concept; nil for a name that the table does not hold.
  public func number(of name: String) -> Int? { numbers[name] }

  /// The name of a concept by its number.
  public func name(_ number: Int) -> String {
    if number < acts.count { return acts[number] }
    if number < acts.count + things.count { return things[number - acts.count] }
    return marks[number - acts.count - things.count]
  }

  func isThing(_ number: Int) -> Bool { number >= acts.count && number < acts.count + things.count }
}
