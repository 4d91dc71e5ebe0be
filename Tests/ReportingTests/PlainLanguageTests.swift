import Foundation
import Testing

/// The sentences for workers of a language.
private func sentences(_ language: String) throws -> [String] {
  let texts = try textEntries(language).filter { $0.key.hasPrefix("worker.") && !$0.key.hasPrefix("worker.help") }
  return texts.values.flatMap { $0.split(whereSeparator: { ".?!:".contains($0) }) }.map(String.init)
    .filter { $0.contains(where: \.isLetter) }
}

private func words(_ sentence: String) -> [Substring] { sentence.split { !$0.isLetter && $0 != "'" } }

/// Syllables of an English word: groups of vowels, a silent `e` left out.
private func syllables(_ word: Substring) -> Int {
  var count = 0
  var wasVowel = false
  let letters = word.lowercased().hasSuffix("e") ? word.lowercased().dropLast() : word.lowercased()[...]
  for letter in letters {
    let isVowel = "aeiouy".contains(letter)
    if isVowel && !wasVowel { count += 1 }
    wasVowel = isVowel
  }
  return max(count, 1)
}

@Test("what workers read in English is plain: the Flesch-Kincaid grade is at most 6")
func gradeOfEnglish() throws {
  let sentences = try sentences("en")
  let words = sentences.flatMap(words)
  let perSentence = Double(words.count) / Double(sentences.count)
  let perWord = Double(words.reduce(0) { $0 + syllables($1) }) / Double(words.count)
  #expect(0.39 * perSentence + 11.8 * perWord - 15.59 <= 6)
}

@Test("sentences for workers are short", arguments: ["en", "es"])
func shortSentences(language: String) throws {
  for sentence in try sentences(language) { #expect(words(sentence).count <= 20, "\(sentence)") }
}

@Test("each violation kind has its texts for workers, each principle what to do, and Spanish all titles")
func everyKindIsTold() throws {
  let library = try String(contentsOf: root.appending(path: "Rules/violations.yaml"), encoding: .utf8)
  let kinds = library.matches(of: #/(?m)^  ([A-Z]{3}-[0-9]{2}):/#).map { String($0.1) }
  let principles = library.matches(of: #/(?m)^  ([a-z-]+): +\{title/#).map { String($0.1) }
  try #require(kinds.count >= 97 && principles.count >= 17)
  for language in ["en", "es"] {
    let keys = Set(try textEntries(language).keys)
    for kind in kinds { for part in ["wrong", "law"] { #expect(keys.contains("worker.\(kind).\(part)"), "\(kind)") } }
    for principle in principles { #expect(keys.contains("worker.do.\(principle)"), "\(principle)") }
  }
  let spanish = Set(try textEntries("es").keys)
  for kind in kinds { #expect(spanish.contains("violations.\(kind).title"), "\(kind)") }
  for principle in principles { #expect(spanish.contains("principles.\(principle).title"), "\(principle)") }
}
