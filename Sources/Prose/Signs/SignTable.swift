import SourceText

/// Points for and against violation kinds, beside facts that statements may state: a scorecard, all data.
///
/// The points of a kind are its base and those of every fact that is there, each once. From `plausible` points on the
/// kind is borne out by what is said.
public struct SignTable: Sendable, Hashable {
  /// A violation kind and its bound, in points.
  public struct Kind: Sendable, Hashable {
    /// `FEE-02`.
    public let id: String
    /// The points where no fact speaks.
    public let base: Int32
    /// The least points of what is borne out.
    public let plausible: Int32

    /// Makes a kind.
    public init(id: String, base: Int32, plausible: Int32) {
      (self.id, self.base, self.plausible) = (id, base, plausible)
    }
  }

  /// The kinds, sorted by id.
  public let kinds: [Kind]
  /// Hashes of the facts, ascending.
  let facts: FlatArray<UInt64>
  /// Where the points of each fact begin; one entry more than facts.
  let starts: FlatArray<Int32>
  /// Kinds and points in turn.
  let points: FlatArray<Int32>
  /// By the upper bits of a hash, where its facts begin.
  let index: FlatArray<Int32>
  private let shift: UInt64

  /// Makes a table of facts, each with points by the number of a kind; of a fact that is given twice the first counts.
  public init(kinds: [Kind], points: [(fact: String, points: [(kind: Int, points: Int)])]) {
    let rows = Dictionary(
      points.map { (SignTable.hash($0.fact.utf8), $0.points) }, uniquingKeysWith: { first, _ in first }
    ).sorted { $0.key < $1.key }
    var starts: [Int32] = [0]
    var flat: [Int32] = []
    for row in rows {
      for (kind, points) in row.value { flat += [Int32(kind), Int32(points)] }
      starts.append(Int32(flat.count))
    }
    self.init(kinds: kinds, facts: rows.map(\.key), starts: starts, points: flat)
  }

  private init(kinds: [Kind], facts: [UInt64], starts: [Int32], points: [Int32]) {
    var bits: UInt64 = 1
    while (1 << bits) < facts.count { bits += 1 }
    var index = [Int32](repeating: 0, count: (1 << bits) + 1)
    for fact in facts { index[Int(fact >> (64 - bits)) + 1] += 1 }
    for bucket in 1..<index.count { index[bucket] += index[bucket - 1] }
    self.init(
      kinds: kinds, facts: FlatArray(facts), starts: FlatArray(starts), points: FlatArray(points),
      index: FlatArray(index))
  }

  init(
    kinds: [Kind], facts: FlatArray<UInt64>, starts: FlatArray<Int32>, points: FlatArray<Int32>,
    index: FlatArray<Int32>
  ) {
    (self.kinds, self.facts, self.starts, self.points, self.index) = (kinds, facts, starts, points, index)
    shift = UInt64(64 - (index.count - 1).trailingZeroBitCount)
  }

  /// The number of a kind; nil for one that has no points.
  public func number(of kind: String) -> Int? { kinds.firstIndex { $0.id == kind } }

  /// FNV-1a, 64 bits, mixed once more so that its upper bits spread.
  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return (hash ^ hash >> 29) &* 0x9E37_79B9_7F4A_7C15
  }

  /// The place of a fact; nil where no points stand beside it.
  func place(of hash: UInt64) -> Int? {
    let bucket = Int(hash >> shift)
    for place in Int(index[bucket])..<Int(index[bucket + 1]) where facts[place] == hash { return place }
    return nil
  }
}
