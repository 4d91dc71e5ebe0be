/// Optional values: making, asking and choosing them; `optMap` and `optFlatMap` are macros.
enum OptionalExtension {
  static let all: [FunctionDeclaration] = [
    FunctionDeclaration(
      "optional.of", [.of("optional_of", OptionalOperand.type) { (value: AnyOperand) in .optional(.some(value.value)) }]
    ),
    FunctionDeclaration(
      "optional.ofNonZeroValue",
      [
        .of("optional_ofNonZeroValue", OptionalOperand.type) { (value: AnyOperand) in
          .optional(value.value.isZero ? .none : .some(value.value))
        }
      ]),
    FunctionDeclaration(
      "optional.none", [Overload("optional_none", [], OptionalOperand.type, .general { _ in .optional(.none) })]),
    FunctionDeclaration(
      "value",
      [
        .of("optional_value", AnyOperand.type, isMember: true) { (optional: OptionalOperand) in
          optional.optional.value ?? .fail(.invalidArgument, "`value` of an optional that has none")
        }
      ]),
    FunctionDeclaration(
      "hasValue",
      [
        .of("optional_hasValue", .bool, isMember: true) { (optional: OptionalOperand) in
          .bool(optional.optional.value != nil)
        }
      ]),
    FunctionDeclaration("or", [choice("optional_or_optional", OptionalOperand.type) { .optional(.some($0)) }]),
    FunctionDeclaration("orValue", [choice("optional_orValue_value", AnyOperand.type) { $0 }]),
    FunctionDeclaration("optional.unwrap", [unwrap]),
    FunctionDeclaration("unwrapOpt", [unwrap.asMember.named("optional_unwrapOpt")]),
    FunctionDeclaration("first", [end("list_first") { $0.first }]),
    FunctionDeclaration("last", [end("list_last") { $0.last }]),
  ]

  /// The second argument counts only where the first has no value, be it an error or unknown.
  private static func choice(
    _ id: String, _ type: CELType, _ present: @escaping @Sendable (Value) -> Value
  ) -> Overload {
    Overload(
      id, [OptionalOperand.type, type], type, isMember: true, isStrict: false,
      .binary { first, second in
        switch first {
        case .optional(.some(let value)): present(value)
        case .optional(.none): second
        case .error, .unknown: first
        default: .noSuchOverload
        }
      })
  }

  private static let unwrap = Overload.unary("optional_unwrap", .list(OptionalOperand.type), ListOperand.type) { list in
    guard case .list(let elements) = list else { return .noSuchOverload }
    var values: [Value] = []
    for element in elements {
      guard case .optional(let optional) = element else { return .noSuchOverload }
      if let value = optional.value { values.append(value) }
    }
    return .list(values)
  }

  private static func end(_ id: String, _ end: @escaping @Sendable ([Value]) -> Value?) -> Overload {
    .of(id, OptionalOperand.type, isMember: true) { (list: ListOperand) in
      .optional(end(list.elements).map { .some($0) } ?? .none)
    }
  }
}

extension Value {
  /// Whether it is the empty or zero value of its type.
  var isZero: Bool {
    switch self {
    case .null: true
    case .bool(let value): !value
    case .int(let value): value == 0
    case .uint(let value): value == 0
    case .double(let value): value == 0
    case .string(let value): value.utf8.isEmpty
    case .bytes(let value): value.isEmpty
    case .list(let values): values.isEmpty
    case .recordList(let list): list.count == 0
    case .map(let map): map.count == 0
    case .duration(let span): span.nanoseconds == 0
    case .timestamp(let time): time.seconds == 0 && time.nanos == 0
    case .decimal(let value): value.coefficient == 0
    case .type, .day, .record, .optional, .opaque, .error, .unknown: false
    }
  }
}
