import Foundation

/// Writes the YAML files of a folder as one Swift string: for each its path, its size in bytes, its text.
///
/// A string literal of megabytes compiles in well under a second; an array of bytes does not.
@main
enum RulePacker {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else {
      FileHandle.standardError.write(Data("usage: rulepack FOLDER OUTPUT\n".utf8))
      exit(2)
    }
    let folder = URL(filePath: arguments[1])
    let paths = (FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? [])
      .filter { $0.hasSuffix(".yaml") }.sorted()
    var text = "/// The rule library: `path size` lines, each followed by the file's text.\n"
    text += "enum EmbeddedRules {\n  static let text: StaticString = \""
    for path in paths {
      let content = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      text += escaped("\(path) \(content.utf8.count)\n\(content)")
    }
    text += "\"\n}\n"
    try text.write(to: URL(filePath: arguments[2]), atomically: true, encoding: .utf8)
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}": result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
