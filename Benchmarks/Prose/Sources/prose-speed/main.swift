import Foundation
import Prose
import RuleLibrary
import SourceText

// Reads the clauses of contracts, one a line, again and again, and prints how much text a core reads:
// `prose-speed RULES-FOLDER FILE.ndjson [SECONDS]`. A `.jsonl` file of labelled clauses does too.

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 2 else { fatalError("usage: prose-speed RULES-FOLDER FILE [SECONDS]") }
let seconds = arguments.count > 2 ? Double(arguments[2]) ?? 3 : 3

let paths = (FileManager.default.enumerator(atPath: arguments[0])?.compactMap { $0 as? String } ?? [])
  .filter { $0.hasSuffix(".yaml") }
let files = paths.map { path in
  SourceFile(name: path, bytes: Array(FileManager.default.contents(atPath: "\(arguments[0])/\(path)") ?? Data()))
}
let library: RuleLibrary
do {
  library = try RuleLibrary.read(files, fingerprint: "", proved: Set(paths))
} catch {
  fatalError(error.problems.map(\.rendered).joined(separator: "\n"))
}

struct Line: Decodable {
  struct Clause: Decodable {
    let text: String
    let language: String?
  }
  let clauses: [Clause]?
  let text: String?
  let language: String?
}

let data = FileManager.default.contents(atPath: arguments[1]) ?? Data()
var clauses: [(bytes: [UInt8], lexicon: Lexicon)] = []
for line in data.split(separator: UInt8(ascii: "\n")).prefix(5_000) {
  guard let line = try? JSONDecoder().decode(Line.self, from: line) else { continue }
  let own = line.text.map { [Line.Clause(text: $0, language: line.language)] } ?? []
  for clause in (line.clauses ?? []) + own {
    guard let lexicon = library.prose.lexicon(for: clause.language ?? "en") else { continue }
    clauses.append((Array(clause.text.utf8), lexicon))
  }
}

func processorSeconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

let start = processorSeconds()
var bytes = 0
var statements = 0
var rounds = 0
var buffers = ReadingBuffers()
while processorSeconds() - start < seconds {
  for clause in clauses {
    clause.bytes.withUnsafeBufferPointer { text in
      statements += library.prose.read(text, lexicon: clause.lexicon, buffers: &buffers).statements.count
    }
    bytes += clause.bytes.count
  }
  rounds += 1
}
let taken = processorSeconds() - start
let read = rounds * clauses.count
print(
  "\(clauses.count) clauses, \(statements / rounds) statements:",
  String(
    format: "%.1f MB/s, %.2f µs a clause, %.0f ns a statement", Double(bytes) / taken / 1e6,
    taken / Double(read) * 1e6, taken / Double(statements) * 1e9))
