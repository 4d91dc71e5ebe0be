/// Concepts by their number in a `ConceptTable`.
public typealias ConceptSet = NumberSet

/// A set of numbers from 0 to 511, without allocation.
@frozen public struct NumberSet: Sendable, Hashable {
  @usableFromInline var words = SIMD8<UInt64>(repeating: 0)

  /// How many numbers there are.
  public static let capacity = 512

  /// Makes an empty set.
  @inlinable public init() {}

  /// Whether nothing is in the set.
  @inlinable public var isEmpty: Bool { words == SIMD8<UInt64>(repeating: 0) }

  /// Whether a number is in the set.
  @inlinable @inline(__always)
  public func contains(_ number: Int) -> Bool {
    words[number >> 6] & (1 << UInt64(number & 63)) != 0
  }

  /// Adds a number.
  @inlinable @inline(__always)
  public mutating func insert(_ number: Int) {
    words[number >> 6] |= 1 << UInt64(number & 63)
  }

  /// Adds all numbers of another set.
  @inlinable @inline(__always)
  public mutating func formUnion(_ other: NumberSet) { words |= other.words }

  /// Keeps the numbers that are in another set too.
  @inlinable @inline(__always)
  public mutating func formIntersection(_ other: NumberSet) { words &= other.words }

  /// The numbers that are in both sets.
  @inlinable @inline(__always)
  public func intersection(_ other: NumberSet) -> NumberSet {
    var result = self
    result.formIntersection(other)
    return result
  }

  /// How many numbers are in the set.
  public var count: Int { (0..<8).reduce(0) { $0 + words[$1].nonzeroBitCount } }

  /// Calls with each number, ascending.
  @inlinable @inline(__always)
  public func forEach(_ body: (Int) -> Void) {
    for index in 0..<8 {
      var word = words[index]
      while word != 0 {
        body(index * 64 + word.trailingZeroBitCount)
        word &= word - 1
      }
    }
  }

  /// The numbers, ascending.
  public var members: [Int] {
    var result: [Int] = []
    forEach { result.append($0) }
    return result
  }
}
