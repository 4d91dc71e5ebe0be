/// Letters as they are compared: without case, accents, Arabic vowel signs or Devanagari nukta, so that composed and
/// decomposed spellings (Unicode NFC and NFD) are one word.
enum Folding {
  /// What a scalar is in running text.
  enum Kind { case letter, ignored, digit, other }

  /// What a scalar outside ASCII is.
  static func kind(_ scalar: UInt32) -> Kind {
    switch scalar {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: .ignored
    case 0xC0...0x24F: scalar == 0xD7 || scalar == 0xF7 ? .other : .letter
    case 0x0300...0x036F: .letter
    case 0x0370...0x052F: .letter
    case 0x0660...0x0669, 0x06F0...0x06F9, 0x0966...0x096F, 0xFF10...0xFF19: .digit
    case 0x060C, 0x061B, 0x061F, 0x066A...0x066D, 0x06D4: .other
    case 0x0610...0x06FF: .letter
    case 0x0964, 0x0965: .other
    case 0x0900...0x097F: .letter
    case 0x1E00...0x1EFF, 0xFE70...0xFEFC, 0xFF21...0xFF3A, 0xFF41...0xFF5A: .letter
    case 0x2000...0x2BFF, 0x3000...0x303F, 0xFE10...0xFE6F, 0xFF00...0xFF0F: .other
    default: Unicode.Scalar(scalar)?.properties.isAlphabetic == true ? .letter : .other
    }
  }

  /// The value of a digit outside ASCII.
  static func digit(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0x0660...0x0669: UInt8(scalar - 0x0660)
    case 0x06F0...0x06F9: UInt8(scalar - 0x06F0)
    case 0x0966...0x096F: UInt8(scalar - 0x0966)
    default: UInt8(truncatingIfNeeded: scalar &- 0xFF10)
    }
  }

  /// Mixes a letter outside ASCII into a word's hash.
  static func mix(_ scalar: UInt32, into hash: inout WordHash) {
    switch scalar {
    case 0xC0...0x24F: for letter in FoldingTable.latin[Int(scalar - 0xC0)] { hash.mix(UInt32(letter)) }
    case 0x0300...0x036F: break
    case 0x0600...0x06FF: if let letter = arabic(scalar) { hash.mix(letter) }
    case 0x0900...0x097F: if let letter = devanagari(scalar) { hash.mix(letter) }
    case 0x1E00...0x1EFF: for letter in FoldingTable.latinAdditional[Int(scalar - 0x1E00)] { hash.mix(UInt32(letter)) }
    case 0xFE70...0xFEFC:
      for letter in FoldingTable.arabicForms[Int(scalar - 0xFE70)] {
        if let folded = arabic(letter) { hash.mix(folded) }
      }
    case 0xFF21...0xFF3A: hash.mix(scalar - 0xFF21 + 0x61)
    case 0xFF41...0xFF5A: hash.mix(scalar - 0xFF41 + 0x61)
    default:
      for lower in Unicode.Scalar(scalar)?.properties.lowercaseMapping.unicodeScalars ?? "".unicodeScalars {
        hash.mix(lower.value)
      }
    }
  }

  private static func arabic(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x0610...0x061A, 0x0640, 0x064B...0x065F, 0x0670, 0x06D6...0x06ED: nil
    case 0x0622, 0x0623, 0x0625, 0x0671: 0x0627
    case 0x0629: 0x0647
    case 0x0649, 0x0626, 0x06CC: 0x064A
    case 0x0624: 0x0648
    case 0x06A9: 0x0643
    default: scalar
    }
  }

  private static func devanagari(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x093C: nil
    case 0x0901: 0x0902
    case 0x0929: 0x0928
    case 0x0931: 0x0930
    case 0x0934: 0x0933
    case 0x0958: 0x0915
    case 0x0959: 0x0916
    case 0x095A: 0x0917
    case 0x095B: 0x091C
    case 0x095C: 0x0921
    case 0x095D: 0x0922
    case 0x095E: 0x092B
    case 0x095F: 0x092F
    default: scalar
    }
  }
}

/// The hash of a folded word: FNV-1a over its scalars.
struct WordHash {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always)
  mutating func mix(_ scalar: UInt32) {
    value = (value ^ UInt64(scalar)) &* 0x0000_0100_0000_01b3
  }

  /// Mixes letters in, given as UTF-8.
  mutating func mix(_ letters: [UInt8]) {
    var index = 0
    while index < letters.count {
      let byte = letters[index]
      if byte < 0x80 {
        mix(UInt32(byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte))
        index += 1
        continue
      }
      let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      var scalar = UInt32(byte) & (0xFF >> UInt32(length + 1))
      for next in letters[(index + 1)..<min(index + length, letters.count)] {
        scalar = scalar << 6 | UInt32(next & 0x3F)
      }
      if Folding.kind(scalar) != .ignored { Folding.mix(scalar, into: &self) }
      index += length
    }
  }

  /// The hash of a whole word.
  static func of(_ word: some StringProtocol) -> UInt64 {
    var hash = WordHash()
    hash.mix(Array(word.utf8))
    return hash.value
  }
}
