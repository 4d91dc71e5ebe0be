import CEL
import Testing

@Suite("derivations")
struct DerivationTests {
  @Test("show each part, its value, what was read and what was skipped")
  func text() throws {
    let expression = "!(fee.kind == 'medical') || fee.payer != 'worker' || has(fee.reimbursed) && fee.reimbursed"
    let derivation = try OrderFixture.judge(expression).derivation
    #expect(
      derivation.text == """
        !(fee.kind == 'medical') || fee.payer != 'worker' || has(fee.reimbursed) && fee.reimbursed = false
          !(fee.kind == 'medical') = false
            fee.kind == 'medical' = true
              fee.kind = 'medical'   [fees[0].kind]
          fee.payer != 'worker' = false
            fee.payer = 'worker'   [fees[0].payer]
          has(fee.reimbursed) && fee.reimbursed = false
            has(fee.reimbursed) = false   [fees[0].reimbursed]
            fee.reimbursed: not evaluated
        """)
    #expect(derivation.reads.map(\.path) == ["fees[0].kind", "fees[0].payer", "fees[0].reimbursed"])
    #expect(derivation.reads.map(\.source) == [-1, 30, -1])
    #expect(derivation.reads.map(\.entry) == [2, 2, 2])
  }

  @Test("show the expression of a function at its call, and each turn of a macro")
  func inlined() throws {
    let derivation = try OrderFixture.judge(
      "dear && order.fees.exists(f, f.amount > 100)", in: DefinitionTests.environment
    ).derivation
    #expect(
      derivation.text == """
        dear && order.fees.exists(f, f.amount > 100) = true
          dear = true
            hourly(order.price.amount, order.price.period, order.hours) > 15 = true
              hourly(order.price.amount, order.price.period, order.hours) = 15.5
                period == 'hour' ? amount : period == 'week' ? amount / hours : period == 'never' ? 0 : amount / (hours * 4) = 15.5
                  period == 'hour' = true
                    order.price.period = 'hour'   [price.period]
                  order.price.amount = 15.5   [price.amount]
                  period == 'week' ? amount / hours : period == 'never' ? 0 : amount / (hours * 4): not evaluated
          order.fees.exists(f, f.amount > 100) = true
            order.fees = [{…}, {…}, {…}]   [fees]
            f.amount > 100 = false
              f.amount = 100   [fees[0].amount]
            f.amount > 100 = true
              f.amount = 101   [fees[1].amount]
        """)
  }

  @Test("tell of many elements that do not decide the first eight, and the one that does")
  func manyElements() throws {
    let derivation = try OrderFixture.judge("[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].exists(n, n > 10)").derivation
    let lines = derivation.text.split(separator: "\n").filter { $0.hasPrefix("  n > 10") || $0.hasPrefix("  …") }
    #expect(lines == Array(repeating: "  n > 10 = false", count: 8) + ["  n > 10 = true", "  … 3 more = false"])
  }

  @Test("are written as JSON")
  func json() throws {
    let derivation = try OrderFixture.judge("order.title == 'a\"b' || order.open").derivation
    #expect(
      derivation.json == #"""
        {"text":"order.title == 'a\"b' || order.open","value":"true","steps":[{"text":"order.title == 'a\"b'","value":"false","steps":[{"text":"order.title","value":"'Harvest work, café'","path":"title"}]},{"text":"order.open","value":"true","path":"open"}]}
        """#)
  }
}
