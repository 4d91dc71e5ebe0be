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
  if index > 0, "-_/.#,$".utf8.contains(text[index - 1]) { return nil }
  if isDigit(byte) || byte == 0x2B || byte == 0x28 {
    if let end = endOfPhone(in: text, at: index) { return end }
    return withDocuments ? endOfLabelledDocument(in: text, at: index) : nil
  }
  guard withDocuments, byte >= 0x41, byte <= 0x5A else { return nil }
  return endOfDocument(in: text, at: index) ?? endOfLabelledDocument(in: text, at: index)
}

private func endOfPhone(in text: TextBytes, at start: Int) -> Int? {
  var digits = 0
  var groups: [Int] = []
  var group = 0
  var end = start
  var index = start
  while index < text.count {
    let byte = text[index]
    if isDigit(byte) {
      digits += 1
      group += 1
      end = index + 1
    } else if isPhoneSeparator(byte), index < end + 2 {
      if group > 0 { groups.append(group) }
      group = 0
    } else if !(byte == 0x2B && index == start) {
      break
    }
    index += 1
  }
  if group > 0 { groups.append(group) }
  guard digits >= 7, digits <= 15, end == text.count || !isWordByte(text[end]) else { return nil }
  return isPhone(text[start], digits, groups) || hasLabel(phoneLabels, before: start, in: text) ? end : nil
}

private func isPhone(_ first: UInt8, _ digits: Int, _ groups: [Int]) -> Bool {
  if first == 0x2B { return digits >= 8 }
  if first == 0x28 { return digits >= 9 && groups.count > 1 }
  if first == 0x30 { return digits >= 9 && groups.allSatisfy { $0 > 1 } }
  return groups == [3, 3, 4] || groups == [1, 3, 3, 4]
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

private let phoneLabels = ["phone", "tel", "mobile", "whatsapp", "celular", "teléfono", "telefono", "móvil", "movil"]
private let documentLabels = ["passport", "pasaporte", "passeport", "passaporte", "iqama", "national id", "curp"]

/// Whether one of the labels stands in the 24 bytes before `start`.
private func hasLabel(_ labels: [String], before start: Int, in text: TextBytes) -> Bool {
  let before = text[max(0, start - 24)..<start].map(lowered)
  return labels.contains { label in before.firstRange(of: Array(label.utf8)) != nil }
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
