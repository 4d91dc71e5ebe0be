/// Text, attribute values, references, comments and CDATA sections of the fast scanner.
extension XMLScan {
  /// Goes over text to the next `<`.
  @inline(__always)
  mutating func text() -> Bool {
    var run = at
    while true {
      let stops = Word(at: bytes + at).stopsOfText
      if stops == 0 {
        at += 8
        continue
      }
      at += Word.first(stops)
      switch bytes[at] {
      case 0x3C:
        if run < at { take(run..<at) }
        return pending.count <= limits.stringBytes
      case 0x0A, 0x09: at += 1
      case 0x5D:
        if bytes[at + 1] == 0x5D, bytes[at + 2] == 0x3E { return false }
        at += 1
      case 0x0D:
        take(run..<at)
        lineEnd()
        run = at
      case 0x26:
        take(run..<at)
        guard let scalar = reference() else { return false }
        put(scalar)
        run = at
      default: return false
      }
    }
  }

  /// Adds a run of the document to the text since the last tag.
  @inline(__always)
  private mutating func take(_ run: Range<Int>) {
    if pending.isEmpty {
      pending = run
    } else if pending.upperBound == run.lowerBound {
      pending = pending.lowerBound..<run.upperBound
    } else {
      moveToDecoded()
      append(run)
      pending = pending.lowerBound..<decodedStart + decoded.count
    }
  }

  /// Makes the text since the last tag the end of what is decoded, so that it can grow.
  private mutating func moveToDecoded() {
    if pending.upperBound == decodedStart + decoded.count, pending.lowerBound >= decodedStart { return }
    let start = decodedStart + decoded.count
    append(pending)
    pending = start..<decodedStart + decoded.count
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    moveToDecoded()
    decoded.append(contentsOf: UTF8.encode(scalar) ?? .init())
    pending = pending.lowerBound..<decodedStart + decoded.count
  }

  /// A line end of CR or CR LF is LF (XML 1.0 §2.11).
  private mutating func lineEnd() {
    at += bytes[at + 1] == 0x0A ? 2 : 1
    put("\n")
  }

  // MARK: attribute values

  /// Reads a quoted value, its blanks normalised, and gives its range of the tree's text.
  @inline(__always)
  mutating func attributeValue() -> Range<Int>? {
    let quote = bytes[at]
    guard quote == 0x22 || quote == 0x27 else { return nil }
    at += 1
    let start = at
    while true {
      let stops = Word(at: bytes + at).stops(of: quote)
      if stops == 0 {
        at += 8
        continue
      }
      at += Word.first(stops)
      if bytes[at] == quote { break }
      guard bytes[at] != 0x3C else { return nil }
      return decodedValue(from: start, quote)
    }
    at += 1
    return at - 1 - start <= limits.stringBytes ? start..<at - 1 : nil
  }

  /// Goes on with a value that holds a reference or a control character.
  private mutating func decodedValue(from start: Int, _ quote: UInt8) -> Range<Int>? {
    let first = decodedStart + decoded.count
    append(start..<at)
    while bytes[at] != quote {
      switch bytes[at] {
      case 0x26:
        guard let scalar = reference() else { return nil }
        decoded.append(contentsOf: UTF8.encode(scalar) ?? .init())
      case 0x0A, 0x09:
        decoded.append(0x20)
        at += 1
      case 0x0D:
        decoded.append(0x20)
        at += bytes[at + 1] == 0x0A ? 2 : 1
      case 0..<0x20, 0x3C: return nil
      default:
        decoded.append(bytes[at])
        at += 1
      }
    }
    at += 1
    let end = decodedStart + decoded.count
    return end - first <= limits.stringBytes ? first..<end : nil
  }

  // MARK: references

  /// Reads a reference to one of the five entities or to a character.
  private mutating func reference() -> Unicode.Scalar? {
    at += 1
    if bytes[at] == 0x23 { return characterReference() }
    let entities: [(StaticString, Unicode.Scalar)] = [
      ("lt;", "<"), ("gt;", ">"), ("amp;", "&"), ("apos;", "'"), ("quot;", "\""),
    ]
    for (name, scalar) in entities where isWord(name, at..<at + name.utf8CodeUnitCount) {
      at += name.utf8CodeUnitCount
      return scalar
    }
    return nil
  }

  private mutating func characterReference() -> Unicode.Scalar? {
    at += 1
    let isHexadecimal = bytes[at] == 0x78
    if isHexadecimal { at += 1 }
    let start = at
    var value: UInt32 = 0
    while bytes[at] != 0x3B {
      let byte = bytes[at]
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46 where isHexadecimal: digit = byte - 0x37
      case 0x61...0x66 where isHexadecimal: digit = byte - 0x57
      default: return nil
      }
      value = value * (isHexadecimal ? 16 : 10) + UInt32(digit)
      at += 1
      if value > 0x10FFFF { return nil }
    }
    guard at > start, value >= 0x20 || value == 0x09 || value == 0x0A || value == 0x0D else { return nil }
    guard value != 0xFFFE, value != 0xFFFF else { return nil }
    at += 1
    return Unicode.Scalar(value)
  }

  // MARK: what is no element

  /// Goes over a comment; false where it holds `--`, or a character that no XML text may hold.
  mutating func comment() -> Bool {
    guard bytes[at + 2] == 0x2D, bytes[at + 3] == 0x2D else { return false }
    at += 4
    let start = at
    while !(bytes[at] == 0x2D && bytes[at + 1] == 0x2D) {
      if bytes[at] < 0x20, bytes[at] != 0x0A, bytes[at] != 0x09, bytes[at] != 0x0D { return false }
      at += 1
    }
    guard bytes[at + 2] == 0x3E, at - start <= limits.stringBytes else { return false }
    at += 3
    return true
  }

  /// Takes a CDATA section into the text since the last tag.
  mutating func characterData() -> Bool {
    guard isWord("<![CDATA[", at..<at + 9), top.node >= 0 else { return false }
    at += 9
    var run = at
    while !(bytes[at] == 0x5D && bytes[at + 1] == 0x5D && bytes[at + 2] == 0x3E) {
      if bytes[at] == 0x0D {
        if run < at { take(run..<at) }
        lineEnd()
        run = at
      } else {
        if bytes[at] < 0x20, bytes[at] != 0x0A, bytes[at] != 0x09 { return false }
        at += 1
      }
    }
    if run < at { take(run..<at) }
    at += 3
    return pending.count <= limits.stringBytes
  }

  /// Goes over a processing instruction with an ASCII name other than `xml`.
  mutating func instruction() -> Bool {
    at += 2
    guard let name = qualifiedName(), name.colon == 0 else { return false }
    let isXML = name.range.count == 3 && bytes[at - 3] | 0x20 == 0x78 && bytes[at - 2] | 0x20 == 0x6D
    if isXML, bytes[at - 1] | 0x20 == 0x6C { return false }
    guard bytes[at] == 0x3F || bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x09 || bytes[at] == 0x0D else {
      return false
    }
    let start = at
    while !(bytes[at] == 0x3F && bytes[at + 1] == 0x3E) {
      if bytes[at] < 0x20, bytes[at] != 0x0A, bytes[at] != 0x09, bytes[at] != 0x0D { return false }
      at += 1
    }
    // A `?` right behind the name must be the end.
    guard at == start || bytes[start] != 0x3F, at - start <= limits.stringBytes else { return false }
    at += 2
    return true
  }

  /// Goes over blanks, comments and instructions outside the root element.
  mutating func misc() -> Bool {
    skipBlanks()
    while bytes[at] == 0x3C, bytes[at + 1] == 0x21 || bytes[at + 1] == 0x3F {
      if bytes[at + 1] == 0x21, bytes[at + 2] != 0x2D { return true }
      guard bytes[at + 1] == 0x21 ? comment() : instruction() else { return false }
      skipBlanks()
    }
    return true
  }

  /// Goes over an XML declaration of version 1.0; its encoding is the decoder's matter.
  mutating func declaration() -> Bool {
    guard bytes[at] == 0x3C, bytes[at + 1] == 0x3F else { return true }
    guard isWord("<?xml", at..<at + 5) else { return false }
    at += 5
    guard pseudoAttribute("version", { $0.elementsEqual("1.0".utf8) }) == true else { return false }
    guard pseudoAttribute("encoding", XMLScan.isEncodingName) != false else { return false }
    guard pseudoAttribute("standalone", { $0.elementsEqual("yes".utf8) || $0.elementsEqual("no".utf8) }) != false else {
      return false
    }
    skipBlanks()
    guard bytes[at] == 0x3F, bytes[at + 1] == 0x3E else { return false }
    at += 2
    return true
  }

  /// Whether the next part of the declaration has this name and a fitting value; nil where it has another name.
  private mutating func pseudoAttribute(
    _ name: StaticString, _ fits: (UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Bool? {
    let before = at
    skipBlanks()
    guard at > before, isWord(name, at..<at + name.utf8CodeUnitCount) else {
      at = before
      return nil
    }
    at += name.utf8CodeUnitCount
    skipBlanks()
    guard bytes[at] == 0x3D else { return false }
    at += 1
    skipBlanks()
    let quote = bytes[at]
    guard quote == 0x22 || quote == 0x27 else { return false }
    let start = at + 1
    at = start
    while bytes[at] > 0x20, bytes[at] < 0x7F, bytes[at] != quote { at += 1 }
    guard bytes[at] == quote else { return false }
    at += 1
    return fits(UnsafeBufferPointer(start: bytes + start, count: at - 1 - start))
  }

  private static func isEncodingName(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = name.first, (first | 0x20) &- 0x61 < 26 else { return false }
    return name.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2E || $0 == 0x5F || $0 == 0x2D }
  }
}
