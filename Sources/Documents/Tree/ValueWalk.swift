/// Goes over the written form of a value, piece by piece, counting the bytes that each piece became.
struct ValueWalk {
  /// How a value is written.
  enum Form { case json, attribute, content }

  private let form: Form
  private let bytes: [UInt8]
  private let end: Int
  private let first: Int
  private var at: Int
  /// The bytes of the value before `at`.
  private var value = 0
  private var isInCDATA = false

  init(_ form: Form, _ range: Range<Int>, _ bytes: [UInt8]) {
    self.form = form
    self.bytes = bytes
    let range = range.clamped(to: 0..<bytes.count)
    first = range.lowerBound
    at = first
    end = range.upperBound
  }

  /// The bytes that a part of the value was written with. The walk then stands where the part begins: what is asked next
  /// and lies behind it is found from there.
  mutating func source(of part: Range<Int>) -> Range<Int> {
    if part.lowerBound < value || part.isEmpty { (at, value, isInCDATA) = (first, 0, false) }
    var walk = self
    var start: Int?
    while walk.value < part.upperBound || start == nil {
      let (from, value, isInCDATA) = (walk.at, walk.value, walk.isInCDATA)
      guard let length = walk.step() else { break }
      walk.value += length
      if start == nil, part.lowerBound < walk.value || part.isEmpty && part.lowerBound == value {
        start = from
        (at, self.value, self.isInCDATA) = (from, value, isInCDATA)
      }
    }
    let first = start ?? walk.at
    return first..<max(first, part.isEmpty ? first : walk.at)
  }

  /// Goes over one piece; gives how many bytes it became. Nil at the end.
  private mutating func step() -> Int? {
    guard at < end else { return nil }
    let byte = bytes[at]
    switch form {
    case .json where byte == 0x5C: return jsonEscape()
    case .attribute where byte == 0x26, .content where byte == 0x26 && !isInCDATA: return reference()
    case .content where byte == 0x3C && !isInCDATA, .content where byte == 0x5D && isInCDATA:
      if skipMarkup() { return 0 }
    case .json, .attribute, .content: break
    }
    let isLineEnd = form != .json && byte == 0x0D && at + 1 < end && bytes[at + 1] == 0x0A
    at += isLineEnd ? 2 : 1
    return 1
  }

  private mutating func jsonEscape() -> Int {
    guard at + 1 < end, bytes[at + 1] == 0x75 else {
      at = min(at + 2, end)
      return 1
    }
    let value = number(at + 2..<min(at + 6, end), radix: 16)
    at = min(at + 6, end)
    if value & 0xFC00 == 0xD800 {
      at = min(at + 6, end)
      return 4
    }
    return width(value)
  }

  private mutating func reference() -> Int {
    let stop = bytes[at..<end].firstIndex(of: 0x3B) ?? end - 1
    let isNumber = at + 1 < end && bytes[at + 1] == 0x23
    let isHexadecimal = isNumber && at + 2 < end && bytes[at + 2] == 0x78
    let digits = at + (isHexadecimal ? 3 : 2)..<max(at + (isHexadecimal ? 3 : 2), stop)
    at = stop + 1
    return isNumber ? width(number(digits, radix: isHexadecimal ? 16 : 10)) : 1
  }

  /// Goes over a comment, an instruction, or one end of a CDATA section; false where none stands here.
  private mutating func skipMarkup() -> Bool {
    let rest = bytes[at..<end]
    if isInCDATA {
      guard rest.starts(with: "]]>".utf8) else { return false }
      at += 3
      isInCDATA = false
    } else if rest.starts(with: "<![CDATA[".utf8) {
      at += 9
      isInCDATA = true
    } else {
      let close: [UInt8] = rest.starts(with: "<?".utf8) ? [0x3F, 0x3E] : [0x2D, 0x2D, 0x3E]
      at += 2
      while at < end, !bytes[at..<end].starts(with: close) { at += 1 }
      at = min(at + close.count, end)
    }
    return true
  }

  private func number(_ digits: Range<Int>, radix: Int) -> Int {
    Int(String(decoding: bytes[digits], as: UTF8.self), radix: radix) ?? 0
  }

  private func width(_ scalar: Int) -> Int { scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4 }
}
