extension Parser {
  /// `has(operand.field)`.
  mutating func presence(_ arguments: [SyntaxTree.ID], _ range: Range<Int>) throws(SyntaxProblem) -> SyntaxTree.ID {
    guard arguments.count == 1, case .select(let operand, let field, let isOptional) = tree.nodes[arguments[0]].kind
    else {
      throw SyntaxProblem("`has` takes a field: `has(a.b)`", range)
    }
    return tree.add(.has(operand, field, isOptional: isOptional), range)
  }

  /// The node of a macro called on a receiver; nil where the call is no macro.
  mutating func memberMacro(
    _ name: String, _ receiver: SyntaxTree.ID, _ arguments: [SyntaxTree.ID], _ range: Range<Int>
  ) throws(SyntaxProblem) -> SyntaxTree.ID? {
    if case .identifier("cel", _) = tree.nodes[receiver].kind { return try celMacro(name, arguments, range) }
    switch (name, arguments.count) {
    case ("optMap", 2), ("optFlatMap", 2):
      let variable = try variableName(arguments[0])
      return tree.add(.optionalMap(receiver, variable, arguments[1], isFlat: name == "optFlatMap"), range)
    case ("all", 2), ("exists", 2), ("exists_one", 2), ("existsOne", 2), ("filter", 2):
      return try comprehension(name, receiver, arguments[0], nil, condition: arguments[1], transform: nil, range)
    case ("map", 2):
      return try comprehension(name, receiver, arguments[0], nil, condition: nil, transform: arguments[1], range)
    case ("map", 3):
      return try comprehension(
        name, receiver, arguments[0], nil, condition: arguments[1], transform: arguments[2], range)
    case ("all", 3), ("exists", 3), ("existsOne", 3), ("exists_one", 3):
      return try comprehension(
        name, receiver, arguments[0], arguments[1], condition: arguments[2], transform: nil, range)
    case ("transformList", 3), ("transformMap", 3), ("transformMapEntry", 3):
      return try comprehension(
        name, receiver, arguments[0], arguments[1], condition: nil, transform: arguments[2], range)
    case ("transformList", 4), ("transformMap", 4), ("transformMapEntry", 4):
      return try comprehension(
        name, receiver, arguments[0], arguments[1], condition: arguments[2], transform: arguments[3], range)
    default: return nil
    }
  }

  private mutating func comprehension(
    _ name: String, _ range: SyntaxTree.ID, _ first: SyntaxTree.ID, _ second: SyntaxTree.ID?,
    condition: SyntaxTree.ID?, transform: SyntaxTree.ID?, _ place: Range<Int>
  ) throws(SyntaxProblem) -> SyntaxTree.ID? {
    guard let form = Parser.forms[name] else { return nil }
    let variable = try variableName(first)
    var other: String?
    if let second {
      let found = try variableName(second)
      if found == variable {
        throw SyntaxProblem("the two variables of `\(name)` have one name: `\(found)`", tree.nodes[second].range)
      }
      other = found
    }
    let comprehension = SyntaxNode.Comprehension(
      form: form, range: range, variable: variable, second: other, condition: condition, transform: transform)
    return tree.add(.comprehension(comprehension), place)
  }

  private static let forms: [String: SyntaxNode.Comprehension.Form] = [
    "all": .all, "exists": .exists, "exists_one": .existsOne, "existsOne": .existsOne, "filter": .filter, "map": .map,
    "transformList": .transformList, "transformMap": .transformMap, "transformMapEntry": .transformMapEntry,
  ]

  /// The name that a macro's argument gives to a variable; `@` begins those that cannot be written.
  private func variableName(_ id: SyntaxTree.ID) throws(SyntaxProblem) -> String {
    switch tree.nodes[id].kind {
    case .identifier(let name, false) where !name.hasPrefix("cel."): return name
    default: throw SyntaxProblem("expected the name of a variable", tree.nodes[id].range)
    }
  }

  private mutating func celMacro(
    _ name: String, _ arguments: [SyntaxTree.ID], _ range: Range<Int>
  ) throws(SyntaxProblem) -> SyntaxTree.ID? {
    switch (name, arguments.count) {
    case ("bind", 3):
      return tree.add(.bind(try variableName(arguments[0]), arguments[1], arguments[2]), range)
    case ("block", 2):
      guard case .list(let values, let optional) = tree.nodes[arguments[0]].kind, optional.isEmpty else {
        throw SyntaxProblem("`cel.block` takes a list of expressions first", tree.nodes[arguments[0]].range)
      }
      return tree.add(.block(values, arguments[1]), range)
    case ("index", 1):
      return tree.add(.blockIndex(try smallNumber(arguments[0])), range)
    case ("iterVar", 2), ("accuVar", 2):
      let depth = try smallNumber(arguments[0])
      let number = try smallNumber(arguments[1])
      let prefix = name == "iterVar" ? "@it" : "@ac"
      return tree.add(.identifier("\(prefix):\(depth):\(number)", isAbsolute: false), range)
    default: return nil
    }
  }

  private func smallNumber(_ id: SyntaxTree.ID) throws(SyntaxProblem) -> Int {
    if case .literal(.int(let value)) = tree.nodes[id].kind, (0...10_000).contains(value) { return Int(value) }
    throw SyntaxProblem("expected a number from 0 to 10000", tree.nodes[id].range)
  }
}

/// The macros, for messages.
enum Macro {
  /// How each is written.
  static let usage: [String: String] = [
    "has": "has(a.b)", "all": "list.all(x, condition)", "exists": "list.exists(x, condition)",
    "exists_one": "list.exists_one(x, condition)", "existsOne": "list.existsOne(x, condition)",
    "map": "list.map(x, value)", "filter": "list.filter(x, condition)",
    "transformList": "list.transformList(index, x, value)", "transformMap": "map.transformMap(key, x, value)",
    "transformMapEntry": "map.transformMapEntry(key, x, entry)", "optMap": "optional.optMap(x, value)",
    "optFlatMap": "optional.optFlatMap(x, optional)", "cel.bind": "cel.bind(name, value, body)",
    "cel.block": "cel.block([values], body)",
  ]
}
