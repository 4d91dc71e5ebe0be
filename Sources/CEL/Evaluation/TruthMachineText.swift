/// Comparing text fields with constants byte by byte; no string is made.
extension TruthMachine {
  @inline(never)
  func text(_ step: Step) -> Truth {
    let cell = read(step)
    guard cell.kind == .string else { return missing(step) }
    return Truth(isText(cell, Int(step.pointee.payload)) == (step.pointee.relation == .equal))
  }

  @inline(never)
  func textMember(_ step: Step) -> Truth {
    let cell = read(step)
    guard cell.kind == .string else { return missing(step) }
    let first = Int(step.pointee.payload)
    for text in first..<first + Int(step.pointee.scale) where isText(cell, text) { return .true }
    return .false
  }

  @inline(never)
  func textFields(_ step: Step) -> Truth {
    let (left, right) = (read(step), read(step + 1))
    guard left.kind == .string, right.kind == .string else { return missing(step, step + 1) }
    let isSame = frame.bytes(left).elementsEqual(frame.bytes(right))
    return Truth(isSame == (step.pointee.relation == .equal))
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

  @inline(never)
  func textPart(_ step: Step) -> Truth {
    let cell = read(step)
    guard cell.kind == .string else { return missing(step) }
    let start = program.textStarts[Int(step.pointee.payload)]
    let count = program.textStarts[Int(step.pointee.payload) + 1] - start
    let bytes = frame.bytes(cell)
    guard count <= bytes.count else { return .false }
    if count == 0 { return .true }
    return program.text.withUnsafeBufferPointer { text in
      let part = UnsafeBufferPointer(rebasing: text[start..<start + count])
      switch step.pointee.operation {
      case .textStarts: return Truth(isPart(part, of: bytes, at: 0))
      case .textEnds: return Truth(isPart(part, of: bytes, at: bytes.count - count))
      default:
        for place in 0...bytes.count - count where bytes[place] == part[0] && isPart(part, of: bytes, at: place) {
          return .true
        }
        return .false
      }
    }
  }

  @inline(__always)
  private func isPart(
    _ part: UnsafeBufferPointer<UInt8>, of bytes: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> Bool {
    for index in 0..<part.count where bytes[place + index] != part[index] { return false }
    return true
  }
}
