import CEL

/// An example of a rule: a contract and the verdict expected. Examples are the rule's tests.
public struct RuleExample: Sendable {
  /// What the rule must say.
  public enum Expectation: Sendable, Hashable {
    case pass, violation, notApplicable, undetermined
    /// A violation at just these paths.
    case findings([String])
  }

  /// What the example shows.
  public var name: String
  /// The fields that differ from the baseline, JSON texts; `null` removes a field.
  var changes: [(key: String, json: String)]
  /// The fields of the baseline, JSON texts.
  package var baseline: [(key: String, json: String)]
  /// The fields in which the offer that the contract was signed after differs from the baseline; nil for no offer.
  var offer: [(key: String, json: String)]?
  /// The as-of day, ISO 8601, where the example sets one.
  public var asOf: String?
  /// What the rule must say.
  public var expectation: Expectation
  /// The line of the rule file.
  public var line: Int
}

extension RuleExample {
  /// An example without an offer; fields are JSON texts.
  package init(
    name: String, changes: [(key: String, json: String)], baseline: [(key: String, json: String)], asOf: String? = nil,
    expectation: Expectation
  ) {
    self.init(
      name: name, changes: changes, baseline: baseline, offer: nil, asOf: asOf, expectation: expectation, line: 0)
  }

  /// A clause on the baseline of another example; what it expects is not known yet.
  public init(clause: String, language: String, like example: RuleExample) {
    self.init(
      name: clause, changes: [("clauses", RuleExample.clauses(clause, language: language))], baseline: example.baseline,
      expectation: .notApplicable, line: 1)
  }

  /// The JSON text of a contract's `clauses` that hold one clause.
  public static func clauses(_ text: String, language: String) -> String {
    "[{\"id\": \"1\", \"language\": \(JSONText.quoted(language)), \"text\": \(JSONText.quoted(text))}]"
  }

  /// The contract's text, JSON: the baseline as the example changes it, without the fields that no document may hold.
  public func contract(without derived: Set<String>) -> String { baseline(with: changes, without: derived) }

  /// The text of the offer that the contract was signed after, JSON; nil where the example has none.
  public var offerText: String? {
    offer.map { baseline(with: [(key: "id", json: RuleExample.offerID)] + $0, without: []) }
  }

  /// The id of an example's offer.
  static let offerID = "\"OFFER-1\""

  private func baseline(with changes: [(key: String, json: String)], without derived: Set<String>) -> String {
    var fields = baseline.map { base in changes.last { $0.key == base.key } ?? base }
    fields += changes.filter { change in !baseline.contains { $0.key == change.key } }
    let members = fields.filter { $0.json != "null" && !derived.contains($0.key) }
      .map { "\(JSONText.quoted($0.key)):\($0.json)" }
    return "{\(members.joined(separator: ",\n"))}"
  }

  /// Whether it is a clause that names the example and nothing else.
  public var isClauseAlone: Bool {
    changes.count == 1 && changes[0].key == "clauses" && changes[0].json.contains(JSONText.quoted(name))
  }

  /// What the example gives for a field, JSON text; nil where it gives nothing.
  public func given(_ field: String) -> String? { changes.last { $0.key == field }?.json }
}

extension RuleExample {
  /// The fields that differ from the baseline as one JSON text, for people.
  public var givenText: String {
    RuleExample.text(changes) + (offer.map { ", offer: \(RuleExample.text($0))" } ?? "")
  }

  private static func text(_ changes: [(key: String, json: String)]) -> String {
    "{" + changes.map { "\(JSONText.quoted($0.key)): \($0.json)" }.joined(separator: ", ") + "}"
  }
}
