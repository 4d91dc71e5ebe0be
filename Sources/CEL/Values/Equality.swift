extension Value {
  /// Whether `==` holds: numbers are equal across their types, texts by code points, lists and maps by their elements;
  /// values of different kinds, and NaN, are not equal. Errors and unknowns equal nothing.
  ///
  /// Beyond 3 million parts the values count as unequal; the operator gives an error there.
  public func isEqual(to other: Value) -> Bool {
    var meter = WorkMeter()
    return isEqual(to: other, &meter)
  }

  /// The same, within what the meter has left; false once it is exhausted.
  func isEqual(to other: Value, _ meter: inout WorkMeter) -> Bool {
    guard meter.spend() else { return false }
    switch (self, other) {
    case (.null, .null): return true
    case (.bool(let left), .bool(let right)): return left == right
    case (.int(let left), .int(let right)): return left == right
    case (.uint(let left), .uint(let right)): return left == right
    case (.double(let left), .double(let right)): return left == right
    case (.string(let left), .string(let right)):
      return meter.spend(left.utf8.count / 64) && CodePointText(left) == CodePointText(right)
    case (.bytes(let left), .bytes(let right)): return meter.spend(left.count / 64) && left == right
    case (.list(let left), .list(let right)): return Self.areEqual(left, right, &meter)
    case (.map(let left), .map(let right)): return Self.areEqual(left, right, &meter)
    case (.type(let left), .type(let right)): return left.name == right.name
    case (.timestamp(let left), .timestamp(let right)): return left == right
    case (.duration(let left), .duration(let right)): return left == right
    case (.decimal(let left), .decimal(let right)): return left == right
    case (.day(let left), .day(let right)): return left == right
    case (.record(let left), .record(let right)): return left == right
    case (.recordList(let left), .recordList(let right)): return left == right
    case (.opaque(let left), .opaque(let right)): return left.isEqual(to: right)
    case (.optional(let left), .optional(let right)):
      guard let left = left.value, let right = right.value else { return left.value == nil && right.value == nil }
      return left.isEqual(to: right, &meter)
    default: return compareNumbers(other) == .equal
    }
  }

  private static func areEqual(_ left: [Value], _ right: [Value], _ meter: inout WorkMeter) -> Bool {
    guard left.count == right.count else { return false }
    for index in left.indices where !left[index].isEqual(to: right[index], &meter) { return false }
    return true
  }

  private static func areEqual(_ left: MapValue, _ right: MapValue, _ meter: inout WorkMeter) -> Bool {
    guard left.count == right.count else { return false }
    for entry in left.entries {
      guard let other = right[entry.key], entry.value.isEqual(to: other, &meter) else { return false }
    }
    return true
  }
}
