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

    init(_ element: Element, count: Int) {
      base = .allocate(capacity: max(count, 1))
      base.initialize(repeating: element, count: count)
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

  /// An array of one element many times, changed by `fill` before anybody reads it.
  init(repeating element: Element, count: Int, fill: (UnsafeMutablePointer<Element>) -> Void) {
    storage = Storage(element, count: count)
    fill(storage.base)
    base = UnsafePointer(storage.base)
    self.count = count
  }

  /// The elements.
  var elements: [Element] { (0..<count).map { base[$0] } }

  @inline(__always)
  subscript(index: Int) -> Element {
    assert(index >= 0 && index < count)
    return base[index]
  }
}
