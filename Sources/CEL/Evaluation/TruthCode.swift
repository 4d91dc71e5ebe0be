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
      return Machine(code: start, frame: frame, program: self).run(0)
    }
  }

  /// Runs instructions. The places they name were set by the compiler and lie inside the code.
  struct Machine {
    let code: UnsafePointer<Instruction>
    let cells: UnsafeBufferPointer<Cell>
    let bases: UnsafeMutablePointer<Int32>
    let frame: Frame
    unowned(unsafe) let program: TruthCode

    init(code: UnsafePointer<Instruction>, frame: Frame, program: TruthCode) {
      self.code = code
      self.frame = frame
      self.program = program
      cells = frame.storage.pointee.cells
      bases = frame.storage.pointee.bases
    }

    func run(_ index: Int) -> Truth {
      let step = code[index]
      switch step.operation {
      case .constant: return Truth(rawValue: UInt8(truncatingIfNeeded: step.payload)) ?? .error
      case .and: return logic(index + 1, Int(step.end), deciding: .false)
      case .or: return logic(index + 1, Int(step.end), deciding: .true)
      case .not: return run(index + 1).negated
      case .conditional:
        let condition = run(index + 1)
        let yes = Int(code[index + 1].end)
        switch condition {
        case .true: return run(yes)
        case .false: return run(Int(code[yes].end))
        case .unknown, .error: return condition
        }
      case .flag:
        let cell = read(step.path)
        return cell.kind == .bool ? Truth(cell.payload != 0) : missing(step)
      case .has: return has(step)
      case .compareConstant:
        let cell = read(step.path)
        guard cell.kind == step.kind else { return missing(step) }
        return Truth(step.relation.holds(cell.payload, step.payload))
      case .compareFields:
        let (left, right) = (read(step.path), read(code[index + 1].path))
        guard left.kind == step.kind, right.kind == step.kind else { return missing(step, code[index + 1]) }
        return Truth(step.relation.holds(left.payload, right.payload))
      case .decimalConstant:
        return decimal(step, read(step.path), Cell(.decimal, payload: step.payload, scale: step.scale), step)
      case .decimalFields:
        return decimal(step, read(step.path), read(code[index + 1].path), code[index + 1])
      case .member:
        let cell = read(step.path)
        guard cell.kind == .enumeration else { return missing(step) }
        return Truth(cell.payload < 64 && (step.payload >> cell.payload) & 1 == 1)
      case .text:
        let cell = read(step.path)
        guard cell.kind == .string else { return missing(step) }
        return Truth(isText(cell, Int(step.payload)) == (step.relation == .equal))
      case .textMember:
        let cell = read(step.path)
        guard cell.kind == .string else { return missing(step) }
        for text in Int(step.payload)..<Int(step.payload) + Int(step.scale) where isText(cell, text) { return .true }
        return .false
      case .count:
        let cell = read(step.path)
        guard cell.kind == .list else { return missing(step) }
        return Truth(step.relation.holds(Int64(cell.count), step.payload))
      case .integers: return integers(index, step)
      case .exists, .all, .existsOne: return loop(index, step)
      case .bind:
        frame.set(Int(step.payload), program.nodes[Int(step.path.variable)].evaluate(frame))
        return run(index + 1)
      case .general: return Truth(program.nodes[Int(step.payload)].evaluate(frame))
      case .integerField, .integerConstant, .add, .subtract, .multiply: return .error
      }
    }

    @inline(__always)
    private func logic(_ first: Int, _ end: Int, deciding: Truth) -> Truth {
      var index = first
      var result = deciding.negated
      while index < end {
        let truth = run(index)
        if truth == deciding { return deciding }
        if truth.rawValue > 1 { result = result.merged(with: truth) }
        index = Int(code[index].end)
      }
      return result
    }

    // MARK: Fields

    /// The cell that a path leads to; absent where a record on the way is.
    @inline(__always)
    private func read(_ path: Instruction.Path) -> Cell {
      var place = Int(bases[Int(path.variable)])
      guard place >= 0 else { return .absent }
      place += Int(path.first)
      guard place < cells.count else { return .absent }
      var cell = cells[place]
      if path.depth > 1 {
        cell = field(cell, path.second)
        if path.depth > 2 { cell = field(cell, path.third) }
      }
      return cell
    }

    @inline(__always)
    private func field(_ record: Cell, _ slot: UInt16) -> Cell {
      guard record.kind == .record else { return .absent }
      let place = Int(record.payload) + Int(slot)
      return UInt(bitPattern: place) < UInt(bitPattern: cells.count) ? cells[place] : .absent
    }

    /// What a field without a value makes of a comparison.
    private func missing(_ steps: Instruction...) -> Truth {
      for step in steps where bases[Int(step.path.variable)] < 0 {
        if case .error = frame.value(Int(step.path.variable)) { return .error }
      }
      return .unknown
    }

    private func has(_ step: Instruction) -> Truth {
      let variable = Int(step.path.variable)
      var place = Int(bases[variable])
      guard place >= 0 else { return missing(step) }
      let slots = (step.path.first, step.path.second, step.path.third)
      for depth in 0..<step.path.depth {
        let cell = frame.cell(place + Int(depth == 0 ? slots.0 : depth == 1 ? slots.1 : slots.2))
        if cell.kind == .absent { return .false }
        if depth == step.path.depth - 1 { return .true }
        if cell.kind == .present { return .unknown }
        place = Int(cell.payload)
      }
      return .true
    }

    // MARK: Values

    @inline(__always)
    private func decimal(_ step: Instruction, _ left: Cell, _ right: Cell, _ other: Instruction) -> Truth {
      if left.kind == .decimal, right.kind == .decimal {
        if left.scale == right.scale { return Truth(step.relation.holds(left.payload, right.payload)) }
        let shift = Int(max(left.scale, right.scale)) - Int(min(left.scale, right.scale))
        if shift <= 18 {
          let (a, b) = (Int128(left.payload), Int128(right.payload))
          let factor = Int128(powersOfTen[shift])
          return Truth(
            step.relation.holds(left.scale < right.scale ? a * factor : a, left.scale < right.scale ? b : b * factor))
        }
      }
      return largeDecimal(step, left, right, other)
    }

    private func largeDecimal(_ step: Instruction, _ left: Cell, _ right: Cell, _ other: Instruction) -> Truth {
      guard case .decimal(let a)? = frame.value(of: left, .decimal),
        case .decimal(let b)? = frame.value(of: right, .decimal)
      else { return missing(step, other) }
      return Truth(step.relation.holds(a, b))
    }

    private func isText(_ cell: Cell, _ number: Int) -> Bool {
      let start = program.textStarts[number]
      let count = program.textStarts[number + 1] - start
      guard cell.count == count else { return false }
      let bytes = frame.bytes(cell)
      guard bytes.count == count else { return false }
      return program.text.withUnsafeBufferPointer { text in
        for index in 0..<count where text[start + index] != bytes[index] { return false }
        return true
      }
    }

    private func integers(_ index: Int, _ step: Instruction) -> Truth {
      var failure = Truth.true
      let left = integer(index + 1, &failure)
      let right = integer(Int(code[index + 1].end), &failure)
      return failure == .true ? Truth(step.relation.holds(left, right)) : failure
    }

    private func integer(_ index: Int, _ failure: inout Truth) -> Int64 {
      let step = code[index]
      switch step.operation {
      case .integerConstant: return step.payload
      case .integerField:
        let cell = read(step.path)
        if cell.kind != .int { failure = failure.merged(with: missing(step)) }
        return cell.payload
      default: break
      }
      let left = integer(index + 1, &failure)
      let right = integer(Int(code[index + 1].end), &failure)
      let (result, overflow) =
        switch step.operation {
        case .add: left.addingReportingOverflow(right)
        case .subtract: left.subtractingReportingOverflow(right)
        default: left.multipliedReportingOverflow(by: right)
        }
      if overflow { failure = failure.merged(with: .error) }
      return result
    }

    // MARK: Lists

    private func loop(_ index: Int, _ step: Instruction) -> Truth {
      let list = read(step.path)
      guard list.kind == .list else { return missing(step) }
      let variable = Int(step.payload)
      let deciding: Truth = step.operation == .all ? .false : .true
      var result = deciding.negated
      var found = 0
      for place in list.start..<list.start + list.count {
        if frame.spend() != nil { return .error }
        let element = frame.cell(place)
        if element.kind == .record {
          bases[variable] = Int32(truncatingIfNeeded: element.payload)
        } else {
          frame.set(variable, .unknown(UnknownSet()))
        }
        let truth = run(index + 1)
        if truth == deciding {
          if step.operation != .existsOne { return deciding }
          found += 1
        } else if truth.rawValue > 1 {
          result = result.merged(with: truth)
        }
        if frame.isExhausted { return .error }
      }
      if step.operation == .existsOne {
        if result == .unknown { return found > 1 ? .false : .unknown }
        return result == .error ? .error : Truth(found == 1)
      }
      return result
    }
  }
}

/// 10⁰ to 10¹⁸.
let powersOfTen: [Int64] = (0...18).map { exponent in (0..<exponent).reduce(1) { product, _ in product * 10 } }
