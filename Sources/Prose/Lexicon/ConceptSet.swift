/// A set of concepts by their number in a `ConceptTable`, at most 512 of them, without allocation.
public struct ConceptSet: Sendable, Hashable {
  private var words = SIMD8<UInt64>(repeating: 0)

  /// Makes an empty set.
  public init() {}

  /// Whether nothing is in the set.
  public var isEmpty: Bool { words == SIMD8<UInt64>(repeating: 0) }

  /// Whether a concept is in the set.
  @inline(__always)
  public func contains(_ concept: Int) -> Bool {
    words[concept >> 6] & (1 << UInt64(concept & 63)) != 0
  }

  /// Adds a concept.
  @inline(__always)
  public mutating func insert(_ concept: Int) {
    words[concept >> 6] |= 1 << UInt64(concept & 63)
  }

  /// Adds all concepts of another set.
  @inline(__always)
  public mutating func formUnion(_ other: ConceptSet) {
    words |= other.words
  }

  /// The concepts that are in both sets.
  @inline(__always)
  public func intersection(_ other: ConceptSet) -> ConceptSet {
    var result = self
    result.words &= other.words
    return result
  }

  /// How many concepts are in the set.
  public var count: Int { (0..<8).reduce(0) { $0 + words[$1].nonzeroBitCount } }

  /// Calls with the number of each concept, ascending.
  @inline(__always)
  public func forEach(_ body: (Int) -> Void) {
    for index in 0..<8 {
      var word = words[index]
      while word != 0 {
        body(index * 64 + word.trailingZeroBitCount)
        word &= word - 1
      }
    }
  }

  /// The numbers of the concepts, ascending.
  public var members: [Int] {
    var result: [Int] = []
    forEach { result.append($0) }
    return result
  }
}
