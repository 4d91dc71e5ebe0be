/// The edits of a document that can be made together, and its bytes after them.
public struct EditSet: Sendable, Hashable {
  /// The edits by place.
  public private(set) var edits: [ValueEdit] = []

  /// An empty set.
  public init() {}

  /// Takes an edit in; false where it contradicts one that is there. The same edit twice is one.
  public mutating func insert(_ edit: ValueEdit) -> Bool {
    if edits.contains(edit) { return true }
    let clashes = edits.contains { other in
      edit.range.isEmpty && other.range.isEmpty
        ? edit.range.lowerBound == other.range.lowerBound && edit.name == other.name
        : edit.range.overlaps(other.range)
    }
    if clashes { return false }
    let place = edits.firstIndex { $0.range.lowerBound > edit.range.lowerBound } ?? edits.endIndex
    edits.insert(edit, at: place)
    return true
  }

  /// The bytes of a document after the edits.
  public func applied(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var at = 0
    for edit in edits where edit.range.lowerBound >= at && edit.range.upperBound <= bytes.count {
      result += bytes[at..<edit.range.lowerBound]
      result += Array(edit.replacement.utf8)
      at = edit.range.upperBound
    }
    return result + bytes[at...]
  }
}

extension ValueEdit {
  /// What an insertion adds: the text before its colon or equals sign.
  fileprivate var name: Substring { replacement.prefix { $0 != ":" && $0 != "=" } }
}
