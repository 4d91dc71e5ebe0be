public import SourceText

extension Lexicon {
  /// Writes the compiled lexicon, so that a program need not compile it when it starts.
  public func write(_ writer: inout PackedWriter) {
    writer.add(language)
    words.write(&writer)
    phrases.write(&writer)
    parties.write(&writer)
    writer.add(list: frames) { $1.write(&$0) }
    writer.add(list: currencies) { $0.add($1.text) }
    for habit in [
      habits.subjectFollows, habits.postpositions, habits.negativeConcord, habits.elision, habits.negationFollows,
      habits.dutyBears,
    ] { writer.add(habit) }
    writer.add(list: habits.nominalEndings) { $0.add($1) }
    writer.add(list: habits.joiningLetters) { $0.add($1) }
  }

  /// A lexicon that was written by `write`; `concepts` are those that it was compiled for.
  public convenience init(_ reader: inout PackedReader, concepts: ConceptTable) {
    let language = reader.text()
    let words = WordTable(&reader)
    let (phrases, parties) = (PhraseTrie(&reader), PhraseTrie(&reader))
    let frames = reader.list { RoleFrame(&$0) }
    let currencies = reader.list { $0.text() }
    var habits = LexiconSource.Habits()
    habits.subjectFollows = reader.flag()
    habits.postpositions = reader.flag()
    habits.negativeConcord = reader.flag()
    habits.elision = reader.flag()
    habits.negationFollows = reader.flag()
    habits.dutyBears = reader.flag()
    habits.nominalEndings = reader.list { $0.text() }
    habits.joiningLetters = reader.list { $0.text() }
    self.init(
      language: language, concepts: concepts, words: words, phrases: phrases, parties: parties, frames: frames,
      currencies: currencies, habits: habits)
  }
}
