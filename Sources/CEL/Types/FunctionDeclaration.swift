/// A function of the expression language: its name, and what it does for each list of argument types.
///
/// Operators are functions too: `_+_`, `_-_`, `_*_`, `_/_`, `_%_`, `-_`, `!_`, `_<_`, `_<=_`, `_>_`, `_>=_`, `_==_`,
/// `_!=_`, `_[_]`, `@in`. Names may have a namespace: `math.greatest`.
public struct FunctionDeclaration: Sendable {
  /// The name.
  public let name: String
  /// The overloads, tried in order.
  public var overloads: [Overload]

  /// Makes a function.
  public init(_ name: String, _ overloads: [Overload]) {
    self.name = name
    self.overloads = overloads
  }
}

/// One signature of a function, and what it does.
public struct Overload: Sendable {
  /// A name for this overload, unique among all: `add_int64`.
  public let id: String
  /// The types of the arguments, for a member function the receiver first. `.parameter` names are type parameters.
  public let parameters: [CELType]
  /// The type of the result.
  public let result: CELType
  /// Whether it is called as `receiver.name(…)`; otherwise `name(…)`.
  public let isMember: Bool
  /// Whether errors and unknowns among the arguments become the result without a call.
  public let isStrict: Bool
  /// What it does. The arguments' values are of the declared types (`.dyn` and `.parameter` take any value); lists
  /// come as `.list`, enumeration members as `.string`.
  public let implementation: Implementation
  /// Asked once, when an expression is compiled, with the values of the arguments that are constants (nil for others) and the
  /// patterns of the environment.
  public let prepare: (@Sendable ([Value?], PatternTable) -> Preparation)?

  /// How the arguments are handed over.
  public enum Implementation: Sendable {
    /// One argument.
    case unary(@Sendable (Value) -> Value)
    /// Two arguments.
    case binary(@Sendable (Value, Value) -> Value)
    /// Any number of arguments.
    case general(@Sendable ([Value]) -> Value)
  }

  /// What the constants among the arguments allow.
  public enum Preparation: Sendable {
    /// Nothing.
    case none
    /// An implementation that has done part of the work (a compiled pattern); it is handed all arguments.
    case implementation(Implementation)
    /// The constants are wrong; the message becomes a diagnostic and the expression does not compile.
    case invalid(String)
  }

  /// Makes an overload.
  public init(
    _ id: String, _ parameters: [CELType], _ result: CELType, isMember: Bool = false, isStrict: Bool = true,
    prepare: (@Sendable ([Value?], PatternTable) -> Preparation)? = nil, _ implementation: Implementation
  ) {
    self.id = id
    self.parameters = parameters
    self.result = result
    self.isMember = isMember
    self.isStrict = isStrict
    self.prepare = prepare
    self.implementation = implementation
  }

  /// Makes an overload of one parameter.
  public static func unary(
    _ id: String, _ parameter: CELType, _ result: CELType, isMember: Bool = false,
    _ implementation: @escaping @Sendable (Value) -> Value
  ) -> Overload {
    Overload(id, [parameter], result, isMember: isMember, .unary(implementation))
  }

  /// Makes an overload of two parameters.
  public static func binary(
    _ id: String, _ left: CELType, _ right: CELType, _ result: CELType, isMember: Bool = false,
    prepare: (@Sendable ([Value?], PatternTable) -> Preparation)? = nil,
    _ implementation: @escaping @Sendable (Value, Value) -> Value
  ) -> Overload {
    Overload(id, [left, right], result, isMember: isMember, prepare: prepare, .binary(implementation))
  }
}
