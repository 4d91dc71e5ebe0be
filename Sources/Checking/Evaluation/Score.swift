/// A share with the 95% interval that so many trials give it.
public struct Share: Sendable, Hashable {
  /// How often it was so.
  public let part: Int
  /// How often it could have been.
  public let whole: Int

  /// Makes a share.
  public init(_ part: Int, of whole: Int) {
    self.part = part
    self.whole = whole
  }

  /// The share; nil where there was nothing to count.
  public var value: Double? { whole > 0 ? Double(part) / Double(whole) : nil }

  /// The 95% interval of Wilson (1927), which holds for few trials and at the ends too; nil where nothing was counted.
  public var interval: ClosedRange<Double>? {
    guard let value else { return nil }
    let z = 1.959963984540054
    let count = Double(whole)
    let centre = value + z * z / (2 * count)
    let spread = z * (value * (1 - value) / count + z * z / (4 * count * count)).squareRoot()
    let scale = 1 + z * z / count
    return max(0, (centre - spread) / scale)...min(1, (centre + spread) / scale)
  }
}

/// Hits, misses and false alarms, and what follows from them.
public struct Score: Sendable, Hashable {
  /// Labelled kinds that were found.
  public var hits = 0
  /// Labelled kinds that were not found.
  public var misses = 0
  /// Kinds found wrongly.
  public var falseAlarms = 0

  /// Makes a score.
  public init(hits: Int = 0, misses: Int = 0, falseAlarms: Int = 0) {
    self.hits = hits
    self.misses = misses
    self.falseAlarms = falseAlarms
  }

  /// Of what was found, the share that is right.
  public var precision: Share { Share(hits, of: hits + falseAlarms) }
  /// Of what is labelled, the share that was found.
  public var recall: Share { Share(hits, of: hits + misses) }

  /// The harmonic mean of precision and recall; nil where nothing was labelled or found.
  public var f1: Double? { Score.f1(hits, misses + falseAlarms) }

  /// The 95% interval of F1.
  ///
  /// F1 is 2J/(1+J) with J the share of hits among hits, misses and false alarms: Wilson's interval of J, carried over.
  public var f1Interval: ClosedRange<Double>? {
    guard let interval = Share(hits, of: hits + misses + falseAlarms).interval else { return nil }
    func carried(_ share: Double) -> Double { 2 * share / (1 + share) }
    return carried(interval.lowerBound)...carried(interval.upperBound)
  }

  private static func f1(_ hits: Int, _ errors: Int) -> Double? {
    hits + errors > 0 ? Double(2 * hits) / Double(2 * hits + errors) : nil
  }
}

/// The score of a set of clauses: a corpus, or its clauses in one language.
public struct ClauseScore: Sendable, Hashable {
  /// Clauses judged.
  public var clauses = 0
  /// Hits, misses and false alarms over all of them.
  public var score = Score()
  /// Clauses without any error.
  public var exactClauses = 0
  /// Clauses that are fine.
  public var compliant = 0
  /// Of these, clauses in which something was found wrongly.
  public var alarmed = 0

  /// An empty score.
  public init() {}

  /// The share of clauses without any error.
  public var exact: Share { Share(exactClauses, of: clauses) }
  /// The share of fine clauses in which something was found wrongly.
  public var alarms: Share { Share(alarmed, of: compliant) }

  mutating func count(_ verdict: ClauseVerdict) {
    clauses += 1
    score.hits += verdict.hits.count
    score.misses += verdict.misses.count
    score.falseAlarms += verdict.falseAlarms.count
    if verdict.isExact { exactClauses += 1 }
    guard verdict.clause.codes.isEmpty else { return }
    compliant += 1
    if !verdict.falseAlarms.isEmpty { alarmed += 1 }
  }
}
