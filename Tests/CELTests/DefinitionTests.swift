import CEL
import Testing

@Suite("defined functions and names")
struct DefinitionTests {
  static let environment: Environment = {
    var environment = OrderFixture.environment
    let rows: [(String, [Environment.Variable], CELType, String)] = [
      (
        "hourly",
        [
          Environment.Variable("amount", .decimal), Environment.Variable("period", .string),
          Environment.Variable("hours", .decimal),
        ], .decimal,
        "period == 'hour' ? amount : period == 'week' ? amount / hours : period == 'never' ? 0 : amount / (hours * 4)"
      ),
      (
        "named", [Environment.Variable("kind", .string), Environment.Variable("text", .string)], .string,
        "kind != 'other' ? kind : text == 'visa' ? 'medical' : 'other'"
      ),
      ("twice", [Environment.Variable("x", .int)], .int, "x + x"),
      ("twice", [Environment.Variable("x", .int), Environment.Variable("y", .int)], .int, "twice(x) + twice(y)"),
      (
        "share", [Environment.Variable("whole", .decimal), Environment.Variable("parts", .int)], .decimal,
        "whole / parts + decimal(parts % 2)"
      ),
      ("any", [Environment.Variable("x", .int)], .bool, "[1, 2, 3].exists(y, y == x)"),
    ]
    for (name, parameters, result, expression) in rows {
      if case .success(let more) = environment.defining(
        function: name, parameters: parameters, result: result, expression: expression)
      {
        environment = more
      }
    }
    if case .success(let more) = environment.naming(
      "dear", "hourly(order.price.amount, order.price.period, order.hours) > 15")
    {
      environment = more
    }
    if case .success(let more) = environment.naming("paid", "order.price") { environment = more }
    return environment
  }()

  static let rows: [(String, Truth, [String])] = [
    ("hourly(order.price.amount, order.price.period, order.hours) > 15.2", .true, []),
    ("hourly(order.price.amount * 40, 'week', order.hours) == 15.5", .true, []),
    ("hourly(100, 'week', 40) == 2.5", .true, []),
    ("hourly(order.rebate.amount, 'hour', 1) > 1", .unknown, ["order.rebate.amount"]),
    ("hourly(order.price.amount, 'hour', order.limit) > 1", .true, []), ("dear", .true, []),
    ("!dear || order.count == 1", .false, []),
    ("paid.amount > 15", .true, []), ("twice(twice(order.count)) == 20", .true, []), ("twice(1, 2) == 6", .true, []),
    ("any(order.count - 3)", .true, []), ("[5].exists(x, any(x - 3))", .true, []),
    ("[1].exists(y, any(y) && y == 1)", .true, []),
    // A number made a decimal in one place stays whole in the others.
    ("share(order.hours, order.count + 1) > 6.6", .true, []), ("share(order.hours, order.count) == 9", .true, []),
    ("[5].exists(x, share(order.hours, x) == 9)", .true, []),
    // A later argument with names of its own leaves the earlier ones alone.
    ("twice(order.count + 1, [order.count + 3].map(e, e * 2)[0]) == 44", .true, []),
    ("twice(twice(order.count), twice(order.count + 1, order.count + 2)) == 72", .true, []),
    ("[2].exists(x, twice(order.count + x, [x, x + 1].map(e, e + order.count)[1]) == 30)", .true, []),
  ]

  @Test("stand for their expression, whatever the names around the call", arguments: rows)
  func stand(row: (String, Truth, [String])) throws {
    let (truth, _, value, _) = try OrderFixture.judge(row.0, in: Self.environment)
    #expect(truth == row.1, "\(value.text)")
    #expect(Truth(of: value) == row.1, "\(value.text)")
    if case .unknown(let set) = value { #expect(set.names == row.2) }
  }

  @Test("show their reads at the call")
  func reads() throws {
    let program = try Self.environment.compile("order.open && dear && has(paid.currency)").get()
    #expect(
      program.fieldReads.map(\.path) == [
        "order.open", "order.price.amount", "order.price.period", "order.hours", "order.price.currency",
      ])
    #expect(program.fieldReads.map(\.isPresenceTest) == [false, false, false, false, true])
  }

  @Test("are refused where the name is taken or the expression is wrong")
  func refused() {
    let environment = Self.environment
    #expect(
      failed(
        environment.defining(
          function: "twice", parameters: [Environment.Variable("z", .int)], result: .int, expression: "z")))
    #expect(failed(environment.defining(function: "bad", parameters: [], result: .int, expression: "'x'")))
    #expect(failed(environment.naming("order", "1")))
    #expect(failed(environment.naming("loop", "loop + 1")))
  }

  private func failed(_ result: Result<Environment, Problems>) -> Bool {
    if case .failure = result { true } else { false }
  }

  @Test("a function of the host may look at its constants when the expression is compiled")
  func preparation() throws {
    let overload = Overload(
      "rate_string", [.string], .decimal,
      prepare: { arguments, _ in
        guard case .string(let name)? = arguments[0] else { return .none }
        return name == "base"
          ? .implementation(.unary { _ in .decimal(ExactDecimal(7)) }) : .invalid("no rate `\(name)`")
      }, .unary { _ in .unknown(UnknownSet("a rate")) })
    let environment = OrderFixture.environment.adding(function: FunctionDeclaration("rate", [overload]))
    #expect(try OrderFixture.judge("rate('base') < order.price.amount", in: environment).truth == .true)
    #expect(try OrderFixture.judge("rate(order.title) < order.price.amount", in: environment).truth == .unknown)
    guard case .failure(let problems) = environment.compile("rate('bass') < order.price.amount") else {
      Issue.record("it compiled")
      return
    }
    #expect(problems.problems.map(\.message) == ["no rate `bass`"])
    #expect(problems.problems.map(\.range) == [0..<12])
  }
}
