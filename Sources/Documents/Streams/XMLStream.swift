/// Cuts a stream of XML, fed in blocks, into records: the child elements of a root or the document itself.
///
/// A root with one of the `containers`' names holds records; any other root is one record, the document itself. Records
/// are cut by their tags alone and read, each on its own, by any ``XMLReader``: it puts the root's start tag
/// around them, so that its namespaces hold. What stands before, between and behind the records is read here, so that
/// every byte of the stream is looked at by the same rules. No more than the current record and one block are kept.
///
/// Encodings as ``TextDecoding``; records are UTF-8.
public struct XMLStream {
  private let limits: ReadingLimits
  private let containers: Set<String>
  private var reader: XMLReader
  private var decoder: TextDecoder?
  /// Bytes that came before the encoding was known.
  private var undecoded: [UInt8] = []
  private var pending: [UInt8] = []
  private var tags = XMLTags()
  private var cursor = TextCursor()
  private var opening: [UInt8] = []
  private var closing: [UInt8] = []
  private var count = 0
  private var hasEnded = false
  private var isOneDocument = false
  /// How many bytes must be there before the pending ones are looked at again; grows by quarters.
  private var enough = 0

  /// Makes a stream whose records are no larger than `limits.documentBytes`.
  public init(containers: Set<String>, limits: ReadingLimits = ReadingLimits()) {
    self.containers = containers
    self.limits = limits
    reader = XMLReader(limits: limits)
  }

  /// Takes a block of bytes and gives the records that it completes.
  public mutating func feed(_ block: [UInt8]) -> [Record] {
    block.withUnsafeBufferPointer { feed($0) }
  }

  /// Takes a block of bytes and gives the records that it completes.
  public mutating func feed(_ block: UnsafeBufferPointer<UInt8>) -> [Record] {
    guard !hasEnded else { return [] }
    return take(block, isEnd: false)
  }

  /// Ends the stream and gives what is left: the last record, or what is wrong with the end.
  public mutating func finish() -> [Record] {
    guard !hasEnded else { return [] }
    let records = take(UnsafeBufferPointer(start: nil, count: 0), isEnd: true)
    hasEnded = true
    return records
  }

  private mutating func take(_ block: UnsafeBufferPointer<UInt8>, isEnd: Bool) -> [Record] {
    let problem = decode(block, isEnd: isEnd)
    var records: [Record] = []
    if problem == nil, pending.count < enough, !isEnd { return overLimit() }
    cut(&records)
    enough = pending.count + pending.count / 4
    if let problem, !hasEnded {
      records.append(record(0..<pending.count, Problem(problem.kind, problem.message, at: place(of: problem))))
      hasEnded = true
    } else if isEnd, !hasEnded {
      end(&records)
    }
    return records + overLimit()
  }

  private func place(of problem: Problem) -> Range<Int> {
    decoder == nil ? problem.range : pending.count..<pending.count
  }

  /// Appends the text of a block to the pending bytes.
  private mutating func decode(_ block: UnsafeBufferPointer<UInt8>, isEnd: Bool) -> Problem? {
    do throws(Problem) {
      if decoder == nil {
        undecoded.append(contentsOf: block)
        guard undecoded.count >= 1024 || isEnd else { return nil }
        defer { undecoded = [] }
        let decoding: TextDecoding
        do throws(Problem) {
          decoding = try TextDecoding(ofXML: undecoded)
        } catch {
          pending = undecoded
          throw error
        }
        var decoder = decoding.decoder()
        defer { self.decoder = decoder }
        try undecoded.withUnsafeBufferPointer { bytes throws(Problem) in try decoder.decode(bytes, into: &pending) }
      } else {
        try decoder?.decode(block, into: &pending)
      }
      if isEnd { try decoder?.finish(at: 0) }
      return nil
    } catch {
      return error
    }
  }

  private mutating func overLimit() -> [Record] {
    guard !hasEnded, pending.count > limits.documentBytes else { return [] }
    hasEnded = true
    let problem = Problem(.limit, "a record longer than the limit of \(limits.documentBytes) bytes", at: 0..<1)
    return [record(0..<min(pending.count, 1024), problem)]
  }

  private mutating func record(_ range: Range<Int>, _ problem: Problem? = nil) -> Record {
    count += 1
    var record = Record(bytes: Array(pending[range]), origin: cursor.position, index: count - 1, problem: problem)
    record.opening = opening
    record.closing = closing
    return record
  }

  // MARK: records

  private mutating func cut(_ records: inout [Record]) {
    var start = 0
    while !hasEnded, !isOneDocument {
      guard let mark = pending.withUnsafeBufferPointer({ tags.next($0) }) else { break }
      switch mark {
      case .doctype: isOneDocument = true
      case .root(let name, let range, let isEmpty):
        isOneDocument = isEmpty || !containers.contains(name.local)
        if !isOneDocument { start = begin(name, range, &records) }
      case .record(let end):
        start = pass(start, to: firstText(from: start))
        records.append(record(start..<end))
        start = pass(start, to: end)
      case .tooDeep(let end):
        records.append(record(start..<end, limits.depthProblem(at: end - start - 1)))
        hasEnded = true
      }
    }
    pending.removeFirst(start)
    tags.drop(start)
  }

  /// Notes the root's tag and reads all up to it, closed.
  private mutating func begin(_ name: XMLTags.TagName, _ range: Range<Int>, _ records: inout [Record]) -> Int {
    let closing = Array("</\(name.qualified)>".utf8)
    if let problem = problem(of: Array(pending[..<range.upperBound]) + closing, wrapper: 0) {
      let places = problem.range.clamped(to: 0..<range.upperBound)
      records.append(record(0..<range.upperBound, Problem(problem.kind, problem.message, at: places)))
      hasEnded = true
      return range.upperBound
    }
    opening = Array(pending[range])
    self.closing = closing
    return pass(0, to: range.upperBound)
  }

  private func firstText(from start: Int) -> Int {
    pending[start...].firstIndex { $0 > 0x20 } ?? pending.count
  }

  private mutating func pass(_ start: Int, to end: Int) -> Int {
    pending.withUnsafeBufferPointer { cursor.advance(over: UnsafeBufferPointer(rebasing: $0[start..<end])) }
    return end
  }

  /// Reads what is left: the whole document, or all from the last record on.
  private mutating func end(_ records: inout [Record]) {
    if isOneDocument || opening.isEmpty {
      let isContainer = isOneDocument && containers.contains(tags.rootName?.local ?? "")
      let problem = isContainer ? problem(of: pending, wrapper: 0) : nil
      if !isContainer || problem != nil { records.append(record(0..<pending.count, problem)) }
    } else if let problem = problem(of: opening + pending, wrapper: opening.count) {
      records.append(record(0..<pending.count, problem))
    }
  }

  private mutating func problem(of bytes: [UInt8], wrapper: Int) -> Problem? {
    var tree = Tree()
    var names = NameTable()
    guard wrapper > 0 else { return reader.read(bytes, into: &tree, names: &names).first }
    var frame = Record(bytes: Array(bytes[wrapper...]))
    frame.opening = Array(bytes[..<wrapper])
    return reader.read(frame, into: &tree, names: &names).first
  }
}
