/// Numbers that meet decimals: literals are read exactly from their text, whole numbers are converted.
extension Checker {
  private static let mixing: Set<String> = [
    "_+_", "_-_", "_*_", "_/_", "_%_", "_<_", "_<=_", "_>_", "_>=_", "_==_", "_!=_",
  ]

  /// Makes the numbers of an operator decimals where the other operand is one.
  mutating func mixDecimals(_ name: String, _ arguments: [ID], _ types: inout [CELType]) {
    guard arguments.count == 2 else { return }
    let (left, right) = (inference.resolved(types[0]), inference.resolved(types[1]))
    if Checker.mixing.contains(name) {
      if left == .decimal, isNumber(right), coerceToDecimal(arguments[1]) { types[1] = .decimal }
      if right == .decimal, isNumber(left), coerceToDecimal(arguments[0]) { types[0] = .decimal }
    } else if name == "@in" {
      if left == .decimal, case .list(let element) = right, isNumber(element), coerceToDecimal(arguments[1]) {
        types[1] = .list(.decimal)
      }
      if right == .list(.decimal), isNumber(left), coerceToDecimal(arguments[0]) { types[0] = .decimal }
    }
  }

  /// The types with numbers made decimals where some candidate takes a decimal; nil where that changes nothing.
  mutating func decimalArguments(
    _ candidates: [FunctionTable.Candidate], _ arguments: [ID], _ types: [CELType]
  ) -> [CELType]? {
    for candidate in candidates where candidate.overload.parameters.count == types.count {
      let parameters = candidate.overload.parameters
      let wanted = types.indices.filter { parameters[$0] == .decimal && isNumber(types[$0]) }
      guard !wanted.isEmpty, wanted.allSatisfy({ canBeDecimal(arguments[$0]) }) else { continue }
      var changed = types
      for index in wanted { changed[index] = .decimal }
      guard inference.assign(changed, to: parameters) else { continue }
      for index in wanted { _ = coerceToDecimal(arguments[index]) }
      return changed
    }
    return nil
  }

  private func canBeDecimal(_ id: ID) -> Bool {
    switch checked.tree.nodes[id].kind {
    case .literal(.int), .literal(.uint), .literal(.double): return exactDecimal(id) != nil
    case .conditional(_, let yes, let no): return canBeDecimal(yes) && canBeDecimal(no)
    case .list(let elements, let optional): return optional.isEmpty && elements.allSatisfy(canBeDecimal)
    default:
      switch checked.types[id].map({ inference.resolved($0) }) {
      case .int, .uint, .decimal: return true
      default: return false
      }
    }
  }

  /// Makes a number, or the numbers of a list or conditional, decimals; false where one is a double without exact text.
  mutating func coerceToDecimal(_ id: ID) -> Bool {
    guard canBeDecimal(id) else { return false }
    switch checked.tree.nodes[id].kind {
    case .literal(.int), .literal(.uint), .literal(.double):
      if let value = exactDecimal(id) { checked.resolutions[id] = .constant(.decimal(value)) }
      set(id, .decimal)
    case .conditional(_, let yes, let no):
      _ = coerceToDecimal(yes)
      _ = coerceToDecimal(no)
      set(id, .decimal)
    case .list(let elements, _):
      for element in elements { _ = coerceToDecimal(element) }
      set(id, .list(.decimal))
    default:
      if checked.types[id].map({ inference.resolved($0) }) != .decimal { checked.decimalCoercions.insert(id) }
    }
    return true
  }

  /// The exact value of a number as it is written: `-1.50e2`.
  private func exactDecimal(_ id: ID) -> ExactDecimal? {
    if case .literal(.int(let value)) = checked.tree.nodes[id].kind { return ExactDecimal(value) }
    if case .literal(.uint(let value)) = checked.tree.nodes[id].kind { return ExactDecimal(value) }
    var coefficient: Int128 = 0
    var scale = 0
    var isNegative = false
    var exponent = 0
    var sawPoint = false
    var text = Substring(checked.tree.text(id)).utf8
    while let byte = text.popFirst() {
      switch byte {
      case UInt8(ascii: "-"): isNegative.toggle()
      case UInt8(ascii: "."): sawPoint = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        guard let value = Int(String(Substring(text))), abs(value) <= 60 else { return nil }
        exponent = value
        text = Substring("").utf8
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let (product, overflow) = coefficient.multipliedReportingOverflow(by: 10)
        if overflow || product > Int128.max - 9 { return nil }
        coefficient = product + Int128(byte - 0x30)
        if sawPoint { scale += 1 }
      default: break
      }
    }
    scale -= exponent
    while scale < 0 {
      let (product, overflow) = coefficient.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      coefficient = product
      scale += 1
    }
    while scale > 38, coefficient % 10 == 0 {
      coefficient /= 10
      scale -= 1
    }
    return scale <= 38 ? ExactDecimal(coefficient: isNegative ? -coefficient : coefficient, scale: scale) : nil
  }
}
