/// Reads the text of string and bytes literals: prefixes, quotes and escapes.
struct StringLiteral {
  private let bytes: [UInt8]
  private let range: Range<Int>
  private let isBytes: Bool
  private var isRaw = false
  private var output: [UInt8] = []

  /// The bytes that the literal at `range` stands for.
  static func read(_ bytes: [UInt8], _ range: Range<Int>, isBytes: Bool) throws(SyntaxProblem) -> [UInt8] {
    var literal = StringLiteral(bytes: bytes, range: range, isBytes: isBytes)
    return try literal.content()
  }

  private init(bytes: [UInt8], range: Range<Int>, isBytes: Bool) {
    self.bytes = bytes
    self.range = range
    self.isBytes = isBytes
  }

  private mutating func content() throws(SyntaxProblem) -> [UInt8] {
    var start = range.lowerBound
    while bytes[start] != UInt8(ascii: "'") && bytes[start] != UInt8(ascii: "\"") {
      if bytes[start] | 0x20 == UInt8(ascii: "r") { isRaw = true }
      start += 1
    }
    let quote = bytes[start]
    let triple = range.upperBound - start >= 6 && bytes[start + 1] == quote && bytes[start + 2] == quote
    let width = triple ? 3 : 1
    var position = start + width
    let end = range.upperBound - width
    while position < end {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\\"), !isRaw {
        position = try escape(position, end)
      } else {
        output.append(byte)
        position += 1
      }
    }
    return output
  }

  private mutating func escape(_ start: Int, _ end: Int) throws(SyntaxProblem) -> Int {
    guard start + 1 < end else { throw SyntaxProblem("the escape is not complete", start..<end) }
    let letter = bytes[start + 1]
    switch letter {
    case UInt8(ascii: "a"): output.append(0x07)
    case UInt8(ascii: "b"): output.append(0x08)
    case UInt8(ascii: "f"): output.append(0x0C)
    case UInt8(ascii: "n"): output.append(0x0A)
    case UInt8(ascii: "r"): output.append(0x0D)
    case UInt8(ascii: "t"): output.append(0x09)
    case UInt8(ascii: "v"): output.append(0x0B)
    case UInt8(ascii: "\\"), UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
      output.append(letter)
    case UInt8(ascii: "x"), UInt8(ascii: "X"): return try code(start, start + 2, 2, radix: 16, end, octet: true)
    case UInt8(ascii: "u") where !isBytes: return try code(start, start + 2, 4, radix: 16, end, octet: false)
    case UInt8(ascii: "U") where !isBytes: return try code(start, start + 2, 8, radix: 16, end, octet: false)
    case UInt8(ascii: "0")...UInt8(ascii: "3"): return try code(start, start + 1, 3, radix: 8, end, octet: true)
    default:
      throw SyntaxProblem(
        "found an unknown escape; write `\\\\` for a backslash, or a raw string `r'…'`", start..<min(start + 2, end))
    }
    return start + 2
  }

  private mutating func code(
    _ start: Int, _ first: Int, _ count: Int, radix: UInt32, _ end: Int, octet: Bool
  ) throws(SyntaxProblem) -> Int {
    guard first + count <= end else { throw SyntaxProblem("the escape is not complete", start..<end) }
    var value: UInt32 = 0
    for index in first..<first + count {
      guard let digit = hexDigit(bytes[index]), digit < radix else {
        throw SyntaxProblem("the escape is not complete; it takes \(count) digits", start..<first + count)
      }
      value = value &* radix &+ digit
    }
    if octet && isBytes {
      output.append(UInt8(truncatingIfNeeded: value))
    } else if let scalar = Unicode.Scalar(value) {
      output.append(contentsOf: String(Character(scalar)).utf8)
    } else {
      throw SyntaxProblem("the escape is no Unicode character", start..<first + count)
    }
    return first + count
  }
}
