/// Text of a contract made safe to look at: what would steer a terminal or turn the reading direction is shown instead.
///
/// C0 controls and DEL become their pictures (`␛`), other steering characters their code (`⟨202E⟩`); line ends become
/// spaces, or stay where `keepingLines`.
func visible(_ text: String, keepingLines: Bool = false) -> String {
  guard text.utf8.contains(where: { $0 < 0x20 || $0 > 0x7E }) else { return text }
  guard text.unicodeScalars.contains(where: isSteering) else { return text }
  var result = String.UnicodeScalarView()
  var previous: Unicode.Scalar = " "
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\n" where previous == "\r": break
    case "\r" where keepingLines: result.append("\n")
    case "\n" where keepingLines: result.append(scalar)
    case "\n", "\r", "\t": result.append(" ")
    default:
      if isSteering(scalar) { result.append(contentsOf: picture(of: scalar)) } else { result.append(scalar) }
    }
    previous = scalar
  }
  return String(result)
}

/// Whether a character steers a terminal or the reading direction instead of being shown.
///
/// Joiners stay: emoji and Persian are written with them.
func isSteering(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB: true
  case 0xFFFE, 0xFFFF, 0xE0000...0xE0FFF: true
  default: false
  }
}

private func picture(of scalar: Unicode.Scalar) -> String.UnicodeScalarView {
  if scalar.value < 0x20, let picture = Unicode.Scalar(0x2400 + scalar.value) {
    return String.UnicodeScalarView([picture])
  }
  if scalar.value == 0x7F { return "␡".unicodeScalars }
  return "⟨\(String(scalar.value, radix: 16, uppercase: true))⟩".unicodeScalars
}
