/// Cuts a stream of JSON, fed in blocks, into records: the lines of NDJSON, the items of an array, or one value.
///
/// A record is cut, not read: what is wrong inside it shows when a ``JSONReader`` reads it, and loses no other record.
/// Structure that cannot be cut ends the stream with a record that says why. No more than the current record and one
/// block are kept, so memory does not grow with the number of records.
public struct JSONStream: Sendable {
  /// What a stream is.
  public enum Form: Sendable {
    /// To be told by its first bytes: `[` begins an array; a first line that is complete, or is followed by a line that
    /// begins with `{`, is NDJSON; all else is one value.
    case automatic
    /// One record a line; blank lines are passed over.
    case lines
    /// One array, whose items are the records.
    case array
    /// One value.
    case value
  }

  private let limits: ReadingLimits
  private var form: Form
  private var pending: [UInt8] = []
  /// How far the pending bytes have been looked at.
  private var at = 0
  private var cursor = TextCursor()
  private var items = JSONItems()
  private var count = 0
  private var hasEnded = false
  private var markIsPossible = true

  /// Makes a stream whose records are no larger than `limits.documentBytes`.
  public init(form: Form = .automatic, limits: ReadingLimits = ReadingLimits()) {
    self.form = form
    self.limits = limits
  }

  /// Takes a block of bytes and gives the records that it completes.
  public mutating func feed(_ block: [UInt8]) -> [Record] {
    block.withUnsafeBufferPointer { feed($0) }
  }

  /// Takes a block of bytes and gives the records that it completes.
  public mutating func feed(_ block: UnsafeBufferPointer<UInt8>) -> [Record] {
    guard !hasEnded else { return [] }
    pending.append(contentsOf: block)
    return cut(isEnd: false)
  }

  /// Ends the stream and gives what is left: the last record, or what is wrong with the end.
  public mutating func finish() -> [Record] {
    guard !hasEnded else { return [] }
    let records = cut(isEnd: true)
    hasEnded = true
    return records
  }

  private mutating func cut(isEnd: Bool) -> [Record] {
    if markIsPossible {
      guard pending.count >= 3 || isEnd else { return [] }
      if pending.starts(with: [0xEF, 0xBB, 0xBF]) { pending.removeFirst(3) }
      markIsPossible = false
    }
    if form == .automatic, !tellForm(isEnd: isEnd) { return overLimit() }
    var records: [Record] = []
    var start = 0
    switch form {
    case .lines: start = cutLines(isEnd: isEnd, &records)
    case .array: start = cutItems(isEnd: isEnd, &records)
    case .automatic, .value:
      if isEnd, pending.contains(where: { !JSONItems.isBlank($0) }) {
        start = pending.count
        records.append(record(0..<start))
      }
    }
    pending.removeFirst(start)
    at -= start
    return records + (isEnd ? [] : overLimit())
  }

  /// Ends the stream where the current record is over the limit.
  private mutating func overLimit() -> [Record] {
    guard !hasEnded, pending.count > limits.documentBytes else { return [] }
    let problem = Problem(.limit, "a record longer than the limit of \(limits.documentBytes) bytes", at: 0..<1)
    hasEnded = true
    return [record(0..<min(pending.count, 1024), problem)]
  }

  private mutating func record(_ range: Range<Int>, _ problem: Problem? = nil) -> Record {
    count += 1
    return Record(bytes: Array(pending[range]), origin: cursor.position, index: count - 1, problem: problem)
  }

  private mutating func pass(_ range: Range<Int>) {
    pending.withUnsafeBufferPointer { cursor.advance(over: UnsafeBufferPointer(rebasing: $0[range])) }
  }

  // MARK: what the stream is

  /// Looks at the first line and the byte that begins the next; false where more bytes are due.
  private mutating func tellForm(isEnd: Bool) -> Bool {
    guard let first = pending.firstIndex(where: { !JSONItems.isBlank($0) }) else { return isEnd }
    if pending[first] == 0x5B {
      form = .array
      return true
    }
    guard let lineEnd = pending[first...].firstIndex(of: 0x0A) else {
      if isEnd { form = .value }
      return isEnd
    }
    if JSONItems.isComplete(pending[first..<lineEnd]) {
      form = .lines
      return true
    }
    guard let next = pending[lineEnd...].firstIndex(where: { !JSONItems.isBlank($0) }) else {
      if isEnd { form = .value }
      return isEnd
    }
    form = pending[next] == 0x7B && pending[next - 1] == 0x0A ? .lines : .value
    return true
  }

  // MARK: lines

  private mutating func cutLines(isEnd: Bool, _ records: inout [Record]) -> Int {
    var start = 0
    while start < pending.count {
      let from = max(start, at)
      let found = pending.withUnsafeBufferPointer { firstIndex(of: 0x0A, in: $0, from: from) }
      guard let end = found ?? (isEnd ? pending.count : nil) else { break }
      addLine(start..<end, &records)
      start = min(end + 1, pending.count)
      at = start
    }
    at = pending.count
    return start
  }

  private mutating func addLine(_ line: Range<Int>, _ records: inout [Record]) {
    let tooLong = line.count > limits.documentBytes
    let problem = Problem(.limit, "a record longer than the limit of \(limits.documentBytes) bytes", at: 0..<1)
    if tooLong {
      records.append(record(line.lowerBound..<line.lowerBound + 1024, problem))
    } else if pending[line].contains(where: { !JSONItems.isBlank($0) }) {
      records.append(record(line))
    }
    let hasReturn = pending.withUnsafeBufferPointer { bytes in
      firstIndex(of: 0x0D, in: UnsafeBufferPointer(rebasing: bytes[line]), from: 0).map { $0 < line.count - 1 } ?? false
    }
    if hasReturn { pass(line) }
    cursor.advanceLine()
  }

  // MARK: items

  private mutating func cutItems(isEnd: Bool, _ records: inout [Record]) -> Int {
    var start = 0
    while !hasEnded {
      let step = pending.withUnsafeBufferPointer { items.step($0, &at) }
      switch step {
      case .more:
        if isEnd { endItems(start, &records) } else if items.isBetween { start = drop(start, at) }
        return hasEnded ? pending.count : start
      case .item(let range):
        start = drop(start, range.lowerBound)
        records.append(record(range))
        start = drop(start, at)
      case .wrong(let expected):
        start = drop(start, at)
        let problem = Problem(.syntax, "found \(found), expected \(expected)", at: 0..<1)
        records.append(record(at..<at + 1, problem))
        hasEnded = true
      }
    }
    return pending.count
  }

  private mutating func endItems(_ start: Int, _ records: inout [Record]) {
    hasEnded = true
    guard !items.isComplete else { return }
    let rest = drop(start, items.isBetween ? start : items.start(at: at))..<pending.count
    let problem = Problem(
      .syntax, "found the end of the document, expected \(items.isBetween ? "`,` or `]`" : "the end of an item")",
      at: rest.count..<rest.count)
    records.append(record(rest, problem))
  }

  private mutating func drop(_ start: Int, _ end: Int) -> Int {
    pass(start..<end)
    return end
  }

  /// The one byte that stands here; what follows may not have come yet.
  private var found: String {
    let byte = pending[at]
    return byte > 0x20 && byte < 0x7F && byte != 0x60 ? "`\(Character(Unicode.Scalar(byte)))`" : "the byte \(hex(byte))"
  }
}
