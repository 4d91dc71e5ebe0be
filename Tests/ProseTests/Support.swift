import Foundation
import Prose
import RuleLibrary
import SourceText

let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// The library of `Rules/` with its lexicons, read once.
let library: RuleLibrary = {
  let folder = root.appending(path: "Rules")
  let paths = (FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? [])
    .filter { $0.hasSuffix(".yaml") }
  let files = paths.compactMap { path in
    FileManager.default.contents(atPath: folder.appending(path: path).path).map {
      SourceFile(name: path, bytes: Array($0))
    }
  }
  do throws(LibraryErrors) {
    return try RuleLibrary.read(files, fingerprint: "sha256:test", proved: Set(paths))
  } catch {
    preconditionFailure("the library does not load: \(error.problems.map(\.rendered).joined(separator: "\n"))")
  }
}()

/// A clause read in a language; the language must have a lexicon.
func read(_ text: String, in language: String = "en", definitions: Definitions = Definitions()) -> Reading {
  guard let lexicon = library.prose.lexicon(for: language) else { preconditionFailure("no lexicon for \(language)") }
  return library.prose.read(text, lexicon: lexicon, definitions: definitions)
}

/// A statement in a line: `pay recruitment-fee worker>agent shall +`.
func line(_ statement: Statement) -> String {
  let concepts = library.vocabulary.concepts
  return "\(concepts.name(statement.act)) \(statement.object.map(concepts.name) ?? "none") "
    + "\(statement.bearer.name)>\(statement.beneficiary.name) \(statement.force.name) "
    + (statement.affirmed ? "+" : "-")
}

/// The statements of a clause, a line each.
func lines(_ text: String, in language: String = "en", definitions: Definitions = Definitions()) -> [String] {
  read(text, in: language, definitions: definitions).statements.map(line)
}
