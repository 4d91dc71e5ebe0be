import CEL
import ContractModel
import Documents
import Foundation
import SourceText

// Decides the fifteen rules of `rules.swift` on a line a document: `cel-documents RULES-FOLDER FILE [OUTPUT]`.
// With `--evaluation-only` the documents are read first and the time for evaluating alone is printed.

let arguments = CommandLine.arguments.dropFirst().filter { !$0.hasPrefix("--") }
guard arguments.count >= 2 else { fatalError("usage: cel-documents RULES-FOLDER FILE [OUTPUT] [--evaluation-only]") }
let settings = ["vocabulary.yaml", "code-lists.yaml"].map { name in
  SourceFile(name: name, bytes: [UInt8](FileManager.default.contents(atPath: "\(arguments[0])/\(name)") ?? Data()))
}
let vocabulary = Vocabulary.read(settings[0], codes: settings[1]).vocabulary
let environment = Environment(
  schema: vocabulary.schema, variables: [Environment.Variable("contract", .record(0, "contract"))])
let programs = rules.map { rule -> Program in
  switch environment.compile(rule.1, expecting: .bool) {
  case .success(let program): program
  case .failure(let problems): fatalError("\(rule.0): \(problems.problems.map(\.message))")
  }
}
let reader = ContractReader(vocabulary)
let idSlot = vocabulary.schema.records[0].slot(of: "id") ?? 0
var names = reader.names
var json = JSONReader()
var tree = Tree()
let file = SourceFile(name: "", bytes: [])

func read(_ line: UnsafeBufferPointer<UInt8>, into store: inout RecordStore) {
  tree.removeAll()
  _ = json.read(line, into: &tree, names: &names)
  _ = reader.read(tree, at: 0, names: names, file: file, into: &store)
}

func decide(_ store: RecordStore, _ report: (String) -> Void) {
  store.read(in: environment) { session in
    session.bind(0, record: 0)
    for index in programs.indices where session.truth(programs[index]) == .true { report(rules[index].0) }
  }
}

var output: [UInt8] = []
var stores: [RecordStore] = []
let isEvaluationOnly = CommandLine.arguments.contains("--evaluation-only")
var store = RecordStore()

func take(_ line: UnsafeBufferPointer<UInt8>) {
  if isEvaluationOnly {
    var own = RecordStore()
    read(line, into: &own)
    stores.append(own)
    return
  }
  store.removeAll()
  read(line, into: &store)
  decide(store) { name in
    output += store.string(store.cells[idSlot]).utf8
    output.append(UInt8(ascii: "\t"))
    output += name.utf8
    output.append(UInt8(ascii: "\n"))
  }
}

guard let input = fopen(arguments[1], "r") else { fatalError("cannot read \(arguments[1])") }
var room: UnsafeMutablePointer<CChar>?
var capacity = 0
while true {
  let count = getline(&room, &capacity, input)
  guard count > 0, let room else { break }
  room.withMemoryRebound(to: UInt8.self, capacity: count) { start in
    take(UnsafeBufferPointer(start: start, count: start[count - 1] == 0x0A ? count - 1 : count))
  }
}
if isEvaluationOnly {
  var found = 0
  let start = clock()
  for _ in 0..<5 { for store in stores { decide(store) { _ in found += 1 } } }
  let nanoseconds = Double(clock() - start) / Double(CLOCKS_PER_SEC) * 1e9 / Double(5 * max(1, stores.count))
  print("\(Int(nanoseconds)) ns a document for \(programs.count) rules, \(found / 5) findings")
} else {
  FileManager.default.createFile(atPath: arguments.count > 2 ? arguments[2] : "/dev/stdout", contents: Data(output))
}
