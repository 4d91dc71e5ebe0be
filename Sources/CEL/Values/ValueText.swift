extension Value {
  /// The value as a literal of the expression language: `'text'`, `1u`, `[1, 2]`, `day('2025-01-31')`. Decimals are
  /// bare numbers. Past 2,000 characters it breaks off with `…`.
  public var text: String { text(limit: 2_000) }

  /// The value as a literal, broken off with `…` past a number of characters.
  public func text(limit: Int) -> String {
    var writer = ValueWriter(remaining: limit)
    writer.write(self)
    return writer.text
  }
}

/// Writes values as literals until its room is used up.
private struct ValueWriter {
  private(set) var text = ""
  private var remaining: Int
  private var isBrokenOff = false

  init(remaining: Int) { self.remaining = remaining }

  mutating func write(_ value: Value) {
    switch value {
    case .null: put("null")
    case .bool(let value): put(value ? "true" : "false")
    case .int(let value): put(String(value))
    case .uint(let value): put("\(value)u")
    case .double(let value): put(value.isFinite ? String(value) : "double('\(NumberText.string(value))')")
    case .string(let value): quote(value)
    case .bytes(let value): quote(value)
    case .list(let values): list(values)
    case .map(let map): self.map(map)
    case .type(let type): put(type.name)
    case .timestamp(let value): put("timestamp('\(value.text)')")
    case .duration(let value): put("duration('\(value.text)')")
    case .decimal(let value): put(value.text)
    case .day(let value): put("day('\(value.text)')")
    case .record: put("{…}")
    case .recordList(let list): put("[… \(list.count)]")
    case .optional(let optional): self.optional(optional)
    case .opaque(let value): put("\(value.type.name)('\(value.text)')")
    case .error(let error): put("error: \(error.message)")
    case .unknown(let set): put("unknown: \(set.names.joined(separator: ", "))")
    }
  }

  private mutating func put(_ part: some StringProtocol) {
    guard !isBrokenOff else { return }
    let count = part.unicodeScalars.count
    if count > remaining {
      text.unicodeScalars.append(contentsOf: part.unicodeScalars.prefix(remaining))
      text += "…"
      isBrokenOff = true
    } else {
      text += part
      remaining -= count
    }
  }

  private mutating func list(_ values: [Value]) {
    put("[")
    for (index, value) in values.enumerated() {
      if isBrokenOff { return }
      if index > 0 { put(", ") }
      write(value)
    }
    put("]")
  }

  private mutating func map(_ map: MapValue) {
    put("{")
    for (index, entry) in map.entries.enumerated() {
      if isBrokenOff { return }
      if index > 0 { put(", ") }
      write(entry.key)
      put(": ")
      write(entry.value)
    }
    put("}")
  }

  private mutating func optional(_ optional: OptionalValue) {
    switch optional {
    case .none: put("optional.none()")
    case .some(let value):
      put("optional.of(")
      write(value)
      put(")")
    }
  }

  private mutating func quote(_ string: String) {
    put("'")
    var plain = string.unicodeScalars[...]
    while !isBrokenOff, let stop = plain.firstIndex(where: { Self.escape($0) != nil }) {
      put(Substring(plain[..<stop]))
      if let escaped = Self.escape(plain[stop]) { put(escaped) }
      plain = plain[plain.index(after: stop)...]
    }
    put(Substring(plain.prefix(remaining + 1)))
    put("'")
  }

  private mutating func quote(_ bytes: [UInt8]) {
    put("b'")
    for byte in bytes {
      if isBrokenOff { return }
      let plain = (0x20..<0x7F).contains(byte) && byte != 0x27 && byte != 0x5C
      put(plain ? String(UnicodeScalar(byte)) : "\\x" + NumberText.hex(UInt64(byte), width: 2))
    }
    put("'")
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "'": "\\'"
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value):
      "\\u" + NumberText.hex(UInt64(scalar.value), width: 4)
    default: nil
    }
  }
}
