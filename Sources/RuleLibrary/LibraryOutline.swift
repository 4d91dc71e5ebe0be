import CEL
import Prose
public import SourceText

/// A library without its rules and lexicons, which take most of the time to read: enough to tell what a contract needs.
///
/// The rest is read in pieces, in any order and on any thread, and joined.
public struct LibraryOutline: Sendable {
  /// Vocabulary, figures, mappings, and packs without rules.
  public let library: RuleLibrary
  private let reader: LibraryReader
  private let derived: Set<Int>

  /// A part of a library that can be read apart from others.
  public enum Piece: Sendable {
    /// Some rules of the pack with an index.
    case rules(pack: Int, paths: [String])
    /// A lexicon.
    case lexicon(path: String)
  }

  /// What was read of a piece.
  public struct Part: Sendable {
    var rules: [Rule] = []
    var lexicon: Lexicon?
    var problems: [Diagnostic] = []
  }

  /// Reads the outline; mistakes are told by `joined`.
  public init(_ files: [SourceFile], fingerprint: String, proved: Set<String> = []) {
    var reader = LibraryReader(files, proved: proved)
    library = reader.readOutline(fingerprint: fingerprint)
    self.reader = reader
    derived = library.derivedRecords
  }

  /// The pieces that a scope needs besides the outline; lexicons only where a rule may look at prose.
  public func pieces(for scope: LibraryScope) -> [Piece] {
    guard reader.isGrounded else { return [] }
    var pieces: [Piece] = []
    var looksAtProse = scope.packs == nil
    for (index, pack) in library.packs.enumerated() {
      let paths = paths(of: pack, scope)
      looksAtProse = looksAtProse || paths.contains { reader.files[$0]?.mentionsProse ?? false }
      pieces += stride(from: 0, to: paths.count, by: 48).map {
        .rules(pack: index, paths: Array(paths[$0..<min($0 + 48, paths.count)]))
      }
    }
    guard looksAtProse else { return pieces }
    return pieces
      + reader.paths.filter { path in
        guard path.hasPrefix("lexicons/"), path.hasSuffix(".yaml") else { return false }
        return scope.languages?.contains(String(path.dropFirst("lexicons/".count).dropLast(".yaml".count))) ?? true
      }.map { .lexicon(path: $0) }
  }

  private func paths(of pack: RulePack, _ scope: LibraryScope) -> [String] {
    let isChosen = scope.packs?.contains(pack.id) ?? true
    return reader.paths.filter { path in
      path.hasPrefix(pack.folder + "/") && path.hasSuffix(".yaml") && path != pack.folder + "/pack.yaml"
        && (isChosen || !reader.proved.contains(path))
    }
  }

  /// Reads a piece.
  public func read(_ piece: Piece) -> Part {
    var reader = reader
    reader.problems = []
    var part = Part()
    switch piece {
    case .rules(let pack, let paths):
      part.rules = reader.readRules(at: paths, of: library.packs[pack], index: pack, derived: derived, for: library)
    case .lexicon(let path): part.lexicon = reader.readLexicon(at: path, library.vocabulary.concepts)
    }
    part.problems = reader.problems
    return part
  }

  /// The library of the outline and the parts, given in the order of their pieces; throws every problem of all of them.
  public func joined(_ parts: [Part]) throws(LibraryErrors) -> RuleLibrary {
    let problems = reader.problems + parts.flatMap(\.problems)
    if !problems.isEmpty { throw LibraryErrors(problems: problems) }
    var library = library
    library.rules = parts.flatMap(\.rules).sorted { ($0.pack, $0.id) < ($1.pack, $1.id) }
    library.prose = ProseReader(lexicons: parts.compactMap(\.lexicon))
    return library
  }
}

extension SourceFile {
  /// Whether a rule file names what is reckoned from prose.
  fileprivate var mentionsProse: Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.contains("statements") || text.contains("topics")
  }
}
