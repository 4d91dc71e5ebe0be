/// What an expression would have to know to have a value: the attributes that were absent, in the order they were met.
public struct UnknownSet: Sendable, Hashable {
  /// One thing that is not known.
  public struct Attribute: Sendable, Hashable {
    /// The attribute as people read it: `order.price.amount`, `fee.payer`, or a host's own words.
    public let name: String
    /// The path from the root record, with indices: `fees[0].payer`; nil where it is no field of a record.
    public let path: String?
    /// The entry in the store of the nearest record that is there; -1 where it is no field of a record.
    public let entry: Int

    /// Makes an attribute.
    public init(_ name: String, path: String? = nil, entry: Int = -1) {
      self.name = name
      self.path = path
      self.entry = entry
    }
  }

  /// The attributes, each once.
  public private(set) var attributes: [Attribute]

  /// The names of the attributes, in order.
  public var names: [String] { attributes.map(\.name) }

  /// Makes a set; an empty one says only that something is not known.
  public init(_ attributes: [Attribute] = []) {
    self.attributes = []
    for attribute in attributes { insert(attribute) }
  }

  /// Makes a set of one attribute that is no field of a record.
  public init(_ name: String) {
    attributes = [Attribute(name)]
  }

  /// Adds an attribute unless it is there.
  public mutating func insert(_ attribute: Attribute) {
    if !attributes.contains(attribute) { attributes.append(attribute) }
  }

  /// Both sets together.
  public func union(_ other: UnknownSet) -> UnknownSet {
    if other.attributes.isEmpty { return self }
    if attributes.isEmpty { return other }
    var both = self
    for attribute in other.attributes { both.insert(attribute) }
    return both
  }
}
