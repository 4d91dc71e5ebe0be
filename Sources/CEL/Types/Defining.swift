extension Environment {
  /// This environment and a function written in the language itself, put in the place of its calls.
  ///
  /// Functions of one name may differ in the number of their parameters.
  public func defining(
    name: String, parameters: [(name: String, type: CELType)], result: CELType, expression: String
  ) -> Result<Environment, Problems> {
    var inner = self
    for parameter in parameters { inner = inner.adding(variable: Variable(parameter.name, parameter.type)) }
    return inner.define(name, parameters, result, expression, isValue: false).map { adding(definition: $0) }
  }

  /// This environment and a named value: an expression that stands where its name stands.
  public func defining(name: String, value expression: String) -> Result<Environment, Problems> {
    check(expression).flatMap { type in
      define(name, [], type, expression, isValue: true).map { adding(definition: $0) }
    }
  }

  private func define(
    _ name: String, _ parameters: [(name: String, type: CELType)], _ result: CELType, _ expression: String,
    isValue: Bool
  ) -> Result<Definition, Problems> {
    if case .failure(let problems) = compile(expression, expecting: isValue ? nil : result) {
      return .failure(problems)
    }
    do {
      let tree = try Parser.parse(Array(expression.utf8), limits: limits)
      return .success(
        Definition(name: name, parameters: parameters, result: result, tree: tree, isValue: isValue))
    } catch {
      return .failure(Problems([error.problem]))
    }
  }
}
