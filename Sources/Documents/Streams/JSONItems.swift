/// Cuts the bytes of one JSON array into its items, by brackets and quotes alone.
struct JSONItems: Sendable {
  enum Step {
    /// More bytes are due.
    case more
    /// An item, without the blanks around it.
    case item(Range<Int>)
    /// What stands here does not fit; what was expected.
    case wrong(String)
  }

  private enum State { case beforeArray, beforeFirst, beforeItem, inItem, afterItem, afterArray }

  private var state = State.beforeArray
  private var depth = 0
  private var isInString = false
  private var isEscaped = false
  /// How many bytes of the current item have gone by, and how many up to its last byte that is no blank.
  private var length = 0
  private var textLength = 0

  /// Whether no item has begun that has not ended.
  var isBetween: Bool { state != .inItem }
  /// Whether the array has ended.
  var isComplete: Bool { state == .afterArray }

  /// Where the current item began, `at` being how far the bytes have been looked at.
  func start(at place: Int) -> Int { place - length }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  /// Whether bytes hold one value with all brackets and quotes closed.
  static func isComplete(_ bytes: ArraySlice<UInt8>) -> Bool {
    var items = JSONItems()
    items.state = .inItem
    for byte in bytes { items.take(byte) }
    return items.depth == 0 && !items.isInString
  }

  /// Goes on from `at` to the end of the next item, or of the bytes.
  mutating func step(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> Step {
    while at < bytes.count {
      let byte = bytes[at]
      if state == .inItem {
        if depth == 0, !isInString, byte == 0x2C || byte == 0x5D { return endItem(&at) }
        skim(bytes, &at)
        continue
      }
      if JSONItems.isBlank(byte) {
        at += 1
        continue
      }
      if let wrong = between(byte, &at) { return .wrong(wrong) }
    }
    return .more
  }

  /// Takes a byte that stands between items; gives what was expected where it does not fit.
  private mutating func between(_ byte: UInt8, _ at: inout Int) -> String? {
    switch state {
    case .beforeArray:
      guard byte == 0x5B else { return "`[`" }
      state = .beforeFirst
    case .beforeFirst where byte == 0x5D, .afterItem where byte == 0x5D:
      state = .afterArray
    case .beforeFirst, .beforeItem:
      if byte == 0x2C || byte == 0x5D { return "a value" }
      state = .inItem
      length = 0
      textLength = 0
      return nil
    case .afterItem:
      guard byte == 0x2C else { return "`,` or `]`" }
      state = .beforeItem
    case .afterArray: return "the end of the document after the array"
    case .inItem: return nil
    }
    at += 1
    return nil
  }

  private mutating func endItem(_ at: inout Int) -> Step {
    state = .afterItem
    return .item(at - length..<at - length + textLength)
  }

  /// Goes over one byte of an item, or over the plain bytes of a string up to the next that matters.
  @inline(__always)
  private mutating func skim(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int) {
    if isInString, !isEscaped, at + 8 <= bytes.count, let base = bytes.baseAddress {
      let stops = Word(at: base + at).equal(to: 0x22) | Word(at: base + at).equal(to: 0x5C)
      let plain = stops == 0 ? 8 : Word.first(stops)
      if plain > 0 {
        at += plain
        length += plain
        textLength = length
        return
      }
    }
    take(bytes[at])
    at += 1
    length += 1
    if !JSONItems.isBlank(bytes[at - 1]) { textLength = length }
  }

  @inline(__always)
  private mutating func take(_ byte: UInt8) {
    if isInString {
      if isEscaped {
        isEscaped = false
      } else if byte == 0x5C {
        isEscaped = true
      } else if byte == 0x22 {
        isInString = false
      }
    } else if byte == 0x22 {
      isInString = true
    } else if byte == 0x7B || byte == 0x5B {
      depth += 1
    } else if byte == 0x7D || byte == 0x5D {
      depth -= 1
    }
  }
}
