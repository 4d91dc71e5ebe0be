/// Where a dependent part without a comma ends: it has its own verb, and the next one belongs to the main part.
extension Segmenter {
  /// `workers who are late lose an hour`: whether the act is the main verb behind a part that has its verb.
  func beginsMainVerb(at index: Int) -> Bool {
    guard start < index, isFinite(index), !isJoined(index) else { return false }
    if current.mood == .relative { return hasOwnVerb(before: index) || isReducedWhoever }
    return isBehindAside(index)
  }

  /// `who complains while still on the payroll is dismissed`: a part inside the part that says who is meant.
  func isBehindAside(_ index: Int) -> Bool {
    guard current.mood.isAdverbial, start < index, let last = propositions.last, last.mood == .relative,
      last.sentence == current.sentence
    else { return false }
    return hasOwnVerb(before: index) || isReduced
  }

  /// Whether the proposition at hand has a party of its own in the place of a subject.
  var hasSubject: Bool {
    let end = min(current.range.lowerBound + Segmenter.longest, elements.count)
    var index = start
    while index < end, index < place {
      let element = elements[index]
      let isNamed = element.kind == .party && !element.possessive || element.isFunction(.subjectPronoun)
      if isNamed, index == start || !elements[index - 1].isPreposition { return true }
      index += 1
    }
    return false
  }

  /// Whether a part says something with a helping verb or an act before a place: `is late`, `has had words`.
  func hasOwnVerb(before index: Int) -> Bool {
    (start..<index).contains { place in
      if elements[place].kind == .act { return isFinite(place) }
      if elements[place].helped { return true }
      guard elements[place].isFunction([.be, .have]) else { return false }
      return place + 1 < index || elements[index].firstItem - elements[place].lastItem > 1
    }
  }

  /// The same, or with a duty or a permission: `has to go on`.
  func saysSomething(before index: Int) -> Bool {
    hasOwnVerb(before: index) || (start..<index).contains { elements[$0].isFunction([.oblige, .allow]) }
  }

  /// `who rings the embassy or the inspectorate is safe`: what is joined to the part is a noun and no verb.
  var isJoinedNoun: Bool {
    guard current.joint == .or || current.joint == .and, current.acts == 0, current.things > 0, !hasSubject,
      let last = propositions.last
    else { return false }
    return last.mood == .relative && last.acts > 0 && last.sentence == current.sentence
  }

  /// `while still on leave`, `when working at sea`: the part leaves out its subject and its verb.
  private var isReduced: Bool {
    guard start > 0, elements[start].firstItem - elements[start - 1].lastItem <= 2, !hasSubject else { return false }
    let first = elements[start]
    return first.isPreposition || first.kind == .act && (first.participle || first.nominal)
  }

  /// `anyone leaving early gives up …`: a verb form without person stands for the part that says who is meant.
  private var isReducedWhoever: Bool {
    guard elements[start].isFunction(.whoever), start + 1 < elements.count else { return false }
    let next = elements[start + 1]
    return next.kind == .act && next.nominal && next.firstItem - elements[start].lastItem <= 1
  }

  /// Whether an act has a person and time.
  private func isFinite(_ index: Int) -> Bool {
    let act = elements[index]
    // `union members are …`
    let next = elements.indices.contains(index + 1) ? elements[index + 1] : nil
    if let next, next.isFunction([.be, .have, .allow, .oblige, .not]), next.firstItem - act.lastItem <= 1 {
      return false
    }
    return act.kind == .act && !act.participle && !act.nominal && !act.determined && !isGoverned(index)
  }

  /// Whether a preposition before makes a noun of an act: `from reprisal`.
  func isGoverned(_ index: Int) -> Bool {
    var first = index
    while first > 0, elements[first - 1].firstItem == elements[index].firstItem { first -= 1 }
    guard first > 0 else { return false }
    let before = elements[first - 1]
    return before.isPreposition || before.isFunction([.without, .no])
      || before.trailing != .none && elements[index].firstItem - before.lastItem <= 2
  }

  /// Whether a small word beside an act goes with it, or the act is another sense of the word before.
  private func isJoined(_ index: Int) -> Bool {
    let before = elements[index - 1]
    if before.firstItem == elements[index].firstItem { return true }
    return before.kind == .function && elements[index].firstItem - before.lastItem <= 1
  }

  /// `holds, until the ship is home, their papers`: behind an insert stands what the verb before was about to name.
  func resumesObject(at begin: Int) -> Bool {
    guard let begun = propositions.last, begun.mood == .asserted, begun.sentence == current.sentence, begun.acts > 0,
      begun.things == 0, let last = begun.range.last, elements[last].kind == .comma
    else { return false }
    var index = begin
    while index < elements.count, !elements[index].isSeparator, !isSubordinator(elements[index]) {
      if elements[index].kind == .thing { return true }
      index += 1
    }
    return false
  }

  /// `Owing to the downturn, …`: words that the lexicon does not know stand behind the word that opens the part.
  func isFarFromOpener(_ index: Int) -> Bool {
    start == index && index > 0 && elements[index - 1].kind == .function
      && elements[index].firstItem - elements[index - 1].lastItem > 1
  }
}
