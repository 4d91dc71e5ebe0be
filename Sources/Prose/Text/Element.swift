/// A meaningful piece of a clause: a tagged phrase or a separator, with its byte range.
struct Element {
  enum Kind: UInt8 {
    case party, act, thing, mark, function, unit, number, currency
    case amount, quantity, clock
    case stop, question, semicolon, colon, comma, open, close, dash, enumerator, blank
  }

  /// How a part begins that says which thing is meant.
  enum Description: UInt8 {
    case none, begun
    /// Its verb, which the lexicon does not know, stands before: `que dicta el restaurante`.
    case behindVerb
  }

  var kind: Kind
  /// Concept, `Party`, `FunctionWord`, `Unit` or currency number by kind.
  var id: Int32
  var start: Int32
  var end: Int32
  /// First and last item, to see what stands side by side.
  var firstItem: Int32
  var lastItem: Int32
  /// The use of a small word.
  var function = FunctionWord.none
  var frame: UInt16 = 0
  var participle = false
  var passive = false
  /// What the act is done to stands behind it and is unknown: `keeps a list`.
  var takesUnknown = false
  /// The phrase begins with a helping verb: `is sick`.
  var helped = false
  /// A verb form without person and time: `paying`.
  var nominal = false
  /// The form stands in no condition.
  var mainClause = false
  /// The party named inside the phrase.
  var inner = Party.unstated
  /// The small word that gives a party its place.
  var marker = FunctionWord.none
  /// The small word that the phrase ends with: `lodged with`.
  var trailing = FunctionWord.none
  /// The thing is named inside a longer phrase.
  var nested = false
  /// A firm or an office, which is no *he* or *she*.
  var impersonal = false
  /// The party owns what follows: `worker's`.
  var possessive = false
  /// A word that tells what is said stands before: `that`.
  var linked = false
  /// It stands behind a comma and begins with letters that join parts: `، وتتحمل`.
  var beginsPart = false
  /// It begins with letters that join: `وثلاثة أشهر`.
  var joined = false
  /// What follows says which thing is meant: `the course that the restaurant wants`.
  var describing = Description.none
  /// An article stands before.
  var article = false
  /// A word that phrases look through stands before: an article, a possessive.
  var determined = false
  /// Value of a number, place of a quantity in `Reading.quantities`.
  var value: Int32 = -1

  var party: Party { Party(rawValue: UInt8(truncatingIfNeeded: id)) ?? .unstated }
  var unit: Unit { Unit(rawValue: UInt8(truncatingIfNeeded: id)) ?? .none }
  /// Whether a sentence or a part of it between semicolons ends here.
  var endsPart: Bool { kind == .stop || kind == .question || kind == .semicolon }
  var isSeparator: Bool { kind.rawValue >= Kind.stop.rawValue && kind != .blank }
}
