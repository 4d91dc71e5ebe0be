/// A stretch of a sentence with its own verb: who does what, whether it is asserted, and what introduces it.
struct Proposition {
  /// How a stretch stands to the sentence's main statement.
  enum Mood: UInt8 {
    case asserted, condition, unless, exception, until, relative, reason

    /// Whether it says when or why.
    var isAdverbial: Bool { self == .condition || self == .until || self == .reason }
  }

  /// Its elements.
  var range: Range<Int>
  var sentence: Int
  var mood = Mood.asserted
  /// What stands before it: a separator or a joining word.
  var opener = Element.Kind.stop
  var joint = FunctionWord.none
  /// The proposition that introduces the list this one is an item of, -1 for none.
  var head = -1
  /// The proposition that goes on here behind an insert, -1 for none: `shall, if asked, keep it`.
  var continues = -1
  /// The part that says which thing is meant, empty for none: `the course that the restaurant wants is paid …`.
  var described = 0..<0
  var acts = 0
  var things = 0
  var subject = Party.unstated
  /// Denied as a whole: what a list head or an earlier part of the sentence says holds here too.
  var inheritsNegation = false
  var negations = 0
  var isQuestion = false

  /// Whether what it says is said to hold.
  var isAsserted: Bool { mood == .asserted || mood == .exception }
}
