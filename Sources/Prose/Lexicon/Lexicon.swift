/// A language's words compiled for reading: immutable, shared by all threads.
public final class Lexicon: Sendable {
  /// BCP 47 tag of the language.
  public let language: String
  /// The concepts it speaks of.
  public let concepts: ConceptTable
  let words: WordTable
  let phrases: PhraseTrie
  let parties: PhraseTrie
  let frames: [RoleFrame]
  let currencies: [CurrencyCode]
  let habits: LexiconSource.Habits
  /// `habits.nominalEndings` as bytes.
  let nominalEndings: [[UInt8]]
  /// `habits.joiningLetters` as bytes.
  let joiningLetters: [[UInt8]]
  /// The act of what only is.
  let beAct: Int?
  /// The act of who bears a cost.
  let payAct: Int?
  /// The act and the thing that hours of the day are told of.
  let timedConcepts: [Int]

  init(
    language: String, concepts: ConceptTable, words: WordTable, phrases: PhraseTrie, parties: PhraseTrie,
    frames: [RoleFrame], currencies: [String], habits: LexiconSource.Habits
  ) {
    self.language = language
    self.concepts = concepts
    self.words = words
    self.phrases = phrases
    self.parties = parties
    self.frames = frames
    self.currencies = currencies.map { CurrencyCode($0) }
    self.habits = habits
    nominalEndings = habits.nominalEndings.map { Array($0.utf8) }
    joiningLetters = habits.joiningLetters.map { Array($0.utf8) }
    beAct = concepts.number(of: "be")
    payAct = concepts.number(of: "pay")
    timedConcepts = ["work", "hours"].compactMap { concepts.number(of: $0) }
  }

  /// Compiles a lexicon; the problems are sentences naming the phrase or name that could not be used.
  public static func compile(
    _ source: LexiconSource, concepts: ConceptTable
  ) -> (lexicon: Lexicon, problems: [String]) {
    var builder = LexiconBuilder(source: source, concepts: concepts)
    let lexicon = builder.build()
    return (lexicon, builder.problems)
  }
}

/// Word numbers that stand for a kind of item in a phrase.
enum Symbol {
  static let anyParty: Int32 = 1
  static let number: Int32 = 20
  static let blank: Int32 = 21
  static let first: Int32 = 32

  static func party(_ party: Party) -> Int32 { 2 + Int32(party.rawValue) }
}
