/// What is wrong at a place of a text: found, expected, where, what to do.
///
/// The one type for problems of contracts, rule files, expressions and configuration.
public struct Diagnostic: Error, Sendable, Hashable {
  /// How bad it is.
  public enum Severity: String, Sendable, Hashable {
    /// Something could not be read or would be misread.
    case error
    /// Something was read but is probably not what was meant.
    case warning
  }

  /// How bad it is.
  public var severity: Severity
  /// Lower case, no final period, user text in backticks.
  public var message: String
  /// The name of the file.
  public var file: String
  /// Where it begins; nil where the file as a whole is meant.
  public var start: SourcePosition?
  /// Where it ends (exclusive); nil where only the start is known.
  public var end: SourcePosition?
  /// The source line that holds the start, for the caret; empty where there is none.
  public var sourceLine: String

  /// Makes a diagnostic about a byte range of a file.
  public init(
    _ severity: Severity, _ message: String, in file: SourceFile, at range: Range<Int>
  ) {
    self.severity = severity
    self.message = message
    self.file = file.name
    self.start = file.position(at: range.lowerBound)
    self.end = range.isEmpty ? nil : file.position(at: range.upperBound)
    self.sourceLine = file.text(file.lineRange(at: range.lowerBound))
  }

  /// Makes a diagnostic about a file as a whole, or about a position without a source line.
  public init(
    _ severity: Severity, _ message: String, file: String, start: SourcePosition? = nil
  ) {
    self.severity = severity
    self.message = message
    self.file = file
    self.start = start
    self.end = nil
    self.sourceLine = ""
  }

  /// Makes an error about a byte range of a file.
  public init(_ message: String, in file: SourceFile, at range: Range<Int>) {
    self.init(.error, message, in: file, at: range)
  }

  /// Makes an error about a file as a whole, or about a position without a source line.
  public init(_ message: String, file: String, start: SourcePosition? = nil) {
    self.init(.error, message, file: file, start: start)
  }

  /// One line: `file:line:column: message`, as compilers write it.
  public var line: String {
    guard let start else { return "\(file): \(message)" }
    return "\(file):\(start.line):\(start.column): \(message)"
  }

  /// The line, then the source line and a caret under the place, where there is one.
  public var rendered: String {
    guard let start, !sourceLine.isEmpty else { return line }
    let excerpt = Excerpt(line: sourceLine, start: start, end: end)
    return "\(line)\n\(excerpt.source)\n\(excerpt.caret)"
  }
}
