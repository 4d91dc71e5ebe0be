import Documents
import SourceText

/// A stream of bytes cut into records, drawn as work items of some records each.
final class RecordStream {
  /// The name in reports.
  let name: String
  private let source: any ByteSource
  private let isXML: Bool
  private var json: JSONStream
  private var xml: XMLStream
  private var waiting: ArraySlice<Record> = []
  private var isEnd = false
  private var count = 0

  init(_ source: any ByteSource, name: String, format: InputFormat, limits: ReadingLimits) {
    self.source = source
    self.name = name
    isXML = format == .xml
    json = JSONStream(form: format == .ndjson ? .lines : .automatic, limits: limits)
    xml = XMLStream(containers: ["contracts"], limits: limits)
  }

  /// The next records, about `InputQueue.bytesInItem` bytes of them; nil at the end.
  func next() throws -> WorkItem? {
    var size = 0
    while true {
      while let record = waiting.first, size < InputQueue.bytesInItem {
        size += record.bytes.count
        chosen.append(record)
        waiting.removeFirst()
      }
      if size >= InputQueue.bytesInItem || isEnd { return take() }
      let block = try source.read(1 << 17)
      isEnd = block.isEmpty
      let records = isXML ? (isEnd ? xml.finish() : xml.feed(block)) : (isEnd ? json.finish() : json.feed(block))
      waiting.append(contentsOf: records)
    }
  }

  private var chosen: [Record] = []

  private func take() -> WorkItem? {
    if chosen.isEmpty {
      guard count == 0 else { return nil }
      count = 1
      return .problems([Diagnostic("the input holds no contract", file: name)])
    }
    count += chosen.count
    defer { chosen = [] }
    return .records(chosen, name: name, isXML: isXML)
  }
}
