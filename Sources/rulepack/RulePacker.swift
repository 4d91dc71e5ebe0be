import Foundation
import RuleLibrary
import SourceText

/// Writes the rule library as an archive that the binary carries: its YAML files, and what is reckoned of them once and for
/// all, so that the program need not do it each time it starts. A library with a mistake ends the build with all its
/// mistakes.
@main
enum RulePacker {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else { fail("usage: rulepack FOLDER OUTPUT") }
    let files = try files(in: URL(filePath: arguments[1]))
    let library: RuleLibrary
    do {
      library = try RuleLibrary.read(files, fingerprint: "")
    } catch {
      fail(error.problems.map(\.rendered).joined(separator: "\n"))
    }
    let parts =
      [("fingerprint", Array(RuleLibrary.fingerprint(of: files).utf8))]
      + files.map { ("files/\($0.name)", $0.bytes) }
      + LibraryImage.sections(of: library, files).map { ("image/\($0.name)", $0.bytes) }
    try write(PackedArchive.bytes(of: parts), source: URL(filePath: arguments[2]))
  }

  /// Writes the bytes beside a C source that takes them in.
  private static func write(_ bytes: [UInt8], source: URL) throws {
    let archive = source.deletingPathExtension().appendingPathExtension("bin")
    try Data(bytes).write(to: archive, options: .atomic)
    let text = """
      // The rule library; see `rulepack`.
      __asm__(
          ".section .rodata\\n"
          ".balign 64\\n"
          ".global rule_archive_start\\n.hidden rule_archive_start\\nrule_archive_start:\\n"
          ".incbin \\"\(archive.path)\\"\\n"
          ".global rule_archive_end\\n.hidden rule_archive_end\\nrule_archive_end:\\n"
          ".previous\\n");

      """
    try text.write(to: source, atomically: true, encoding: .utf8)
  }

  private static func files(in folder: URL) throws -> [SourceFile] {
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return try paths.filter { $0.hasSuffix(".yaml") }.sorted().map { path in
      SourceFile(name: path, bytes: Array(try Data(contentsOf: folder.appending(path: path))))
    }
  }

  private static func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(1)
  }
}
