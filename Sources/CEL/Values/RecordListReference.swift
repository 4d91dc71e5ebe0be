/// A list of the store that is being read: a run of cells.
///
/// Functions never see one: the evaluator hands them `Value.list`.
public struct RecordListReference: Sendable, Hashable, BitwiseCopyable {
  /// The first cell.
  public let first: Int32
  /// The number of elements.
  public let count: Int32
  /// The index of the elements' record type or enumeration, as their cells' kind says; -1 for neither.
  public let leaf: Int32

  /// Makes a reference.
  public init(first: Int32, count: Int32, leaf: Int32) {
    self.first = first
    self.count = count
    self.leaf = leaf
  }
}
