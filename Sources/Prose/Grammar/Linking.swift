/// Finds out what words such as `that` do: `agencies that charge fees` says which agencies, `agrees that` says nothing.
///
/// Only those who may wrong a worker are described so: their wrong is supposed and not said of them all.
enum Linking {
  /// Makes relative words of those between a noun and its verb, and takes the others out.
  static func resolve(_ elements: inout [Element]) {
    guard elements.contains(where: { $0.function == .linking }) else { return }
    for index in elements.indices where elements[index].function == .linking && describes(index, in: elements) {
      elements[index].function = .relative
      elements[index].id = Int32(FunctionWord.relative.rawValue)
    }
    for index in elements.indices.dropLast() where elements[index].function == .linking {
      elements[index + 1].linked = isBeside(elements[index], elements[index + 1])
    }
    elements.removeAll { $0.function == .linking }
  }

  private static func describes(_ index: Int, in elements: [Element]) -> Bool {
    guard index > 0, index + 1 < elements.count, elements[index - 1].kind == .party,
      elements[index - 1].party != .worker,
      !elements[index - 1].possessive, isBeside(elements[index - 1], elements[index]),
      isBeside(elements[index], elements[index + 1])
    else { return false }
    // `declara el patrón que …`: a verb before its subject goes on to say what.
    if index > 1, elements[index - 2].kind == .act || elements[index - 2].isFunction([.oblige, .allow]),
      isBeside(elements[index - 2], elements[index - 1])
    {
      return false
    }
    let next = elements[index + 1]
    if next.determined { return false }
    if next.kind == .act { return !next.nominal && !next.participle && !next.mainClause }
    return next.isFunction([.be, .have, .allow, .oblige, .not, .reflexive])
  }

  private static func isBeside(_ first: Element, _ second: Element) -> Bool { second.firstItem - first.lastItem <= 1 }
}
