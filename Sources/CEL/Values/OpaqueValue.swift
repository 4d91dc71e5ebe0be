/// A value of a library's own type, such as an IP address: immutable, known to expressions by its functions.
public protocol OpaqueValue: AnyObject, Sendable {
  /// The type: `.opaque` with its name.
  var type: CELType { get }
  /// The value as text, as `string()` gives it.
  var text: String { get }
  /// Whether `==` holds between this value and another.
  func isEqual(to other: any OpaqueValue) -> Bool
}
