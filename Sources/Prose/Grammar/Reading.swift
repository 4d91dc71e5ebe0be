/// A clause read into statements.
public struct Reading: Sendable {
  /// The statements, in the order of the text.
  public var statements: [Statement] = []
  /// What the propositions of the statements say.
  public var wordings: [Wording] = []
  /// What stands around the statements, a sentence each.
  public var surroundings: [Surrounding] = []
  /// Every act, thing and mark that the clause states.
  public var stated = ConceptSet()
  /// Terms that the clause defines for parties: *hereinafter "the Maid"*.
  public var terms = Definitions()
  /// Parties whose names the clause gives: `Employer: Harbour Hotels`.
  public var namedParties: Set<Party> = []
  /// A blank to be filled in stands among the words.
  public var hasBlank = false

  /// Makes an empty reading.
  public init() {}

  /// What a statement's proposition says.
  public func wording(of statement: Statement) -> Wording { wordings[statement.wording] }

  /// What stands around a statement.
  public func surrounding(of statement: Statement) -> Surrounding { surroundings[statement.surrounding] }
}
