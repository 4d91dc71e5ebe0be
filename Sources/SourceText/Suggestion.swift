/// The known word nearest to a mistyped one, for "did you mean"; nil where none is near.
///
/// Near means a Damerau-Levenshtein distance of at most a third of the word's length (at least 1, at most 3),
/// letter case aside; ties go to the first in `words`.
public func nearestWord(to word: String, among words: some Sequence<String>) -> String? {
  let typed = Array(word.lowercased().unicodeScalars.prefix(64))
  let limit = min(max(typed.count / 3, 1), 3)
  var best: (distance: Int, word: String)?
  for candidate in words {
    let known = Array(candidate.lowercased().unicodeScalars)
    guard abs(known.count - typed.count) <= limit else { continue }
    let distance = editDistance(typed, known)
    if distance <= limit && distance < (best?.distance ?? Int.max) { best = (distance, candidate) }
  }
  return best?.word
}

/// The end of a message that offers the nearest known word: `; did you mean …?`, or nothing.
public func didYouMean(_ word: String, among words: some Sequence<String>) -> String {
  nearestWord(to: word, among: words).map { "; did you mean `\($0)`?" } ?? ""
}

/// Insertions, deletions, substitutions and swaps of neighbours that turn one word into the other.
func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var previous = [Int](repeating: 0, count: right.count + 1)
  var current = Array(0...right.count)
  for i in 0..<left.count {
    let before = previous
    previous = current
    current = [i + 1]
    for j in 0..<right.count {
      var cost = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (left[i] == right[j] ? 0 : 1))
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { cost = min(cost, before[j - 1] + 1) }
      current.append(cost)
    }
  }
  return current[right.count]
}
