/// Macros that introduce names.
extension Checker {
  /// Checks a body with locals in sight; gives the number of the first.
  private mutating func introducing<Result>(
    _ id: ID, _ names: [(String, CELType)], _ body: (inout Checker) -> Result
  ) -> Result {
    let first = nextLocal
    for (offset, (name, type)) in names.enumerated() {
      locals.append(Local(name: name, number: first + offset, type: type))
    }
    checked.locals[id] = first
    checked.frameSize = max(checked.frameSize, first + names.count)
    let result = body(&self)
    locals.removeLast(names.count)
    return result
  }

  mutating func checkComprehension(_ id: ID, _ comprehension: SyntaxNode.Comprehension) -> CELType {
    let range = check(comprehension.range)
    let (first, second) = elementTypes(range, comprehension)
    comprehensionDepth += 1
    defer { comprehensionDepth -= 1 }
    if comprehensionDepth > environment.limits.comprehensionNesting {
      report("comprehensions nest deeper than the limit of \(environment.limits.comprehensionNesting)", id)
      checked.resolutions[id] = .failure(EvaluationError(.limit, "comprehensions nest deeper than the limit"))
      return .error
    }
    var names = [(comprehension.variable, first)]
    if let name = comprehension.second { names.append((name, second)) }
    return introducing(id, names) { checker in
      if let condition = comprehension.condition { checker.requireBool(condition) }
      let transform = comprehension.transform.map { checker.check($0) } ?? .dyn
      return checker.result(comprehension, range, key: first, transform)
    }
  }

  private mutating func elementTypes(
    _ range: CELType, _ comprehension: SyntaxNode.Comprehension
  ) -> (CELType, CELType) {
    switch inference.resolved(range) {
    case .list(let element): return comprehension.second == nil ? (element, .dyn) : (.int, element)
    case .map(let key, let value): return (key, value)
    case .dyn, .parameter, .error: return (.dyn, .dyn)
    case let other:
      report("a list or map is expected before a macro, found \(shown(other))", comprehension.range)
      return (.dyn, .dyn)
    }
  }

  private mutating func result(
    _ comprehension: SyntaxNode.Comprehension, _ range: CELType, key: CELType, _ transform: CELType
  ) -> CELType {
    switch comprehension.form {
    case .all, .exists, .existsOne: return .bool
    case .map, .transformList: return .list(transform)
    case .transformMap:
      if case .list = inference.resolved(range) { return .map(.int, transform) }
      return .map(key, transform)
    case .transformMapEntry:
      if case .map = inference.resolved(transform) { return inference.resolved(transform) }
      return .map(.dyn, .dyn)
    case .filter:
      if case .list(let element) = inference.resolved(range) { return .list(element) }
      return .list(key)
    }
  }

  mutating func checkBind(_ id: ID, _ name: String, _ value: ID, _ body: ID) -> CELType {
    let type = check(value)
    return introducing(id, [(name, type)]) { $0.check(body) }
  }

  mutating func checkBlock(_ id: ID, _ values: [ID], _ body: ID) -> CELType {
    let first = nextLocal
    checked.locals[id] = first
    blocks.append([])
    defer { blocks.removeLast() }
    for (index, value) in values.enumerated() {
      let type = check(value)
      let local = Local(name: "@index:\(index)", number: first + index, type: type)
      locals.append(local)
      blocks[blocks.count - 1].append(local)
    }
    checked.frameSize = max(checked.frameSize, first + values.count)
    let type = check(body)
    locals.removeLast(values.count)
    return type
  }

  mutating func checkOptionalMap(_ id: ID, _ operand: ID, _ name: String, _ body: ID, _ isFlat: Bool) -> CELType {
    let type = inference.resolved(check(operand))
    var inner = CELType.dyn
    switch type {
    case .opaque("optional_type", let parameters): inner = parameters.first ?? .dyn
    case .dyn, .parameter, .error: break
    default: report("an optional value is expected before `optMap`, found \(shown(type))", operand)
    }
    let result = introducing(id, [(name, inner)]) { $0.check(body) }
    guard isFlat else { return .optional(result) }
    let unwrapped = inference.freshParameter()
    if inference.assign(result, to: .optional(unwrapped)) { return .optional(inference.resolved(unwrapped)) }
    report("`optFlatMap` takes an expression with an optional value, found \(shown(result))", body)
    return .dyn
  }

  /// `a.or(b)` and `a.orValue(b)`, which evaluate `b` only where `a` is none; nil for other calls.
  mutating func checkOptionalCall(_ id: ID, _ name: String, _ arguments: [ID], _ isMember: Bool) -> CELType? {
    guard isMember, arguments.count == 2, name == "or" || name == "orValue" else { return nil }
    let type = inference.resolved(check(arguments[0]))
    let other = check(arguments[1])
    var inner = CELType.dyn
    switch type {
    case .opaque("optional_type", let parameters): inner = parameters.first ?? .dyn
    case .dyn, .parameter, .error: break
    default: return nil
    }
    let joined = inference.join(
      type == .optional(inner) && name == "or" ? type : inner, name == "or" ? otherOptional(other) : other)
    if let joined { return joined }
    return isLenient ? .dyn : fail(id, .noSuchOverload, "`\(name)` does not take \(shown(type)) and \(shown(other))")
  }

  private func otherOptional(_ type: CELType) -> CELType { inference.resolved(type) }
}
