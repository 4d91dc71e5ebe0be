import CEL

/// Records with fields that are there, absent, or placeholders, in every type.
private let schema = RecordSchema(
  records: [
    RecordSchema.Record(
      name: "order",
      fields: [
        RecordSchema.Field(name: "count", type: .int), RecordSchema.Field(name: "limit", type: .int),
        RecordSchema.Field(name: "price", type: .decimal), RecordSchema.Field(name: "title", type: .string),
        RecordSchema.Field(name: "day", type: .day), RecordSchema.Field(name: "kind", type: .enumeration(0)),
        RecordSchema.Field(name: "open", type: .bool), RecordSchema.Field(name: "fees", type: .list(.record(1))),
        RecordSchema.Field(name: "tags", type: .list(.string)), RecordSchema.Field(name: "fee", type: .record(1)),
      ]),
    RecordSchema.Record(
      name: "fee",
      fields: [
        RecordSchema.Field(name: "amount", type: .decimal), RecordSchema.Field(name: "kind", type: .enumeration(0)),
        RecordSchema.Field(name: "paid", type: .bool),
      ]),
  ],
  enumerations: [RecordSchema.Enumeration(name: "kind", members: ["a", "b", "c"])])

private let store: RecordStore = {
  var store = RecordStore()
  let root = store.addRecord(type: 0, fieldCount: 10)
  store.set(0, Cell(.int, payload: 5))
  store.set(2, store.decimal(ExactDecimal(coefficient: 1_250, scale: 2)))
  store.set(3, store.string("héllo".utf8))
  store.set(4, Cell(.day, payload: 20_000))
  store.set(5, Cell(.enumeration, payload: 1))
  store.set(6, Cell(.present))
  let fees = store.addList(count: 2)
  store.set(7, Cell(.list, start: fees, count: 2))
  let tags = store.addList(count: 1)
  store.set(8, Cell(.list, start: tags, count: 1))
  store.set(tags, store.string("x".utf8))
  for index in 0..<2 {
    let fee = store.addRecord(type: 1, fieldCount: 3, parent: root, slot: 7, index: index)
    let base = Int(store.entries[fee].base)
    store.set(fees + index, Cell(.record, payload: Int64(base)))
    store.set(base, store.decimal(ExactDecimal(100 * index)))
    store.set(base + 1, Cell(.enumeration, payload: Int64(index)))
  }
  return store
}()

private let environment: Environment = {
  var limits = Limits()
  limits.steps = 20_000
  limits.elements = 10_000
  limits.stringBytes = 100_000
  return Environment(
    schema: schema,
    variables: [
      Environment.Variable("o", .record(0, "order")), Environment.Variable("i", .int),
      Environment.Variable("s", .string),
      Environment.Variable("x", .dyn), Environment.Variable("l", .list(.int)), Environment.Variable("u", .dyn),
    ], limits: limits)
}()

/// Evaluates any bytes as an expression, checked and unchecked; the ways to evaluate it must agree.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTestOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  for checksTypes in [true, false] {
    guard case .success(let program) = environment.compile(text, checksTypes: checksTypes) else { continue }
    store.read(in: environment) { session in
      session.bind(0, record: 0)
      session.bind(1, .int(7))
      session.bind(2, .string("ab\u{301}c"))
      session.bind(3, .double(2.5))
      session.bind(4, .list([.int(3), .int(1)]))
      let value = session.evaluate(program)
      let derived = session.derive(program).value
      precondition(value.json == derived.json, "a derivation gives \(derived.text), the evaluation \(value.text)")
      precondition(agrees(session.truth(program), value), "the truth differs from \(value.text)")
    }
  }
  return 0
}

/// Whether a condition's truth is that of its value; a limit may be met on one way and not on the other.
private func agrees(_ truth: Truth, _ value: Value) -> Bool {
  switch (truth, value) {
  case (.true, .bool(let holds)): holds
  case (.false, .bool(let holds)): !holds
  case (.unknown, .unknown), (.error, .error): true
  case (_, .error(let error)): error.code == .limit
  case (.error, .bool), (.error, .unknown), (_, .unknown), (.unknown, .bool): false
  default: truth == .error
  }
}
