/// `format`: `%s`, `%d`, `%f`, `%e`, `%b`, `%o`, `%x`, `%X` and `%%`, the same in every locale
/// (cel-spec, doc/extensions/strings.md).
struct TextFormat {
  private var result = ""
  private var remaining = SizeLimit.stringBytes

  private static let defaultPrecision = 6
  private static let largestPrecision = 100

  /// The text with each clause replaced by the argument in its place.
  static func format(_ text: String, _ arguments: [Value]) -> Value {
    var format = TextFormat()
    var rest = text.unicodeScalars[...]
    var index = 0
    while let percent = rest.firstIndex(of: "%") {
      format.put(String(rest[..<percent]))
      rest = rest[rest.index(after: percent)...]
      if rest.first == "%" {
        rest = rest.dropFirst()
        format.put("%")
        continue
      }
      let precision = precision(&rest)
      guard let precision else {
        return .fail(.invalidArgument, "a precision is a number from 0 to \(largestPrecision), as in `%.2f`")
      }
      guard let verb = rest.popFirst() else { return .fail(.invalidArgument, "the format ends after `%`") }
      guard index < arguments.count else {
        return .fail(.invalidArgument, "the format has no argument \(index): \(arguments.count) are given")
      }
      if let error = format.put(arguments[index], verb, precision) { return .error(error) }
      if format.remaining < 0 { return .error(SizeLimit.string) }
      index += 1
    }
    format.put(String(rest))
    return format.remaining < 0 ? .error(SizeLimit.string) : .string(format.result)
  }

  /// Takes `.3` off the front; the usual precision where there is none, nil where it is wrong.
  private static func precision(_ rest: inout Substring.UnicodeScalarView) -> Int? {
    guard rest.first == "." else { return defaultPrecision }
    rest = rest.dropFirst()
    let digits = rest.prefix { ("0"..."9").contains($0) }
    rest = rest.dropFirst(digits.count)
    guard let precision = Int(String(digits)), precision <= largestPrecision else { return nil }
    return precision
  }

  private mutating func put(_ part: String) {
    remaining -= part.utf8.count
    if remaining >= 0 { result += part }
  }

  private mutating func put(_ value: Value, _ verb: Unicode.Scalar, _ precision: Int) -> EvaluationError? {
    switch verb {
    case "s": return putText(value)
    case "d": return put(Self.decimal(value), value, "%d", "a number")
    case "f": return put(Self.fixed(value, precision), value, "%f", "a number")
    case "e": return put(Self.scientific(value, precision), value, "%e", "a number")
    case "b": return put(Self.inBase(2, value), value, "%b", "an integer or bool")
    case "o": return put(Self.isBool(value) ? nil : Self.inBase(8, value), value, "%o", "an integer")
    case "x": return put(Self.hex(value), value, "%x", "an integer, string or bytes")
    case "X": return put(Self.hex(value)?.uppercased(), value, "%X", "an integer, string or bytes")
    default: return EvaluationError(.invalidArgument, "unknown clause `%\(verb)`; there are %s %d %f %e %b %o %x %X %%")
    }
  }

  private mutating func put(_ text: String?, _ value: Value, _ clause: String, _ expected: String) -> EvaluationError? {
    guard let text else {
      return EvaluationError(.invalidArgument, "`\(clause)` takes \(expected), found \(value.type.name)")
    }
    put(text)
    return nil
  }

  private static func isBool(_ value: Value) -> Bool { if case .bool = value { true } else { false } }

  // MARK: %s

  private mutating func putText(_ value: Value) -> EvaluationError? {
    if remaining < 0 { return SizeLimit.string }
    switch value {
    case .null: put("null")
    case .bool(let value): put(value ? "true" : "false")
    case .int(let value): put(String(value))
    case .uint(let value): put(String(value))
    case .double(let value): put(NumberText.positional(value))
    case .decimal(let value): put(value.text)
    case .day(let value): put(value.text)
    case .string(let value): put(value)
    case .bytes(let bytes): put(Self.repaired(bytes))
    case .type(let type): put(type.name)
    case .timestamp(let value): put(value.text)
    case .duration(let value): put(value.text)
    case .list(let values): return putList(values)
    case .map(let map): return putMap(map)
    default: return EvaluationError(.invalidArgument, "`%s` does not take \(value.type.name)")
    }
    return nil
  }

  private mutating func putList(_ values: [Value]) -> EvaluationError? {
    put("[")
    for (index, value) in values.enumerated() {
      if index > 0 { put(", ") }
      if let error = putText(value) { return error }
    }
    put("]")
    return nil
  }

  /// Entries stand in the order of their keys' text.
  private mutating func putMap(_ map: MapValue) -> EvaluationError? {
    var entries: [(key: CodePointText, value: Value)] = []
    for entry in map.entries {
      var key = TextFormat()
      if let error = key.putText(entry.key) { return error }
      entries.append((CodePointText(key.result), entry.value))
    }
    entries.sort { $0.key < $1.key }
    put("{")
    for (index, entry) in entries.enumerated() {
      put((index > 0 ? ", " : "") + entry.key.string + ": ")
      if let error = putText(entry.value) { return error }
    }
    put("}")
    return nil
  }

  /// The bytes as text; each run of bytes that are not UTF-8 becomes one U+FFFD.
  private static func repaired(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var text = String.UnicodeScalarView()
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var isBroken = false
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar):
        text.append(scalar)
        isBroken = false
      case .error:
        if !isBroken { text.append("\u{FFFD}") }
        isBroken = true
      case .emptyInput: return String(text)
      }
    }
  }

  // MARK: Numbers

  private static func decimal(_ value: Value) -> String? {
    switch value {
    case .int(let value): String(value)
    case .uint(let value): String(value)
    case .double(let value): NumberText.positional(value)
    case .decimal(let value): value.text
    default: nil
    }
  }

  private static func fixed(_ value: Value, _ precision: Int) -> String? {
    switch value {
    case .int(let value): NumberText.fixed(Double(value), precision)
    case .uint(let value): NumberText.fixed(Double(value), precision)
    case .double(let value): NumberText.fixed(value, precision)
    case .decimal(let value): NumberText.fixed(value, precision)
    default: nil
    }
  }

  private static func scientific(_ value: Value, _ precision: Int) -> String? {
    switch value {
    case .int(let value): NumberText.scientific(Double(value), precision)
    case .uint(let value): NumberText.scientific(Double(value), precision)
    case .double(let value): NumberText.scientific(value, precision)
    case .decimal(let value): NumberText.scientific(value.double, precision)
    default: nil
    }
  }

  private static func inBase(_ base: Int, _ value: Value) -> String? {
    switch value {
    case .bool(let value): value ? "1" : "0"
    case .int(let value): String(value, radix: base)
    case .uint(let value): String(value, radix: base)
    default: nil
    }
  }

  private static func hex(_ value: Value) -> String? {
    switch value {
    case .int(let value): String(value, radix: 16)
    case .uint(let value): String(value, radix: 16)
    case .string(let value): hex(Array(value.utf8))
    case .bytes(let value): hex(value)
    default: nil
    }
  }

  private static func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
