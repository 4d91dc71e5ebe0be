public import SourceText

/// What a condition says for sure, as bits alone: kept apart from the expression it was compiled from, which must be asked
/// only where the sketch does not decide.
public struct ConditionSketch: Sendable {
  let code: TruthCode
  let frameSize: Int

  private init(_ code: TruthCode, frameSize: Int) {
    self.code = code
    self.frameSize = frameSize
  }

  /// The sketch of a compiled condition; what only its nodes can say is unknown.
  public init(_ program: Program) {
    let (source, frameSize) = program.instructions
    var copier = SketchCopier(source: source.instructions)
    copier.copy(0)
    let isEmpty = copier.result.count == 1 && copier.result[0].operation == .constant && copier.result[0].payload > 1
    let code = TruthCode(
      instructions: copier.result, text: isEmpty ? [] : source.text,
      textStarts: isEmpty ? [0] : source.textStarts, nodes: [])
    self.init(code, frameSize: frameSize)
  }

  /// The sketch of a condition that always holds.
  public static var always: ConditionSketch {
    var step = Instruction(.constant)
    step.payload = 1
    return ConditionSketch(TruthCode(instructions: [step], text: [], textStarts: [0], nodes: []), frameSize: 0)
  }
}

extension EvaluationSession {
  /// Whether a condition holds, as far as its sketch tells; unknown or an error where the condition itself must be asked.
  public func truth(_ sketch: ConditionSketch) -> Truth {
    frame.begin(size: sketch.frameSize, limits: Limits(), collects: false)
    return sketch.code.truth(frame)
  }
}

/// Copies instructions, with *unknown* for what asks nodes.
private struct SketchCopier {
  let source: [Instruction]
  var result: [Instruction] = []

  mutating func copy(_ place: Int) {
    let step = source[place]
    switch step.operation {
    case .and, .or, .not, .conditional, .exists, .all, .existsOne, .bind:
      let start = result.count
      result.append(step)
      for operand in source.operands(of: place) { copy(operand) }
      result[start].size = Int32(result.count - start)
    default:
      let part = source[place..<place + Int(step.size)]
      if part.contains(where: \.asksNode) { result.append(.unknown) } else { result += part }
    }
  }
}

extension [Instruction] {
  /// Where the operands of an instruction begin.
  func operands(of place: Int) -> [Int] {
    var places: [Int] = []
    var next = place + 1
    while next < place + Int(self[place].size) {
      places.append(next)
      next += Int(self[next].size)
    }
    return places
  }
}

extension Instruction {
  fileprivate static var unknown: Instruction {
    var step = Instruction(.constant)
    step.payload = Int64(Truth.unknown.rawValue)
    return step
  }

  /// Whether it names a node of its condition.
  fileprivate var asksNode: Bool {
    switch operation {
    case .general, .integerNode, .decimalNode: true
    default: false
    }
  }
}

// MARK: Bytes

extension ConditionSketch {
  /// Writes it as `init(_:)` reads it.
  public func write(_ writer: inout PackedWriter) {
    writer.add(frameSize)
    writer.add(list: code.instructions) { $1.write(&$0) }
    writer.add(list: code.textStarts) { $0.add($1) }
    writer.add(bytes: code.text)
  }

  /// Reads what was written.
  public init(_ reader: inout PackedReader) {
    frameSize = reader.number()
    let instructions = reader.list { Instruction(&$0) }
    let starts = reader.list { $0.number() }
    let text = reader.bytes()
    code = TruthCode(instructions: instructions, text: text, textStarts: starts, nodes: [])
  }
}

extension Instruction {
  fileprivate func write(_ writer: inout PackedWriter) {
    let hasPath = path.depth > 0 || path.variable > 0
    var head = Int(operation.rawValue)
    if hasPath { head |= 1 << 6 }
    head |= Int(relation.rawValue) << 7
    head |= Int(kind.rawValue) << 10
    head |= Int(scale) << 14
    writer.add(head)
    writer.add(Int(size))
    writer.add(Int(payload))
    guard hasPath else { return }
    for number in [path.variable, UInt16(path.depth), path.first, path.second, path.third] { writer.add(Int(number)) }
  }

  fileprivate init(_ reader: inout PackedReader) {
    let head = reader.number()
    self.init(Operation(rawValue: UInt8(head & 63)) ?? .general)
    relation = Relation(rawValue: UInt8(head >> 7 & 7)) ?? .equal
    kind = Cell.Kind(rawValue: UInt8(head >> 10 & 15)) ?? .absent
    scale = UInt8(head >> 14 & 255)
    size = Int32(reader.number())
    payload = Int64(reader.number())
    guard head >> 6 & 1 == 1 else { return }
    path.variable = UInt16(reader.number())
    path.depth = UInt8(reader.number())
    (path.first, path.second, path.third) = (
      UInt16(reader.number()), UInt16(reader.number()), UInt16(reader.number())
    )
  }
}
