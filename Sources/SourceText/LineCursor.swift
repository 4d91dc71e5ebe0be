/// Looks up places of one file in a row: a place behind the last one costs only what lies between.
public struct LineCursor {
  /// Where a byte offset lies.
  public struct Place: Sendable {
    /// Line and column.
    public let position: SourcePosition
    /// The bytes of the line, without its line end.
    public let line: Range<Int>
    /// The scalars before it in its line that take two UTF-16 units.
    public let wide: Int
  }

  private let file: SourceFile
  private var last: Place?
  private var offset = 0

  /// Makes a cursor at the start of a file.
  public init(_ file: SourceFile) { self.file = file }

  /// The place of a byte offset; offsets past the end give the end.
  public mutating func place(at offset: Int) -> Place {
    let end = min(max(offset, 0), file.bytes.count)
    let place = last.flatMap { ahead(of: $0, to: end) } ?? found(end)
    last = place
    self.offset = end
    return place
  }

  private func found(_ end: Int) -> Place {
    let line = file.lineRange(at: end)
    return Place(
      position: file.position(at: end), line: line,
      wide: file.wideScalars(in: line.lowerBound..<max(line.lowerBound, end)))
  }

  /// The place further on, counted from the last one; nil for one before the line of the last.
  private func ahead(of last: Place, to end: Int) -> Place? {
    guard end >= last.line.lowerBound else { return nil }
    guard end <= last.line.upperBound else { return below(last, end) }
    let isBehind = end >= offset
    let from = isBehind ? offset : last.line.lowerBound
    let isFirst = last.position.line == file.origin.line
    let column = isBehind ? last.position.column : isFirst ? file.origin.column : 1
    return Place(
      position: SourcePosition(line: last.position.line, column: column + file.scalars(in: from..<end)),
      line: last.line, wide: (isBehind ? last.wide : 0) + file.wideScalars(in: from..<end))
  }

  /// The place in a line below that of the last.
  private func below(_ last: Place, _ end: Int) -> Place? {
    let start = last.line.lowerBound
    let count = file.bytes.withUnsafeBufferPointer {
      LineCount(UnsafeBufferPointer(rebasing: $0[start...]), before: end - start)
    }
    guard count.lines > 0 else { return nil }
    let before = start + count.lineStart..<end
    return Place(
      position: SourcePosition(line: last.position.line + count.lines, column: 1 + file.scalars(in: before)),
      line: file.lineRange(at: end), wide: file.wideScalars(in: before))
  }
}
