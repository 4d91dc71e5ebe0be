/// One node of a ``Tree``: its kind, name, kin, value and byte ranges; 48 bytes, no references.
@frozen
public struct Node: BitwiseCopyable, Sendable, Hashable {
  /// What a node is.
  @frozen
  public enum Kind: UInt8, BitwiseCopyable, Sendable {
    /// A JSON object or a YAML mapping; its children have names.
    case object
    /// A JSON array or a YAML sequence; its children have none.
    case array
    /// Text: a JSON string, a YAML scalar that is nothing else.
    case string
    /// A number; the value is its lexeme as written.
    case number
    /// True.
    case `true`
    /// False.
    case `false`
    /// JSON's or YAML's null.
    case null
    /// An XML element: its attributes, then its child elements are its children.
    case element
    /// An XML attribute.
    case attribute
  }

  /// What else is to be known of a node.
  @frozen
  public struct Marks: OptionSet, BitwiseCopyable, Sendable, Hashable {
    /// The bits.
    public let rawValue: UInt8
    /// Makes marks from bits.
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// An XML element that has child elements as well as text other than blanks; the value is that text, joined.
    @inlinable public static var mixed: Marks { Marks(rawValue: 1) }
    /// A YAML scalar written without quotes.
    @inlinable public static var plain: Marks { Marks(rawValue: 2) }
    /// A second node of the same name in one object or mapping; a problem was reported.
    @inlinable public static var duplicate: Marks { Marks(rawValue: 4) }
    /// A YAML block scalar (`|` or `>`).
    @inlinable public static var block: Marks { Marks(rawValue: 8) }
    /// An XML start tag that closes itself, as `<a/>`.
    @inlinable public static var selfClosing: Marks { Marks(rawValue: 16) }
  }

  /// The namespace of elements and attributes.
  @frozen
  public struct Namespace: BitwiseCopyable, Sendable, Hashable {
    /// 0 none, 1… the reader's own namespaces in their order, 255 any other.
    public let rawValue: UInt8
    /// Makes a namespace from its number.
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// In no namespace.
    @inlinable public static var none: Namespace { Namespace(rawValue: 0) }
    /// In a namespace that the reader was not told of.
    @inlinable public static var foreign: Namespace { Namespace(rawValue: 255) }
    /// Whether it is one of the namespaces that the reader was told of.
    @inlinable public var isOwn: Bool { rawValue != 0 && rawValue != 255 }
  }

  /// What it is.
  public var kind: Kind
  /// What else is to be known of it.
  public var marks: Marks = []
  /// The namespace of an element or attribute; none elsewhere.
  public var namespace: Namespace = .none
  /// The key or the local name; ``Name/none`` for the root of JSON and YAML and for items.
  public var name: Name = .none
  /// The index of the first child, or 0 where there is none (0 is the root, nobody's child).
  public var firstChild: Int32 = 0
  /// The index of the next child of the same parent, or 0 after the last.
  public var nextSibling: Int32 = 0
  /// How many children there are; of elements, attributes and child elements.
  public var childCount: Int32 = 0
  /// Where the value begins in ``Tree/text``.
  public var valueOffset: Int32 = 0
  /// How many bytes of ``Tree/text`` the value takes.
  public var valueLength: Int32 = 0
  /// The first byte of the node in its document; an element's `<`, a string's quote.
  public var start: Int32 = 0
  /// The byte after the node; after an element's end tag, after a string's quote.
  public var end: Int32 = 0
  /// The first byte of the key (its quote where it has one), or of the start tag.
  public var keyStart: Int32 = 0
  /// The byte after the key or the start tag.
  public var keyEnd: Int32 = 0

  /// Makes a node of a kind with a name, beginning at a byte.
  @inline(__always)
  public init(kind: Kind, name: Name = .none, start: Int32 = 0) {
    self.kind = kind
    self.name = name
    self.start = start
  }

  /// Makes a node with all that is known of it.
  @inline(__always)
  init(
    kind: Kind, name: Name, firstChild: Int32, nextSibling: Int32, childCount: Int32, valueOffset: Int32,
    valueLength: Int32, start: Int32, end: Int32, keyStart: Int32, keyEnd: Int32
  ) {
    self.kind = kind
    self.name = name
    self.firstChild = firstChild
    self.nextSibling = nextSibling
    self.childCount = childCount
    self.valueOffset = valueOffset
    self.valueLength = valueLength
    self.start = start
    self.end = end
    self.keyStart = keyStart
    self.keyEnd = keyEnd
  }

  /// The byte range of the node in its document; empty for XML attributes, see ``Tree/range(of:in:)``.
  public var range: Range<Int> { Int(start)..<max(Int(start), Int(end)) }
  /// The byte range of the key, or of the start tag of an element.
  public var keyRange: Range<Int> { Int(keyStart)..<max(Int(keyStart), Int(keyEnd)) }
  /// Whether the node holds a value and no children of its own kind: not an object, an array, or an element.
  @inlinable public var isScalar: Bool {
    switch kind {
    case .string, .number, .true, .false, .null, .attribute: true
    case .object, .array, .element: false
    }
  }
}
