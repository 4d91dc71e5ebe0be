/// Functions by name, and by how they are called.
struct FunctionTable: Sendable {
  /// An overload that a call may mean.
  struct Candidate: Sendable {
    let overload: Overload
    /// Whether type parameters occur in its signature.
    let isGeneric: Bool
    /// Whether it takes decimals or days; such overloads do not make the result of `dyn + int` uncertain.
    let isExtension: Bool
  }

  /// The overloads of one name.
  struct Entry: Sendable {
    var members: [Candidate] = []
    var globals: [Candidate] = []
    func candidates(isMember: Bool) -> [Candidate] { isMember ? members : globals }
  }

  private(set) var entries: [String: Entry] = [:]
  /// Types that the signatures name: `net.IP`.
  private(set) var typeNames: [String: CELType] = [:]

  mutating func add(_ function: FunctionDeclaration) {
    var entry = entries[function.name] ?? Entry()
    for overload in function.overloads {
      let generic = overload.parameters.contains { $0.isGeneric } || overload.result.isGeneric
      let extends = overload.parameters.contains { $0.isExtension }
      let candidate = Candidate(overload: overload, isGeneric: generic, isExtension: extends)
      if overload.isMember { entry.members.append(candidate) } else { entry.globals.append(candidate) }
      for type in overload.parameters + [overload.result] { note(type) }
    }
    entries[function.name] = entry
  }

  private mutating func note(_ type: CELType) {
    guard case .opaque(let name, let parameters) = type, typeNames[name] == nil else { return }
    typeNames[name] = .opaque(name, parameters.map { _ in .dyn })
  }

  /// The types that any expression can name.
  static let standardTypeNames: [String: CELType] = {
    var names = CELType.simpleNames
    for own in ["timestamp", "duration", "dyn"] { names[own] = nil }
    names["list"] = .list(.dyn)
    names["map"] = .map(.dyn, .dyn)
    names["type"] = .type(.dyn)
    names["optional_type"] = .optional(.dyn)
    return names
  }()
}
