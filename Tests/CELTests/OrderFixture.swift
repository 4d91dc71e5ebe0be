import CEL
import SourceText

/// Records to evaluate over: an order with a price and three fees, of which some fields are absent.
enum OrderFixture {
  static let schema = RecordSchema(
    records: [
      RecordSchema.Record(
        name: "order",
        fields: [
          RecordSchema.Field(name: "count", type: .int), RecordSchema.Field(name: "limit", type: .int),
          RecordSchema.Field(name: "sector", type: .enumeration(0)),
          RecordSchema.Field(name: "price", type: .record(1)),
          RecordSchema.Field(name: "fees", type: .list(.record(2))), RecordSchema.Field(name: "title", type: .string),
          RecordSchema.Field(name: "begins", type: .day), RecordSchema.Field(name: "ends", type: .day),
          RecordSchema.Field(name: "tags", type: .list(.string)), RecordSchema.Field(name: "hours", type: .decimal),
          RecordSchema.Field(name: "rebate", type: .record(1)), RecordSchema.Field(name: "open", type: .bool),
          RecordSchema.Field(name: "history", type: .list(.record(2))),
          RecordSchema.Field(name: "parties", type: .list(.enumeration(3))),
        ]),
      RecordSchema.Record(
        name: "price",
        fields: [
          RecordSchema.Field(name: "amount", type: .decimal), RecordSchema.Field(name: "currency", type: .string),
          RecordSchema.Field(name: "period", type: .enumeration(2)),
        ]),
      RecordSchema.Record(
        name: "fee",
        fields: [
          RecordSchema.Field(name: "kind", type: .enumeration(1)),
          RecordSchema.Field(name: "payer", type: .enumeration(3)),
          RecordSchema.Field(name: "reimbursed", type: .bool), RecordSchema.Field(name: "amount", type: .decimal),
        ]),
    ],
    enumerations: [
      RecordSchema.Enumeration(name: "sector", members: ["farm", "care", "sea"]),
      RecordSchema.Enumeration(name: "feeKind", members: ["medical", "visa", "travel"]),
      RecordSchema.Enumeration(name: "period", members: ["hour", "day", "week", "month"]),
      RecordSchema.Enumeration(name: "party", members: ["worker", "employer"]),
    ])

  static let environment = Environment(
    schema: schema,
    variables: [
      Environment.Variable("order", .record(0, "order")), Environment.Variable("asOf", .day),
      Environment.Variable("fee", .record(2, "fee")),
    ])

  /// `limit`, `ends`, `rebate` and `history` are absent; `price.currency` and the first of the
  /// parties are placeholders; the first fee does not say
  /// whether it was reimbursed.
  static let store: RecordStore = {
    var store = RecordStore()
    let root = store.addRecord(type: 0, fieldCount: 14)
    let price = store.addRecord(type: 1, fieldCount: 3, parent: root, slot: 3, source: 7)
    let base = Int(store.entries[price].base)
    store.set(0, Cell(.int, payload: 5, source: 1))
    store.set(2, Cell(.enumeration, payload: 1))
    store.set(3, Cell(.record, payload: Int64(base)))
    store.set(base, store.decimal(ExactDecimal(coefficient: 1550, scale: 2), source: 8))
    store.set(base + 1, Cell(.present))
    store.set(base + 2, Cell(.enumeration, payload: 0))
    let fees = store.addList(count: 3)
    store.set(4, Cell(.list, start: fees, count: 3))
    store.set(5, store.string("Harvest work, café".utf8))
    store.set(6, Cell(.day, payload: 20_000))
    let tags = store.addList(count: 2)
    store.set(8, Cell(.list, start: tags, count: 2))
    store.set(tags, store.string("new".utf8))
    store.set(tags + 1, store.string("urgent".utf8))
    let parties = store.addList(count: 2)
    store.set(13, Cell(.list, start: parties, count: 2))
    store.set(parties, Cell(.present))
    store.set(parties + 1, Cell(.enumeration, payload: 1))
    store.set(9, store.decimal(ExactDecimal(40)))
    store.set(11, Cell(.bool, payload: 1))
    for index in 0..<3 {
      let fee = store.addRecord(type: 2, fieldCount: 4, parent: root, slot: 4, index: index, source: Int32(20 + index))
      let first = Int(store.entries[fee].base)
      store.set(fees + index, Cell(.record, payload: Int64(first)))
      store.set(first, Cell(.enumeration, payload: Int64(index)))
      store.set(first + 1, Cell(.enumeration, payload: index == 0 ? 0 : 1, source: Int32(30 + index)))
      if index > 0 { store.set(first + 2, Cell(.bool, payload: 1)) }
      store.set(first + 3, store.decimal(ExactDecimal(100 + index)))
    }
    return store
  }()

  /// The truth, the truth by the sketch and the value of a condition, with `fee` bound to the first fee and `asOf` to a day or left open.
  static func judge(
    _ expression: String, in environment: Environment = environment, asOf: CalendarDay? = nil
  ) throws -> (truth: Truth, sketched: Truth, value: Value, derivation: Derivation) {
    let program = try environment.compile(expression).get()
    var writer = PackedWriter()
    ConditionSketch(program).write(&writer)
    var reader = PackedReader(PackedBytes(writer.bytes))
    let sketch = ConditionSketch(&reader)
    return store.read(in: environment) { session in
      session.bind(0, record: 0)
      if let asOf { session.bind(1, .day(asOf)) }
      session.bind(2, record: 2)
      // First, so that no other way has left anything in the frame; of instructions, which the sketch was made of.
      let truth = session.truth(program)
      let derived = session.derive(program)
      return (truth, session.truth(sketch), session.evaluate(program), derived.derivation)
    }
  }
}
