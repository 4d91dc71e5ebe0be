/// A map from bool, int, uint and string keys to values; keeps the order in which the entries were added.
public struct MapValue: Sendable {
  /// A key and its value.
  public struct Entry: Sendable {
    /// The key as it was written.
    public let key: Value
    /// The value.
    public let value: Value
  }

  /// The entries in the order they were added.
  public private(set) var entries: [Entry] = []
  private var places: [MapKey: Int] = [:]

  /// An empty map.
  public init() {}

  /// Makes a map; gives the error instead where a key is of a wrong type or stands twice.
  public static func make(_ pairs: some Sequence<(Value, Value)>) -> Value {
    var map = MapValue()
    for (key, value) in pairs {
      if let error = map.insert(key, value) { return .error(error) }
    }
    return .map(map)
  }

  /// The number of entries.
  public var count: Int { entries.count }

  /// Adds an entry; gives an error where the key is of a wrong type or is there already.
  public mutating func insert(_ key: Value, _ value: Value) -> EvaluationError? {
    guard Self.isKey(key), let place = MapKey(key) else {
      return EvaluationError(.invalidArgument, "a map key is a bool, int, uint or string, not `\(key.text)`")
    }
    guard places.updateValue(entries.count, forKey: place) == nil else {
      return EvaluationError(.duplicateKey, "the key `\(key.text)` stands twice")
    }
    entries.append(Entry(key: key, value: value))
    return nil
  }

  /// The value of a key; numbers find equal numbers of other types. Nil where there is none.
  public subscript(key: Value) -> Value? {
    guard !places.isEmpty, let place = MapKey(key), let index = places[place] else { return nil }
    return entries[index].value
  }

  /// The value of a string key; nil where there is none.
  public subscript(name: String) -> Value? {
    guard !places.isEmpty, let index = places[.string(CodePointText(name))] else { return nil }
    return entries[index].value
  }

  private static func isKey(_ value: Value) -> Bool {
    switch value {
    case .bool, .int, .uint, .string: true
    default: false
    }
  }
}
