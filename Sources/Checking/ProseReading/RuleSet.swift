/// A set of up to 512 rules over prose, by their number, without allocation.
struct RuleSet: Sendable {
  static let capacity = 512

  private var words = SIMD8<UInt64>(repeating: 0)

  var isEmpty: Bool { words == SIMD8<UInt64>(repeating: 0) }

  @inline(__always)
  func contains(_ rule: Int) -> Bool { words[rule >> 6] & (1 << UInt64(rule & 63)) != 0 }

  @inline(__always)
  mutating func insert(_ rule: Int) { words[rule >> 6] |= 1 << UInt64(rule & 63) }

  @inline(__always)
  mutating func formUnion(_ other: RuleSet) { words |= other.words }

  @inline(__always)
  mutating func formIntersection(_ other: RuleSet) { words &= other.words }

  /// Calls with each rule, ascending.
  @inline(__always)
  func forEach(_ body: (Int) -> Void) {
    for index in 0..<8 {
      var word = words[index]
      while word != 0 {
        body(index * 64 + word.trailingZeroBitCount)
        word &= word - 1
      }
    }
  }
}
