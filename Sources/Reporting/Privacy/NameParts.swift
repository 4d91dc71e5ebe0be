/// The words of a name that mask it when they stand alone: `Maria`, `Cruz`; none for texts that are no name.
///
/// A name is two to six words of letters, each but particles with a capital, no digit, comma or `@`.
func nameParts(of text: String) -> [String] {
  let words = text.split(whereSeparator: \.isWhitespace)
  guard (1...6).contains(words.count), text.utf8.count < 80 else { return [] }
  var parts: [String] = []
  for word in words {
    guard word.allSatisfy({ $0.isLetter || $0 == "-" || $0 == "'" || $0 == "’" || $0 == "." }) else { return [] }
    if particles.contains(word.lowercased()) || word.unicodeScalars.count < 3 { continue }
    guard let first = word.first, !first.isLowercase else { return [] }
    parts.append(String(word))
    parts += spellings(of: String(word))
  }
  return words.count == 1 ? [] : parts
}

/// Other spellings of a text with letters beyond ASCII: in capitals, in small letters, without accents.
func spellings(of text: String) -> [String] {
  guard text.utf8.contains(where: { $0 >= 0x80 }) else { return [] }
  let bare = String(String.UnicodeScalarView(text.unicodeScalars.map(withoutAccent)))
  return [text.uppercased(), text.lowercased(), bare]
}

private let particles: Set<String> = [
  "dela", "del", "della", "das", "dos", "den", "der", "von", "van", "bin", "ibn", "bint", "binti", "abd", "abu", "al",
  "el", "los", "las", "san", "santa", "jr.", "sr.", "iii", "mr.", "mrs.", "ms.", "and",
]

private let accents: [Unicode.Scalar: Unicode.Scalar] = {
  let pairs: [(Unicode.Scalar, String)] = [
    ("a", "áàâäãåāă"), ("A", "ÁÀÂÄÃÅĀĂ"), ("e", "éèêëēėę"), ("E", "ÉÈÊËĒĖĘ"), ("i", "íìîïī"), ("I", "ÍÌÎÏĪ"),
    ("o", "óòôöõøō"), ("O", "ÓÒÔÖÕØŌ"), ("u", "úùûüū"), ("U", "ÚÙÛÜŪ"), ("n", "ñńň"), ("N", "ÑŃŇ"),
    ("c", "çćč"), ("C", "ÇĆČ"), ("s", "śšş"), ("S", "ŚŠŞ"), ("z", "źżž"), ("Z", "ŹŻŽ"), ("y", "ýÿ"), ("Y", "ÝŸ"),
  ]
  var result: [Unicode.Scalar: Unicode.Scalar] = [:]
  for (bare, accented) in pairs { for scalar in accented.unicodeScalars { result[scalar] = bare } }
  return result
}()

private func withoutAccent(_ scalar: Unicode.Scalar) -> Unicode.Scalar { accents[scalar] ?? scalar }
