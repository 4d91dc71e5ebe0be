import CEL
import ContractModel
import Documents
import Foundation
import SourceText

// Decides the fifteen rules of `rules.swift` on a line a document: `cel-documents RULES-FOLDER FILE [OUTPUT]`.
// With `--evaluation-only` the documents are read first and the time for evaluating alone is printed.

/// Reads documents and decides the rules on them.
struct Decider {
  private let environment: Environment
  private let programs: [Program]
  private let reader: ContractReader
  private let idSlot: Int
  private let file = SourceFile(name: "", bytes: [])
  private var names: NameTable
  private var json = JSONReader()
  private var tree = Tree()
  private(set) var output: [UInt8] = []

  init(rulesFolder folder: String) {
    let settings = ["vocabulary.yaml", "code-lists.yaml"].map { name in
      SourceFile(name: name, bytes: [UInt8](FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data()))
    }
    let vocabulary = Vocabulary.read(settings[0], codes: settings[1]).vocabulary
    let environment = Environment(
      schema: vocabulary.schema, variables: [Environment.Variable("contract", .record(0, "contract"))])
    self.environment = environment
    programs = rules.map { rule -> Program in
      switch environment.compile(rule.1, expecting: .bool) {
      case .success(let program): program
      case .failure(let problems): fatalError("\(rule.0): \(problems.problems.map(\.message))")
      }
    }
    reader = ContractReader(vocabulary)
    idSlot = vocabulary.schema.records[0].slot(of: "id") ?? 0
    names = reader.names
  }

  mutating func read(_ line: UnsafeBufferPointer<UInt8>, into store: inout RecordStore) {
    store.removeAll()
    tree.removeAll()
    _ = json.read(line, into: &tree, names: &names)
    _ = reader.read(tree, at: 0, names: names, file: file, into: &store)
  }

  /// Decides on a document that was read; gives how many rules are broken.
  mutating func decide(_ store: RecordStore, noting isNoted: Bool) -> Int {
    var found = 0
    store.read(in: environment) { session in
      session.bind(0, record: 0)
      for index in programs.indices where session.truth(programs[index]) == .true {
        found += 1
        if isNoted { output += "\(store.string(store.cells[idSlot]))\t\(rules[index].0)\n".utf8 }
      }
    }
    return found
  }
}

/// Gives each line of a file to a reader.
func forEachLine(of path: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
  guard let data = try? Data(contentsOf: URL(filePath: path), options: .alwaysMapped) else {
    fatalError("cannot read \(path)")
  }
  data.withUnsafeBytes { raw in
    var rest = raw.bindMemory(to: UInt8.self)[...]
    while let first = rest.indices.first, let base = raw.baseAddress {
      let end = memchr(base + first, 0x0A, rest.count).map { UnsafeRawPointer($0) - base } ?? raw.count
      body(UnsafeBufferPointer(rebasing: rest[first..<end]))
      rest = rest[min(end + 1, raw.count)...]
    }
  }
}

func run() {
  let arguments = CommandLine.arguments.dropFirst().filter { !$0.hasPrefix("--") }
  guard arguments.count >= 2 else { fatalError("usage: cel-documents RULES-FOLDER FILE [OUTPUT] [--evaluation-only]") }
  var decider = Decider(rulesFolder: arguments[0])
  guard CommandLine.arguments.contains("--evaluation-only") else {
    var store = RecordStore()
    forEachLine(of: arguments[1]) { line in
      decider.read(line, into: &store)
      _ = decider.decide(store, noting: true)
    }
    FileManager.default.createFile(
      atPath: arguments.count > 2 ? arguments[2] : "/dev/stdout", contents: Data(decider.output))
    return
  }
  var stores: [RecordStore] = []
  forEachLine(of: arguments[1]) { line in
    var store = RecordStore()
    decider.read(line, into: &store)
    stores.append(store)
  }
  var found = 0
  let start = clock()
  for _ in 0..<5 { for store in stores { found += decider.decide(store, noting: false) } }
  let nanoseconds = Double(clock() - start) / Double(CLOCKS_PER_SEC) * 1e9 / Double(5 * max(1, stores.count))
  print("\(Int(nanoseconds)) ns a document for \(rules.count) rules, \(found / 5) findings")
}

run()
