import Foundation
import RuleLibrary
import SourceText

/// Writes the rule library as Swift strings: its YAML files, and what is reckoned of them once and for all, so that the
/// program need not do it each time it starts. A library with a mistake ends the build with all its mistakes.
///
/// A string literal of megabytes compiles in well under a second; an array of bytes does not.
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
    let sections = LibraryImage.sections(of: library).map { section in
      (section.name, section.bytes.count, PrintableBytes.characters(of: section.bytes))
    }
    let packed = files.map { ($0.name, $0.bytes.count, $0.bytes) }
    let text = """
      /// The rule library: packed bytes one part behind the other, and of each part a line with its name, size and packed
      /// size. The lines lie apart, so that finding a part touches no other.
      enum EmbeddedRules {
        /// The fingerprint of the files.
        static let fingerprint: StaticString = "\(RuleLibrary.fingerprint(of: files))"
        /// YAML files by path.
        static let files: StaticString = "\(literal(packed))"
        static let fileIndex: StaticString = "\(index(packed))"
        /// Sections of the image, in printable characters.
        static let sections: StaticString = "\(literal(sections))"
        static let sectionIndex: StaticString = "\(index(sections))"
      }

      """
    try text.write(to: URL(filePath: arguments[2]), atomically: true, encoding: .utf8)
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

  private static func literal(_ parts: [(name: String, size: Int, bytes: [UInt8])]) -> String {
    String(decoding: parts.flatMap { escaped($0.bytes) }, as: UTF8.self)
  }

  private static func index(_ parts: [(name: String, size: Int, bytes: [UInt8])]) -> String {
    parts.map { "\($0.name) \($0.size) \($0.bytes.count)\\n" }.joined()
  }

  private static func escaped(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 5 / 4)
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): result += [UInt8(ascii: "\\"), byte]
      case 0x0A: result += Array("\\n".utf8)
      case 0x00..<0x20, 0x7F: result += Array("\\u{\(String(byte, radix: 16))}".utf8)
      default: result.append(byte)
      }
    }
    return result
  }
}
