import CEL
import Documents

/// Values of foreign records, and what their usual forms mean.
enum ForeignValues {
  /// An error that leaves a field absent.
  static func absent(_ why: String) -> Value { .error(EvaluationError(.invalidArgument, why)) }

  /// A foreign node as a value: objects and elements as maps, arrays as lists, numbers exact; null is left out of maps.
  static func value(_ tree: Tree, _ node: Int, _ names: NameTable) -> Value {
    switch tree[node].kind {
    case .object: return map(tree, node, names)
    case .element: return tree[node].childCount == 0 ? .string(tree.string(at: node)) : map(tree, node, names)
    case .array: return .list(tree.children(of: node).map { value(tree, $0, names) })
    case .string, .attribute: return .string(tree.string(at: node))
    case .number:
      let text = tree.string(at: node)
      return ExactDecimal(text).map { .decimal($0) } ?? .string(text)
    case .true: return .bool(true)
    case .false: return .bool(false)
    case .null: return .null
    }
  }

  private static func map(_ tree: Tree, _ node: Int, _ names: NameTable) -> Value {
    var map = MapValue()
    for child in tree.children(of: node) where tree[child].kind != .null {
      _ = map.insert(.string(names.text(of: tree[child].name)), value(tree, child, names))
    }
    return .map(map)
  }

  /// Whether a text says something: not empty, `N/A`, `NONE` or a pointer to an addendum.
  static func isStated(_ value: Value) -> Bool {
    switch value {
    case .null, .error, .unknown: return false
    case .string(let text):
      let plain = text.lowercased().filter { $0.isLetter || $0.isNumber }
      if plain.isEmpty || ["na", "none", "nil", "null", "no", "tbd", "notapplicable"].contains(plain) { return false }
      return !(plain.hasPrefix("seeaddendum") && plain.count < 40)
    default: return true
    }
  }

  /// A day from ISO text with or without a time, or from `01-Jul-2025`.
  static func day(_ value: Value) -> Value {
    guard case .string(let text) = value else { return absent("no date") }
    if let day = CalendarDay(String(text.prefix(10))) { return .day(day) }
    let parts = text.split(separator: "-")
    let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    guard parts.count == 3, let day = Int(parts[0]), let year = Int(parts[2].prefix(4)),
      let month = months.firstIndex(of: parts[1].lowercased()),
      let date = CalendarDay(year: year, month: month + 1, day: day)
    else { return absent("no date") }
    return .day(date)
  }

  /// A truth value from `true`, 1, `Y`, `Yes`, `X` and their opposites.
  static func truth(_ value: Value) -> Value {
    switch value {
    case .bool: return value
    case .decimal(let number):
      if number == ExactDecimal(1) { return .bool(true) }
      return number == ExactDecimal(0) ? .bool(false) : absent("no truth value")
    case .string(let text):
      switch text.lowercased() {
      case "true", "1", "y", "yes", "x": return .bool(true)
      case "false", "0", "n", "no": return .bool(false)
      default: return absent("no truth value")
      }
    default: return absent("no truth value")
    }
  }

  /// A number from a number or from text such as `1,250.00` or `$15.87`.
  static func number(_ value: Value) -> Value {
    switch value {
    case .decimal: return value
    case .int(let number): return .decimal(ExactDecimal(number))
    case .string(let text):
      let plain = text.filter { !",$ ".contains($0) }
      return ExactDecimal(plain).map { .decimal($0) } ?? absent("no number")
    default: return absent("no number")
    }
  }
}
