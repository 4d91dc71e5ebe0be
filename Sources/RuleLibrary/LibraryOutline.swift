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

  /// Reads the outline; mistakes are told by `joined`. Files of rules and lexicons that an image holds are left out.
  public init(
    _ files: [SourceFile], fingerprint: Deferred<String>, proved: Set<String> = [], image: LibraryImage? = nil
  ) {
    var reader = LibraryReader(files, proved: proved, image: image)
    library = reader.readOutline(fingerprint: fingerprint)
    self.reader = reader
    derived = library.derivedRecords
  }

  /// The pieces besides the outline.
  public var pieces: [Piece] {
    guard reader.isGrounded else { return [] }
    let rules = library.packs.indices.flatMap { index in
      let paths = paths(of: library.packs[index])
      return stride(from: 0, to: paths.count, by: 48).map { start in
        Piece.rules(pack: index, paths: Array(paths[start..<min(start + 48, paths.count)]))
      }
    }
    return rules + reader.paths.filter { $0.hasPrefix("lexicons/") }.map { .lexicon(path: $0) }
  }

  private func paths(of pack: RulePack) -> [String] {
    reader.paths.filter { $0.hasPrefix(pack.folder + "/") && $0 != pack.folder + "/pack.yaml" }
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
    library.rules = RuleList(parts.flatMap(\.rules).map { RuleEntry($0) } + imagedRules())
    library.prose = ProseReader(
      lexicons: parts.compactMap { $0.lexicon.map { ($0.language, Deferred(of: $0)) } }
        + (reader.image?.lexicons(library.vocabulary.concepts) ?? []))
    return library
  }

  /// Rules that the image tells of, each read when it is needed; those that other files stand for are left out.
  private func imagedRules() -> [RuleEntry] {
    guard let image = reader.image else { return [] }
    let numbers = Dictionary(
      library.packs.enumerated().map { ($1.folder, $0) }, uniquingKeysWith: { first, _ in first })
    let isWhole = !reader.files.keys.contains { !reader.proved.contains($0) }
    var (folder, number): (String, Int?) = ("/", nil)
    return image.outlines().compactMap { outline, sketch in
      guard isWhole || reader.files[outline.file] == nil else { return nil }
      if !outline.file.utf8.starts(with: folder.utf8) {
        folder = String(outline.file.prefix { $0 != "/" }) + "/"
        number = numbers[String(folder.dropLast())]
      }
      guard let pack = number else { return nil }
      var outline = outline
      outline.pack = pack
      return RuleEntry(
        outline, sketch: sketch,
        Deferred { [outline] in reader.rule(of: outline, in: image, derived: derived, for: library) })
    }
  }
}
