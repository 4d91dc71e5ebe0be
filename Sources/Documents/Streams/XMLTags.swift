/// Goes over the tags of a stream of XML to find the root's start tag and the ends of its child elements.
///
/// By tags, comments, instructions, CDATA sections and quotes alone: whether the text is well-formed is the reader's
/// to say.
struct XMLTags {
  /// A tag's name as it stands there.
  struct TagName {
    let qualified: String
    /// The part behind the prefix.
    var local: String {
      qualified.firstIndex(of: ":").map { String(qualified[qualified.index(after: $0)...]) } ?? qualified
    }
  }

  enum Mark {
    case doctype
    case root(TagName, Range<Int>, isEmpty: Bool)
    /// A child of the root has ended; the byte after it.
    case record(end: Int)
    /// Tags are nested deeper than anything that is read; the byte after the last.
    case tooDeep(end: Int)
  }

  /// The next byte to look at; behind whole tags only.
  private(set) var at = 0
  private(set) var rootName: TagName?
  /// The names of the open elements below the root, by their places.
  private var open: [Range<Int>] = []
  private var root: [UInt8] = []
  private static let mostLevels = 4096
  private var isBehindRoot = false

  /// Goes on to the next mark, or gives nil where more bytes are due; then stands before what is incomplete.
  mutating func next(_ bytes: UnsafeBufferPointer<UInt8>) -> Mark? {
    while !isBehindRoot {
      guard let start = firstIndex(of: 0x3C, in: bytes, from: at), start + 1 < bytes.count else { return nil }
      let isMarkup = bytes[start + 1] == 0x21 || bytes[start + 1] == 0x3F
      if isMarkup {
        guard let end = endOfMarkup(bytes, start) else { return nil }
        if end < 0 { return .doctype }
        at = end
        continue
      }
      guard let end = endOfTag(bytes, start) else { return nil }
      at = end
      if let mark = mark(bytes, start..<end) { return mark }
    }
    return nil
  }

  /// The first `count` bytes are gone.
  mutating func drop(_ count: Int) {
    at -= count
    for index in open.indices { open[index] = open[index].lowerBound - count..<open[index].upperBound - count }
  }

  private mutating func mark(_ bytes: UnsafeBufferPointer<UInt8>, _ tag: Range<Int>) -> Mark? {
    let isEnd = bytes[tag.lowerBound + 1] == 0x2F
    let isEmpty = bytes[tag.upperBound - 2] == 0x2F
    let start = tag.lowerBound + (isEnd ? 2 : 1)
    var end = start
    while bytes[end] > 0x20, bytes[end] != 0x2F, bytes[end] != 0x3E { end += 1 }
    if rootName == nil {
      root = Array(bytes[start..<end])
      let name = TagName(qualified: String(decoding: root, as: UTF8.self))
      rootName = name
      return .root(name, tag, isEmpty: isEmpty)
    }
    if isEnd { return ended(bytes, start..<end, tag) }
    if isEmpty { return open.isEmpty ? .record(end: tag.upperBound) : nil }
    open.append(start..<end)
    return open.count > XMLTags.mostLevels ? .tooDeep(end: tag.upperBound) : nil
  }

  /// An end tag ends the innermost element of its name, with all that was left open inside; so a record that lacks an
  /// end tag, which its reader refuses, does not take the next ones with it.
  private mutating func ended(
    _ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>, _ tag: Range<Int>
  ) -> Mark? {
    if let index = open.lastIndex(where: { isSame(bytes, $0, name) }) {
      open.removeLast(open.count - index)
      return open.isEmpty ? .record(end: tag.upperBound) : nil
    }
    guard root.elementsEqual(bytes[name]) else { return nil }
    if open.isEmpty {
      isBehindRoot = true
      return nil
    }
    open.removeAll()
    at = tag.lowerBound
    return .record(end: tag.lowerBound)
  }

  @inline(__always)
  private func isSame(_ bytes: UnsafeBufferPointer<UInt8>, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.count == right.count else { return false }
    var offset = 0
    while offset < left.count {
      if bytes[left.lowerBound + offset] != bytes[right.lowerBound + offset] { return false }
      offset += 1
    }
    return true
  }

  /// The byte after a comment, instruction or CDATA section; nil where more bytes are due, -1 for a DTD.
  private func endOfMarkup(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    if bytes[start + 1] == 0x3F { return end(of: "?>", bytes, from: start + 2) }
    guard start + 3 < bytes.count else { return nil }
    if bytes[start + 2] == 0x2D { return end(of: "-->", bytes, from: start + 4) }
    if bytes[start + 2] == 0x5B { return end(of: "]]>", bytes, from: start + 3) }
    return rootName == nil ? -1 : end(of: ">", bytes, from: start)
  }

  private func end(of mark: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    mark.withUTF8Buffer { mark in
      var place = start
      while let end = firstIndex(of: 0x3E, in: bytes, from: place) {
        let begin = end + 1 - mark.count
        if begin >= start, bytes[begin...end].elementsEqual(mark) { return end + 1 }
        place = end + 1
      }
      return nil
    }
  }

  /// The byte after the `>` of a tag, quotes passed over.
  @inline(__always)
  private func endOfTag(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    var place = start + 1
    while place < bytes.count {
      if place + 8 <= bytes.count {
        let stops = Word(at: base + place).stopsOfTag
        if stops == 0 {
          place += 8
          continue
        }
        place += Word.first(stops)
      }
      switch base[place] {
      case 0x3E: return place + 1
      case 0x22, 0x27:
        guard let end = firstIndex(of: base[place], in: bytes, from: place + 1) else { return nil }
        place = end + 1
      default: place += 1
      }
    }
    return nil
  }
}
