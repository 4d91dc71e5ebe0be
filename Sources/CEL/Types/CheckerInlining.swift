/// Calls of defined functions, which are put in the place of the call.
extension Checker {
  /// `first` is the number of the first parameter: an argument is evaluated while those before it stand in the frame, so
  /// its own locals are others.
  mutating func callDefinition(
    _ id: ID, _ definition: Definition, _ arguments: [ID], first: Int
  ) -> CELType {
    var fits = true
    for (argument, parameter) in zip(arguments, definition.parameters) {
      let type = check(argument)
      if parameter.type == .decimal, isNumber(type), coerceToDecimal(argument) { continue }
      if type == .error {
        fits = false
      } else if !inference.assign(type, to: parameter.type) {
        report("`\(parameter.name)` is of type \(parameter.type), found \(shown(type))", argument)
        fits = false
      }
    }
    guard fits || isLenient else { return definition.result }
    inline(id, definition, arguments, first: first)
    return checked.types[id] ?? definition.result
  }

  mutating func wrongCount(_ id: ID, _ name: String, _ count: Int) -> CELType {
    let known = environment.definitions.values.filter { $0.name == name && !$0.isValue }
      .sorted { $0.parameters.count < $1.parameters.count }
    let forms = known.map { definition in
      "\(name)(\(definition.parameters.map { "\($0.name): \($0.type)" }.joined(separator: ", ")))"
    }
    return fail(id, .noSuchOverload, "found \(count) arguments; expected \(forms.joined(separator: " or "))")
  }

  /// Puts a definition's expression in the place of a node; `first` is the number of its first parameter.
  mutating func inline(_ id: ID, _ definition: Definition, _ arguments: [ID], first: Int) {
    set(id, definition.result)
    inliningDepth += 1
    defer { inliningDepth -= 1 }
    let size = checked.tree.nodes.count + definition.tree.nodes.count
    guard size <= environment.limits.parts, inliningDepth <= 64 else {
      report("functions put in their place make the expression larger than the limit", id)
      set(id, .error)
      return
    }
    var replacements: [String: ID] = [:]
    var bound: [(String, ID)] = []
    for (parameter, argument) in zip(definition.parameters, arguments) {
      if isSimple(argument) {
        replacements[parameter.name] = argument
      } else {
        bound.append((parameter.name, argument))
      }
    }
    let before = firstVisibleLocal
    firstVisibleLocal = locals.count
    for (offset, (name, argument)) in bound.enumerated() {
      locals.append(Local(name: name, number: first + offset, type: checked.types[argument] ?? .dyn))
    }
    checked.frameSize = max(checked.frameSize, first + bound.count)
    var body = copy(definition.tree, replacements, at: checked.tree.nodes[id])
    _ = check(body)
    for (offset, (name, argument)) in bound.enumerated().reversed() {
      body = addNode(.bind(name, argument, body), at: checked.tree.nodes[id], like: body)
      checked.types[body] = definition.result
      checked.locals[body] = first + offset
    }
    locals.removeLast(bound.count)
    firstVisibleLocal = before
    if definition.result == .decimal, let type = checked.types[body], isNumber(type) { _ = coerceToDecimal(body) }
    checked.resolutions[id] = .inlined(body)
  }

  /// Whether an argument may stand several times: a constant or a path.
  private func isSimple(_ id: ID) -> Bool {
    switch checked.tree.nodes[id].kind {
    case .literal: return !checked.decimalCoercions.contains(id)
    case .identifier, .select:
      if checked.decimalCoercions.contains(id) { return false }
      switch checked.resolutions[id] {
      case .variable, .constant: return true
      case .field:
        if case .select(let operand, _, false) = checked.tree.nodes[id].kind { return isSimple(operand) }
        return false
      default: return false
      }
    default: return false
    }
  }

  /// A number once more, constant or path: that it is made a decimal in one place leaves the others whole.
  private mutating func duplicate(_ id: ID) -> ID {
    var node = checked.tree.nodes[id]
    node.kind = node.kind.mapped { duplicate($0) }
    checked.tree.nodes.append(node)
    checked.types.append(checked.types[id])
    checked.resolutions.append(checked.resolutions[id])
    return checked.tree.nodes.count - 1
  }

  private mutating func addNode(_ kind: SyntaxNode.Kind, at call: SyntaxNode, like: ID) -> ID {
    var node = checked.tree.nodes[like]
    node.kind = kind
    node.start = call.start
    node.end = call.end
    checked.tree.nodes.append(node)
    checked.types.append(nil)
    checked.resolutions.append(.none)
    return checked.tree.nodes.count - 1
  }

  /// Copies the nodes of a definition, children first, and gives the root; names of parameters become their arguments.
  private mutating func copy(_ tree: SyntaxTree, _ replacements: [String: ID], at call: SyntaxNode) -> ID {
    let source = Int32(checked.tree.sources.count)
    checked.tree.sources += tree.sources
    var places: [ID] = []
    places.reserveCapacity(tree.nodes.count)
    for node in tree.nodes {
      if case .identifier(let name, false) = node.kind, let argument = replacements[name] {
        places.append(checked.types[argument].map(isNumber) ?? true ? duplicate(argument) : argument)
        continue
      }
      var copy = node
      copy.kind = node.kind.mapped { places[$0] }
      copy.start = call.start
      copy.end = call.end
      copy.source += source
      places.append(checked.tree.nodes.count)
      checked.tree.nodes.append(copy)
      checked.types.append(nil)
      checked.resolutions.append(.none)
    }
    return places[tree.root]
  }
}

extension SyntaxNode.Kind {
  /// The same with other children.
  func mapped(_ place: (SyntaxTree.ID) -> SyntaxTree.ID) -> SyntaxNode.Kind {
    switch self {
    case .literal, .identifier, .blockIndex: return self
    case .select(let operand, let field, let isOptional): return .select(place(operand), field, isOptional: isOptional)
    case .has(let operand, let field, let isOptional): return .has(place(operand), field, isOptional: isOptional)
    case .call(let name, let receiver, let arguments):
      return .call(name, receiver: receiver.map(place), arguments.map(place))
    case .optionalIndex(let operand, let index): return .optionalIndex(place(operand), place(index))
    case .list(let elements, let optional): return .list(elements.map(place), optional: optional)
    case .map(let entries):
      return .map(
        entries.map { SyntaxNode.MapEntry(key: place($0.key), value: place($0.value), isOptional: $0.isOptional) })
    case .message(let name, let fields): return .message(name, fields.map { ($0.name, place($0.value)) })
    case .not(let operand): return .not(place(operand))
    case .and(let terms): return .and(terms.map(place))
    case .or(let terms): return .or(terms.map(place))
    case .conditional(let condition, let yes, let no): return .conditional(place(condition), place(yes), place(no))
    case .comprehension(let part):
      return .comprehension(
        SyntaxNode.Comprehension(
          form: part.form, range: place(part.range), variable: part.variable, second: part.second,
          condition: part.condition.map(place), transform: part.transform.map(place)))
    case .bind(let name, let value, let body): return .bind(name, place(value), place(body))
    case .block(let values, let body): return .block(values.map(place), place(body))
    case .optionalMap(let operand, let name, let body, let isFlat):
      return .optionalMap(place(operand), name, place(body), isFlat: isFlat)
    }
  }

  /// The parts of a node in the order of its text.
  var children: [SyntaxTree.ID] {
    var found: [SyntaxTree.ID] = []
    _ = mapped {
      found.append($0)
      return $0
    }
    return found
  }
}
