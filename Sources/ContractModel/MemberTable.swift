import CEL

/// The members of an enumeration, found by their bytes: lengths and first eight bytes first, the rest after.
struct MemberTable: Sendable {
  let members: [String]
  private let bytes: [[UInt8]]
  private let heads: [UInt64]

  init(_ enumeration: RecordSchema.Enumeration) {
    members = enumeration.members
    bytes = members.map { Array($0.utf8) }
    heads = bytes.map { member in member.withUnsafeBytes(MemberTable.head) }
  }

  /// The symbol of the member with these bytes; nil where there is none.
  func symbol(of text: UnsafeRawBufferPointer) -> Int? {
    guard !text.isEmpty else { return nil }
    let head = MemberTable.head(text)
    for (symbol, known) in heads.enumerated() where known == head {
      if text.count <= 7 || (bytes[symbol].count == text.count && text.elementsEqual(bytes[symbol])) { return symbol }
    }
    return nil
  }

  /// The first seven bytes and the length.
  private static func head(_ text: UnsafeRawBufferPointer) -> UInt64 {
    var head = UInt64(truncatingIfNeeded: text.count) & 0xFF
    for index in 0..<min(7, text.count) { head = head << 8 | UInt64(text[index]) }
    return head
  }
}
