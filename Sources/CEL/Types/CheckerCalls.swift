import SourceText

/// Which overloads a call means, and the type of its result.
extension Checker {
  /// Whether a receiver is part of a function's name: `math` in `math.abs(x)`.
  func isNamespace(_ receiver: ID) -> Bool {
    guard checked.types[receiver] == nil, let (name, isAbsolute) = checked.tree.qualifiedName(receiver) else {
      return false
    }
    let first = String(name.prefix { $0 != "." })
    if !isAbsolute, local(named: first) != nil { return false }
    return !environment.candidates(for: first, isAbsolute: isAbsolute).contains {
      environment.variableIndices[$0] != nil
    }
      && !environment.candidates(for: name, isAbsolute: isAbsolute).contains { environment.variableIndices[$0] != nil }
      && !(environment.definitions[first]?.isValue ?? false)
  }

  mutating func checkCall(_ id: ID, _ name: String, _ receiver: ID?, _ arguments: [ID]) -> CELType {
    if name == "_[_]", receiver == nil, arguments.count == 2 {
      return checkIndex(id, arguments[0], arguments[1])
    }
    var function = name
    var all = arguments
    var isMember = false
    if let receiver {
      if let (space, isAbsolute) = checked.tree.qualifiedName(receiver), isNamespace(receiver) {
        function = (isAbsolute ? "." : "") + "\(space).\(name)"
        if functionName(function) == nil, !isKnownName(receiver) {
          return unknownNamespace(id, function, receiver, all)
        }
      }
      if functionName(function) == nil || function == name {
        isMember = true
        function = name
        all.insert(receiver, at: 0)
      }
    }
    if let lazy = checkOptionalCall(id, function, all, isMember) { return lazy }
    guard let resolved = functionName(function) else { return unknownFunction(id, function, all) }
    let (types, free) = checkArguments(all)
    if !isMember, environment.definedFunctions.contains(resolved) {
      if let definition = environment.definitions["\(resolved)/\(all.count)"] {
        return callDefinition(id, definition, all, first: free)
      }
      if environment.functions.entries[resolved] == nil { return wrongCount(id, resolved, all.count) }
    }
    return resolveOverload(id, resolved, all, types, isMember)
  }

  /// The types of arguments, and the first number that no local of theirs has.
  private mutating func checkArguments(_ arguments: [ID]) -> (types: [CELType], free: Int) {
    let outer = checked.frameSize
    checked.frameSize = nextLocal
    let types = arguments.map { check($0) }
    let free = checked.frameSize
    checked.frameSize = max(outer, free)
    return (types, free)
  }

  private mutating func isKnownName(_ receiver: ID) -> Bool { resolvesAsName(receiver) }

  private func functionName(_ name: String) -> String? {
    environment.candidates(for: name, isAbsolute: false).first {
      environment.functions.entries[$0] != nil || environment.definedFunctions.contains($0)
    }
  }

  private mutating func unknownNamespace(_ id: ID, _ function: String, _ receiver: ID, _ arguments: [ID]) -> CELType {
    let first = String(function.split(separator: ".").first ?? "")
    let isFunctionSpace = environment.functions.entries.keys.contains { $0.hasPrefix(first + ".") }
    if isFunctionSpace || isLenient { return unknownFunction(id, function, arguments) }
    for argument in arguments { _ = check(argument) }
    _ = check(receiver)
    return .error
  }

  private mutating func unknownFunction(_ id: ID, _ name: String, _ arguments: [ID]) -> CELType {
    let macro = Macro.usage[name] ?? nearestWord(to: name, among: Macro.usage.keys.sorted()).flatMap { Macro.usage[$0] }
    if isLenient || macro == nil { for argument in arguments { _ = check(argument) } }
    if let usage = Macro.usage[name] { return fail(id, .undeclared, "`\(name)` is written `\(usage)`") }
    let known =
      environment.functions.entries.keys.filter { !$0.hasPrefix("_") && !$0.hasPrefix("@") }
      + environment.definedFunctions + Macro.usage.keys
    let ending = name.count <= 80 ? didYouMean(name, among: known.sorted()) : ""
    return fail(id, .undeclared, "unknown function `\(name.prefix(80))`\(ending)")
  }

  private mutating func resolveOverload(
    _ id: ID, _ name: String, _ arguments: [ID], _ types: [CELType], _ isMember: Bool
  ) -> CELType {
    var types = types
    if types.contains(.error) { return .error }
    mixDecimals(name, arguments, &types)
    checkMembers(name, arguments, types)
    let candidates = environment.functions.entries[name]?.candidates(isMember: isMember) ?? []
    if let result = match(id, name, candidates, types) { return result }
    let mayMix = Checker.signs[name] == nil || !environment.schema.records.isEmpty
    if mayMix, let decimals = decimalArguments(candidates, arguments, types),
      let result = match(id, name, candidates, decimals)
    {
      return result
    }
    if let packed = packedOverload(candidates, types) {
      checked.resolutions[id] = .call(name, [packed], usesReceiver: isMember)
      return packed.overload.result
    }
    if isLenient {
      let fitting = candidates.filter { $0.overload.parameters.count == arguments.count }
      if fitting.isEmpty { return noOverload(id, name, types, candidates) }
      checked.resolutions[id] = .call(name, fitting, usesReceiver: isMember)
      return .dyn
    }
    return noOverload(id, name, types, candidates)
  }

  /// The result type where some candidates take the types; they are noted as what the call means.
  private mutating func match(
    _ id: ID, _ name: String, _ candidates: [FunctionTable.Candidate], _ types: [CELType]
  ) -> CELType? {
    var result: CELType?
    var matching: [FunctionTable.Candidate] = []
    for candidate in candidates where candidate.overload.parameters.count == types.count {
      let overload = candidate.overload
      var signature = overload.parameters + [overload.result]
      if candidate.isGeneric { signature = inference.instantiate(signature) }
      guard let own = signature.popLast(), inference.assign(types, to: signature) else { continue }
      matching.append(candidate)
      let type = candidate.isGeneric ? inference.resolved(own) : own
      if let known = result {
        if !known.isDynamic, known != type, !candidate.isExtension { result = .dyn }
      } else {
        result = type
        if !types.contains(where: { inference.resolved($0).isOpen }) { break }
      }
    }
    guard let result else { return nil }
    let isMember = matching[0].overload.isMember
    checked.resolutions[id] = .call(
      name, isLenient ? candidates.filter { $0.overload.parameters.count == types.count } : matching,
      usesReceiver: isMember)
    return result
  }

  /// An overload of one list parameter that stands for any number of arguments, as `math.greatest(1, 2, 3)`.
  private mutating func packedOverload(
    _ candidates: [FunctionTable.Candidate], _ types: [CELType]
  ) -> FunctionTable.Candidate? {
    guard types.count > 2 else { return nil }
    for candidate in candidates where candidate.overload.takesAnyNumber {
      guard case .list(let element)? = inference.instantiate(candidate.overload.parameters).first else { continue }
      if types.allSatisfy({ inference.assign($0, to: element) }) || element == .dyn { return candidate }
    }
    return nil
  }

  private mutating func noOverload(
    _ id: ID, _ name: String, _ types: [CELType], _ candidates: [FunctionTable.Candidate]
  ) -> CELType {
    let found = types.map(shown)
    if let sign = Checker.signs[name] {
      let operands = found.count == 2 ? "\(found[0]) and \(found[1])" : found.joined(separator: ", ")
      return fail(id, .noSuchOverload, "`\(sign)` does not take \(operands)")
    }
    let shortName = name.split(separator: ".").last.map(String.init) ?? name
    let isMember = candidates.first?.overload.isMember ?? false
    let signatures = candidates.prefix(4).map { candidate -> String in
      let all = candidate.overload.parameters.map(\.description)
      return isMember
        ? "\(all[0]).\(shortName)(\(all.dropFirst().joined(separator: ", ")))"
        : "\(name)(\(all.joined(separator: ", ")))"
    }
    let expected = signatures.isEmpty ? "" : "; it is \(signatures.joined(separator: " or "))"
    return fail(id, .noSuchOverload, "`\(name)` does not take (\(found.joined(separator: ", ")))\(expected)")
  }

  static let signs: [String: String] = [
    "_+_": "+", "_-_": "-", "_*_": "*", "_/_": "/", "_%_": "%", "-_": "-", "!_": "!", "_<_": "<", "_<=_": "<=",
    "_>_": ">", "_>=_": ">=", "_==_": "==", "_!=_": "!=", "@in": "in",
  ]

  // MARK: Enumerations

  /// Reports texts that are compared with an enumeration and are none of its members.
  private mutating func checkMembers(_ name: String, _ arguments: [ID], _ types: [CELType]) {
    guard ["_==_", "_!=_", "@in"].contains(name), arguments.count == 2 else { return }
    let (left, right) = (inference.resolved(types[0]), inference.resolved(types[1]))
    if case .enumeration(let index) = left { checkMember(arguments[1], index) }
    if case .enumeration(let index) = right { checkMember(arguments[0], index) }
    if case .list(.enumeration(let index)) = right { checkMember(arguments[0], index) }
  }

  private mutating func checkMember(_ id: ID, _ enumeration: Int) {
    let node = checked.tree.nodes[id]
    guard node.source == 0 else { return }
    switch node.kind {
    case .literal(.string(let text)):
      let known = environment.schema.enumerations[enumeration]
      guard known.symbol(of: text) == nil else { return }
      let suggestion = didYouMean(text, among: known.members)
      let shown = known.members.prefix(40).map { "`\($0)`" }.joined(separator: ", ")
      let ending =
        suggestion.isEmpty ? "; it has \(shown)\(known.members.count > 40 ? " and others" : "")" : suggestion
      report("`\(text.prefix(80))` is no member of `\(known.name)`\(ending)", id)
    case .list(let elements, _): for element in elements { checkMember(element, enumeration) }
    case .conditional(_, let yes, let no):
      checkMember(yes, enumeration)
      checkMember(no, enumeration)
    default: break
    }
  }
}

extension Overload {
  /// Whether a list parameter stands for any number of arguments: the greatest and the least of numbers.
  var takesAnyNumber: Bool { !isMember && parameters.count == 1 && id.hasPrefix("math_") }
}

extension CELType {
  /// Whether more than one overload may match it: it is or holds `dyn` or a type parameter.
  var isOpen: Bool {
    switch self {
    case .dyn, .error, .parameter, .null: true
    case .list(let element), .type(let element): element.isOpen
    case .map(let key, let value): key.isOpen || value.isOpen
    case .opaque(_, let parameters): parameters.contains { $0.isOpen }
    default: false
    }
  }
}
