/// Finds the parts inside propositions that say which thing is meant, so that their parties are not taken for those of the
/// main verb: `the course that the restaurant asks for is paid by the worker`.
struct Descriptions {
  let elements: [Element]

  func find(in propositions: inout [Proposition]) {
    guard elements.contains(where: { $0.describing != .none }) else { return }
    for index in propositions.indices {
      let range = propositions[index].range
      guard let first = range.first(where: { elements[$0].describing != .none }),
        let end = end(of: first..<range.upperBound)
      else { continue }
      propositions[index].described = first..<end
    }
  }

  /// Where the main verb stands, behind the verb of the description; nil where there is none.
  private func end(of range: Range<Int>) -> Int? {
    var hasVerb = elements[range.lowerBound].describing == .behindVerb
    for index in range {
      let element = elements[index]
      if element.kind == .comma { return nil }
      let isVerb = isFinite(index) || element.isFunction([.be, .allow, .oblige, .have])
      if isVerb, hasVerb, index > range.lowerBound, !isHelped(index) {
        return start(of: index, after: range.lowerBound)
      }
      if isVerb || isBeforeUnknownVerb(index, in: range) { hasVerb = true }
    }
    return nil
  }

  /// An act with person and time.
  private func isFinite(_ index: Int) -> Bool {
    let act = elements[index]
    guard act.kind == .act, !act.participle, !act.nominal, index > 0 else { return false }
    let before = elements[index - 1]
    // `que pide la empresa lo paga`: what looks like an article is a pronoun.
    if act.determined { return before.kind == .party && act.firstItem - before.lastItem <= 1 }
    return !before.isPreposition && !before.isFunction([.without, .no])
      && !(before.trailing != .none && act.firstItem - before.lastItem <= 1)
  }

  /// `must pay`, `pay` and another sense of it: the verb goes on.
  private func isHelped(_ index: Int) -> Bool {
    let (before, element) = (elements[index - 1], elements[index])
    if before.firstItem == element.firstItem { return true }
    return before.isFunction([.allow, .oblige, .be, .have, .not, .and, .or]) && element.firstItem - before.lastItem <= 1
  }

  /// A subject and behind it a word that the lexicon does not know.
  private func isBeforeUnknownVerb(_ index: Int, in range: Range<Int>) -> Bool {
    elements[index].kind == .party && index + 1 < range.upperBound
      && elements[index + 1].firstItem - elements[index].lastItem > 1
  }

  /// A main verb begins with the small words before it: `lo paga`, `no se paga`.
  private func start(of verb: Int, after first: Int) -> Int {
    var start = verb
    while start - 1 > first, elements[start].firstItem - elements[start - 1].lastItem <= 1,
      elements[start - 1].isFunction([.not, .reflexive, .objectPronoun, .thingPronoun])
    {
      start -= 1
    }
    return start
  }
}
