/// Gives parties their grammatical place and finds out whom pronouns stand for.
struct Pronouns {
  private(set) var elements: [Element]
  let habits: LexiconSource.Habits
  private var lastSubject = Party.unstated
  /// The subject named last is a firm, which is no *he*.
  private var isImpersonal = false
  private var lastOther = Party.employer
  private var lastNamed = Party.worker
  private var isNamed = false

  init(elements: consuming [Element], habits: LexiconSource.Habits) {
    self.elements = elements
    self.habits = habits
  }

  mutating func resolve(_ propositions: inout [Proposition]) {
    for index in propositions.indices {
      markPlaces(propositions[index].range)
      resolvePronouns(&propositions[index])
      propositions[index].subject = subject(of: propositions[index], before: index, propositions)
      let subject = propositions[index].subject
      if subject != .unstated { lastSubject = subject }
    }
  }

  /// A party takes the small word beside it: `by the worker`; `the Company or the worker` share one.
  private mutating func markPlaces(_ range: Range<Int>) {
    for index in range where elements[index].kind == .party || isPronoun(elements[index]) {
      if habits.postpositions {
        if index + 1 < range.upperBound, let word = preposition(elements[index + 1]),
          elements[index + 1].firstItem - elements[index].lastItem <= 1
        {
          elements[index].marker = word
        }
      } else if index > range.lowerBound {
        markFromBefore(index)
      }
    }
  }

  private mutating func markFromBefore(_ index: Int) {
    let before = elements[index - 1]
    if before.isFunction(.whoever), index > 1, elements[index].firstItem - before.lastItem <= 2,
      let word = preposition(endingAt: index - 2), before.firstItem - elements[index - 2].lastItem <= 1
    {
      // `payable by each candidate`
      elements[index].marker = word
    } else if let word = preposition(endingAt: index - 1), elements[index].firstItem - before.lastItem <= 2 {
      elements[index].marker = word
    } else if before.trailing != .none, elements[index].firstItem - before.lastItem <= 2 {
      elements[index].marker = before.trailing
    } else if before.kind == .party, before.possessive, elements[index].firstItem - before.lastItem <= 1 {
      elements[index].marker = before.marker
    } else if before.isFunction([.and, .or, .nor, .no]),
      index > 1,
      elements[index - 2].kind == .party, elements[index].firstItem - before.lastItem <= 2
    {
      elements[index].marker = elements[index - 2].marker
    }
  }

  /// A word may have several uses; the one that gives a place counts.
  private func preposition(endingAt index: Int) -> FunctionWord? {
    var place = index
    while place >= 0, elements[place].firstItem == elements[index].firstItem {
      if let word = preposition(elements[place]) { return word }
      place -= 1
    }
    return nil
  }

  private func preposition(_ element: Element) -> FunctionWord? {
    element.kind == .function && element.function.isPreposition ? element.function : nil
  }

  private func isPronoun(_ element: Element) -> Bool {
    element.isFunction([.subjectPronoun, .objectPronoun, .latter])
  }

  private mutating func resolvePronouns(_ proposition: inout Proposition) {
    var subject = Party.unstated
    for index in proposition.range {
      let element = elements[index]
      if element.kind == .party {
        if element.marker == .none, !element.possessive, subject == .unstated {
          subject = element.party
          isImpersonal = element.impersonal
        }
        if element.party != .worker { lastOther = element.party }
        lastNamed = element.party
        isNamed = true
      } else if element.kind == .function {
        switch element.function {
        case .subjectPronoun:
          let party = lastSubject == .unstated || isImpersonal ? Party.worker : lastSubject
          become(party, at: index)
          if subject == .unstated { subject = party }
        case .objectPronoun:
          let doer = subject == .unstated ? lastSubject : subject
          if element.marker == .by {
            become(lastNamed, at: index)
          } else if index > 0, elements[index - 1].isFunction(.reflexive) {
            // `se le descontará`: nobody is named who does it.
            become(.worker, at: index)
          } else {
            become(doer == .worker ? lastOther : .worker, at: index)
          }
          if habits.subjectFollows, elements[index].marker == .none { elements[index].marker = .to }
        case .latter where isNamed:
          become(lastNamed, at: index)
          if subject == .unstated, element.marker == .none { subject = lastNamed }
        case .whoever:
          if subject == .unstated { subject = .worker }
        default: break
        }
      }
    }
  }

  private mutating func become(_ party: Party, at index: Int) {
    elements[index].kind = .party
    elements[index].id = Int32(party.rawValue)
  }

  private func subject(of proposition: Proposition, before index: Int, _ propositions: [Proposition]) -> Party {
    for place in proposition.range {
      let element = elements[place]
      if element.kind == .party, element.marker == .none, !element.possessive { return element.party }
      if element.kind == .function, element.function == .whoever { return .worker }
      if element.kind == .act, !habits.subjectFollows { break }
    }
    if proposition.joint == .linking, elements[proposition.range.lowerBound].isFunction(.reflexive) { return .unstated }
    if proposition.continues >= 0 { return propositions[proposition.continues].subject }
    if proposition.joint == .relative, index > 0 { return lastParty(of: propositions[index - 1]) }
    if proposition.head >= 0, proposition.opener != .stop {
      let head = propositions[proposition.head]
      return head.subject != .unstated ? head.subject : lastParty(of: head)
    }
    guard index > 0, proposition.opener != .stop, proposition.opener != .semicolon,
      propositions[index - 1].sentence == proposition.sentence
    else {
      return .unstated
    }
    return propositions[index - 1].subject
  }

  private func lastParty(of proposition: Proposition) -> Party {
    for place in proposition.range.reversed() where elements[place].kind == .party { return elements[place].party }
    return proposition.subject
  }
}
