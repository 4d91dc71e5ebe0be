/// Gives what is said of the last act of a list to those before it: `Striking, resting or complaining means dismissal`.
struct Predicates {
  let elements: [Element]
  let propositions: [Proposition]

  /// Adds the marks and verbs of a predicate to the wordings of the acts that it is said of.
  func share(among wordings: inout [Wording]) {
    var index = propositions.count - 1
    while index > 0 {
      var first = index
      if isNominal(index), hasVerb(index) {
        while first > 0, joins(first), isNominal(first - 1), !hasVerb(first - 1) { first -= 1 }
      }
      if first < index { share(index, with: first..<index, among: &wordings) }
      index = min(first, index - 1)
    }
  }

  private func share(_ last: Int, with list: Range<Int>, among wordings: inout [Wording]) {
    var said = ConceptSet()
    for place in propositions[last].range {
      let element = elements[place]
      let isVerb = element.kind == .act && !element.nominal
      if isVerb || element.kind == .mark, wordings[last].about.contains(Int(element.id)) {
        said.insert(Int(element.id))
      }
    }
    for index in list { wordings[index].about.formUnion(said) }
  }

  private func joins(_ index: Int) -> Bool {
    let proposition = propositions[index]
    return propositions[index - 1].sentence == proposition.sentence
      && (proposition.opener == .comma || proposition.joint == .or || proposition.joint == .and)
  }

  /// Whether a proposition begins with a verbal noun.
  private func isNominal(_ index: Int) -> Bool {
    guard propositions[index].mood == .asserted,
      let first = propositions[index].range.first(where: { elements[$0].kind == .act || elements[$0].kind == .party })
    else { return false }
    return elements[first].kind == .act && elements[first].nominal
  }

  private func hasVerb(_ index: Int) -> Bool {
    propositions[index].range.contains { place in
      let element = elements[place]
      return element.kind == .act && !element.nominal && !element.participle
        || element.isFunction([.be, .have, .allow, .oblige])
    }
  }
}
