/// An array that never changes, read without counting references or checking bounds: what is looked at for every word.
///
/// Whoever reads it takes indices from the lexicon that it belongs to. Unchecked since it holds a pointer: what lies behind
/// it is written once, before anybody reads it, and lives as long as the array.
struct FlatArray<Element: BitwiseCopyable>: @unchecked Sendable {
  private final class Storage {
    let base: UnsafeMutablePointer<Element>

    init(_ elements: [Element]) {
      base = .allocate(capacity: max(elements.count, 1))
      for (index, element) in elements.enumerated() { (base + index).initialize(to: element) }
    }

    deinit { base.deallocate() }
  }

  private let storage: Storage
  private let base: UnsafePointer<Element>
  let count: Int

  init(_ elements: [Element]) {
    storage = Storage(elements)
    base = UnsafePointer(storage.base)
    count = elements.count
  }

  @inline(__always)
  subscript(index: Int) -> Element {
    assert(index >= 0 && index < count)
    return base[index]
  }
}
