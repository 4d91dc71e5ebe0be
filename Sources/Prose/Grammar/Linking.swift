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
      elements[index + 1].describing = description(index, in: elements)
      // Portuguese `que a empresa`: an article that is a preposition elsewhere.
      if index + 2 < elements.count, elements[index + 1].linked, elements[index + 1].isFunction(.to),
        isBeside(elements[index + 1], elements[index + 2])
      {
        elements[index + 2].linked = true
      }
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

  /// `el curso que pide el restaurante`, `the course that the restaurant asks for`: behind a thing, a verb or a subject.
  private static func description(_ index: Int, in elements: [Element]) -> Element.Description {
    guard index > 0, namesThing(index - 1, in: elements), isBeside(elements[index - 1], elements[index]) else {
      return .none
    }
    let next = elements[index + 1]
    let distance = next.firstItem - elements[index].lastItem
    switch next.kind {
    case .act: return distance <= 1 && !next.nominal && !next.participle && !next.determined ? .begun : .none
    case .party where !next.possessive && distance <= 2: return distance == 1 ? .begun : .behindVerb
    default: return .none
    }
  }

  /// Whether one of the elements that end with the word before is a thing.
  private static func namesThing(_ place: Int, in elements: [Element]) -> Bool {
    var index = place
    while index >= 0, elements[index].lastItem == elements[place].lastItem {
      if elements[index].kind == .thing { return true }
      index -= 1
    }
    return false
  }

  private static func isBeside(_ first: Element, _ second: Element) -> Bool { second.firstItem - first.lastItem <= 1 }
}
