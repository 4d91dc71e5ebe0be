import SourceText

/// What the statements of a clause speak for: by statement, the kinds that it and its neighbours bear out.
public struct SignReading: Sendable {
  /// Numbers of kinds by place of a statement.
  public private(set) var plausible: [[Int]]

  /// Whether a kind is borne out by a statement.
  public func isPlausible(_ kind: Int, at place: Int) -> Bool { plausible[place].contains(kind) }

  /// Weighs the statements of a clause, three sentences at a time.
  public init(
    _ table: SignTable, _ reading: Reading, _ text: UnsafeBufferPointer<UInt8>, language: String,
    concepts: ConceptTable
  ) {
    plausible = Array(repeating: [], count: reading.statements.count)
    var scale = SignScale(table, SignFacts(reading, text, concepts), language: language)
    for window in SignReading.windows(of: reading) {
      let points = scale.points(of: window)
      for (kind, bound) in table.kinds.enumerated() where points[kind] >= bound.plausible {
        for place in window where !plausible[place].contains(kind) { plausible[place].append(kind) }
      }
    }
  }

  /// Runs of statements: of a clause of up to three sentences all, else those of each three sentences in a row.
  static func windows(of reading: Reading) -> [Range<Int>] {
    let statements = reading.statements
    if statements.isEmpty { return [] }
    var starts: [Int] = []
    for place in statements.indices where place == 0 || statements[place].sentence != statements[place - 1].sentence {
      starts.append(place)
    }
    guard starts.count > 3 else { return [0..<statements.count] }
    return (0...starts.count - 3).map { first in
      starts[first]..<(first + 3 < starts.count ? starts[first + 3] : statements.count)
    }
  }
}

/// Adds up points.
struct SignScale {
  private let table: SignTable
  private var facts: SignFacts
  private let language: String
  private var seen: [UInt32]
  private var round: UInt32 = 0

  init(_ table: SignTable, _ facts: SignFacts, language: String) {
    (self.table, self.facts, self.language) = (table, facts, language)
    seen = Array(repeating: 0, count: table.facts.count)
  }

  /// The points of each kind for some statements.
  mutating func points(of statements: Range<Int>) -> [Int32] {
    round += 1
    var sums = table.kinds.map(\.base)
    var seen = seen
    self.seen = []
    let (table, round) = (table, round)
    facts.forEach(of: statements, in: language) { fact in
      guard let place = table.place(of: SignTable.hash(fact)), seen[place] != round else { return }
      seen[place] = round
      var next = Int(table.starts[place])
      while next < Int(table.starts[place + 1]) {
        sums[Int(table.points[next])] += table.points[next + 1]
        next += 2
      }
    }
    self.seen = seen
    return sums
  }
}

extension Reading {
  /// The facts that points may stand beside, of each window of statements.
  public func signFacts(
    of text: UnsafeBufferPointer<UInt8>, language: String, concepts: ConceptTable
  ) -> [Set<String>] {
    SignReading.windows(of: self).map { window in
      var found: Set<String> = []
      var facts = SignFacts(self, text, concepts)
      facts.forEach(of: window, in: language) { found.insert(String(decoding: $0, as: UTF8.self)) }
      return found
    }
  }
}
