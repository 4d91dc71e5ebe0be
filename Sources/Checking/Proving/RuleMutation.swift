public import CEL
import RuleLibrary

/// What the examples of a rule noticed of small mistakes made in it.
public struct RuleMutation: Sendable {
  /// A mistake that no example noticed.
  public struct Survivor: Sendable {
    /// The part of the rule: `when`, `require`, the name of a `let`.
    public var part: String
    /// The mistake.
    public var mutant: Mutant
  }

  /// How many mistakes were made, by kind; those that do not compile are left out.
  public var made: [Mutant.Kind: Int] = [:]
  /// How many were noticed, by kind.
  public var killed: [Mutant.Kind: Int] = [:]
  /// Those that were not.
  public var survivors: [Survivor] = []
}

extension ExampleRunner {
  /// Names of functions whose value is a figure.
  private static let figures: Set<String> = ["figure", "latest"]

  /// Makes every small mistake in the rule's expressions, one at a time, and runs its examples.
  public func mutation(rule index: Int, kinds: Set<Mutant.Kind> = Set(Mutant.Kind.allCases)) -> RuleMutation {
    let rule = checker.library.rules[index]
    var report = RuleMutation()
    let cases = rule.examples.compactMap { try? ExampleCase($0, checker) }
    forEachMistake(in: rule.logic, kinds) { survivor, logic in
      let kind = survivor.mutant.kind
      report.made[kind, default: 0] += 1
      let judged = judged(index, as: logic)
      if cases.contains(where: { $0.failure(of: judged, in: checker.packs[rule.pack], checker) != nil }) {
        report.killed[kind, default: 0] += 1
      } else {
        report.survivors.append(survivor)
      }
    }
    return report
  }

  /// Calls with every small mistake that compiles, and the rule's expressions with it.
  func forEachMistake(
    in logic: RuleLogic, _ kinds: Set<Mutant.Kind> = Set(Mutant.Kind.allCases),
    _ body: (RuleMutation.Survivor, RuleLogic) -> Void
  ) {
    for (part, text) in logic.source.parts {
      for mutant in Mutant.mutants(of: text, figures: ExampleRunner.figures) where kinds.contains(mutant.kind) {
        guard let changed = logic.replacing(part, with: mutant.text, in: checker.library) else { continue }
        body(RuleMutation.Survivor(part: part.name, mutant: mutant), changed)
      }
    }
  }
}

extension RuleSource {
  /// A part of a rule that holds an expression.
  enum Part: Equatable {
    case applies, when, require
    case binding(Int, String)

    var name: String {
      switch self {
      case .applies: "applies"
      case .when: "when"
      case .require: "require"
      case .binding(_, let name): "let \(name)"
      }
    }
  }

  /// The expressions with their parts.
  var parts: [(part: Part, text: String)] {
    var parts: [(part: Part, text: String)] = []
    if let applies { parts.append((.applies, applies)) }
    for (offset, binding) in bindings.enumerated() {
      parts.append((.binding(offset, binding.name), binding.expression))
    }
    if let when { parts.append((.when, when)) }
    return parts + [(.require, require)]
  }
}

extension RuleLogic {
  /// This logic with another expression in one part; nil where that does not compile.
  func replacing(_ part: RuleSource.Part, with text: String, in library: RuleLibrary) -> RuleLogic? {
    var environment = library.environment
    func compile(_ own: RuleSource.Part, _ expression: String?) -> Program?? {
      guard let expression else { return .some(nil) }
      guard case .success(let program) = environment.compile(own == part ? text : expression, expecting: .bool) else {
        return nil
      }
      return program
    }
    guard let applies = compile(.applies, source.applies) else { return nil }
    for iteration in iterations {
      let type = CELType.record(iteration.record, library.schema.records[iteration.record].name)
      environment = environment.adding(variable: Environment.Variable(iteration.name, type))
    }
    for (offset, binding) in source.bindings.enumerated() {
      let expression = part == .binding(offset, binding.name) ? text : binding.expression
      guard case .success(let extended) = environment.naming(binding.name, expression) else { return nil }
      environment = extended
    }
    guard let when = compile(.when, source.when), let require = compile(.require, source.require), let require else {
      return nil
    }
    var logic = self
    logic.applies = applies
    logic.when = when
    logic.require = require
    return logic
  }
}
