/// Shapes that identify a person whatever the contract's fields say: e-mail addresses, phone and document numbers.
///
/// Dates and sums of money are none of these: a phone number begins with `+`, `0` or `(`, or is written 555-123-4567, or
/// stands behind a word such as `phone`; a document number is one or two capitals and six to nine digits, or stands
/// behind a word such as `passport`.
typealias TextBytes = UnsafeBufferPointer<UInt8>

/// The end of an e-mail address whose `@` is at `index`.
func endOfAddress(in text: TextBytes, at index: Int) -> Int? {
  guard startOfAddress(in: text, at: index) < index else { return nil }
  var end = index + 1
  var lastDot = 0
  while end < text.count, isWordByte(text[end]) || text[end] == 0x2D || text[end] == 0x2E {
    if text[end] == 0x2E { lastDot = end }
    end += 1
  }
  while end > index, text[end - 1] == 0x2E || text[end - 1] == 0x2D { end -= 1 }
  return lastDot > index + 1 && end - index > 3 ? end : nil
}

/// The start of the address before an `@`; `index` itself where there is none.
func startOfAddress(in text: TextBytes, at index: Int) -> Int {
  var start = index
  while start > 0, isWordByte(text[start - 1]) || ".+-_%".utf8.contains(text[start - 1]) { start -= 1 }
  return start
}

/// The end of a phone number, or with `withDocuments` a document number, that begins at a word's start.
func endOfNumber(in text: TextBytes, at index: Int, withDocuments: Bool) -> Int? {
  let byte = text[index]
  if index > 0, isJoining(text[index - 1]) { return nil }
  if isDigit(byte) || byte == 0x2B || byte == 0x28 {
    if let end = endOfPhone(in: text, at: index) { return end }
    return withDocuments ? endOfLabelledDocument(in: text, at: index) : nil
  }
  guard withDocuments, byte >= 0x41, byte <= 0x5A else { return nil }
  return endOfDocument(in: text, at: index) ?? endOfLabelledDocument(in: text, at: index)
}

/// Whether a byte ties a number to what stands before it: `C-0123`, `20/1234`, `$1234`.
@inline(__always)
private func isJoining(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x2D, 0x5F, 0x2F, 0x2E, 0x23, 0x2C, 0x24: true
  default: false
  }
}

private func endOfPhone(in text: TextBytes, at start: Int) -> Int? {
  var groups = DigitGroups()
  var end = start
  var index = start
  while index < text.count {
    let byte = text[index]
    if isDigit(byte) {
      groups.addDigit()
      end = index + 1
    } else if isPhoneSeparator(byte), index < end + 2 {
      groups.close()
    } else if byte != 0x2B || index != start {
      break
    }
    index += 1
  }
  groups.close()
  guard (7...15).contains(groups.digits), end == text.count || !isWordByte(text[end]) else { return nil }
  return isPhone(text[start], groups) || hasLabel(phoneLabels, before: start, in: text) ? end : nil
}

/// How digits stand in groups: `555-123-4567` is 3, 3 and 4.
private struct DigitGroups {
  var digits = 0
  var shortest = Int.max
  var count = 0
  /// The lengths of the groups, a hexadecimal digit each.
  var shape = 0
  private var length = 0

  mutating func addDigit() {
    digits += 1
    length += 1
  }

  mutating func close() {
    guard length > 0 else { return }
    shape = (shape & 0xFFFF_FFFF) << 4 | min(length, 15)
    shortest = min(shortest, length)
    count += 1
    length = 0
  }
}

private func isPhone(_ first: UInt8, _ groups: DigitGroups) -> Bool {
  switch first {
  case 0x2B: groups.digits >= 8
  case 0x28: groups.digits >= 9 && groups.count > 1
  case 0x30: groups.digits >= 9 && groups.shortest > 1
  default: groups.shape == 0x334 || groups.shape == 0x1334
  }
}

private func endOfDocument(in text: TextBytes, at start: Int) -> Int? {
  var index = start
  while index < text.count, index < start + 2, (0x41...0x5A).contains(text[index]) { index += 1 }
  let firstDigit = index
  while index < text.count, isDigit(text[index]) { index += 1 }
  guard (6...9).contains(index - firstDigit) else { return nil }
  if index < text.count, (0x41...0x5A).contains(text[index]) { index += 1 }
  return index < text.count && isWordByte(text[index]) ? nil : index
}

private func endOfLabelledDocument(in text: TextBytes, at start: Int) -> Int? {
  var index = start
  var digits = 0
  while index < text.count, isWordByte(text[index]) || text[index] == 0x2D {
    if isDigit(text[index]) { digits += 1 }
    index += 1
  }
  return digits >= 5 && hasLabel(documentLabels, before: start, in: text) ? index : nil
}

private let phoneLabels = ["phone", "tel", "mobile", "whatsapp", "celular", "móvil", "movil"].map { Array($0.utf8) }
private let documentLabels = ["passport", "pasaporte", "passeport", "passaporte", "iqama", "national id", "curp"]
  .map { Array($0.utf8) }

/// Whether one of the labels stands in the 24 bytes before `start`.
private func hasLabel(_ labels: [[UInt8]], before start: Int, in text: TextBytes) -> Bool {
  for from in max(0, start - 24)..<start {
    for label in labels where from + label.count <= start && lowered(text[from]) == label[0] {
      if label.indices.allSatisfy({ lowered(text[from + $0]) == label[$0] }) { return true }
    }
  }
  return false
}

@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

/// Whether a byte is part of a word: an ASCII letter or digit, or part of a character beyond ASCII.
@inline(__always)
func isWordByte(_ byte: UInt8) -> Bool {
  (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || isDigit(byte) || byte >= 0x80
}

@inline(__always)
func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

@inline(__always)
func lowered(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

private func isPhoneSeparator(_ byte: UInt8) -> Bool {
  byte == 0x20 || (0x28...0x29).contains(byte) || byte == 0x2D || byte == 0x2E
}
