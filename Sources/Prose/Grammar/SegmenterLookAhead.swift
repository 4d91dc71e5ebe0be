/// What follows a place: whether a boundary begins a part with a verb of its own.
extension Segmenter {
  /// Whether an act follows before the next boundary; after `, and` the chunk goes on to the next comma.
  func chunkHasAct(from begin: Int) -> Bool {
    let afterComma = begin < elements.count && isJoint(elements[begin]) && elements[begin - 1].kind == .comma
    var index = begin < elements.count && isJoint(elements[begin]) ? begin + 1 : begin
    while index < elements.count {
      let element = elements[index]
      if element.kind == .act { return true }
      if element.isSeparator || isSubordinator(element) { return false }
      if isJoint(element), !afterComma { return false }
      index += 1
    }
    return false
  }

  /// `30 days for the company and 60 days for the worker`: a second measure of a second party.
  func measuresAnother(from begin: Int, behind first: Int) -> Bool {
    guard start < first, has(.quantity, in: start..<first), has(.party, in: start..<first) else { return false }
    var end = begin
    while end < elements.count, end - begin < 8, !elements[end].isSeparator, !isJoint(elements[end]) { end += 1 }
    return has(.quantity, in: begin..<end) && has(.party, in: begin..<end)
  }

  /// `شهر لصاحب العمل وثلاثة أشهر للعامل`: the same behind letters that join.
  func joinsMeasure(at index: Int) -> Bool {
    elements[index].kind.rawValue < Element.Kind.stop.rawValue && !has(.act, in: index..<min(index + 8, elements.count))
      && measuresAnother(from: index, behind: index)
  }

  func has(_ kind: Element.Kind, in range: Range<Int>) -> Bool {
    range.contains { elements[$0].kind == kind }
  }

  /// Whether a helping verb follows before the next boundary.
  func chunkIsClausal(from begin: Int) -> Bool {
    var index = begin
    while index < elements.count {
      let element = elements[index]
      if element.isSeparator || isJoint(element) || isSubordinator(element) { return false }
      if element.isFunction([.allow, .oblige, .be, .no, .not]) { return true }
      index += 1
    }
    return false
  }

  func isJoint(_ element: Element) -> Bool {
    element.isFunction(.joining)
  }

  func isSubordinator(_ element: Element) -> Bool {
    element.isFunction(.subordinating)
  }

  /// Whether a sentence's main part begins here, behind a condition: a subject, however many things are joined in it, then
  /// its verb. `the visa and the medical test will be paid`, `los jornales que pierda son asunto suyo`.
  func beginsMain(at begin: Int) -> Bool {
    var index = begin
    var isNamed = false
    while index < elements.count, index - begin < 24 {
      let element = elements[index]
      switch element.kind {
      case .act: return isNamed
      case .thing, .party, .mark, .amount, .quantity: isNamed = true
      case .function where element.isFunction([.allow, .oblige, .be]): return isNamed
      case .function where element.function == .relative: if !isNamed { return false }
      case .function where isSubordinator(element): return false
      default: if element.isSeparator { return false }
      }
      index += 1
    }
    return false
  }

  /// `resigns, absconds or is dismissed, the cost …`: whether an act is one of a list that ends with `or` and a comma,
  /// behind which the main part begins.
  func continuesList(from begin: Int) -> Bool {
    guard begin < elements.count, elements[begin].kind == .act, !elements[begin].mainClause else { return false }
    var hasOr = false
    var index = begin
    while index < elements.count, index - begin < 32 {
      let element = elements[index]
      if element.isFunction(.or) { hasOr = true }
      if hasOr, current.mood == .relative, element.isFunction([.be, .allow, .oblige]) { return true }
      if element.isFunction([.allow, .oblige]) || isSubordinator(element) { return false }
      if element.kind == .comma {
        if hasOr { return beginsMain(at: index + 1) }
      } else if element.isSeparator {
        return false
      }
      index += 1
    }
    return false
  }

  /// `confirms that the worker has not paid`: what is told has a subject and a verb of its own.
  mutating func startTold(at index: Int) -> Bool {
    guard elements[index].linked, !elements[index].possessive, start < index, index + 1 < elements.count,
      mayTell(index - 1, before: index)
    else { return false }
    let next = elements[index + 1]
    let isReflexive = elements[index].isFunction(.reflexive) && next.isFunction(.objectPronoun)
    let isFinite = next.kind == .act && !next.participle && !next.nominal || next.isFunction(.helping)
    guard isFinite && elements[index].kind != .act || isReflexive || isBeforeSubject(index),
      next.firstItem - elements[index].lastItem <= 1
    else { return false }
    cut(at: index, next: index, opener: .function, joint: .linking, mood: current.mood)
    return true
  }

  /// `que guarde la empresa el pasaporte`: a verb and its subject behind it.
  private func isBeforeSubject(_ index: Int) -> Bool {
    let (act, next) = (elements[index], elements[index + 1])
    return act.kind == .act && !act.participle && !act.nominal && next.kind == .party && !next.possessive
  }

  /// Whether a verb stands at a place, or a subject with a verb that the lexicon does not know.
  private func mayTell(_ place: Int, before told: Int) -> Bool {
    let element = elements[place]
    switch element.kind {
    case .act: return true
    case .party where place == start + 1 && (elements[start].kind == .act || elements[start].isFunction(.oblige)):
      return true
    case .party: return place == start && (elements[told].firstItem - element.lastItem > 2 || isBehindUnknown(place))
    // `accepts that`, a verb that is a mark, `conviene en que`
    case .mark: return place > start && mayTell(place - 1, before: told)
    case .function where element.isFunction([.in, .to]): return place > start && mayTell(place - 1, before: told)
    default: return element.isFunction([.oblige, .allow, .forbid, .be])
    }
  }

  /// `يقر العامل بأن …`: whether a word that the lexicon does not know begins the sentence before a place.
  private func isBehindUnknown(_ place: Int) -> Bool {
    elements[place].firstItem - (place > 0 ? elements[place - 1].lastItem : -1) > 1
  }

  /// `…, and the company pays`, `and he will be sent back`: a party or a pronoun and its verb.
  func hasOwnSubject(at index: Int) -> Bool {
    guard index + 1 < elements.count,
      elements[index].kind == .party && !elements[index].possessive || elements[index].isFunction(.subjectPronoun)
    else { return false }
    let next = elements[index + 1]
    let isFinite = next.kind == .act && !next.participle || next.isFunction([.allow, .oblige])
    return isFinite && next.firstItem - elements[index].lastItem <= 1
  }

  /// `are not paid, and there is no leave`: a word that is looked through, a helping verb and what there is or is not.
  func isThereAnother(at index: Int) -> Bool {
    guard index + 1 < elements.count, elements[index].isFunction(.be),
      elements[index].firstItem - elements[index - 1].lastItem == 2, hasOwnVerb(before: index - 1)
    else { return false }
    let next = elements[index + 1]
    return next.isFunction(.no) || next.kind == .thing
  }

  /// `…, and no amount is recovered`: nobody or nothing, and a helping verb.
  func deniesAnother(at index: Int) -> Bool {
    guard index + 1 < elements.count else { return false }
    if elements[index].isFunction(.no) { return chunkIsClausal(from: index + 1) }
    // `is a civil debt and does not delay his release`
    let next = elements[index + 1]
    return elements[index].isFunction(.not) && next.kind == .act && !next.participle && !next.nominal
      && next.firstItem - elements[index].lastItem <= 1 && saysSomething(before: index - 1)
      && !(start..<index).contains { elements[$0].isFunction([.not, .no, .allow, .oblige]) }
  }

  /// `keeps the phones and forbids visits`
  func forbidsAnother(at index: Int) -> Bool {
    index < elements.count && elements[index].isFunction(.forbid)
      && elements[index].firstItem - elements[index - 1].lastItem <= 1
      && !(start..<index).contains { elements[$0].isFunction([.be, .forbid]) }
  }

  /// `loses all leave pay and gratuity accrued to that date`: the participle says which gratuity, and the verb before
  /// holds for it too.
  func describesThing(from begin: Int) -> Bool {
    guard let last = (start..<begin - 1).last(where: { elements[$0].kind == .act }), !elements[last].participle else {
      return false
    }
    var index = begin
    while index < elements.count, elements[index].kind == .thing || elements[index].kind == .mark { index += 1 }
    guard index > begin, index < elements.count, elements[index].kind == .act, elements[index].participle,
      elements[index].firstItem - elements[index - 1].lastItem <= 1
    else { return false }
    var end = index + 1
    while end < elements.count, !elements[end].isSeparator, !isJoint(elements[end]), !isSubordinator(elements[end]) {
      if elements[end].kind == .act && elements[end].firstItem > elements[index].lastItem
        || elements[end].isFunction([.be, .allow, .oblige, .have])
      {
        return false
      }
      end += 1
    }
    return true
  }

  /// Whether a helping verb stands at a place, first behind a joining word: `and shall spend`.
  func beginsWithModal(at index: Int) -> Bool {
    index < elements.count && elements[index].isFunction([.allow, .oblige])
      && elements[index].firstItem - elements[index - 1].lastItem <= 1
  }
}
