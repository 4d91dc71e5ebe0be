/// An array that never changes, read without counting references or checking bounds: what is looked at for every word.
///
/// Whoever reads it takes indices from the lexicon that it belongs to.
struct FlatArray<Element: BitwiseCopyable>: @unchecked Sendable {
  private final class Storage {
    let buffer: UnsafeMutableBufferPointer<Element>

    init(_ elements: [Element]) {
      buffer = .allocate(capacity: max(elements.count, 1))
      _ = buffer.initialize(from: elements)
    }

    deinit { buffer.deallocate() }
  }

  private let storage: Storage
  private let base: UnsafePointer<Element>
  let count: Int

  init(_ elements: [Element]) {
    storage = Storage(elements)
    // A buffer of capacity 1 and more has an address.
    base = UnsafePointer(storage.buffer.baseAddress!)
    count = elements.count
  }

  @inline(__always)
  subscript(index: Int) -> Element {
    assert(index >= 0 && index < count)
    return base[index]
  }
}
