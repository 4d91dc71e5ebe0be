/// A step of a condition as plain bits: no references to count, no memory to ask for.
struct Instruction: BitwiseCopyable {
  enum Operation: UInt8 {
    /// `payload` is the truth.
    case constant
    /// The operands follow.
    case and, or, not, conditional
    /// A field that is a bool.
    case flag
    /// `has()` of a field.
    case has
    /// A field of the cell kind `kind` against `payload`.
    case compareConstant
    /// A field of the cell kind `kind` against the field of the next instruction.
    case compareFields
    /// A decimal field against the decimal `payload`, `scale`.
    case decimalConstant
    /// A decimal field against the decimal field of the next instruction.
    case decimalFields
    /// An enumeration field whose symbol's bit is set in `payload`.
    case member
    /// A list of an enumeration's members that holds the symbol `payload`.
    case holds
    /// A text field that is, or is not, the text `payload`.
    case text
    /// A text field that is one of `scale` texts from `payload` on.
    case textMember
    /// A text field against the text field of the next instruction: the same, or not.
    case textFields
    /// The number of a list's elements against `payload`.
    case count
    /// A text field that holds, begins or ends with the text `payload`.
    case textContains, textStarts, textEnds
    /// Two expressions for integers or days follow.
    case integers
    /// A field of the cell kind `kind`, the variable or node `payload`, the number `payload`; sums of those that follow.
    case integerField, integerVariable, integerNode, integerConstant, add, subtract, multiply
    /// Two expressions for decimals follow.
    case decimals
    /// A field, the variable or node `payload`, the number `payload`, `scale`, an integer expression that follows.
    case decimalField, decimalVariable, decimalNode, decimalLiteral, decimalInteger
    case decimalAdd, decimalSubtract, decimalMultiply, decimalDivide, decimalNegate
    /// A condition and two decimals follow.
    case decimalConditional
    /// A decimal becomes the variable `payload`; the decimal that names it follows.
    case decimalBind
    /// `exists`, `all` and `exists_one` over a list of records; the variable is `payload`, the condition follows.
    case exists, all, existsOne
    /// A node's value becomes the variable `payload`; the body follows.
    case bind
    /// The node `payload`.
    case general
  }

  enum Relation: UInt8 {
    case equal, notEqual, less, lessEqual, greater, greaterEqual

    @inline(__always)
    func holds<Number: Comparable>(_ left: Number, _ right: Number) -> Bool {
      switch self {
      case .equal: left == right
      case .notEqual: left != right
      case .less: left < right
      case .lessEqual: left <= right
      case .greater: left > right
      case .greaterEqual: left >= right
      }
    }

    /// The same relation with the sides exchanged.
    var mirrored: Relation {
      switch self {
      case .equal, .notEqual: self
      case .less: .greater
      case .lessEqual: .greaterEqual
      case .greater: .less
      case .greaterEqual: .lessEqual
      }
    }
  }

  /// A path of at most three fields from a variable.
  struct Path: BitwiseCopyable {
    var variable: UInt16 = 0
    var depth: UInt8 = 0
    var first: UInt16 = 0
    var second: UInt16 = 0
    var third: UInt16 = 0
  }

  var operation: Operation
  var relation: Relation = .equal
  var kind: Cell.Kind = .absent
  var scale: UInt8 = 0
  /// The number of instructions from this one to the end of its operands.
  var size: Int32 = 1
  var path = Path()
  var payload: Int64 = 0

  init(_ operation: Operation) { self.operation = operation }
}
