/// A source line cut to a width, with carets under a part of it.
public struct Excerpt: Sendable {
  /// The line, tabs as spaces, control characters as `·`, `…` where it was cut.
  public let source: String
  /// Spaces, then carets under the part meant.
  public let caret: String

  /// Cuts `line` around the columns from `start` to `end` (scalars, `end` exclusive) to at most `width` columns.
  public init(line: String, start: SourcePosition, end: SourcePosition?, width: Int = 76) {
    let scalars = line.unicodeScalars.map(Excerpt.shown)
    let first = min(max(start.column - 1, 0), scalars.count)
    let sameLine = end.map { $0.line == start.line } ?? false
    let past = sameLine ? min(max((end?.column ?? 0) - 1, first + 1), scalars.count + 1) : first + 1
    let marked = end != nil && !sameLine ? max(scalars.count, first + 1) : past
    let from = first <= width * 2 / 3 ? 0 : first - width / 3
    let to = min(scalars.count, from + width)
    let before = from > 0 ? "…" : ""
    let after = to < scalars.count ? "…" : ""
    source = before + String(String.UnicodeScalarView(scalars[from..<to])) + after
    let length = max(1, min(marked, to) - first)
    caret = String(repeating: " ", count: first - from + before.count) + String(repeating: "^", count: length)
  }

  private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar == "\t" { return " " }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return "·"
    default: return scalar
    }
  }
}
