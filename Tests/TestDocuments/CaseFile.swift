public import Foundation

/// A case of a case file: what goes in, and what must come out.
///
/// A case begins with `=== name`; its input ends with a line `---`; the rest is what is expected. `RECORD=1` rewrites
/// what is expected; the difference is then reviewed.
public struct Case: Sendable, CustomStringConvertible {
  /// What the case shows.
  public let name: String
  /// What goes in.
  public let input: String
  /// What must come out.
  public let expected: String
  /// The file that holds the case.
  public let file: URL

  /// The name of the case.
  public var description: String { name }

  /// What differs from what is expected, for people; nil where nothing does. Records instead where that is asked for.
  public func difference(from result: String) throws -> String? {
    let lines = Case.plain(result)
    if lines == expected { return nil }
    if Case.isRecording {
      try Case.record(lines, of: self)
      return nil
    }
    return "\(file.lastPathComponent), case `\(name)`\nexpected:\n\(expected)\ngot:\n\(lines)\n(RECORD=1 rewrites)"
  }

  /// Whether expectations are rewritten instead of compared.
  public static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD"] == "1" }

  /// The cases of a file.
  public static func all(in file: URL) -> [Case] {
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return pieces(of: text).dropFirst().map { piece in
      let lines = piece.split(separator: "\n", omittingEmptySubsequences: false)
      let end = lines.firstIndex(of: "---") ?? lines.endIndex
      return Case(
        name: lines.first.map { String($0.dropFirst(4)) } ?? "",
        input: lines[1..<max(end, 1)].joined(separator: "\n"),
        expected: plain(lines[min(end + 1, lines.count)...].joined(separator: "\n")), file: file)
    }
  }

  /// The text before the first case, then every case from its `===` on.
  private static func pieces(of text: String) -> [String] {
    var pieces = [""]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("=== ") { pieces.append("") }
      pieces[pieces.count - 1] += line + "\n"
    }
    return pieces
  }

  /// Tests run in parallel, and cases of one file share it.
  private static let recording = NSLock()

  private static func record(_ result: String, of recorded: Case) throws {
    recording.lock()
    defer { recording.unlock() }
    let text = try String(contentsOf: recorded.file, encoding: .utf8)
    let rewritten = pieces(of: text).map { piece -> String in
      guard piece.hasPrefix("=== \(recorded.name)\n") else { return piece }
      return "=== \(recorded.name)\n\(recorded.input)\n---\n\(result)\n\n"
    }
    try plain(rewritten.joined()).appending("\n").write(to: recorded.file, atomically: true, encoding: .utf8)
  }

  /// A text without blanks at line ends and without empty lines at its end.
  private static func plain(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.reversed().drop { $0 == " " || $0 == "\r" }.reversed())
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}
