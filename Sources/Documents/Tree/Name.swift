/// The number of a key or an element name in a ``NameTable``.
@frozen
public struct Name: Hashable, BitwiseCopyable, Sendable, Comparable {
  /// The number, from 0 in the order in which the names were met; -1 for ``none``.
  public let id: Int32

  /// No name: the root, and the items of an array.
  @inlinable public static var none: Name { Name(id: -1) }

  /// Makes the name of a number that a table gave.
  @inlinable public init(id: Int32) { self.id = id }

  /// Orders names as the table met them.
  public static func < (left: Name, right: Name) -> Bool { left.id < right.id }
}
