import CEL
import Testing

@Suite("unknowns among plain values")
struct UnknownTests {
  static let environment = Environment(variables: [
    Environment.Variable("x", .dyn), Environment.Variable("y", .dyn), Environment.Variable("list", .list(.int)),
  ])

  /// `x.a` is 1, `x.b` is not known, nor is `y`; the list is known.
  static let rows: [(String, String)] = [
    ("x.a == 1", "true"), ("x.b == 1", "unknown: x.b"), ("x['b'] + 1 == 2", "unknown: x.b"), ("has(x.a)", "true"),
    ("has(x.b)", "unknown: x.b"), ("has(x.c)", "false"), ("has(y.z)", "unknown: y"), ("x.b == 1 && x.a == 2", "false"),
    ("x.a == 2 && x.b == 1", "false"), ("x.b == 1 || x.a == 1", "true"), ("x.b == 1 || y == 2", "unknown: x.b, y"),
    ("x.b == 1 && 1 / 0 == 1", "unknown: x.b"), ("x.b / 0 == 1", "unknown: x.b"), ("y ? 1 : 2", "unknown: y"),
    ("x.a == 1 ? 3 : y", "3"), ("[1, y]", "unknown: y"), ("{'k': y}", "unknown: y"), ("size(y)", "unknown: y"),
    ("list.exists(e, e == x.b)", "unknown: x.b"), ("list.exists(e, e == 2 || e == x.b)", "true"),
    ("list.all(e, e > 1 && e == x.b)", "false"), ("list.map(e, e + x.b)", "unknown: x.b"),
    ("list.filter(e, e > x.b)", "unknown: x.b"), ("y.exists(e, true)", "unknown: y"), ("!y", "unknown: y"),
    ("cel.bind(z, y, x.a == 1 || z == 2)", "true"), ("y.or(optional.of(1))", "unknown: y"), ("x.?b", "unknown: x.b"),
    ("type(y) == int", "unknown: y"), ("'s'.startsWith(y)", "unknown: y"),
  ]

  @Test("are carried on, and absorbed where the rest decides", arguments: rows)
  func carried(row: (String, String)) throws {
    let values: [String: Value] = [
      "x": MapValue.make([(.string("a"), .int(1))]), "list": .list([.int(1), .int(2), .int(3)]),
    ]
    let program = try Self.environment.compile(row.0).get()
    #expect(program.evaluate(values, unknown: ["x.b", "y"]).text == row.1)
  }

  @Test("a variable without a value is unknown by its name")
  func unbound() throws {
    #expect(try Self.environment.compile("list[0] > 1").get().evaluate().text == "unknown: list")
  }
}
