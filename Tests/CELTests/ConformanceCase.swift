import CEL
import Foundation

/// A case of the language's conformance suite, as `conformance/README.md` describes the files.
struct ConformanceCase {
  let fields: [String: Any]

  /// The folder of the case files: `FAIRRECRUIT_CEL_CASES`, or the one beside the checkout.
  static let folder: URL = {
    let environment = ProcessInfo.processInfo.environment
    if let path = environment["FAIRRECRUIT_CEL_CASES"] { return URL(filePath: path) }
    return shared.appending(path: "conformance/cel")
  }()

  /// The folder of the shared inputs: `FAIRRECRUIT_SHARED`, or the one beside the checkout.
  static let shared: URL = {
    if let path = ProcessInfo.processInfo.environment["FAIRRECRUIT_SHARED"] { return URL(filePath: path) }
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return root.deletingLastPathComponent().appending(path: "shared")
  }()

  static func read(_ file: URL) throws -> [ConformanceCase] {
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    return (json as? [[String: Any]] ?? []).map(ConformanceCase.init)
  }

  var id: String { fields["id"] as? String ?? "" }
  var expression: String { fields["expr"] as? String ?? "" }
  var needsProto: Bool { fields["needs_proto"] as? Bool ?? false }
  var protoReasons: [String] { fields["proto_reasons"] as? [String] ?? [] }
  private var expected: [String: Any] { fields["expected"] as? [String: Any] ?? [:] }

  /// Why the case fails; nil where it passes.
  func failure() -> String? {
    let outcome = evaluate()
    if let options = expected["any_of"] as? [[String: Any]] {
      let reasons = options.map { mismatch(outcome, $0) }
      return reasons.contains { $0 == nil } ? nil : "\(id): \(reasons.compactMap { $0 }.joined(separator: "; "))"
    }
    return mismatch(outcome, expected).map { "\(id): \($0)" }
  }

  private enum Outcome {
    case problems(Problems)
    case type(CELType)
    case value(CELType, Value)
  }

  private func evaluate() -> Outcome {
    let environment = makeEnvironment()
    if fields["check_only"] as? Bool ?? false {
      switch environment.check(expression) {
      case .success(let type): return .type(type)
      case .failure(let problems): return .problems(problems)
      }
    }
    let compiled = environment.compile(
      expression, checksTypes: !(fields["disable_check"] as? Bool ?? false),
      expandsMacros: !(fields["disable_macros"] as? Bool ?? false))
    switch compiled {
    case .failure(let problems): return .problems(problems)
    case .success(let program): return .value(program.type, program.evaluate(bindings()))
    }
  }

  private func makeEnvironment() -> Environment {
    var environment = Environment(container: fields["container"] as? String ?? "")
    for declaration in fields["type_env"] as? [[String: Any]] ?? [] {
      guard let name = declaration["name"] as? String else { continue }
      if let type = declaration["type"] as? [String: Any] {
        environment = environment.adding(variable: Environment.Variable(name, CaseFormat.type(type)))
      }
      let overloads = (declaration["overloads"] as? [[String: Any]] ?? []).map { overload in
        Overload(
          overload["id"] as? String ?? "", (overload["params"] as? [[String: Any]] ?? []).map(CaseFormat.type),
          CaseFormat.type(overload["result"] as? [String: Any] ?? [:]),
          isMember: overload["instance"] as? Bool ?? false, .general { _ in .null })
      }
      if !overloads.isEmpty { environment = environment.adding(function: FunctionDeclaration(name, overloads)) }
    }
    return environment
  }

  private func bindings() -> [String: Value] {
    (fields["bindings"] as? [String: [String: Any]] ?? [:]).compactMapValues {
      ($0["value"] as? [String: Any]).flatMap(CaseFormat.value)
    }
  }

  private func mismatch(_ outcome: Outcome, _ expected: [String: Any]) -> String? {
    if expected["limit"] != nil {
      switch outcome {
      case .problems(let problems) where problems.problems.contains { $0.message.contains("limit") }: return nil
      case .value(_, .error(let error)) where error.code == .limit: return nil
      default: return "expected a limit, found \(shown(outcome))"
      }
    }
    if expected["error"] != nil {
      switch outcome {
      case .problems, .value(_, .error): return nil
      default: return "expected an error, found \(shown(outcome))"
      }
    }
    if let typed = expected["typed"] as? [String: Any] { return typeMismatch(outcome, typed) }
    return valueMismatch(outcome, expected)
  }

  private func typeMismatch(_ outcome: Outcome, _ typed: [String: Any]) -> String? {
    let wanted = CaseFormat.type(typed["type"] as? [String: Any] ?? [:])
    switch outcome {
    case .type(let type), .value(let type, _):
      if type != wanted { return "expected the type \(wanted), found \(type)" }
    case .problems: return "expected the type \(wanted), found \(shown(outcome))"
    }
    if typed["value"] is [String: Any], case .value = outcome { return valueMismatch(outcome, typed) }
    return nil
  }

  private func valueMismatch(_ outcome: Outcome, _ expected: [String: Any]) -> String? {
    guard let json = expected["value"] as? [String: Any], let wanted = CaseFormat.value(json) else {
      return "the expected value cannot be read"
    }
    if case .value(_, let found) = outcome, CaseFormat.same(found, wanted) { return nil }
    return "expected \(wanted.text(limit: 200)), found \(shown(outcome))"
  }

  private func shown(_ outcome: Outcome) -> String {
    switch outcome {
    case .problems(let problems): "problems: \(problems.problems.prefix(3).map(\.message).joined(separator: ", "))"
    case .type(let type): "the type \(type)"
    case .value(_, let value): value.text(limit: 200)
    }
  }
}
