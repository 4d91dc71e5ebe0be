import CRuleArchive
import RuleLibrary
import SourceText

/// The rule library that the program carries: its files, and what was reckoned of them when the program was built.
enum EmbeddedLibrary {
  private static let archive = PackedArchive(
    PackedBytes(lasting: UnsafeRawBufferPointer(start: rule_archive(), count: rule_archive_size())))
  /// The paths of all files below `Rules/`.
  static let paths = archive.names(after: "files/")
  /// The folders of packs.
  static let packs = paths.compactMap { pack(of: $0) }

  /// The fingerprint of the files.
  static var fingerprint: String { String(decoding: bytes(of: "fingerprint"), as: UTF8.self) }

  /// The file at a path; it must be one of `paths`.
  static func file(_ path: String) -> SourceFile {
    SourceFile(name: path, bytes: Array(bytes(of: "files/\(path)")))
  }

  /// The folder of a pack, from the path of its `pack.yaml`; nil for other files.
  static func pack(of path: String) -> String? {
    path.hasSuffix("/pack.yaml") ? String(path.dropLast("/pack.yaml".count)) : nil
  }

  /// What was reckoned of rules and lexicons.
  static let image = LibraryImage(
    languages: archive.names(after: "image/lexicons/"),
    section: { name in archive["image/\(name)"] ?? PackedBytes([]) })

  private static func bytes(of name: String) -> UnsafeRawBufferPointer {
    archive[name]?.bytes ?? UnsafeRawBufferPointer(start: nil, count: 0)
  }
}
