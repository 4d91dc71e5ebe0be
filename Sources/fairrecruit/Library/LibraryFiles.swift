import Checking
import Crypto
import Documents
import Foundation
import RuleLibrary
import SourceText

/// The files of the rule library: those inside the binary, and those of `--rules`.
struct LibraryFiles {
  /// The files, names as paths below `Rules/`.
  private(set) var files: [SourceFile]
  /// Paths of the files inside the binary, which its tests proved.
  private let embeddedPaths: Set<String>

  /// The library inside the binary; files of `folders` replace those of the same path and add others.
  ///
  /// A folder holds packs (`NAME/pack.yaml`), or is a pack itself, or a whole library.
  init(folders: [String]) throws {
    var byPath: [String: SourceFile] = [:]
    for file in LibraryFiles.embedded() { byPath[file.name] = file }
    var paths = Set(byPath.keys)
    for folder in folders {
      for file in try LibraryFiles.read(folder) {
        byPath[file.name] = file
        paths.remove(file.name)
      }
    }
    files = byPath.values.sorted { $0.name < $1.name }
    embeddedPaths = paths
  }

  /// `sha256:…` over paths and bytes.
  var fingerprint: String {
    var hash = SHA256()
    for file in files {
      hash.update(data: Array("\(file.name) \(file.bytes.count)\n".utf8))
      hash.update(data: file.bytes)
    }
    return "sha256:" + hash.finalize().map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  /// Reads, checks and compiles the library.
  ///
  /// For judging, examples of rules inside the binary are left out, and rules of packs that are not chosen.
  func library(
    forJudging: Bool, choosing chosen: ([String]) -> Set<String>? = { _ in nil }
  ) throws(LibraryErrors) -> RuleLibrary {
    let outline = LibraryOutline(files, fingerprint: fingerprint, proved: forJudging ? embeddedPaths : [])
    return try outline.completed(for: LibraryScope(packs: chosen(outline.library.packs.map(\.id))))
  }

  /// The library as far as one small document needs it: packs that may apply, lexicons of its clauses' languages.
  ///
  /// Nil where the document cannot be looked at, or is not one contract of ours; the whole library is then needed.
  func library(judging path: String, limits: ReadingLimits, _ options: CheckOptions) throws(LibraryErrors)
    -> RuleLibrary?
  {
    let outline = LibraryOutline(files, fingerprint: fingerprint, proved: embeddedPaths)
    var judge = Judge(Checker(outline.library, options: options), limits: limits)
    return try judge.scope(of: path).map { scope throws(LibraryErrors) in try outline.completed(for: scope) }
  }

  private static func embedded() -> [SourceFile] {
    let text = EmbeddedRules.text
    let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    var files: [SourceFile] = []
    var index = 0
    while index < bytes.count, let lineEnd = bytes[index...].firstIndex(of: 0x0A) {
      let line = String(decoding: bytes[index..<lineEnd], as: UTF8.self)
      let parts = line.split(separator: " ")
      guard parts.count == 2, let size = Int(parts[1]) else { break }
      let start = lineEnd + 1
      files.append(SourceFile(name: String(parts[0]), bytes: Array(bytes[start..<start + size])))
      index = start + size
    }
    return files
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

extension LibraryOutline {
  /// The library with the rules and lexicons of a scope, its pieces read on all cores.
  func completed(for scope: LibraryScope) throws(LibraryErrors) -> RuleLibrary {
    try joined(Pipeline.map(pieces(for: scope)) { read($0) })
  }
}
