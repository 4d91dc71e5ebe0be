import CEL
import Testing

@Suite("problems of expressions")
struct DiagnosticTests {
  struct Row: CustomTestStringConvertible {
    let expression: String
    let found: [String]
    var testDescription: String { expression }

    init(_ expression: String, _ found: String...) {
      self.expression = expression
      self.found = found
    }
  }

  static let rows: [Row] = [
    Row("order.coumt > 1", "0-11 unknown field `coumt` of `order`; did you mean `count`?"),
    Row("ordr.count > 1", "0-4 unknown name `ordr`; did you mean `order`?"),
    Row(
      "order.price.ammount > 1 && fee.knd == 'visa'", "0-19 unknown field `ammount` of `price`; did you mean `amount`?",
      "27-34 unknown field `knd` of `fee`; did you mean `kind`?"),
    Row("fee.kind == 'medicla'", "12-21 `medicla` is no member of `feeKind`; did you mean `medical`?"),
    Row("fee.kind in ['visa', 'zzz']", "21-26 `zzz` is no member of `feeKind`; it has `medical`, `visa`, `travel`"),
    Row("order.count + order.title == 1", "0-25 `+` does not take int and string"),
    Row("order.count > 'x'", "0-17 `>` does not take int and string"),
    Row("sise(order.fees)", "0-16 unknown function `sise`; did you mean `size`?"),
    Row("order.title.startWith('x')", "0-26 unknown function `startWith`; did you mean `startsWith`?"),
    Row("order.count", "0-11 expected a bool, found int"),
    Row("order.count && true", "0-11 expected a bool, found int"),
    Row("order.count.x > 1", "0-13 a value of type int has no fields; found `.x`"),
    Row("order.title = 'x'", "12-13 found `=`, which has no place in an expression; compare with `==`"),
    Row("true and false", "5-8 found `and`; expected an operator or the end; write `&&`"),
    Row("order.count >", "13-13 the expression ends; expected a value"),
    Row("(1 + 2", "6-6 the expression ends; expected `)`"),
    Row("'abc", "0-4 the string is not closed"),
    Row("[1].all(1 + 1, true)", "8-13 expected the name of a variable"),
    Row("9223372036854775808 > 1", "0-19 the number `9223372036854775808` is outside the 64-bit range"),
    Row("order.fees.map(f, f.amount).all(x, x.nope > 1)", "35-41 a value of type decimal has no fields; found `.nope`"),
    Row("order.fees.exist(f, f.kind == 'visa')", "0-37 unknown function `exist`; did you mean `exists`?"),
    Row("order.fees.all(f)", "0-17 `all` is written `list.all(x, condition)`"),
    Row("math.grates(1, 2) > 1", "0-17 unknown function `math.grates`; did you mean `math.greatest`?"),
    Row("double1(order.count)", "0-20 found 1 arguments; expected double1(a: decimal, b: decimal)"),
    Row("double1(order.title, 2) > 1", "8-19 `a` is of type decimal, found string"),
  ]

  @Test("have a place, and a suggestion where one is near", arguments: rows)
  func problems(row: Row) throws {
    let parameters = [Environment.Variable("a", .decimal), Environment.Variable("b", .decimal)]
    let environment = try OrderFixture.environment
      .defining(function: "double1", parameters: parameters, result: .decimal, expression: "a + b").get()
    switch environment.compile(row.expression, expecting: .bool) {
    case .success: Issue.record("it compiled")
    case .failure(let problems):
      #expect(problems.problems.map { "\($0.range.lowerBound)-\($0.range.upperBound) \($0.message)" } == row.found)
    }
  }

  @Test("an error of the evaluation has the place of the part that failed")
  func errorsHavePlaces() throws {
    let value = try OrderFixture.judge("order.open && 10 / (order.count - 5) > 1").value
    guard case .error(let error) = value else {
      Issue.record("expected an error, found \(value.text)")
      return
    }
    #expect(error.range == 14..<36)
    #expect(error.code == .divisionByZero)
  }

  @Test("an expression over its limits says which")
  func limits() {
    var environment = Environment()
    environment.limits.nesting = 20
    environment.limits.steps = 100
    environment.limits.comprehensionNesting = 2
    let deep = String(repeating: "(", count: 30) + "1" + String(repeating: ")", count: 30)
    #expect(messages(environment.compile(deep)) == ["the expression nests deeper than the limit of 20"])
    let nested = "[1].all(a, [1].all(b, [1].all(c, true)))"
    #expect(messages(environment.compile(nested)) == ["comprehensions nest deeper than the limit of 2"])
    let long = "[0,1,2,3,4,5,6,7,8,9].all(a, [0,1,2,3,4,5,6,7,8,9].all(b, a + b >= 0))"
    guard case .success(let program) = environment.compile(long), case .error(let error) = program.evaluate() else {
      Issue.record("expected an error")
      return
    }
    #expect(error.code == .limit)
    #expect(error.message == "the evaluation takes more than the limit of 100 steps")
  }

  private func messages(_ result: Result<Program, Problems>) -> [String] {
    if case .failure(let problems) = result { problems.problems.map(\.message) } else { [] }
  }

  @Test("chains of any length neither nest nor overflow", arguments: ["1 + ", "x.size() + ", "true && ", "'a' + "])
  func longChains(term: String) throws {
    let environment = Environment(variables: [Environment.Variable("x", .string)])
    let last = term.contains("true") ? "true" : term.contains("'") ? "'a'" : "1"
    let program = try environment.compile(String(repeating: term, count: 12_000) + last).get()
    if case .error(let error) = program.evaluate(["x": .string("")]) { Issue.record("\(error.message)") }
  }
}
