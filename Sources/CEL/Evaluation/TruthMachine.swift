/// Runs the instructions of a condition. The steps they name were set by the compiler and lie inside the code.
///
/// Steps are passed as pointers and read field by field: a copy of an instruction costs more than most of them do.
struct TruthMachine {
  typealias Step = UnsafePointer<Instruction>

  let cells: UnsafeBufferPointer<Cell>
  let bases: UnsafeMutablePointer<Int32>
  let frame: Frame
  // The code lives as long as the call that runs it.
  unowned(unsafe) let program: TruthCode

  init(frame: Frame, program: TruthCode) {
    self.frame = frame
    self.program = program
    cells = frame.storage.pointee.cells
    bases = frame.storage.pointee.bases
  }

  func run(_ step: Step) -> Truth {
    switch step.pointee.operation {
    case .and: return logic(step, deciding: .false)
    case .or: return logic(step, deciding: .true)
    case .not: return run(step + 1).negated
    case .compareConstant:
      let cell = read(step)
      guard cell.kind == step.pointee.kind else { return missing(step) }
      return Truth(step.pointee.relation.holds(cell.payload, step.pointee.payload))
    case .member:
      let cell = read(step)
      guard cell.kind == .enumeration else { return missing(step) }
      return Truth(cell.payload < 64 && (step.pointee.payload >> cell.payload) & 1 == 1)
    case .holds: return holds(step)
    case .flag:
      let cell = read(step)
      return cell.kind == .bool ? Truth(cell.payload != 0) : missing(step)
    case .compareFields: return compareFields(step)
    case .integers: return integers(step)
    case .has: return has(step)
    case .decimalConstant: return decimalConstant(step)
    case .decimalFields: return decimal(step, read(step), read(step + 1), step + 1)
    case .text: return text(step)
    case .textMember: return textMember(step)
    case .textFields: return textFields(step)
    case .count: return count(step)
    case .exists, .all, .existsOne: return loop(step)
    case .conditional: return conditional(step)
    case .bind: return bind(step)
    case .general: return general(step)
    case .constant: return Truth(rawValue: UInt8(truncatingIfNeeded: step.pointee.payload)) ?? .error
    case .textContains, .textStarts, .textEnds: return textPart(step)
    case .decimals: return decimals(step)
    case .integerField, .integerVariable, .integerNode, .integerConstant, .add, .subtract, .multiply, .decimalField,
      .decimalVariable, .decimalNode, .decimalLiteral, .decimalInteger, .decimalAdd, .decimalSubtract,
      .decimalMultiply, .decimalDivide, .decimalNegate, .decimalConditional, .decimalBind:
      return .error
    }
  }

  /// The step after one and its operands.
  @inline(__always)
  func after(_ step: Step) -> Step { step + Int(step.pointee.size) }

  @inline(__always)
  private func logic(_ group: Step, deciding: Truth) -> Truth {
    let end = after(group)
    var step = group + 1
    var result = deciding.negated
    while step < end {
      let truth = run(step)
      if truth == deciding { return deciding }
      if truth.rawValue > 1 { result = result.merged(with: truth) }
      step = after(step)
    }
    return result
  }

  @inline(never)
  private func conditional(_ step: Step) -> Truth {
    let condition = run(step + 1)
    let yes = after(step + 1)
    switch condition {
    case .true: return run(yes)
    case .false: return run(after(yes))
    case .unknown, .error: return condition
    }
  }

  @inline(never)
  private func bind(_ step: Step) -> Truth {
    let node = Int(step.pointee.path.variable)
    // A sketch has no nodes.
    let value = node < program.nodes.count ? program.nodes[node].evaluate(frame) : .unknown(UnknownSet())
    frame.set(Int(step.pointee.payload), value)
    return run(step + 1)
  }

  @inline(never)
  private func general(_ step: Step) -> Truth {
    Truth(program.nodes[Int(step.pointee.payload)].evaluate(frame))
  }

  // MARK: Fields

  /// The cell that a path leads to; absent where a record on the way is.
  @inline(__always)
  func read(_ step: Step) -> Cell {
    var place = Int(bases[Int(step.pointee.path.variable)])
    guard place >= 0 else { return .absent }
    place &+= Int(step.pointee.path.first)
    guard place < cells.count else { return .absent }
    if step.pointee.path.depth == 1 { return cells[place] }
    return follow(cells[place], step)
  }

  @inline(__always)
  private func follow(_ record: Cell, _ step: Step) -> Cell {
    let cell = field(record, step.pointee.path.second)
    return step.pointee.path.depth == 2 ? cell : field(cell, step.pointee.path.third)
  }

  @inline(__always)
  private func field(_ record: Cell, _ slot: UInt16) -> Cell {
    guard record.kind == .record else { return .absent }
    let place = Int(record.payload) &+ Int(slot)
    return UInt(bitPattern: place) < UInt(bitPattern: cells.count) ? cells[place] : .absent
  }

  /// What a field without a value makes of a comparison.
  @inline(never)
  func missing(_ step: Step) -> Truth {
    let variable = Int(step.pointee.path.variable)
    if bases[variable] < 0, case .error = frame.value(variable) { return .error }
    return .unknown
  }

  func missing(_ first: Step, _ second: Step) -> Truth { missing(first).merged(with: missing(second)) }

  @inline(never)
  private func has(_ step: Step) -> Truth {
    let path = step.pointee.path
    var place = Int(bases[Int(path.variable)])
    guard place >= 0 else { return missing(step) }
    for depth in 0..<path.depth {
      let cell = frame.cell(place + Int(depth == 0 ? path.first : depth == 1 ? path.second : path.third))
      if cell.kind == .absent { return .false }
      if depth == path.depth - 1 { return .true }
      if cell.kind == .present { return .unknown }
      place = Int(cell.payload)
    }
    return .true
  }

  // MARK: Values

  @inline(never)
  private func compareFields(_ step: Step) -> Truth {
    let (left, right) = (read(step), read(step + 1))
    let kind = step.pointee.kind
    guard left.kind == kind, right.kind == kind else { return missing(step, step + 1) }
    return Truth(step.pointee.relation.holds(left.payload, right.payload))
  }

  @inline(never)
  private func decimalConstant(_ step: Step) -> Truth {
    let cell = read(step)
    if cell.kind == .decimal, cell.scale == step.pointee.scale {
      return Truth(step.pointee.relation.holds(cell.payload, step.pointee.payload))
    }
    return decimal(step, cell, Cell(.decimal, payload: step.pointee.payload, scale: step.pointee.scale), step)
  }

  @inline(never)
  private func decimal(_ step: Step, _ left: Cell, _ right: Cell, _ other: Step) -> Truth {
    let relation = step.pointee.relation
    guard left.kind == .decimal, right.kind == .decimal else { return largeDecimal(step, left, right, other) }
    if left.scale == right.scale { return Truth(relation.holds(left.payload, right.payload)) }
    let shift = Int(max(left.scale, right.scale)) - Int(min(left.scale, right.scale))
    guard shift <= 18 else { return largeDecimal(step, left, right, other) }
    let factor = powersOfTen[shift]
    if left.scale < right.scale {
      let (product, overflow) = left.payload.multipliedReportingOverflow(by: factor)
      if !overflow { return Truth(relation.holds(product, right.payload)) }
    } else {
      let (product, overflow) = right.payload.multipliedReportingOverflow(by: factor)
      if !overflow { return Truth(relation.holds(left.payload, product)) }
    }
    return largeDecimal(step, left, right, other)
  }

  @inline(never)
  private func largeDecimal(_ step: Step, _ left: Cell, _ right: Cell, _ other: Step) -> Truth {
    guard case .decimal(let a)? = frame.value(of: left, .decimal),
      case .decimal(let b)? = frame.value(of: right, .decimal)
    else { return missing(step, other) }
    return Truth(step.pointee.relation.holds(a, b))
  }

  // MARK: Lists

  @inline(never)
  private func holds(_ step: Step) -> Truth {
    let list = read(step)
    guard list.kind == .list else { return missing(step) }
    var isUnknown = false
    for place in list.start..<list.start + list.count {
      let cell = frame.cell(place)
      if cell.kind == .enumeration {
        if cell.payload == step.pointee.payload { return .true }
      } else {
        isUnknown = true
      }
    }
    return isUnknown ? .unknown : .false
  }

  @inline(never)
  private func count(_ step: Step) -> Truth {
    let cell = read(step)
    guard cell.kind == .list else { return missing(step) }
    return Truth(step.pointee.relation.holds(Int64(cell.count), step.pointee.payload))
  }

  @inline(never)
  private func loop(_ step: Step) -> Truth {
    let list = read(step)
    guard list.kind == .list else { return missing(step) }
    let variable = Int(step.pointee.payload)
    let operation = step.pointee.operation
    let deciding: Truth = operation == .all ? .false : .true
    var result = deciding.negated
    var found = 0
    for place in list.start..<list.start + list.count {
      if frame.isOutOfSteps() { return .error }
      let element = frame.cell(place)
      if element.kind == .record {
        bases[variable] = Int32(truncatingIfNeeded: element.payload)
      } else {
        frame.set(variable, .unknown(UnknownSet()))
      }
      let truth = run(step + 1)
      if truth == deciding {
        if operation != .existsOne { return deciding }
        found += 1
      } else if truth.rawValue > 1 {
        result = result.merged(with: truth)
      }
      if frame.isExhausted { return .error }
    }
    guard operation == .existsOne else { return result }
    if result == .unknown { return found > 1 ? .false : .unknown }
    return result == .error ? .error : Truth(found == 1)
  }
}
