/// An array that never changes, read without counting references or checking bounds: what is looked at for every word.
///
/// Whoever reads it takes indices from what it belongs to. Unchecked since it holds a pointer: what lies behind it is
/// written once, before anybody reads it, and lives as long as the array.
@frozen
public struct FlatArray<Element: BitwiseCopyable>: @unchecked Sendable {
  /// Where the elements lie; nil where they lie in memory that is there as long as the program.
  @usableFromInline let storage: FlatStorage?
  @usableFromInline let base: UnsafePointer<Element>
  /// How many elements there are.
  public let count: Int

  /// Copies elements.
  public init(_ elements: [Element]) {
    self.init(capacity: elements.count) { base in
      for (index, element) in elements.enumerated() { (base + index).initialize(to: element) }
    }
  }

  /// An array of one element many times, changed by `fill` before anybody reads it.
  public init(repeating element: Element, count: Int, fill: (UnsafeMutablePointer<Element>) -> Void) {
    self.init(capacity: count) { base in
      base.initialize(repeating: element, count: count)
      fill(base)
    }
  }

  private init(capacity count: Int, _ fill: (UnsafeMutablePointer<Element>) -> Void) {
    let bytes = max(count, 1) * MemoryLayout<Element>.stride
    let room = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: max(16, MemoryLayout<Element>.alignment))
    let base = room.bindMemory(to: Element.self, capacity: max(count, 1))
    fill(base)
    storage = FlatStorage(room)
    self.base = UnsafePointer(base)
    self.count = count
  }

  /// A view of packed elements.
  @usableFromInline
  init(_ base: UnsafePointer<Element>, count: Int, of storage: FlatStorage?) {
    (self.base, self.count, self.storage) = (base, count, storage)
  }

  /// The elements.
  public var elements: [Element] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// The element at an index, which must be one of the array's.
  @inlinable @inline(__always)
  public subscript(index: Int) -> Element {
    assert(index >= 0 && index < count)
    return base[index]
  }
}

/// Memory that is freed with its last user.
@usableFromInline
final class FlatStorage {
  @usableFromInline let base: UnsafeMutableRawPointer

  init(_ base: UnsafeMutableRawPointer) { self.base = base }

  deinit { base.deallocate() }
}

extension FlatArray: Equatable, Hashable where Element: Hashable {
  /// Whether both have the same elements.
  public static func == (left: FlatArray, right: FlatArray) -> Bool { left.elements == right.elements }

  /// Feeds the elements into a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(elements) }
}
