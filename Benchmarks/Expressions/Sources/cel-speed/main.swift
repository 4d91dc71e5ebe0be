import CEL
import ContractModel
import Documents
import Foundation
import RuleLibrary
import SourceText

// Nanoseconds of compiled expressions: `cel-speed RULES-FOLDER DOCUMENTS.ndjson`.

let arguments = CommandLine.arguments
guard arguments.count == 3 else { fatalError("usage: cel-speed RULES-FOLDER DOCUMENTS.ndjson") }
/// The least of several rounds, in nanoseconds of processor time a call.
func nanoseconds(_ calls: Int, rounds: Int = 7, _ body: () -> Void) -> Double {
  (0..<rounds).map { _ in processorTime(body) / Double(calls) }.min() ?? 0
}

/// The nanoseconds of processor time that something takes: other work on the machine does not count.
func processorTime(_ body: () -> Void) -> Double {
  var (start, end) = (timespec(), timespec())
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &start)
  body()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end)
  return Double(end.tv_sec - start.tv_sec) * 1e9 + Double(end.tv_nsec - start.tv_nsec)
}

// MARK: Slots

let slots = RecordSchema(
  records: [
    RecordSchema.Record(
      name: "r",
      fields: ["a", "b", "c"].map { RecordSchema.Field(name: $0, type: .int) }
        + ["x", "y"].map { RecordSchema.Field(name: $0, type: .decimal) }
        + [RecordSchema.Field(name: "s", type: .string)])
  ], enumerations: [])
var slotStore = RecordStore()
_ = slotStore.addRecord(type: 0, fieldCount: 6)
for (slot, number) in [5, 40, 50].enumerated() { slotStore.set(slot, Cell(.int, payload: Int64(number))) }
slotStore.set(3, slotStore.decimal(ExactDecimal(coefficient: 1_550, scale: 2)))
slotStore.set(4, slotStore.decimal(ExactDecimal(coefficient: 40, scale: 0)))
slotStore.set(5, slotStore.string("worker".utf8))
let slotEnvironment = Environment(schema: slots, variables: [Environment.Variable("r", .record(0, "r"))])
for expression in [
  "r.a < 10 && r.b + r.c < 100", "r.x * 52 / r.y > 15.5", "r.s == 'worker' || r.a == 3", "r.s.startsWith('work')",
  "r.s.matches('^w.*r$')", "[1, 2, 3, 4, 5].exists(e, e == r.a)",
] {
  guard case .success(let program) = slotEnvironment.compile(expression) else { fatalError(expression) }
  slotStore.read(in: slotEnvironment) { session in
    session.bind(0, record: 0)
    let calls = 200_000
    var held = 0
    let time = nanoseconds(calls) { for _ in 0..<calls where session.truth(program) == .true { held += 1 } }
    print(String(format: "%8.1f ns  %@", time, expression))
  }
}

// MARK: The rule library

/// All settings below a folder, named as the library names them.
func settings(in folder: String) -> [SourceFile] {
  let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
  return paths.filter { $0.hasSuffix(".yaml") }.sorted().map { path in
    SourceFile(name: path, bytes: [UInt8](FileManager.default.contents(atPath: "\(folder)/\(path)") ?? Data()))
  }
}

let files = settings(in: arguments[1])
let library = try RuleLibrary.read(files, fingerprint: "")
let expressions = library.rules.flatMap { rule in
  [rule.logic.source.applies, rule.logic.source.when, rule.logic.source.require].compactMap { $0 }
}
print("\(library.rules.count) rules, \(expressions.count) conditions")

let reader = ContractReader(library.vocabulary)
var names = reader.names
let lines = (FileManager.default.contents(atPath: arguments[2]) ?? Data()).split(separator: UInt8(ascii: "\n"))
let stores = lines.prefix(100).map { line -> RecordStore in
  var json = JSONReader()
  var tree = Tree()
  var store = RecordStore()
  _ = json.read([UInt8](line), into: &tree, names: &names)
  _ = reader.read(tree, at: 0, names: names, file: SourceFile(name: "", bytes: []), into: &store)
  return store
}

/// Evaluates a rule's conditions for each element that it goes through; gives how many conditions that were.
func judge(_ logic: RuleLogic, _ store: RecordStore, _ session: borrowing EvaluationSession) -> Int {
  if let applies = logic.applies, session.truth(applies) != .true { return 1 }
  return iterate(logic, 0, [], store, session)
}

func iterate(
  _ logic: RuleLogic, _ depth: Int, _ entries: [Int], _ store: RecordStore, _ session: borrowing EvaluationSession
) -> Int {
  guard depth < logic.iterations.count else {
    if let when = logic.when, session.truth(when) != .true { return 1 }
    _ = session.truth(logic.require)
    return logic.when == nil ? 1 : 2
  }
  let iteration = logic.iterations[depth]
  var base = Int(store.entries[iteration.variable < 2 ? 0 : entries[iteration.variable - 2]].base)
  for slot in iteration.slots.dropLast() {
    guard store.cells[base + slot].kind == .record else { return 0 }
    base = Int(store.cells[base + slot].payload)
  }
  let list = store.cells[base + (iteration.slots.last ?? 0)]
  guard list.kind == .list else { return 0 }
  var count = 0
  for offset in list.start..<list.start + list.count {
    guard let entry = store.entry(atBase: Int(store.cells[offset].payload)) else { continue }
    session.bind(depth + 2, record: entry)
    count += iterate(logic, depth + 1, entries + [entry], store, session)
  }
  return count
}

let international = library.packs.firstIndex { $0.id == "international" } ?? 0
var perRule: [(Double, String)] = []
for rule in library.rules where rule.pack == international && !rule.logic.readsProse {
  var conditions = 0
  let rounds = 20
  var total = Double.infinity
  for _ in 0..<5 {
    conditions = 0
    var time = 0.0
    for store in stores {
      store.read(in: library.environment) { session in
        session.bind(0, record: 0)
        session.bind(1, .unknown(UnknownSet("asOf")))
        time += processorTime { for _ in 0..<rounds { conditions += judge(rule.logic, store, session) } }
      }
    }
    total = min(total, time)
  }
  if conditions > 0 { perRule.append((total / Double(rounds * stores.count), rule.id)) }
}
perRule.sort { $0.0 < $1.0 }
print(
  String(
    format:
      "international pack, %d rules over fields, a rule a document: median %.0f ns, mean %.0f ns, most %.0f ns (%@)",
    perRule.count, perRule[perRule.count / 2].0, perRule.map(\.0).reduce(0, +) / Double(perRule.count),
    perRule[perRule.count - 1].0, perRule[perRule.count - 1].1))

// MARK: Compiling

let compiled =
  nanoseconds(1, rounds: 5) {
    for expression in expressions { _ = library.environment.compile(expression) }
  } / 1e6
print(String(format: "reading, checking and planning %d conditions: %.1f ms", expressions.count, compiled))
