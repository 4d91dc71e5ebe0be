/// Joins what an insert between commas has cut: `The employer shall, if the worker so wishes, keep it`.
struct Inserts {
  let elements: [Element]

  func join(_ propositions: inout [Proposition]) {
    var index = 2
    while index < propositions.count {
      // A part that itself goes on is not gone on with, so that no chain of them grows.
      if propositions[index - 2].continues < 0,
        goesOn(propositions[index], behind: propositions[index - 1], propositions[index - 2])
      {
        propositions[index].continues = index - 2
      }
      index += 1
    }
  }

  /// Whether a proposition goes on with one that broke off at the comma before an insert.
  private func goesOn(_ proposition: Proposition, behind insert: Proposition, _ begun: Proposition) -> Bool {
    guard proposition.opener == .comma, proposition.joint == .none, proposition.isAsserted, insert.opener == .function,
      !insert.isAsserted, begun.mood == .asserted, begun.sentence == proposition.sentence, begun.acts == 0,
      let last = begun.range.last, elements[last].kind == .comma, last > begun.range.lowerBound
    else { return false }
    let verb = elements[last - 1]
    return verb.isFunction([.allow, .oblige, .be, .have, .not]) || isSubject(verb) && !hasSubject(proposition)
  }

  private func isSubject(_ element: Element) -> Bool { element.kind == .party && !element.possessive }

  private func hasSubject(_ proposition: Proposition) -> Bool {
    for index in proposition.range {
      if isSubject(elements[index]) || elements[index].isFunction([.subjectPronoun, .whoever]) { return true }
      if elements[index].kind == .act || elements[index].isFunction([.be, .have, .allow, .oblige]) { return false }
    }
    return true
  }
}
