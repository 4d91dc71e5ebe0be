/// One slot of a record: a small value, or where a larger one lies in the store. 16 bytes, trivial to copy.
@frozen
public struct Cell: Sendable, BitwiseCopyable {
  /// What the payload means.
  @frozen
  public enum Kind: UInt8, Sendable, BitwiseCopyable {
    /// The field is not there; unknown to expressions, and `has()` is false.
    case absent
    /// The field is there but its value is not (a template's placeholder, or text of a wrong type);
    /// unknown to expressions, and `has()` is true.
    case present
    /// 0 or 1.
    case bool
    /// The integer itself.
    case int
    /// The coefficient of a decimal; `scale` is the number of digits after the point.
    case decimal
    /// An index into the store's large decimals.
    case largeDecimal
    /// Offset (upper 32 bits) and length (lower 32 bits) in the store's text, UTF-8.
    case string
    /// Days since 1970-01-01.
    case day
    /// The symbol of an enumeration's member.
    case enumeration
    /// The base (first cell) of a record; `scale` is unused, the type is the field's.
    case record
    /// The first cell (upper 32 bits) and the number (lower 32 bits) of a list's elements.
    case list
  }

  /// What the payload means.
  public var kind: Kind
  /// Digits after the point, for decimals.
  public var scale: UInt8 = 0
  /// A number the host chose, to find where in its document the value stands; -1 for none.
  public var source: Int32 = -1
  /// The value, by kind.
  public var payload: Int64 = 0

  /// Makes a cell.
  @inlinable
  public init(_ kind: Kind, payload: Int64 = 0, scale: UInt8 = 0, source: Int32 = -1) {
    self.kind = kind
    self.scale = scale
    self.source = source
    self.payload = payload
  }

  /// A cell for a field that is not there.
  @inlinable public static var absent: Cell { Cell(.absent) }

  /// A cell for an offset and length, or a first cell and a number.
  @inlinable
  public init(_ kind: Kind, start: Int, count: Int, source: Int32 = -1) {
    self.init(kind, payload: Int64(start) << 32 | Int64(count), source: source)
  }

  /// The offset of a string, or the first cell of a list.
  @inlinable public var start: Int { Int(payload >> 32) }
  /// The length of a string in bytes, or the number of a list's elements.
  @inlinable public var count: Int { Int(payload & 0xFFFF_FFFF) }
}
