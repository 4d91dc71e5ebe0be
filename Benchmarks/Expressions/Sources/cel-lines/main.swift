import CEL

// Reads an expression a line from standard input and writes its value a line: `kind:text`, or `error:message`.
// With the argument `unchecked`, types are looked at only when evaluating.

let checksTypes = !CommandLine.arguments.contains("unchecked")
let values: [String: Value] = [
  "i": .int(7), "j": .int(-3), "u": .uint(5), "d": .double(2.5), "s": .string("héllo wörld"), "b": .bool(true),
  "y": .bytes([104, 105, 255]), "n": .null, "l": .list([.int(3), .int(1), .int(2)]),
  "t": .list([.string("a"), .string("bc"), .string("")]), "x": .double(4),
  "m": MapValue.make([(.string("a"), .int(1)), (.string("b"), .int(2))]),
]
let types: [(String, CELType)] = [
  ("i", .int), ("j", .int), ("u", .uint), ("d", .double), ("s", .string), ("b", .bool), ("y", .bytes), ("n", .null),
  ("l", .list(.int)), ("t", .list(.string)), ("x", .dyn), ("m", .map(.string, .int)),
]
let environment = Environment(variables: types.map { Environment.Variable($0.0, $0.1) })

/// The value with its kind, such that another engine's can be compared with it.
func shown(_ value: Value) -> String {
  switch value {
  case .error(let error): "error:\(error.message)"
  case .unknown(let set): "unknown:\(set.names.joined(separator: ","))"
  case .list(let values): "list:[" + values.map(shown).joined(separator: "; ") + "]"
  case .map(let map):
    "map:{" + map.entries.map { shown($0.key) + "=" + shown($0.value) }.sorted().joined(separator: "; ") + "}"
  case .optional(let optional): "optional:" + (optional.value.map(shown) ?? "")
  case .double(let value): "double:" + (value.isNaN ? "nan" : String(value.bitPattern, radix: 16))
  case .string(let text): "string:" + text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ")
  case .bytes(let bytes): "bytes:" + bytes.map { String($0, radix: 16) }.joined(separator: " ")
  case .timestamp(let time): "timestamp:\(time.seconds).\(time.nanos)"
  case .duration(let span): "duration:\(span.nanoseconds)"
  case .type(let type): "type:\(type.name)"
  default: "\(value.type.name):\(value.json)"
  }
}

while let line = readLine() {
  switch environment.compile(line, checksTypes: checksTypes) {
  case .failure(let problems): print("error:\(problems.problems.first?.message ?? "")")
  case .success(let program): print(shown(program.evaluate(values)).replacing("\n", with: " "))
  }
}
