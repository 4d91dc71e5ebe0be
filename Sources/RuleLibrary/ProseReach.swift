import CEL

/// How far a rule over statements looks.
public enum ProseReach: Int, Comparable, Sendable {
  /// At the statement and the words of its clause.
  case statement
  /// At the other statements of the clause too.
  case clause
  /// At the contract, the day or what else the clause says.
  case contract

  /// The variables of a rule over statements: `[contract.clauses as clause, clause.statements as s]`.
  public static let clauseVariable = 2
  /// The number of the variable of the statement.
  public static let statementVariable = 3

  /// Orders by how far: `statement` is less than `contract`.
  public static func < (left: ProseReach, right: ProseReach) -> Bool { left.rawValue < right.rawValue }

  /// How far an expression looks.
  init(_ program: Program) {
    let reads = program.fieldReads
    self = .statement
    for variable in program.variables where variable < ProseReach.clauseVariable { self = .contract }
    let clauses = reads.filter { $0.variable == ProseReach.clauseVariable }
    if program.variables.count(where: { $0 == ProseReach.clauseVariable }) != clauses.count { self = .contract }
    for read in clauses {
      switch read.fields.first {
      case "text", "language": break
      case "statements": self = max(self, .clause)
      default: self = .contract
      }
    }
  }
}
