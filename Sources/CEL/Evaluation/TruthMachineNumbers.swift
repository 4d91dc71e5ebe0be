/// Arithmetic of integers, days and decimals on cells; no value is made.
extension TruthMachine {
  @inline(never)
  func integers(_ step: Step) -> Truth {
    let left = integer(step + 1)
    let right = integer(after(step + 1))
    if left.truth == .true, right.truth == .true { return Truth(step.pointee.relation.holds(left.value, right.value)) }
    return left.truth.merged(with: right.truth)
  }

  /// An integer or a day, and `.true` where it is known.
  private func integer(_ step: Step) -> (value: Int64, truth: Truth) {
    switch step.pointee.operation {
    case .integerField:
      let cell = read(step)
      return (cell.payload, cell.kind == step.pointee.kind ? .true : missing(step))
    case .integerConstant: return (step.pointee.payload, .true)
    case .integerVariable: return integer(frame.value(Int(step.pointee.payload)))
    case .integerNode: return integer(program.nodes[Int(step.pointee.payload)].evaluate(frame))
    default: return sum(step)
    }
  }

  private func integer(_ value: Value) -> (value: Int64, truth: Truth) {
    switch value {
    case .int(let number): (number, .true)
    case .day(let day): (Int64(day.daysSince1970), .true)
    case .unknown: (0, .unknown)
    default: (0, .error)
    }
  }

  private func sum(_ step: Step) -> (value: Int64, truth: Truth) {
    let left = integer(step + 1)
    let right = integer(after(step + 1))
    guard left.truth == .true, right.truth == .true else { return (0, left.truth.merged(with: right.truth)) }
    let (result, overflow) =
      switch step.pointee.operation {
      case .add: left.value.addingReportingOverflow(right.value)
      case .subtract: left.value.subtractingReportingOverflow(right.value)
      default: left.value.multipliedReportingOverflow(by: right.value)
      }
    return (result, overflow ? .error : .true)
  }

  // MARK: Decimals

  @inline(never)
  func decimals(_ step: Step) -> Truth {
    let left = decimal(step + 1)
    let right = decimal(after(step + 1))
    guard left.truth == .true, right.truth == .true else { return left.truth.merged(with: right.truth) }
    let relation = step.pointee.relation
    if let (a, b) = left.aligned(with: right) { return Truth(relation.holds(a, b)) }
    return Truth(relation.holds(left.exact, right.exact))
  }

  private func decimal(_ step: Step) -> WorkingDecimal {
    switch step.pointee.operation {
    case .decimalField: return decimalField(step)
    case .decimalLiteral: return WorkingDecimal(step.pointee.payload, scale: step.pointee.scale)
    case .decimalVariable: return WorkingDecimal(frame.value(Int(step.pointee.payload)))
    case .decimalNode: return WorkingDecimal(program.nodes[Int(step.pointee.payload)].evaluate(frame))
    case .decimalInteger:
      let (value, truth) = integer(step + 1)
      return truth == .true ? WorkingDecimal(value, scale: 0) : WorkingDecimal(truth)
    case .decimalNegate:
      let operand = decimal(step + 1)
      if operand.truth != .true { return operand }
      if operand.isSmall, operand.small != .min { return WorkingDecimal(-operand.small, scale: operand.scale) }
      return WorkingDecimal(operand.exact.negated)
    case .decimalConditional: return decimalConditional(step)
    case .decimalBind:
      let value = decimal(step + 1)
      frame.set(Int(step.pointee.payload), value.value)
      return decimal(after(step + 1))
    default: return decimalSum(step)
    }
  }

  @inline(__always)
  private func decimalField(_ step: Step) -> WorkingDecimal {
    let cell = read(step)
    if cell.kind == .decimal { return WorkingDecimal(cell.payload, scale: cell.scale) }
    if cell.kind == .largeDecimal, let value = frame.value(of: cell, .decimal) { return WorkingDecimal(value) }
    return WorkingDecimal(missing(step))
  }

  private func decimalConditional(_ step: Step) -> WorkingDecimal {
    let condition = run(step + 1)
    let yes = after(step + 1)
    switch condition {
    case .true: return decimal(yes)
    case .false: return decimal(after(yes))
    case .unknown, .error: return WorkingDecimal(condition)
    }
  }

  private func decimalSum(_ step: Step) -> WorkingDecimal {
    let left = decimal(step + 1)
    let right = decimal(after(step + 1))
    guard left.truth == .true, right.truth == .true else { return WorkingDecimal(left.truth.merged(with: right.truth)) }
    switch step.pointee.operation {
    case .decimalAdd: return left.adding(right)
    case .decimalSubtract: return left.subtracting(right)
    case .decimalMultiply: return left.multiplied(by: right)
    default: return left.divided(by: right)
    }
  }
}

/// A decimal while it is worked with: most have a coefficient of 64 bits, and trailing zeros do no harm.
struct WorkingDecimal {
  /// `.true` where the number is known.
  let truth: Truth
  let isSmall: Bool
  let scale: UInt8
  let small: Int64
  private let large: ExactDecimal

  @inline(__always)
  init(_ small: Int64, scale: UInt8) {
    truth = .true
    isSmall = true
    self.scale = scale
    self.small = small
    large = .zero
  }

  init(_ exact: ExactDecimal) {
    truth = .true
    let narrow = exact.scale <= 18 ? Int64(exactly: exact.coefficient) : nil
    isSmall = narrow != nil
    small = narrow ?? 0
    scale = narrow == nil ? 0 : UInt8(exact.scale)
    large = exact
  }

  init(_ truth: Truth) {
    self.truth = truth
    isSmall = false
    scale = 0
    small = 0
    large = .zero
  }

  init(_ value: Value) {
    switch value {
    case .decimal(let exact): self.init(exact)
    case .int(let integer): self.init(integer, scale: 0)
    case .unknown: self.init(Truth.unknown)
    default: self.init(Truth.error)
    }
  }

  /// The number without trailing zeros.
  var exact: ExactDecimal { isSmall ? ExactDecimal(coefficient: Int128(small), scale: Int(scale)) : large }

  /// It as a value; errors and unknowns without detail.
  var value: Value {
    switch truth {
    case .true: .decimal(exact)
    case .unknown: .unknown(UnknownSet())
    case .false, .error: .error(EvaluationError(.invalidArgument, "there is no decimal"))
    }
  }

  /// Both coefficients at the larger scale; nil where one does not fit.
  @inline(__always)
  func aligned(with other: WorkingDecimal) -> (Int64, Int64)? {
    guard isSmall, other.isSmall else { return nil }
    if scale == other.scale { return (small, other.small) }
    let shift = Int(max(scale, other.scale) - min(scale, other.scale))
    guard shift <= 18 else { return nil }
    let factor = powersOfTen[shift]
    let (product, overflow) = (scale < other.scale ? small : other.small).multipliedReportingOverflow(by: factor)
    if overflow { return nil }
    return scale < other.scale ? (product, other.small) : (small, product)
  }

  func adding(_ other: WorkingDecimal) -> WorkingDecimal {
    if let (a, b) = aligned(with: other) {
      let (sum, overflow) = a.addingReportingOverflow(b)
      if !overflow { return WorkingDecimal(sum, scale: max(scale, other.scale)) }
    }
    return exact.adding(other.exact).map { WorkingDecimal($0) } ?? WorkingDecimal(Truth.error)
  }

  func subtracting(_ other: WorkingDecimal) -> WorkingDecimal {
    if let (a, b) = aligned(with: other) {
      let (difference, overflow) = a.subtractingReportingOverflow(b)
      if !overflow { return WorkingDecimal(difference, scale: max(scale, other.scale)) }
    }
    return exact.subtracting(other.exact).map { WorkingDecimal($0) } ?? WorkingDecimal(Truth.error)
  }

  func multiplied(by other: WorkingDecimal) -> WorkingDecimal {
    if isSmall, other.isSmall, scale + other.scale <= 18 {
      let (product, overflow) = small.multipliedReportingOverflow(by: other.small)
      if !overflow { return WorkingDecimal(product, scale: scale + other.scale) }
    }
    return exact.multiplied(by: other.exact).map { WorkingDecimal($0) } ?? WorkingDecimal(Truth.error)
  }

  func divided(by other: WorkingDecimal) -> WorkingDecimal {
    if isSmall, other.isSmall, let quotient = exactQuotient(by: other) { return quotient }
    return exact.divided(by: other.exact).map { WorkingDecimal($0) } ?? WorkingDecimal(Truth.error)
  }

  /// The quotient of two small numbers where few digits after the point say it exactly, as in a division by 100.
  private func exactQuotient(by other: WorkingDecimal) -> WorkingDecimal? {
    guard other.small != 0, other.small != -1 else { return nil }
    var number = small
    var places = Int(scale) - Int(other.scale)
    for _ in 0..<5 {
      if places >= 0, places <= 18, number % other.small == 0 {
        return WorkingDecimal(number / other.small, scale: UInt8(places))
      }
      let (next, overflow) = number.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      number = next
      places += 1
    }
    return nil
  }
}
