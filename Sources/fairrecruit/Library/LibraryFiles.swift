import Checking
import Documents
import FoundationEssentials
import RuleLibrary
import SourceText

/// The files of the rule library: those inside the binary, and those of `--rules`.
struct LibraryFiles {
  /// The files of `--rules` by path below `Rules/`.
  private let given: [String: SourceFile]
  /// The folders of packs.
  private let packs: Set<String>

  /// The library inside the binary; files of `folders` replace those of the same path and add others.
  ///
  /// A folder holds packs (`NAME/pack.yaml`), or is a pack itself, or a whole library.
  init(folders: [String]) throws {
    var given: [String: SourceFile] = [:]
    for folder in folders {
      for file in try LibraryFiles.read(folder) { given[file.name] = file }
    }
    self.given = given
    packs = Set(EmbeddedLibrary.packs + given.keys.compactMap { EmbeddedLibrary.pack(of: $0) })
  }

  /// All files, in the order of paths.
  private var files: [SourceFile] {
    let own = EmbeddedLibrary.paths.filter { given[$0] == nil }.map { EmbeddedLibrary.file($0) }
    return (own + given.values).sorted { $0.name < $1.name }
  }

  /// The files that stand beside the image, in the order of paths; the binary's own by name alone, since the image holds
  /// what they say.
  private var filesBesideImage: [SourceFile] {
    let own = EmbeddedLibrary.paths.filter { path in
      given[path] == nil
        && (path.hasSuffix("/pack.yaml") || !isOfPack(path) && !path.hasPrefix("lexicons/") && path != "signs.yaml")
    }
    return (own.map { SourceFile(name: $0, bytes: []) } + given.values).sorted { $0.name < $1.name }
  }

  /// That of the library, reckoned when the program was built where it is the binary's own.
  private var fingerprint: String {
    given.isEmpty ? EmbeddedLibrary.fingerprint : RuleLibrary.fingerprint(of: files)
  }

  /// Reads, checks and compiles the library.
  ///
  /// For judging, examples of rules inside the binary are left out, and its rules and lexicons read when they are needed,
  /// as long as all that they stand on is the binary's own.
  func library(forJudging: Bool) throws(LibraryErrors) -> RuleLibrary {
    let isImaged = forJudging && given.keys.allSatisfy { isOfPack($0) || $0.hasPrefix("lexicons/") }
    let outline = LibraryOutline(
      isImaged ? filesBesideImage : files,
      fingerprint: Deferred { fingerprint },
      proved: forJudging ? Set(EmbeddedLibrary.paths.filter { given[$0] == nil }) : [],
      image: isImaged ? EmbeddedLibrary.image : nil)
    return try outline.joined(Cores.map(outline.pieces) { outline.read($0) })
  }

  /// Whether a path is in the folder of a pack; no file elsewhere stands on one that is.
  private func isOfPack(_ path: String) -> Bool {
    guard let slash = path.utf8.firstIndex(of: UInt8(ascii: "/")) else { return false }
    return packs.contains(String(path[..<slash]))
  }

  private static func read(_ folder: String) throws -> [SourceFile] {
    let paths = PathExpansion.walk(folder).filter { $0.hasSuffix(".yaml") }
    if paths.isEmpty { throw WorldError("`\(folder)` holds no rule files (.yaml)") }
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    let isPack = FileManager.default.fileExists(atPath: base + "pack.yaml")
    let prefix = isPack ? (URL(filePath: folder).standardizedFileURL.lastPathComponent + "/") : ""
    return try paths.map { path in
      guard let bytes = FileManager.default.contents(atPath: path) else {
        throw WorldError("cannot read the rule file `\(path)`")
      }
      return SourceFile(name: prefix + path.dropFirst(base.count), bytes: Array(bytes))
    }
  }
}
