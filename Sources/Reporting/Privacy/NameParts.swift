/// The words of a name that mask it when they stand alone: `Maria`, `Cruz`; none for texts that are no name.
///
/// A name is two to six words of letters, each but particles with a capital; digits, commas or `@` make it none.
/// Iterates byte ranges of the text; works on bytes, since it runs for each contract of a batch.
struct NameParts: Sequence, IteratorProtocol {
  private let text: TextBytes
  private var index = 0
  private let isName: Bool

  init(of text: TextBytes) {
    self.text = text
    isName = text.count < 80 && looksLikeName(text)
  }

  mutating func next() -> Range<Int>? {
    while isName, let word = nextWord(in: text, from: index) {
      index = word.upperBound
      if word.count > 2, !isParticle(text[word]) { return word }
    }
    return nil
  }
}

/// Other spellings of a text: in capitals, in small letters, without accents.
func spellings(of text: String) -> [String] {
  [text.uppercased(), text.lowercased(), String(String.UnicodeScalarView(text.unicodeScalars.map(withoutAccent)))]
}

private func looksLikeName(_ text: TextBytes) -> Bool {
  for byte in text where byte < 0x80 && !isWordByte(byte) || isDigit(byte) {
    guard isSpace(byte) || byte == 0x2D || byte == 0x27 || byte == 0x2E else { return false }
  }
  var count = 0
  var index = 0
  while let word = nextWord(in: text, from: index) {
    index = word.upperBound
    count += 1
    let isSmall = text[word.lowerBound] >= 0x61 && text[word.lowerBound] <= 0x7A
    if isSmall, word.count > 2, !isParticle(text[word]) { return false }
  }
  return (2...6).contains(count)
}

private func nextWord(in text: TextBytes, from start: Int) -> Range<Int>? {
  var first = start
  while first < text.count, isSpace(text[first]) { first += 1 }
  var past = first
  while past < text.count, !isSpace(text[past]) { past += 1 }
  return past > first ? first..<past : nil
}

/// Words of up to eight bytes packed into a number, small letters.
private func packed(_ word: some Collection<UInt8>) -> UInt64 {
  word.count > 8 ? 0 : word.reduce(0) { $0 << 8 | UInt64(lowered($1)) }
}

private func isParticle(_ word: Slice<TextBytes>) -> Bool { particles.contains(packed(word)) }

private let particles: Set<UInt64> = Set(
  [
    "dela", "del", "della", "das", "dos", "den", "der", "von", "van", "bin", "ibn", "bint", "binti", "abd", "abu",
    "los",
    "las", "san", "santa", "jr.", "sr.", "iii", "mr.", "mrs.", "ms.", "and",
  ].map { packed($0.utf8) })

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
