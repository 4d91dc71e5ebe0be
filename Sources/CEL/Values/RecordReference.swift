/// A record of the store that is being read, by its type and its first cell.
public struct RecordReference: Sendable, Hashable, BitwiseCopyable {
  /// The index of the record type in the schema.
  public let type: Int32
  /// The first cell.
  public let base: Int32

  /// Makes a reference.
  public init(type: Int32, base: Int32) {
    self.type = type
    self.base = base
  }
}
