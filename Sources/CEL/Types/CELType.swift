/// A type of the expression language.
public indirect enum CELType: Sendable, Hashable {
  case null, bool, int, uint, double, string, bytes, timestamp, duration
  /// An exact decimal; an extension.
  case decimal
  /// A calendar day; an extension, written `day`.
  case day
  /// Any value; checked when evaluated.
  case dyn
  /// The type of an expression that failed to check.
  case error
  case list(CELType)
  case map(CELType, CELType)
  /// The type of type values.
  case type(CELType)
  /// A record of the environment's schema, by index and name.
  case record(Int, String)
  /// A string that is one of an enumeration's members, by its index in the schema.
  case enumeration(Int)
  /// A type named by a library, with parameters: `optional_type`, `net.IP`.
  case opaque(String, [CELType])
  /// A type parameter of an overload.
  case parameter(String)
}
