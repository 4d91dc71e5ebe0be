/// Evaluates programs over one store: made once a document, asked once a rule, with nothing to set up in between.
///
/// It lives inside `RecordStore.read` and belongs to one thread.
public struct EvaluationSession: ~Copyable {
  let frame: Frame

  init(_ frame: Frame) { self.frame = frame }

  deinit { frame.release() }

  // MARK: Variables

  /// Gives a variable the record of an entry of the store; the entry must have the variable's record type.
  public func bind(_ variable: Int, record entry: Int) {
    let place = frame.storage.pointee.store.entries[entry]
    bind(variable, RecordReference(type: place.type, base: place.base))
  }

  /// Gives a variable a record.
  public func bind(_ variable: Int, _ record: RecordReference) {
    frame.reserve(variable + 1)
    frame.setBase(variable, record.base)
  }

  /// Gives a variable a value; an unknown one too.
  public func bind(_ variable: Int, _ value: Value) {
    frame.reserve(variable + 1)
    frame.set(variable, value)
  }

  // MARK: Programs

  /// Whether a condition holds. Asks for no memory where the condition reads fields and compares them.
  public func truth(_ program: Program) -> Truth {
    guard let instructions = program.instructionsIfWorthwhile else {
      frame.begin(size: program.frameSize, limits: program.environment.limits, collects: false)
      return Truth(program.root.evaluate(frame))
    }
    frame.begin(size: instructions.frameSize, limits: program.environment.limits, collects: false)
    return instructions.code.truth(frame)
  }

  /// The value of an expression, with the attributes that an unknown lacks and the place of an error.
  public func evaluate(_ program: Program) -> Value {
    frame.begin(size: program.frameSize, limits: program.environment.limits, collects: true)
    return program.root.evaluate(frame)
  }

  /// The value of an expression and how it came about, in at most `limit` parts and never more than 20,000. Costs as much as compiling it.
  ///
  /// Of the elements of a list that do not decide by themselves, the first eight are told, and how many there were more.
  public func derive(_ program: Program, limit: Int = .max) -> (value: Value, derivation: Derivation) {
    var planner = Planner(program.checked, program.environment, traces: true)
    let root = planner.plan(program.checked.tree.root)
    frame.begin(size: planner.frameSize, limits: program.environment.limits, collects: true)
    let trace = Trace(limit: limit, elements: 8)
    frame.storage.pointee.trace = trace
    let value = root.evaluate(frame)
    frame.storage.pointee.trace = nil
    return (value, Derivation(trace, program.checked, planner, frame))
  }

  // MARK: Lists

  /// How a list was gone through.
  public enum ListOutcome: Sendable {
    /// To its end; the number of elements.
    case finished(Int)
    /// The list is not known.
    case unknown(UnknownSet)
    /// The list could not be evaluated.
    case error(EvaluationError)
  }

  /// Gives a variable one element after the other of the list that a program gives, and calls `body` with its index.
  public func forEach(
    _ list: Program, as variable: Int, _ body: (_ index: Int, _ element: Value) -> Void
  ) -> ListOutcome {
    let value = evaluate(list)
    switch value {
    case .recordList(let list):
      for index in 0..<Int(list.count) {
        let element = frame.element(list, index) ?? .unknown(frame.unknownElement(list, index))
        bind(variable, element)
        body(index, element)
      }
      return .finished(Int(list.count))
    case .list(let elements):
      for (index, element) in elements.enumerated() {
        bind(variable, element)
        body(index, element)
      }
      return .finished(elements.count)
    case .unknown(let set): return .unknown(set)
    case .error(let error): return .error(error)
    default: return .error(EvaluationError(.noSuchOverload, "expected a list, found \(value.typeName)"))
    }
  }

  /// Where a field stands, or would stand: found by the variables as they are bound now.
  public struct FieldPlace: Sendable, Hashable {
    /// The path from the root record: `fees[0].amount`.
    public let path: String
    /// The entry of the nearest record that is there.
    public let entry: Int
    /// The host's number for the cell; -1 for none.
    public let source: Int32
  }

  /// Where a field that an expression reads stands; nil where its variable holds no record.
  public func place(of read: FieldRead) -> FieldPlace? {
    let path = FieldPath(
      variable: read.variable, variableName: "", slots: read.slots.map { Int32($0) }, names: read.fields, type: .bool)
    guard read.variable < frame.storage.pointee.size else { return nil }
    return frame.read(path).map { FieldPlace(path: $0.path, entry: $0.entry, source: $0.source) }
  }

  /// The entry of a record in the store; nil where there is none.
  public func entry(of record: RecordReference) -> Int? {
    frame.storage.pointee.store.entry(atBase: Int(record.base))
  }
}

extension RecordStore {
  /// Evaluates programs over these records for as long as `body` runs. The programs are of `environment`, or of one
  /// that adds to it. Variables are unknown until they are bound.
  public func read<Result>(
    in environment: Environment, _ body: (borrowing EvaluationSession) throws -> Result
  ) rethrows -> Result {
    try cells.withUnsafeBufferPointer { cells in
      try text.withUnsafeBufferPointer { text in
        let frame = Frame(
          cells: cells, text: text, store: self, schema: environment.schema,
          size: environment.variables.count + 24)
        return try body(EvaluationSession(frame))
      }
    }
  }
}
