import CEL
import Findings

/// What a rule said of the elements of one contract.
struct RuleOutcome {
  var hasPass = false
  var hasViolation = false
  var isUndetermined = false
  var missingPaths: [String] = []
  var errors: [String] = []

  /// Forgets everything, for the next rule.
  mutating func reset() {
    hasPass = false
    hasViolation = false
    guard isUndetermined else { return }
    isUndetermined = false
    missingPaths = []
    errors = []
  }

  /// Any violation, else anything undetermined, else any pass, else not applicable.
  var verdict: Verdict {
    if hasViolation { return .violation }
    if isUndetermined { return .undetermined }
    return hasPass ? .pass : .notApplicable
  }

  /// Notes a truth other than true of an expression, which is asked for where it does not decide.
  mutating func note(
    _ truth: Truth, of program: @autoclosure () -> Program?, _ session: borrowing EvaluationSession
  ) {
    switch truth {
    case .true, .false: return
    case .unknown, .error: break
    }
    isUndetermined = true
    guard let program = program() else { return }
    switch session.evaluate(program) {
    case .unknown(let set): for attribute in set.attributes { missing(attribute.path ?? attribute.name) }
    case .error(let error): errors.append(error.message)
    default: break
    }
  }

  /// Notes a field that would decide.
  mutating func missing(_ path: String) {
    isUndetermined = true
    if !missingPaths.contains(path) { missingPaths.append(path) }
  }
}
