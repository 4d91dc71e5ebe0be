import Documents
import Findings
import Reporting
import SourceText

/// The changes that findings suggest, by file, written as one patch.
struct SuggestedChanges {
  private var files: [String] = []
  private var suggestions: [String: [Suggestion]] = [:]

  /// Takes in the suggestions of a contract's findings; those of waived ones are left out.
  mutating func add(_ contract: ContractReport) {
    let found = contract.findings.filter { $0.waiver == nil }.compactMap(\.suggestion)
    guard !found.isEmpty else { return }
    if suggestions[contract.file] == nil { files.append(contract.file) }
    suggestions[contract.file, default: []] += found
  }

  /// Prints the patch of all files.
  func write() {
    for name in files {
      do {
        Terminal.output(Array(try patch(name, suggestions[name] ?? []).utf8))
      } catch {
        Terminal.note("no patch for `\(name)`: \(error.message)")
      }
    }
  }

  private func patch(_ name: String, _ suggestions: [Suggestion]) throws(WorldError) -> String {
    if name.contains("!") || name.lowercased().hasSuffix(".gz") || SmallFile.size(name) == nil {
      throw WorldError("it is no plain file")
    }
    let whole = try SmallFile.bytes(name, limit: .max)
    let isXML = InputFormat.sniff(whole) == .xml
    let text = isXML ? TextDecoding.utf8(ofXML: whole).0 : TextDecoding.withoutMark(whole)
    let isUTF8 = whole.suffix(text.count).elementsEqual(text)
    let mark = isUTF8 ? whole.count - text.count : 0
    let lines = LineStarts(text)
    var edits = EditSet()
    for suggestion in suggestions {
      let start = lines.offset(of: suggestion.position) + mark
      let edit = ValueEdit(
        range: start..<start + suggestion.range.count, replacement: suggestion.replacement)
      if !edits.insert(edit) {
        Terminal.note("`\(name)`: the change of `\(suggestion.path)` contradicts another one and is left out")
      }
    }
    return UnifiedDiff(
      of: isUTF8 ? whole : text,
      changes: edits.edits.map { UnifiedDiff.Change(range: $0.range, replacement: $0.replacement) }, name: name
    ).text
  }
}

/// Where the lines of a text begin; CR, LF and CRLF each end a line.
private struct LineStarts {
  private let bytes: [UInt8]
  private var starts = [0]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    for index in bytes.indices {
      let isPair = index + 1 < bytes.count && bytes[index + 1] == 0x0A
      if bytes[index] == 0x0A || (bytes[index] == 0x0D && !isPair) { starts.append(index + 1) }
    }
  }

  /// The byte at a position; columns count scalars.
  func offset(of position: SourcePosition) -> Int {
    var offset = starts[min(max(position.line - 1, 0), starts.count - 1)]
    var left = position.column - 1
    while left > 0, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return offset
  }
}
