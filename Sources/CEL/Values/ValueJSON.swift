extension Value {
  /// The value as JSON on one line: integers and decimals as numbers, NaN and infinities as strings, bytes in base 64,
  /// times, days and spans as strings, an empty optional as null, errors and unknowns as objects with that one key.
  /// Keys that are no strings stand as their text. A value of more than 10 MB becomes an error.
  public var json: String {
    var writer = JSONValueWriter()
    writer.write(self)
    if writer.isFull { return Value.error(SizeLimit.string).json }
    return writer.text
  }
}

/// Writes values as JSON until a size is reached.
private struct JSONValueWriter {
  private(set) var text = ""
  var isFull: Bool { text.utf8.count > SizeLimit.stringBytes }

  mutating func write(_ value: Value) {
    switch value {
    case .null, .optional(.none): text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .int(let value): text += String(value)
    case .uint(let value): text += String(value)
    case .double(let value): value.isFinite ? text += String(value) : write(NumberText.string(value))
    case .decimal(let value): text += value.text
    case .string(let value): write(value)
    case .bytes(let value): write(EncoderExtension.encode(value))
    case .type(let type): write(type.name)
    case .timestamp(let value): write(value.text)
    case .duration(let value): write(value.text)
    case .day(let value): write(value.text)
    case .list(let values): list(values)
    case .map(let map): object(map.entries.map { (Self.key($0.key), $0.value) })
    case .optional(.some(let value)): write(value)
    case .opaque(let value): write(value.text)
    case .record, .recordList: write(value.text)
    case .error(let error): object([("error", .string(error.message))])
    case .unknown(let set): object([("unknown", .list(set.names.map { .string($0) }))])
    }
  }

  private static func key(_ value: Value) -> String {
    switch value {
    case .string(let text): text
    case .uint(let value): String(value)
    default: value.text
    }
  }

  private mutating func list(_ values: [Value]) {
    text += "["
    for (index, value) in values.enumerated() {
      if isFull { return }
      if index > 0 { text += "," }
      write(value)
    }
    text += "]"
  }

  private mutating func object(_ entries: [(String, Value)]) {
    text += "{"
    for (index, entry) in entries.enumerated() {
      if isFull { return }
      if index > 0 { text += "," }
      write(entry.0)
      text += ":"
      write(entry.1)
    }
    text += "}"
  }

  private mutating func write(_ string: String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0x2028 || scalar.value == 0x2029:
        text += "\\u" + NumberText.hex(UInt64(scalar.value), width: 4)
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
