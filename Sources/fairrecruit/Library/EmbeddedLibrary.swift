import RuleLibrary
import SourceText

/// The rule library that the program carries: its files, and what was reckoned of them when the program was built.
enum EmbeddedLibrary {
  /// Where the bytes of each file lie, by path below `Rules/`.
  static let files = places(EmbeddedRules.files, EmbeddedRules.fileIndex)
  /// The folders of packs.
  static let packs = files.keys.compactMap { pack(of: $0) }
  private static let sections = places(EmbeddedRules.sections, EmbeddedRules.sectionIndex)

  /// The file at a path; it must be one of `files`.
  static func file(_ path: String) -> SourceFile {
    SourceFile(name: path, bytes: files[path].map { Array($0.bytes) } ?? [])
  }

  /// The folder of a pack, from the path of its `pack.yaml`; nil for other files.
  static func pack(of path: String) -> String? {
    path.hasSuffix("/pack.yaml") ? String(path.dropLast("/pack.yaml".count)) : nil
  }

  /// What was reckoned of rules and lexicons.
  static let image = LibraryImage(
    sections: sections.keys.sorted(),
    section: { name in sections[name].map { PrintableBytes.bytes(of: $0.bytes, count: $0.size) } ?? [] },
    file: file)

  /// A part of a packed text. Unchecked since it holds a pointer: to a literal, which is there as long as the program.
  struct Place: @unchecked Sendable {
    /// The bytes as they are packed.
    let bytes: UnsafeRawBufferPointer
    /// The size of what they stand for.
    let size: Int
  }

  /// The parts of a packed text, of each of which the index has a line with name, size and packed size.
  private static func places(_ text: StaticString, _ index: StaticString) -> [String: Place] {
    let bytes = UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    let lines = UnsafeRawBufferPointer(start: index.utf8Start, count: index.utf8CodeUnitCount)
    var places: [String: Place] = [:]
    var start = 0
    for line in lines.split(separator: 0x0A) {
      let parts = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      guard parts.count == 3, let size = Int(parts[1]), let packed = Int(parts[2]) else { break }
      places[parts[0]] = Place(bytes: UnsafeRawBufferPointer(rebasing: bytes[start..<start + packed]), size: size)
      start += packed
    }
    return places
  }
}
