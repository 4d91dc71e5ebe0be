/// Finds who bears an act and who benefits, from the places that parties have beside it.
struct Roles {
  let elements: [Element]
  let frames: [RoleFrame]
  let habits: LexiconSource.Habits

  struct Found {
    var bearer = Party.unstated
    var beneficiary = Party.unstated
  }

  /// Reads the parties of a proposition around the act at a place.
  func find(act place: Int, in proposition: Proposition) -> Found {
    let act = elements[place]
    let frame = frames[Int(act.frame)]
    var found = Found()
    if act.inner != .unstated { assign(act.inner, frame[.inner], to: &found) }
    let passive = isPassive(place, in: proposition)
    var hasSubject = false
    let acting = authorised(before: place, in: proposition)
    let described = proposition.described
    let isDescribing = described.contains(place)
    for index in (acting ?? proposition.range.lowerBound)..<proposition.range.upperBound
    where elements[index].kind == .party && described.contains(index) == isDescribing {
      let element = elements[index]
      let slot =
        index == acting && !passive
        ? Slot.subject : slot(of: element, before: index < place, passive: passive, hasSubject: hasSubject)
      if slot == .subject, index < place { hasSubject = true }
      assign(element.party, frame[slot], to: &found)
    }
    let isApart = !described.isEmpty && !isDescribing
    if !hasSubject, !isApart, found.bearer == .unstated || frame[.subject] == .beneficiary {
      assign(proposition.subject, frame[passive ? .object : .subject], to: &found)
    }
    if found.bearer == .unstated { found.bearer = frame.defaultBearer }
    if found.beneficiary == .unstated { found.beneficiary = frame.defaultBeneficiary }
    return found
  }

  /// `The worker authorises the company to deduct`: the party behind the word that allows is the one who acts.
  private func authorised(before act: Int, in proposition: Proposition) -> Int? {
    var index = act - 1
    while index > proposition.range.lowerBound {
      let element = elements[index]
      if element.kind == .act { return nil }
      if element.kind == .party, !element.possessive, element.firstItem - elements[index - 1].lastItem <= 2 {
        let isNamed = element.marker == .none && elements[index - 1].isFunction([.allow, .oblige])
        let isMarked = element.marker == .to && index > 1 && elements[index - 2].isFunction(.allow)
        if isNamed || isMarked { return index }
      }
      index -= 1
    }
    return nil
  }

  private func slot(of element: Element, before: Bool, passive: Bool, hasSubject: Bool) -> Slot {
    if element.possessive { return .of }
    if let slot = Slot(element.marker) { return slot }
    if before { return passive ? .object : .subject }
    if habits.subjectFollows, !hasSubject { return passive ? .object : .subject }
    return .object
  }

  /// The worker's burden is kept where several parties share a role.
  private func assign(_ party: Party, _ role: RoleFrame.Role, to found: inout Found) {
    switch role {
    case .none: return
    case .bearer: found.bearer = merge(found.bearer, party)
    case .beneficiary: found.beneficiary = merge(found.beneficiary, party)
    }
  }

  private func merge(_ old: Party, _ new: Party) -> Party {
    if old == .unstated || old == new { return new }
    if new == .unstated { return old }
    if old == .worker || new == .worker || old == .both || new == .both { return old == .other ? new : old }
    return old
  }

  /// A participle after a form of be, or alone after something that is no party.
  func isPassive(_ place: Int, in proposition: Proposition) -> Bool {
    let act = elements[place]
    if act.passive { return true }
    var index = place - 1
    while index >= proposition.range.lowerBound {
      let element = elements[index]
      if element.kind == .function {
        switch element.function {
        case .be: return act.participle
        case .have: return false
        case .reflexive: return true
        case .not, .and, .or, .nor, .no, .only, .allow, .oblige, .to: break
        default: return act.participle
        }
      } else if element.kind == .party, element.marker == .none, !element.possessive {
        return false
      } else if element.kind == .thing || element.kind == .act && element.firstItem != act.firstItem {
        return act.participle
      }
      index -= 1
    }
    return act.participle
  }
}
