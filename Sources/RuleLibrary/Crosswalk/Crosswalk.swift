/// Where each violation kind stands in other sets of principles, of `Rules/crosswalk.yaml`.
public struct Crosswalk: Sendable {
  /// A set of principles.
  public struct Framework: Sendable {
    /// The id: `dhaka`.
    public var id: String
    /// The name.
    public var title: String
    /// Where to read it.
    public var url: String
    /// Its principles in order.
    public var items: [Item]

    /// The principle with a number; nil where there is none.
    public func item(_ number: String) -> Item? { items.first { $0.number == number } }
  }

  /// A principle of a set.
  public struct Item: Sendable {
    /// The number as its authors give it: `7`, `A`.
    public var number: String
    /// What it says, in a line.
    public var title: String
    /// Whether the number was checked against the text.
    public var isVerified: Bool
  }

  /// The sets, the indicators first.
  public var frameworks: [Framework] = []
  /// The numbers by violation kind and set.
  public var numbers: [String: [String: [String]]] = [:]

  /// A crosswalk without sets.
  public init() {}

  /// The set with an id; nil where there is none.
  public func framework(_ id: String) -> Framework? { frameworks.first { $0.id == id } }

  /// The principles of a set that a violation kind belongs to.
  public func items(of kind: String, in framework: Framework) -> [Item] {
    (numbers[kind]?[framework.id] ?? []).compactMap { framework.item($0) }
  }
}
