/// Names for what is absent; empty where nobody asks.
extension Frame {
  /// A variable that the host gave no value.
  func unknownVariable(_ name: String, _ value: Value) -> Value {
    guard case .unknown(let set) = value, set.attributes.isEmpty, storage.pointee.collects else { return value }
    return .unknown(UnknownSet(name))
  }

  /// An absent field: as it was written, and from the root by way of the record that begins at `base`.
  func unknownField(_ name: @autoclosure () -> String, base: Int, _ rest: @autoclosure () -> String) -> UnknownSet {
    guard storage.pointee.collects else { return UnknownSet() }
    let store = storage.pointee.store
    guard let entry = store.entry(atBase: base) else { return UnknownSet(name()) }
    let parent = store.path(ofEntry: entry, in: storage.pointee.schema)
    let path = parent.isEmpty ? rest() : "\(parent).\(rest())"
    return UnknownSet([UnknownSet.Attribute(name(), path: path, entry: entry)])
  }

  /// An element of a list that has no value.
  func unknownElement(_ list: RecordListReference, _ index: Int) -> UnknownSet {
    guard storage.pointee.collects else { return UnknownSet() }
    return UnknownSet("an element of a list (number \(index + 1))")
  }
}
