import CEL
import Testing

@Suite("conditions over records")
struct RecordTests {
  struct Row: CustomTestStringConvertible {
    let expression: String
    let truth: Truth
    var unknown: [String] = []
    var testDescription: String { expression }

    init(_ expression: String, _ truth: Truth, _ unknown: [String] = []) {
      self.expression = expression
      self.truth = truth
      self.unknown = unknown
    }
  }

  static let rows: [Row] = [
    // Fields against constants and each other.
    Row("order.count == 5", .true), Row("6 > order.count", .true), Row("order.count * 2 + 1 < 11", .false),
    Row("order.count + 9223372036854775807 > 0", .error), Row("order.sector == 'care'", .true),
    Row("order.sector != 'care'", .false), Row("order.sector in ['farm', 'sea']", .false),
    Row("order.sector in ['farm', 'care']", .true), Row("order.open", .true), Row("!order.open", .false),
    Row("order.open == true", .true), Row("order.price.amount >= 15.5", .true),
    Row("order.price.amount == 15.50", .true),
    Row("order.price.amount < 15.49999999999999999", .false), Row("order.price.amount > order.hours", .false),
    Row("order.price.amount * 2 == 31", .true), Row("order.price.amount + 0.1 == 15.6", .true),
    Row("order.count < order.hours", .true), Row("order.count * 1.5 == 7.5", .true),
    Row("order.title == 'Harvest work, café'", .true),
    Row("order.title != 'Harvest work'", .true), Row("order.title in ['x', 'Harvest work, café']", .true),
    Row("order.title.contains('work')", .true), Row("order.title.matches('^Harvest')", .true),
    Row("order.begins < day('2030-01-01')", .true), Row("order.begins == day('2024-10-04')", .true),
    Row("order.price.period == 'hour' ? order.price.amount > 15.0 : false", .true),
    // Lists.
    Row("size(order.fees) == 3", .true), Row("order.fees.size() > 3", .false),
    Row("order.fees.exists(f, f.kind == 'visa')", .true), Row("order.fees.all(f, f.amount < 102.5)", .true),
    Row("order.fees.exists_one(f, f.payer == 'worker')", .true),
    Row("order.fees.filter(f, f.payer == 'employer').map(f, f.amount).sum() == 203", .true),
    Row("order.fees[1].amount == 101", .true), Row("order.fees.exists(i, f, i == 2 && f.kind == 'travel')", .true),
    Row("'urgent' in order.tags", .true), Row("order.tags.exists(t, t.startsWith('u'))", .true),
    Row("order.tags == ['new', 'urgent']", .true),
    Row("order.fees.all(f, order.fees.exists(g, g.amount >= f.amount))", .true),
    Row("'employer' in order.parties", .true), Row("'sea' in order.tags", .false),
    Row("'worker' in order.parties", .unknown, ["an element of a list (number 1)"]),
    Row("order.parties.exists(p, p == 'employer')", .true),
    // Presence.
    Row("has(order.count)", .true), Row("has(order.limit)", .false), Row("has(order.price.currency)", .true),
    Row("has(order.rebate)", .false), Row("has(order.rebate.amount)", .false), Row("has(order.history)", .false),
    Row("has(fee.reimbursed) && fee.reimbursed", .false),
    // What is absent.
    Row("order.limit > 3", .unknown, ["order.limit"]),
    Row("order.price.currency == 'USD'", .unknown, ["order.price.currency"]),
    Row("order.rebate.amount > 1", .unknown, ["order.rebate.amount"]),
    Row("order.count > order.limit", .unknown, ["order.limit"]),
    Row("order.ends > order.begins", .unknown, ["order.ends"]),
    Row("fee.reimbursed", .unknown, ["fee.reimbursed"]), Row("!fee.reimbursed", .unknown, ["fee.reimbursed"]),
    Row("false && fee.reimbursed", .false), Row("fee.reimbursed && order.count == 4", .false),
    Row("fee.reimbursed || order.count == 5", .true),
    Row("fee.reimbursed && order.limit > 1", .unknown, ["fee.reimbursed", "order.limit"]),
    Row("fee.reimbursed ? true : true", .unknown, ["fee.reimbursed"]),
    Row("order.history.all(f, f.amount > 1)", .unknown, ["order.history"]),
    Row("size(order.history) == 0", .unknown, ["order.history"]),
    Row("order.fees.all(f, f.reimbursed)", .unknown, ["f.reimbursed"]),
    Row("order.fees.exists(f, f.reimbursed)", .true),
    Row("order.fees.exists(f, f.reimbursed && f.amount > 200)", .false),
    Row("order.begins < asOf", .unknown, ["asOf"]), Row("order.limit / 0 == 1", .unknown, ["order.limit"]),
    Row("order.limit > 1 || 1 / 0 == 1", .unknown, ["order.limit"]), Row("1 / (order.count - 5) == 1", .error),
    Row("cel.bind(p, order.rebate, p.amount > 1)", .unknown, ["order.rebate"]),
    Row("cel.bind(p, order.price, p.amount > 1)", .true), Row("order.?limit.orValue(3) == 3", .true),
    Row("cel.bind(p, '^Ha' + 'r', cel.bind(p, 'no', order.title.matches(p)) || order.title.matches(p))", .true),
    Row("cel.bind(n, 5, cel.bind(n, n + 1, order.count == n) || order.count == n) && order.count == 5", .true),
    Row("order.fees.exists(f, cel.bind(n, 200, f.reimbursed && f.amount > n) || order.count == 4)", .false),
    Row("order.?rebate.?amount.hasValue()", .false), Row("order.?price.?amount.orValue(decimal(0)) > 1", .true),
  ]

  @Test("come to the same as a truth and as a value, and name what is absent", arguments: rows)
  func judges(row: Row) throws {
    let (truth, _, value, derivation) = try OrderFixture.judge(row.expression)
    #expect(truth == row.truth, "\(value.text)")
    #expect(Truth(of: value) == row.truth, "\(value.text)")
    if case .unknown(let set) = value { #expect(set.names == row.unknown) }
    #expect(derivation.root.value.map { Truth(of: $0) } == row.truth, "\(derivation.text)")
  }

  @Test("an absent field says where it would stand")
  func absenceHasAPlace() throws {
    let value = try OrderFixture.judge("fee.reimbursed && order.rebate.amount > 1 || order.fees.all(f, f.reimbursed)")
      .value
    guard case .unknown(let set) = value else {
      Issue.record("expected an unknown, found \(value.text)")
      return
    }
    #expect(set.attributes.map(\.path) == ["fees[0].reimbursed", "rebate.amount", "fees[0].reimbursed"])
    #expect(set.attributes.map(\.entry) == [2, 0, 2])
  }

  @Test("a context day is known once it is bound")
  func contextDay() throws {
    let truth = try OrderFixture.judge("order.begins < asOf", asOf: CalendarDay(daysSince1970: 20_100)).truth
    #expect(truth == .true)
  }

  @Test("a list program binds its variable to one element after the other")
  func forEach() throws {
    let environment = OrderFixture.environment
    let list = try environment.compile("order.fees").get()
    let condition = try environment.compile("fee.payer == 'employer'").get()
    var truths: [Truth] = []
    var entries: [Int?] = []
    let outcome = OrderFixture.store.read(in: environment) { session in
      session.bind(0, record: 0)
      return session.forEach(list, as: 2) { _, element in
        truths.append(session.truth(condition))
        if case .record(let reference) = element { entries.append(session.entry(of: reference)) }
      }
    }
    #expect(truths == [.false, .true, .true])
    #expect(entries == [2, 3, 4])
    if case .finished(let count) = outcome { #expect(count == 3) } else { Issue.record("\(outcome)") }
  }

  @Test("a field that is read has a place, there or not")
  func places() throws {
    let program = try OrderFixture.environment.compile(
      "order.price.amount > 1 && fee.reimbursed && order.rebate.amount > 1"
    ).get()
    let places = OrderFixture.store.read(in: OrderFixture.environment) { session in
      session.bind(0, record: 0)
      session.bind(2, record: 3)
      return program.fieldReads.map { session.place(of: $0) }
    }
    #expect(places.map { $0?.path } == ["price.amount", "fees[1].reimbursed", "rebate.amount"])
    #expect(places.map { $0?.entry } == [1, 3, 0])
    #expect(places.map { $0?.source } == [8, -1, -1])
  }

  @Test("programs are evaluated from many threads at once")
  func threads() async throws {
    let program = try OrderFixture.environment.compile(
      "order.fees.all(f, f.amount * 2 < 300 && f.kind in ['medical', 'visa', 'travel'])"
    ).get()
    let truths = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          OrderFixture.store.read(in: OrderFixture.environment) { session in
            session.bind(0, record: 0)
            return (0..<500).count { _ in session.truth(program) == .true && session.evaluate(program).text == "true" }
          }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(truths == 4_000)
  }

  @Test("an unbound record is unknown by the variable's name")
  func unboundRecord() throws {
    let program = try OrderFixture.environment.compile("fee.amount > 1").get()
    let value = OrderFixture.store.read(in: OrderFixture.environment) { $0.evaluate(program) }
    guard case .unknown(let set) = value else {
      Issue.record("expected an unknown, found \(value.text)")
      return
    }
    #expect(set.names == ["fee.amount"])
  }
}

extension Truth {
  /// The truth that a value stands for.
  init(of value: Value) {
    switch value {
    case .bool(let value): self = value ? .true : .false
    case .unknown: self = .unknown
    default: self = .error
    }
  }
}
