/// A condition as instructions, for the one question that is asked most: does it hold?
///
/// Measured on 2 cores of the build machine: see `Benchmarks/README.md`. What is no comparison of fields is left to
/// nodes (`general`). Details of errors and unknowns are not made here; whoever wants them evaluates the nodes.
final class TruthCode: Sendable {
  let instructions: [Instruction]
  /// The UTF-8 bytes of text constants, one after the other.
  let text: [UInt8]
  /// Where each text constant begins; one more at the end.
  let textStarts: [Int]
  let nodes: [Node]

  init(instructions: [Instruction], text: [UInt8], textStarts: [Int], nodes: [Node]) {
    self.instructions = instructions
    self.text = text
    self.textStarts = textStarts
    self.nodes = nodes
  }

  func truth(_ frame: Frame) -> Truth {
    instructions.withUnsafeBufferPointer { instructions in
      guard let start = instructions.baseAddress else { return .error }
      return TruthMachine(frame: frame, program: self).run(start)
    }
  }
}

/// 10⁰ to 10¹⁸.
let powersOfTen: [Int64] = (0...18).map { exponent in (0..<exponent).reduce(1) { product, _ in product * 10 } }
