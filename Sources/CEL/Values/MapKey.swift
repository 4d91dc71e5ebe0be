/// A key of a map, such that equal keys are equal values: `1`, `1u` and `1.0` are one key, texts are equal by code points.
public enum MapKey: Sendable, Hashable {
  case bool(Bool)
  case int(Int64)
  /// Only above the range of `int`.
  case uint(UInt64)
  case string(CodePointText)

  /// The key for a value; nil for values that no key can equal. A double is the integer it equals.
  public init?(_ value: Value) {
    switch value {
    case .bool(let value): self = .bool(value)
    case .int(let value): self = .int(value)
    case .uint(let value): self.init(value)
    case .string(let value): self = .string(CodePointText(value))
    case .double(let value):
      if let integer = Int64(exactly: value) {
        self = .int(integer)
      } else if let integer = UInt64(exactly: value) {
        self = .uint(integer)
      } else {
        return nil
      }
    case .decimal(let value):
      guard value.scale == 0 else { return nil }
      if let integer = Int64(exactly: value.coefficient) {
        self = .int(integer)
      } else if let integer = UInt64(exactly: value.coefficient) {
        self = .uint(integer)
      } else {
        return nil
      }
    default: return nil
    }
  }

  private init(_ value: UInt64) {
    if let integer = Int64(exactly: value) { self = .int(integer) } else { self = .uint(value) }
  }
}

/// Text that is equal to and ordered against other text by code points.
public struct CodePointText: Sendable, Hashable, Comparable {
  /// The text.
  public let string: String

  /// Makes it from a string.
  public init(_ string: String) { self.string = string }

  /// Whether the code points are the same.
  public static func == (left: CodePointText, right: CodePointText) -> Bool {
    left.string.utf8.elementsEqual(right.string.utf8)
  }

  /// Orders by code points, which is the order of the UTF-8 bytes.
  public static func < (left: CodePointText, right: CodePointText) -> Bool {
    left.string.utf8.lexicographicallyPrecedes(right.string.utf8)
  }

  /// Feeds the bytes to the hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(string.utf8.count)
    let fed: Void? = string.utf8.withContiguousStorageIfAvailable { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    if fed == nil { for byte in string.utf8 { hasher.combine(byte) } }
  }
}
