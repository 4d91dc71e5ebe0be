public import Findings

/// A kind of violation: the stable public name of what rules find.
public struct ViolationKind: Sendable, Hashable {
  /// The id: `FEE-02`.
  public var id: String
  /// The principle's id.
  public var principle: String
  /// The severity where a rule gives none.
  public var severity: Severity
  /// The short name: `worker-paid-medical-cost`.
  public var name: String
  /// What is wrong, in a line.
  public var title: String
}

/// A principle of fair recruitment.
public struct Principle: Sendable, Hashable {
  /// The id: `fees`.
  public var id: String
  /// The principle in a line.
  public var title: String
  /// Whether findings of its kinds may be accepted by a waiver.
  public var isWaivable: Bool = true
}

/// The violation kinds and their principles, in the order of `Rules/violations.yaml`.
public struct ViolationCatalogue: Sendable {
  /// The principles.
  public var principles: [Principle]
  /// The kinds.
  public var kinds: [ViolationKind] { didSet { places = ViolationCatalogue.places(of: kinds) } }
  private var places: [String: Int]

  /// Makes a catalogue.
  public init(principles: [Principle], kinds: [ViolationKind]) {
    self.principles = principles
    self.kinds = kinds
    places = ViolationCatalogue.places(of: kinds)
  }

  private static func places(of kinds: [ViolationKind]) -> [String: Int] {
    Dictionary(kinds.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The kind with an id; nil where there is none.
  public func kind(_ id: String) -> ViolationKind? { places[id].map { kinds[$0] } }
}
