import SourceText

/// An expression with a name and parameters, put in the place of its calls.
struct Definition: Sendable {
  let name: String
  let parameters: [Environment.Variable]
  let result: CELType
  /// Whether it is named like a variable, without parentheses.
  let isValue: Bool
  let parsed: Deferred<SyntaxTree>

  var tree: SyntaxTree { parsed.value }

  var key: String { isValue ? name : "\(name)/\(parameters.count)" }
}

extension Environment {
  /// This environment and a function written as an expression over its parameters. Calls are replaced by the
  /// expression; arguments are evaluated once. It sees the environment's variables and what was defined before it. The
  /// name may have other functions with other numbers of parameters.
  public func defining(
    function name: String, parameters: [Variable], result: CELType, expression: String
  ) -> Result<Environment, Problems> {
    let count = parameters.count
    let isTaken = functions.entries[name]?.globals.contains { $0.overload.parameters.count == count } ?? false
    if isTaken || definitions["\(name)/\(count)"] != nil {
      let problem = Problem("there is a function `\(name)` of \(count) parameters already", 0..<expression.utf8.count)
      return .failure(Problems([problem]))
    }
    return define(name, parameters, result, expression, isValue: false)
  }

  /// Adds a function that was defined before in an environment like this one: it is read when it is first called, and
  /// nothing is checked again.
  public mutating func define(proved name: String, parameters: [Variable], result: CELType, expression: String) {
    let limits = limits
    let parsed = Deferred {
      do {
        return try Parser.parse(Array(expression.utf8), limits: limits)
      } catch {
        preconditionFailure("the function `\(name)`, proved before: \(error)")
      }
    }
    add(Definition(name: name, parameters: parameters, result: result, isValue: false, parsed: parsed))
  }

  /// This environment and a name for an expression over its variables.
  public func naming(_ name: String, _ expression: String, type: CELType? = nil) -> Result<Environment, Problems> {
    if definitions[name] != nil || variableIndices[name] != nil {
      return .failure(Problems([Problem("there is a `\(name)` already", 0..<expression.utf8.count)]))
    }
    return define(name, [], type, expression, isValue: true)
  }

  private func define(
    _ name: String, _ parameters: [Variable], _ result: CELType?, _ expression: String, isValue: Bool
  ) -> Result<Environment, Problems> {
    let tree: SyntaxTree
    do {
      tree = try Parser.parse(Array(expression.utf8), limits: limits)
    } catch {
      return .failure(Problems([error.problem]))
    }
    let inner = parameters.reduce(self) { $0.adding(variable: $1) }
    return Checker.check(tree, in: inner, expecting: result).map { checked in
      var copy = self
      copy.add(
        Definition(
          name: name, parameters: parameters, result: result ?? checked.type, isValue: isValue,
          parsed: Deferred(of: tree)))
      return copy
    }
  }
}
