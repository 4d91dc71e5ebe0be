import CEL

/// Reads numbers as JSON and XML write them: `1500.00`, `-3`, `1.5e3`, `.5`.
enum DecimalText {
  /// A cell for the number; nil where the text is none or has more digits than fit.
  static func cell(_ bytes: UnsafeRawBufferPointer) -> Cell? {
    var index = 0
    let isNegative = bytes.first == 0x2D
    if isNegative || bytes.first == 0x2B { index = 1 }
    var coefficient: Int64 = 0
    var digits = 0
    var scale = 0
    var hasPoint = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x2E, !hasPoint {
        hasPoint = true
      } else if byte >= 0x30, byte <= 0x39 {
        digits += 1
        if digits > 18 { return large(bytes) }
        coefficient = coefficient * 10 + Int64(byte - 0x30)
        if hasPoint { scale += 1 }
      } else if digits > 0, byte == 0x65 || byte == 0x45 {
        return large(bytes)
      } else {
        return nil
      }
      index += 1
    }
    guard digits > 0 else { return nil }
    while scale > 0, coefficient % 10 == 0 {
      coefficient /= 10
      scale -= 1
    }
    return Cell(.decimal, payload: isNegative ? -coefficient : coefficient, scale: UInt8(scale))
  }

  /// Numbers with an exponent or many digits: exact, or nil where 18 digits do not hold them.
  private static func large(_ bytes: UnsafeRawBufferPointer) -> Cell? {
    guard let value = ExactDecimal(String(decoding: bytes, as: UTF8.self)) else { return nil }
    guard let small = Int64(exactly: value.coefficient), value.scale <= 18 else { return nil }
    return Cell(.decimal, payload: small, scale: UInt8(value.scale))
  }
}
