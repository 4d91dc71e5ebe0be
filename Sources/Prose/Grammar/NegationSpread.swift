/// Carries negations from the proposition where they stand to those they hold for too.
struct NegationSpread {
  let elements: [Element]
  let habits: LexiconSource.Habits

  func run(_ propositions: inout [Proposition]) {
    inherit(&propositions)
    forbidBackwards(&propositions)
  }

  /// Whether a proposition is denied by a word of its own or by one that it inherits.
  ///
  /// `Nothing prevents her from …` denies nothing.
  func denies(_ proposition: Proposition) -> Bool {
    var denials = (not: 0, no: 0, forbid: 0)
    for index in proposition.range {
      if elements[index].isFunction(.not) { denials.not = 1 }
      if elements[index].isFunction(.no),
        !(habits.negativeConcord && elements.isBehindWithout(index, in: proposition))
      {
        denials.no = 1
      }
      if elements[index].isFunction(.forbid) { denials.forbid = 1 }
    }
    let isConcord = habits.negativeConcord || proposition.inheritsNegation
    if proposition.inheritsNegation { denials.not = 1 }
    let plain = isConcord ? max(denials.not, denials.no) : denials.not + denials.no
    return (plain + denials.forbid) % 2 == 1
  }

  /// `shall not form, join or assist`: what is denied of the first act is denied of those joined to it.
  private func inherit(_ propositions: inout [Proposition]) {
    for index in propositions.indices {
      let proposition = propositions[index]
      if proposition.head >= 0,
        proposition.opener == .enumerator || proposition.opener == .colon || proposition.opener == .semicolon
      {
        propositions[index].inheritsNegation =
          deniesWhatFollows(propositions[proposition.head]) && !standsAlone(proposition)
      } else if proposition.continues >= 0 {
        propositions[index].inheritsNegation = denies(propositions[proposition.continues]) && !beginsAnew(proposition)
      } else if index > 0, propositions[index - 1].sentence == proposition.sentence, proposition.joint == .linking {
        let told = propositions[index - 1]
        // `Neither the agency nor the employer may have the worker sign`
        propositions[index].inheritsNegation = denies(told) || elements[told.range.lowerBound].isFunction(.nor)
      } else if isBehindNobody(index, propositions) {
        propositions[index].inheritsNegation = true
      } else if index > 0, propositions[index - 1].sentence == proposition.sentence,
        propositions[index - 1].mood == proposition.mood, joinsOn(proposition),
        !goesOn(proposition, behind: propositions[index - 1]), !beginsAnew(proposition)
      {
        propositions[index].inheritsNegation = denies(propositions[index - 1])
      }
    }
  }

  /// `No worker who owes money may leave`: what nobody does stands behind the part that says who is meant.
  private func isBehindNobody(_ index: Int, _ propositions: [Proposition]) -> Bool {
    guard index > 1, propositions[index].joint == .whoever, propositions[index - 1].mood == .relative,
      propositions[index - 2].sentence == propositions[index].sentence, propositions[index - 2].acts == 0,
      let first = propositions[index - 2].range.first
    else { return false }
    return elements[first].isFunction(.no)
      && !propositions[index].range.contains { elements[$0].isFunction([.not, .no]) }
  }

  /// `no one stays and nobody pays`, `is not allowed and must be given`, `is void and he will be sent back`, `nunca
  /// obligatorias, y se pagan`: a negation, a helping verb or a subject of its own; what a relative part tells, too.
  private func beginsAnew(_ proposition: Proposition) -> Bool {
    var place = proposition.range.lowerBound
    if elements[place].isFunction(.no) || proposition.joint == .relative { return true }
    if proposition.opener == .comma, elements[place].linked || elements[place].beginsPart { return true }
    // `No se descuenta nada por uniformes, que se entregan gratis`: a word that opens the part was read over.
    if proposition.opener == .comma, place > 0, elements[place].isFunction(.reflexive),
      elements[place].firstItem - elements[place - 1].lastItem > 1
    {
      return true
    }
    var isJoined = proposition.joint == .and
    if elements[place].isFunction(.and), place + 1 < proposition.range.upperBound {
      place += 1
      isJoined = true
    }
    return isJoined && elements[place].isFunction([.allow, .oblige, .be, .subjectPronoun, .reflexive])
  }

  /// `You pay nothing now: your passport stays here`: behind a colon or semicolon, a subject with its verb is a statement.
  private func standsAlone(_ proposition: Proposition) -> Bool {
    guard proposition.opener != .enumerator else { return false }
    var isNamed = false
    for index in proposition.range {
      let element = elements[index]
      switch element.kind {
      case .act: return isNamed && !element.participle && !element.nominal
      case .party: isNamed = isNamed || element.marker == .none && !element.possessive
      case .thing: isNamed = true
      case .function where element.isFunction([.be, .allow, .oblige, .have]): return isNamed
      default: break
      }
    }
    return false
  }

  /// `fines, insults and confinement are forbidden`: what forbids the last forbids those before it.
  private func forbidBackwards(_ propositions: inout [Proposition]) {
    var index = propositions.count - 1
    while index > 0 {
      let proposition = propositions[index]
      if isNil(proposition) { propositions[index - 1].inheritsNegation = true }
      let isJoined =
        proposition.opener == .comma || proposition.joint == .and || proposition.joint == .or
        || proposition.joint == .nor
      if isForbiddenAlone(proposition), index > 1, !propositions[index - 1].isAsserted,
        propositions[index - 2].sentence == proposition.sentence, isBare(propositions[index - 2])
      {
        propositions[index - 2].inheritsNegation = true
      }
      if isJoined, proposition.mood == .asserted, propositions[index - 1].sentence == proposition.sentence,
        forbids(proposition), isBare(propositions[index - 1])
      {
        propositions[index - 1].inheritsNegation = true
      }
      index -= 1
    }
  }

  /// `Fee payable by the worker: none`
  private func isNil(_ proposition: Proposition) -> Bool {
    proposition.opener == .colon && proposition.range.count == 1
      && elements[proposition.range.lowerBound].isFunction(.no)
  }

  private func forbids(_ proposition: Proposition) -> Bool {
    isForbiddenBefore(proposition) || proposition.inheritsNegation && isBare(proposition)
  }

  /// Whether a word that forbids stands behind what is forbidden; at the head it speaks of what follows.
  private func isForbiddenBefore(_ proposition: Proposition) -> Bool {
    var isNamed = false
    for index in proposition.range {
      if elements[index].isFunction(.forbid) { return isNamed }
      if elements[index].kind == .act || elements[index].kind == .thing { isNamed = true }
    }
    return false
  }

  /// `Punishing whoever joins a union is forbidden`: the part that forbids names nothing itself.
  private func isForbiddenAlone(_ proposition: Proposition) -> Bool {
    proposition.isAsserted && proposition.acts == 0 && proposition.things == 0
      && proposition.range.contains { elements[$0].isFunction(.forbid) }
  }

  private func isBare(_ proposition: Proposition) -> Bool {
    proposition.mood == .asserted
      && !proposition.range.contains {
        elements[$0].isFunction([.allow, .oblige, .be, .have, .not, .no, .forbid])
      }
  }

  private func joinsOn(_ proposition: Proposition) -> Bool {
    guard
      proposition.joint == .or || proposition.joint == .nor
        || proposition.opener == .comma && proposition.joint == .none
    else { return false }
    for index in proposition.range {
      let element = elements[index]
      if element.kind == .act { return !(habits.subjectFollows && isFollowedBySubject(index, in: proposition)) }
      if element.kind == .party, element.marker == .none { return false }
      if element.isFunction([.allow, .oblige, .be, .not, .no]) { return false }
    }
    return false
  }

  /// `El tiempo extra, que nunca excederá de tres horas, se pagará al doble`: the main verb behind an aside.
  private func goesOn(_ proposition: Proposition, behind aside: Proposition) -> Bool {
    guard aside.joint == .relative, proposition.opener == .comma, proposition.joint == .none else { return false }
    return proposition.range.contains { elements[$0].kind == .act && elements[$0].mainClause }
  }

  /// Where subjects follow their verbs, a party beside the act makes a statement of its own.
  private func isFollowedBySubject(_ act: Int, in proposition: Proposition) -> Bool {
    let next = act + 1
    return next < proposition.range.upperBound && elements[next].kind == .party && elements[next].marker == .none
      && !elements[next].possessive && elements[next].firstItem - elements[act].lastItem <= 1
  }

  /// The head of a list denies its items when its negation comes after its last act or stands with a bare duty.
  private func deniesWhatFollows(_ head: Proposition) -> Bool {
    var denied = head.inheritsNegation
    for index in head.range where elements[index].isFunction([.not, .no, .forbid]) { denied.toggle() }
    return denied
  }
}

extension [Element] {
  /// Whether a `no` goes with a `without` before it: `sin ninguna`, `sin pagar ninguna`, `sin permiso de nadie`; in `sin
  /// permiso nadie sale` it does not.
  func isBehindWithout(_ no: Int, in proposition: Proposition) -> Bool {
    var place = no - 1
    guard place >= proposition.range.lowerBound,
      self[place].kind == .function || isInfinitive(place) || self[no].firstItem - self[place].lastItem > 1
    else { return false }
    while place >= proposition.range.lowerBound, self[place].kind != .comma {
      if self[place].isFunction(.without) { return true }
      if self[place].isFunction([.not, .no, .allow, .oblige]) { return false }
      if self[place].kind == .act, !isInfinitive(place) { return false }
      place -= 1
    }
    return false
  }

  private func isInfinitive(_ place: Int) -> Bool {
    self[place].kind == .act && (self[place].nominal || place > startIndex && self[place - 1].isFunction(.without))
  }
}
