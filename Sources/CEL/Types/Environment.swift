/// What expressions may name: variables, records, functions and their limits. Immutable once made; copies are cheap.
public struct Environment: Sendable {
  /// A name that the host gives a value.
  public struct Variable: Sendable, Hashable {
    /// The name; dots are allowed (`x.y`).
    public let name: String
    /// The type of its values.
    public let type: CELType

    /// Makes a variable.
    public init(_ name: String, _ type: CELType) {
      self.name = name
      self.type = type
    }
  }

  /// The record types.
  public let schema: RecordSchema
  /// The variables; their index is the number to bind in a session.
  public private(set) var variables: [Variable] = []
  /// What bounds expressions and evaluations.
  public var limits: Limits
  /// The constant patterns of its expressions, shared by all environments made of this one.
  public var patterns = PatternTable()
  /// The namespace that names are looked up in first: `com.example`.
  public var container: String
  private(set) var variableIndices: [String: Int] = [:]
  private(set) var functions: FunctionTable
  /// Named values by name, defined functions by name and number of parameters: `name/2`.
  private(set) var definitions: [String: Definition] = [:]
  private(set) var definedFunctions: Set<String> = []

  /// Makes an environment with the standard functions and all libraries.
  public init(
    schema: RecordSchema = RecordSchema(records: [], enumerations: []), variables: [Variable] = [],
    limits: Limits = Limits(), container: String = ""
  ) {
    self.schema = schema
    self.limits = limits
    self.container = container
    functions = Environment.standardFunctions
    for variable in variables { add(variable) }
  }

  private mutating func add(_ variable: Variable) {
    variableIndices[variable.name] = variables.count
    variables.append(variable)
  }

  /// The number of a variable; nil where there is none of the name.
  public func variableIndex(_ name: String) -> Int? { variableIndices[name] }

  /// This environment and a variable more; one of the same name is hidden, the numbers of the others stay.
  public func adding(variable: Variable) -> Environment {
    var copy = self
    copy.add(variable)
    return copy
  }

  /// This environment and a function more; overloads are added to those of the same name.
  public func adding(function: FunctionDeclaration) -> Environment {
    var copy = self
    copy.functions.add(function)
    return copy
  }

  /// The record type of a name as an expression type; nil where there is none.
  public func recordType(_ name: String) -> CELType? {
    schema.recordIndex(name).map { .record($0, name) }
  }

  mutating func add(_ definition: Definition) {
    definitions[definition.key] = definition
    if !definition.isValue { definedFunctions.insert(definition.name) }
  }

  /// The names that a name may mean, the container's innermost first (CEL language definition, "Name Resolution").
  func candidates(for name: String, isAbsolute: Bool) -> [String] {
    if name.hasPrefix(".") { return [String(name.dropFirst())] }
    guard !isAbsolute, !container.isEmpty else { return [name] }
    var names: [String] = []
    var parts = container.split(separator: ".")
    while !parts.isEmpty {
      names.append(parts.joined(separator: ".") + "." + name)
      parts.removeLast()
    }
    return names + [name]
  }
}
