import CEL

/// Calls a function of the library as the evaluator does: by the types of the values.
func call(_ name: String, _ arguments: Value...) -> Value {
  guard let function = StandardLibrary.all.first(where: { $0.name == name }) else {
    return .error(EvaluationError(.undeclared, "undeclared: \(name)"))
  }
  for overload in function.overloads where overload.accepts(arguments) {
    switch overload.implementation {
    case .unary(let body): return body(arguments[0])
    case .binary(let body): return body(arguments[0], arguments[1])
    case .general(let body): return body(arguments)
    }
  }
  return .error(EvaluationError(.noSuchOverload, "no such overload"))
}

extension Overload {
  fileprivate func accepts(_ arguments: [Value]) -> Bool {
    parameters.count == arguments.count && zip(parameters, arguments).allSatisfy { $0.accepts($1) }
  }
}

extension CELType {
  fileprivate func accepts(_ value: Value) -> Bool {
    switch (self, value) {
    case (.dyn, _), (.parameter, _): true
    case (.list(let element), .list(let elements)): elements.allSatisfy { element.accepts($0) }
    default: name == value.type.name
    }
  }
}

func decimal(_ text: String) -> Value {
  ExactDecimal(text).map { .decimal($0) } ?? .error(EvaluationError(.conversion, "no decimal: \(text)"))
}

func day(_ text: String) -> Value {
  CalendarDay(text).map { .day($0) } ?? .error(EvaluationError(.conversion, "no day: \(text)"))
}
