/// A lexicon as its file says it: words of one language for parties, acts, things, marks and the small words of grammar.
///
/// Phrases are written in a small language: `a|b` is a choice, `(a)` may be left out, `word~class` takes the endings
/// of an inflection class, `@worker` stands for any name of that party, `@party` for any party, `@number` for a number.
/// A trailing `!` marks a past participle, `^` a form that is passive by itself and `*` a form that no condition uses.
public struct LexiconSource: Sendable {
  /// BCP 47 tag of the language: `en`.
  public var language = ""
  /// Endings by class name: `v` → `["", "s", "ed!", "ing"]`. An ending `-e+ing` takes `e` off first.
  public var inflections: [String: [String]] = [:]
  /// Letters that may be written together before or after any word: Arabic `و`, Filipino `-ng`.
  public var prefixes: [String] = []
  /// Letters that may follow any word.
  public var suffixes: [String] = []
  /// Words that phrases look through: articles, possessives.
  public var skipped: [String] = []
  /// Words read as another: Spanish `del` as `de`.
  public var aliases: [String: String] = [:]
  /// Phrases by party name (`worker`, `employer`, `recruiter`, `government`, `other`, `both`).
  public var parties: [String: [String]] = [:]
  /// Words that mean a party's own: `my` → worker.
  public var possessives: [String: [String]] = [:]
  /// Acts with the roles their wordings give to the parties beside them.
  public var acts: [ActSource] = []
  /// Phrases by thing.
  public var things: [String: [String]] = [:]
  /// Phrases by mark.
  public var marks: [String: [String]] = [:]
  /// Phrases by grammatical use, named as in `FunctionWord`.
  public var grammar: [String: [String]] = [:]
  /// Phrases by unit of measure, named as in `Unit`.
  public var units: [String: [String]] = [:]
  /// Number words: `twelve` → 12.
  public var numbers: [String: Int] = [:]
  /// Phrases and symbols by ISO 4217 code.
  public var currencies: [String: [String]] = [:]
  /// Words whose full stop ends no sentence, without the stop.
  public var abbreviations: [String] = []
  /// Words that stand for “number” where a point and a number follow: `No. 17`.
  public var numberSigns: [String] = []
  /// How the language orders and joins its words.
  public var habits = Habits()

  /// Makes an empty lexicon.
  public init() {}

  /// What differs between languages besides words.
  public struct Habits: Sendable, Hashable {
    /// The subject may follow its verb.
    public var subjectFollows = false
    /// The small words that give a party its role follow it, as in Hindi.
    public var postpositions = false
    /// Two negations deny once, as in Spanish.
    public var negativeConcord = false
    /// Short words lose their vowel before an apostrophe, as in French `l'employeur`.
    public var elision = false
    /// Negation may stand after its verb, as in Hindi.
    public var negationFollows = false
    /// A duty without a verb is a cost: Arabic `على العامل`.
    public var dutyBears = false
    /// Endings of verb forms without person and time: English `ing`.
    public var nominalEndings: [String] = []
    /// Letters that join a part to the one before where its first word begins with them: Arabic `و`.
    public var joiningLetters: [String] = []

    /// Makes the habits of English.
    public init() {}
  }

  /// Wordings of one act that share the same roles.
  public struct ActSource: Sendable {
    /// The act: `pay`.
    public var act: String
    /// Role by grammatical place: `subject` → `bearer`, `from` → `bearer`.
    public var roles: [String: String]
    /// Party by role where the text names none: `bearer` → `worker`.
    public var defaults: [String: String]
    /// The wording denies the act by itself: `non-refundable`.
    public var negated: Bool
    /// The phrases.
    public var phrases: [String]

    /// Makes the wordings of an act.
    public init(
      act: String, roles: [String: String], defaults: [String: String] = [:], negated: Bool = false, phrases: [String]
    ) {
      self.act = act
      self.roles = roles
      self.defaults = defaults
      self.negated = negated
      self.phrases = phrases
    }
  }
}
