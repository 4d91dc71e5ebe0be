extension Overload {
  /// An overload whose signature is that of a Swift function of one argument.
  static func of<A: Operand>(
    _ id: String, _ result: CELType, isMember: Bool = false, _ body: @escaping @Sendable (A) -> Value
  ) -> Overload {
    Overload(
      id, [A.type], result, isMember: isMember,
      .unary { first in
        guard let first = A.content(of: first) else { return .noSuchOverload }
        return body(first)
      })
  }

  /// An overload whose signature is that of a Swift function of two arguments.
  static func of<A: Operand, B: Operand>(
    _ id: String, _ result: CELType, isMember: Bool = false,
    prepare: (@Sendable ([Value?], PatternTable) -> Preparation)? = nil, _ body: @escaping @Sendable (A, B) -> Value
  ) -> Overload {
    Overload(
      id, [A.type, B.type], result, isMember: isMember, prepare: prepare,
      .binary { first, second in
        guard let first = A.content(of: first), let second = B.content(of: second) else { return .noSuchOverload }
        return body(first, second)
      })
  }

  /// An overload whose signature is that of a Swift function of three arguments.
  static func of<A: Operand, B: Operand, C: Operand>(
    _ id: String, _ result: CELType, isMember: Bool = false, _ body: @escaping @Sendable (A, B, C) -> Value
  ) -> Overload {
    Overload(
      id, [A.type, B.type, C.type], result, isMember: isMember,
      .general { arguments in
        guard arguments.count == 3, let first = A.content(of: arguments[0]), let second = B.content(of: arguments[1]),
          let third = C.content(of: arguments[2])
        else { return .noSuchOverload }
        return body(first, second, third)
      })
  }

  /// An overload whose signature is that of a Swift function of four arguments.
  static func of<A: Operand, B: Operand, C: Operand, D: Operand>(
    _ id: String, _ result: CELType, isMember: Bool = false, _ body: @escaping @Sendable (A, B, C, D) -> Value
  ) -> Overload {
    Overload(
      id, [A.type, B.type, C.type, D.type], result, isMember: isMember,
      .general { arguments in
        guard arguments.count == 4, let first = A.content(of: arguments[0]), let second = B.content(of: arguments[1]),
          let third = C.content(of: arguments[2]), let fourth = D.content(of: arguments[3])
        else { return .noSuchOverload }
        return body(first, second, third, fourth)
      })
  }

  /// The same overload, called on its first argument: `receiver.name(…)`.
  var asMember: Overload {
    Overload(id, parameters, result, isMember: true, isStrict: isStrict, prepare: prepare, implementation)
  }

  /// The same overload under another id.
  func named(_ id: String) -> Overload {
    Overload(id, parameters, result, isMember: isMember, isStrict: isStrict, prepare: prepare, implementation)
  }
}

extension Value {
  /// The error where a function is handed values of other types than it takes.
  static let noSuchOverload = Value.fail(.noSuchOverload, "no such overload")

  /// An error as a value.
  static func fail(_ code: EvaluationError.Code, _ message: String) -> Value { .error(EvaluationError(code, message)) }

  /// An integer result, or the error that it does not fit.
  static func int(orOverflow result: (partialValue: Int64, overflow: Bool)) -> Value {
    result.overflow ? .fail(.overflow, "the result is outside the range of int") : .int(result.partialValue)
  }

  /// An unsigned result, or the error that it does not fit.
  static func uint(orOverflow result: (partialValue: UInt64, overflow: Bool)) -> Value {
    result.overflow ? .fail(.overflow, "the result is outside the range of uint") : .uint(result.partialValue)
  }

  /// A decimal result, or the error that it does not fit.
  static func decimal(orOverflow result: ExactDecimal?) -> Value {
    result.map { .decimal($0) } ?? .fail(.overflow, "the result needs more than 38 digits")
  }

  /// A text result, or the error that it is too long.
  static func limited(_ string: String) -> Value {
    string.utf8.count > SizeLimit.stringBytes ? .error(SizeLimit.string) : .string(string)
  }

  /// A list result, or the error that it is too long.
  static func limited(_ list: [Value]) -> Value {
    list.count > SizeLimit.elements ? .error(SizeLimit.list) : .list(list)
  }
}
