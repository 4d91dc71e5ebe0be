import CEL
import Testing

@Suite("expressions with an operand less")
struct ShorteningTests {
  @Test(
    "every operand is taken out in turn, the longest first",
    arguments: [
      ("a && bb", ["a", "bb"]),
      ("a || bb && ccc", ["a", "a || bb", "a || ccc", "bb && ccc"]),
      ("(a || b) && cc", ["cc", "a || b", "b && cc", "a && cc"]),
      ("!(a || bb)", ["!(a)", "!(bb)"]),
      ("x.exists(i, i == 1 || i == 22)", ["x.exists(i, i == 1)", "x.exists(i, i == 22)"]),
      ("(a ? b : c) && dd", ["dd", "a ? b : c"]),
      ("a", []),
    ])
  func operands(expression: String, expected: [String]) {
    #expect(Shortening.shorter(than: expression).map(\.text).sorted() == expected.sorted())
  }

  @Test("an `&&` that loses an operand is true more often, an `||` less often, the other way round below a `!`")
  func widths() {
    let plain = Shortening.shorter(than: "a && (b || c)")
    #expect(plain.map(\.operand) == ["b || c", "b", "c", "a"])
    #expect(plain.map(\.isWider) == [true, false, false, true])
    #expect(Shortening.shorter(than: "!(a && b)").map(\.isWider) == [false, false])
    #expect(Shortening.shorter(than: "(a && b) == c").map(\.isWider) == [nil, nil])
  }

  @Test("what is no expression has none shorter")
  func broken() { #expect(Shortening.shorter(than: "a &&").isEmpty) }
}
