/// An expression whose names have been resolved and whose types are known.
struct CheckedExpression: Sendable {
  /// What a node means.
  enum Resolution: Sendable {
    case none
    /// A variable or local, by its number in the frame.
    case variable(Int)
    case constant(Value)
    /// A field of the operand's record type, by its slot.
    case field(Int)
    /// A function; the arguments include the receiver where `usesReceiver`.
    case call(String, [FunctionTable.Candidate], usesReceiver: Bool)
    /// Another node stands for this one: the body of an inlined function.
    case inlined(SyntaxTree.ID)
    /// An error when evaluated, for expressions that are not checked.
    case failure(EvaluationError)
  }

  var tree: SyntaxTree
  /// By node; nil for nodes that were never reached, such as the operands of a qualified name.
  var types: [CELType?]
  var resolutions: [Resolution]
  /// The first frame number of the locals that a node introduces.
  var locals: [SyntaxTree.ID: Int] = [:]
  /// Nodes whose whole number is made a decimal.
  var decimalCoercions: Set<SyntaxTree.ID> = []
  /// The numbers that a frame needs.
  var frameSize = 0

  var type: CELType { types[tree.root] ?? .dyn }
}
