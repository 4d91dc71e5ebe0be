import CEL
import RuleLibrary

/// How far a rule over statements looks.
enum ProseReach: Int, Comparable {
  /// At the statement and the words of its clause.
  case statement
  /// At the other statements of the clause too.
  case clause
  /// At the contract, the day or what else the clause says.
  case contract

  static func < (left: ProseReach, right: ProseReach) -> Bool { left.rawValue < right.rawValue }

  /// How far an expression looks.
  init(_ program: Program) {
    let reads = program.fieldReads
    self = .statement
    for variable in program.variables where variable < ConcernIndex.clauseVariable { self = .contract }
    let clauses = reads.filter { $0.variable == ConcernIndex.clauseVariable }
    if program.variables.count(where: { $0 == ConcernIndex.clauseVariable }) != clauses.count { self = .contract }
    for read in clauses {
      switch read.fields.first {
      case "text", "language": break
      case "statements": self = max(self, .clause)
      default: self = .contract
      }
    }
  }
}
