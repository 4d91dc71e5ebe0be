/// The difference of two texts that differ in few places, as `diff -u` writes it; `patch -p1` and `git apply` read it.
public struct UnifiedDiff: Sendable {
  /// A change: bytes of the old text, and what stands in their place.
  public struct Change: Sendable, Hashable {
    /// The bytes of the old text.
    public var range: Range<Int>
    /// What stands there in the new text.
    public var replacement: String

    /// Makes a change.
    public init(range: Range<Int>, replacement: String) {
      self.range = range
      self.replacement = replacement
    }
  }

  /// Whole lines that are replaced by others; `first` counts from 0.
  private struct Block {
    var first: Int
    var count: Int
    var new: [ArraySlice<UInt8>]
  }

  private let name: String
  private let lines: [ArraySlice<UInt8>]
  private let context: Int
  private let blocks: [Block]

  /// Takes a text and its changes, by place and apart from each other; `name` is its path.
  public init(of bytes: [UInt8], changes: [Change], name: String, context: Int = 3) {
    self.name = String(name.drop { $0 == "/" })
    self.context = context
    lines = UnifiedDiff.lines(of: bytes[...])
    var starts = [0]
    for line in lines { starts.append(line.endIndex) }
    blocks = UnifiedDiff.blocks(bytes, changes, starts)
  }

  /// The diff; empty where nothing changes.
  public var text: String {
    guard !blocks.isEmpty else { return "" }
    var output = "--- a/\(name)\n+++ b/\(name)\n"
    var shift = 0
    var rest = blocks[...]
    while let first = rest.first {
      var hunk = [first]
      rest = rest.dropFirst()
      while let next = rest.first, let last = hunk.last, next.first - (last.first + last.count) <= 2 * context {
        hunk.append(next)
        rest = rest.dropFirst()
      }
      output += text(of: hunk, shift: &shift)
    }
    return output
  }

  private func text(of hunk: [Block], shift: inout Int) -> String {
    guard let first = hunk.first, let last = hunk.last else { return "" }
    let start = max(0, first.first - context)
    let end = min(lines.count, last.first + last.count + context)
    let added = hunk.reduce(0) { $0 + $1.new.count - $1.count }
    var body = ""
    var at = start
    for block in hunk {
      for line in lines[at..<block.first] { body += marked(" ", line) }
      for line in lines[block.first..<block.first + block.count] { body += marked("-", line) }
      for line in block.new { body += marked("+", line) }
      at = block.first + block.count
    }
    for line in lines[at..<end] { body += marked(" ", line) }
    let head = "@@ -\(start + 1),\(end - start) +\(start + 1 + shift),\(end - start + added) @@\n"
    shift += added
    return head + body
  }

  private func marked(_ mark: Character, _ line: ArraySlice<UInt8>) -> String {
    let text = String(decoding: line, as: UTF8.self)
    return line.last == 0x0A ? "\(mark)\(text)" : "\(mark)\(text)\n\\ No newline at end of file\n"
  }

  /// The changed lines; changes that meet on a line are one block.
  private static func blocks(_ bytes: [UInt8], _ changes: [Change], _ starts: [Int]) -> [Block] {
    var blocks: [Block] = []
    var rest = changes.filter { Array($0.replacement.utf8)[...] != bytes[$0.range] }[...]
    while let change = rest.first {
      let first = line(of: change.range.lowerBound, starts)
      var last = line(of: change.range.upperBound, starts)
      var together = [change]
      rest = rest.dropFirst()
      while let next = rest.first, line(of: next.range.lowerBound, starts) <= last {
        last = max(last, line(of: next.range.upperBound, starts))
        together.append(next)
        rest = rest.dropFirst()
      }
      let old = starts[first]..<starts[min(last + 1, starts.count - 1)]
      var new: [UInt8] = []
      var at = old.lowerBound
      for change in together {
        new += bytes[at..<change.range.lowerBound]
        new += Array(change.replacement.utf8)
        at = change.range.upperBound
      }
      new += bytes[at..<max(at, old.upperBound)]
      blocks.append(Block(first: first, count: last - first + 1, new: lines(of: new[...])))
    }
    return blocks
  }

  private static func line(of offset: Int, _ starts: [Int]) -> Int {
    var low = 0
    var high = max(0, starts.count - 2)
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// Lines with their line ends.
  private static func lines(of bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.endIndex
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }
}
