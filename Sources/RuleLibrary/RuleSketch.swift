public import CEL
import SourceText

/// The conditions of a rule.
public enum RuleCondition: Sendable {
  /// Whether the rule concerns the contract at all.
  case applies
  /// Whether it concerns the element.
  case when
  /// What must hold.
  case require
}

/// What the conditions of a rule say for sure, so that the rule need be read only where they do not decide, or where
/// there is a violation to tell.
public struct RuleSketch: Sendable {
  private let applies: ConditionSketch
  private let when: ConditionSketch
  private let require: ConditionSketch

  /// The sketches of a rule's conditions.
  init(_ rule: Rule) {
    applies = rule.logic.applies.map { ConditionSketch($0) } ?? .always
    when = rule.logic.when.map { ConditionSketch($0) } ?? .always
    require = ConditionSketch(rule.logic.require)
  }

  /// The sketch of a condition; of one that the rule does not have, one that always holds.
  public subscript(condition: RuleCondition) -> ConditionSketch {
    switch condition {
    case .applies: applies
    case .when: when
    case .require: require
    }
  }
}

extension RuleSketch {
  /// Writes it as `init(_:)` reads it.
  func write(_ writer: inout PackedWriter) {
    for sketch in [applies, when, require] { sketch.write(&writer) }
  }

  /// Reads what was written.
  init(_ reader: inout PackedReader) {
    applies = ConditionSketch(&reader)
    when = ConditionSketch(&reader)
    require = ConditionSketch(&reader)
  }
}
