/// A clause read into statements.
public struct Reading: Sendable {
  /// The statements, in the order of the text.
  public var statements: [Statement] = []
  /// Every act, thing and mark that the clause states.
  public var stated = ConceptSet()
  /// A blank to be filled in stands among the words.
  public var hasBlank = false

  /// Makes an empty reading.
  public init() {}
}
