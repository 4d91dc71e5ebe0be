import Checking
import Findings
import RuleLibrary
import SourceText

/// Files of labelled clauses.
enum CorpusFiles {
  /// The clauses of files, `-` for standard input; ends the run with 2 where a line cannot be used.
  static func read(_ paths: [String], _ library: RuleLibrary) throws -> [LabelledClause] {
    var reader = CorpusReader(library.catalogue)
    for path in paths {
      do {
        let bytes = try SmallFile.bytes(path == "-" ? "/dev/stdin" : path, limit: 1 << 30)
        reader.read(bytes, name: path == "-" ? "<stdin>" : path)
      } catch {
        throw WorldError("\(path): \(error.message)")
      }
    }
    try refuse(reader.problems)
    return reader.clauses
  }

  /// Ends the run with 2 where something is wrong with a corpus.
  static func refuse(_ problems: [Diagnostic]) throws {
    guard !problems.isEmpty else { return }
    throw RunEnd(code: .usage, reason: problems.map(\.line).joined(separator: "\n"))
  }
}
