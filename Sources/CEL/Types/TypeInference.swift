/// Which types the type parameters of an expression stand for, so far.
///
/// Follows the rules of the reference checker: a parameter takes the most general of the types it meets, `dyn` agrees
/// with everything, `null` with the types that may be null.
struct TypeInference {
  private var bindings: [String: CELType] = [:]
  private var fresh = 0

  /// A parameter that nothing else has.
  mutating func freshParameter() -> CELType {
    fresh += 1
    return .parameter("\u{1}\(fresh)")
  }

  /// The type with fresh parameters in the place of its own.
  mutating func instantiate(_ types: [CELType]) -> [CELType] {
    var names: [String: CELType] = [:]
    return types.map { renamed($0, &names) }
  }

  private mutating func renamed(_ type: CELType, _ names: inout [String: CELType]) -> CELType {
    switch type {
    case .parameter(let name):
      if let known = names[name] { return known }
      let parameter = freshParameter()
      names[name] = parameter
      return parameter
    case .list(let element): return .list(renamed(element, &names))
    case .type(let inner): return .type(renamed(inner, &names))
    case .map(let key, let value): return .map(renamed(key, &names), renamed(value, &names))
    case .opaque(let name, let parameters): return .opaque(name, parameters.map { renamed($0, &names) })
    default: return type
    }
  }

  /// Whether values of the first types may stand where the second are expected; on success what was learnt is kept.
  mutating func assign(_ types: [CELType], to expected: [CELType]) -> Bool {
    guard types.count == expected.count else { return false }
    let before = bindings
    for index in types.indices where !agree(types[index], expected[index]) {
      bindings = before
      return false
    }
    return true
  }

  mutating func assign(_ type: CELType, to expected: CELType) -> Bool { assign([type], to: [expected]) }

  /// The type that takes both; nil where they do not agree.
  mutating func join(_ left: CELType, _ right: CELType) -> CELType? {
    assign(left, to: right) ? TypeInference.mostGeneral(left, right) : nil
  }

  /// The type with what is known in the place of parameters; those unknown stay, or become `dyn`.
  func resolved(_ type: CELType, unknownAsDyn: Bool = false) -> CELType {
    switch type {
    case .parameter(let name):
      if let bound = bindings[name] { return resolved(bound, unknownAsDyn: unknownAsDyn) }
      return unknownAsDyn ? .dyn : type
    case .list(let element): return .list(resolved(element, unknownAsDyn: unknownAsDyn))
    case .type(let inner): return .type(resolved(inner, unknownAsDyn: unknownAsDyn))
    case .map(let key, let value):
      return .map(resolved(key, unknownAsDyn: unknownAsDyn), resolved(value, unknownAsDyn: unknownAsDyn))
    case .opaque(let name, let parameters):
      return .opaque(name, parameters.map { resolved($0, unknownAsDyn: unknownAsDyn) })
    default: return type
    }
  }

  private mutating func agree(_ left: CELType, _ right: CELType) -> Bool {
    if right.isParameter {
      let (valid, known) = substitute(left, for: right)
      if valid { return true }
      if known { return false }
    }
    if left.isParameter { return substitute(right, for: left).valid }
    switch (left, right) {
    case (.dyn, _), (.error, _), (_, .dyn), (_, .error): return true
    case (.null, let other), (let other, .null): return TypeInference.takesNull(other)
    case (.list(let a), .list(let b)): return agree(a, b)
    case (.map(let a, let b), .map(let c, let d)): return agree(a, c) && agree(b, d)
    case (.opaque(let a, let first), .opaque(let b, let second)):
      guard a == b, first.count == second.count else { return false }
      for index in first.indices where !agree(first[index], second[index]) { return false }
      return true
    case (.type, .type): return true
    case (.enumeration, .enumeration), (.enumeration, .string), (.string, .enumeration): return true
    default: return left == right
    }
  }

  private mutating func substitute(_ type: CELType, for parameter: CELType) -> (valid: Bool, known: Bool) {
    guard case .parameter(let name) = parameter else { return (false, false) }
    if type == parameter { return (true, true) }
    if let known = bindings[name] {
      if known == type { return (true, true) }
      guard agree(type, known) else { return (false, true) }
      let general = TypeInference.mostGeneral(type, known)
      if !occurs(name, in: general) { bindings[name] = general }
      return (true, true)
    }
    guard !occurs(name, in: type) else { return (false, false) }
    bindings[name] = type
    return (true, false)
  }

  private func occurs(_ name: String, in type: CELType) -> Bool {
    switch type {
    case .parameter(let other):
      if other == name { return true }
      guard let bound = bindings[other] else { return false }
      return occurs(name, in: bound)
    case .list(let element), .type(let element): return occurs(name, in: element)
    case .map(let key, let value): return occurs(name, in: key) || occurs(name, in: value)
    case .opaque(_, let parameters): return parameters.contains { occurs(name, in: $0) }
    default: return false
    }
  }

  private static func takesNull(_ type: CELType) -> Bool {
    switch type {
    case .null, .timestamp, .duration, .record, .opaque, .decimal, .day: true
    default: false
    }
  }

  static func mostGeneral(_ left: CELType, _ right: CELType) -> CELType {
    switch (left, right) {
    case (.enumeration(let a), .enumeration(let b)) where a != b: return .string
    case (.enumeration, .string): return right
    case (.string, .enumeration): return left
    case (.null, _): return right
    case (_, .null): return left
    case (.list(let a), .list(let b)): return .list(mostGeneral(a, b))
    default: return isAsGeneral(left, right) ? left : right
    }
  }

  /// Whether the first type says no more than the second.
  private static func isAsGeneral(_ left: CELType, _ right: CELType) -> Bool {
    if left.isDynamic || left.isParameter { return true }
    if right.isDynamic || right.isParameter { return false }
    switch (left, right) {
    case (.list(let a), .list(let b)): return isAsGeneral(a, b)
    case (.map(let a, let b), .map(let c, let d)): return isAsGeneral(a, c) && isAsGeneral(b, d)
    case (.opaque(let a, let first), .opaque(let b, let second)):
      return a == b && first.count == second.count && zip(first, second).allSatisfy { isAsGeneral($0, $1) }
    case (.type, .type): return true
    default: return left == right
    }
  }
}
