/// What is denied in a proposition: its acts by counting negations, its things and marks by what stands before them.
///
/// Negations are counted once for all acts, so that a long proposition takes no longer for each of its words.
struct Polarity {
  private let elements: [Element]
  private let frames: [RoleFrame]
  private let habits: LexiconSource.Habits
  /// Place of the first verbal negation.
  private var firstNot = Int.max
  private var deniesNouns = false
  /// Where what denied nouns deny begins: `may resign and no penalty applies` denies nothing before the `and`.
  private var deniedFrom = 0
  /// Place of the verb that a denied noun is the object of: `ending it early owes no damages`.
  private var denyingVerb = -1
  private var lastVerb = -1
  private var firstAct = Int.max
  /// Denials that hold for all acts: what forbids.
  private var forbids = 0
  private var inheritsNot = false
  private var joinsDenied = false
  /// Acts that a word of their own denies, a `without` or a `not` inside a description, ascending.
  private var ownDenials: [Int] = []

  init(elements: [Element], frames: [RoleFrame], habits: LexiconSource.Habits) {
    self.elements = elements
    self.frames = frames
    self.habits = habits
  }

  /// Counts the negations of a proposition; what is asked afterwards is about its acts.
  mutating func enter(_ proposition: Proposition) {
    firstNot = .max
    deniesNouns = false
    deniedFrom = 0
    denyingVerb = -1
    lastVerb = -1
    firstAct = proposition.range.first { elements[$0].kind == .act } ?? .max
    forbids = 0
    ownDenials.removeAll(keepingCapacity: true)
    var withoutBefore = false
    var afterComma = false
    for index in proposition.range {
      let element = elements[index]
      if element.kind == .comma {
        afterComma = true
        if isAside(before: index, in: proposition) { firstNot = .max }
      }
      if element.kind == .act, !element.nominal, !element.participle { lastVerb = index }
      guard element.kind == .function else { continue }
      switch element.function {
      case .no where afterComma && isAbsolute(index, in: proposition) || isAlternative(index, in: proposition): break
      case .not where describes(index, in: proposition): denyDescription(index, in: proposition)
      case .not: firstNot = min(firstNot, index)
      case .no where isOwned(index, in: proposition) || isConcord(index, in: proposition): break
      case .no:
        if !deniesNouns { deniedFrom = isJoinedOn(index, in: proposition) ? index : 0 }
        deniesNouns = true
        denyingVerb = lastVerb
      // `shall not be, nor become, a member`: a `nor` behind a `not` goes on with it.
      case .nor where !withoutBefore && firstNot == .max: deniesNouns = true
      case .without:
        withoutBefore = true
        findActs(after: index, in: proposition)
      case .forbid: forbids += 1
      default: break
      }
    }
    inheritsNot = proposition.inheritsNegation
    joinsDenied = proposition.joint == .nor
  }

  /// `shall not be dismissed for complaining`: the reason is not denied; `para` tells a purpose, which is.
  private func isReason(_ place: Int) -> Bool {
    !habits.subjectFollows && elements[place].nominal && place > firstAct && elements[place - 1].isFunction(.for)
      && elements[place].firstItem - elements[place - 1].lastItem <= 1
  }

  /// Whether an act is affirmed, counting double negations.
  func affirms(act place: Int) -> Bool {
    if isReason(place) { return true }
    let isNot = firstNot < place || firstNot < .max && habits.negationFollows || inheritsNot
    let verbal = isNot ? 1 : 0
    let deniesThis = deniesNouns && place >= deniedFrom && !(elements[place].nominal && place < denyingVerb)
    let nominal = deniesThis || joinsDenied && !isNot ? 1 : 0
    let plain = habits.negativeConcord ? max(verbal, nominal) : verbal + nominal
    let own = frames[Int(elements[place].frame)].negated ? 1 : 0
    let described = ownDenials.isEmpty ? 0 : ownDenials.count { $0 == place }
    return (plain + forbids + own + described) % 2 == 0
  }

  /// `…, no others being accepted` stands beside the main act and does not deny it.
  private func isAbsolute(_ no: Int, in proposition: Proposition) -> Bool {
    var index = no + 1
    while index < proposition.range.upperBound, elements[index].kind != .comma {
      if elements[index].isFunction(.be) { return true }
      if elements[index].kind == .act { return false }
      index += 1
    }
    return false
  }

  /// `son voluntarias, nunca obligatorias, y se pagan`: a negation without an act of its own ends at `, and`.
  private func isAside(before comma: Int, in proposition: Proposition) -> Bool {
    firstNot < comma && firstAct > comma && comma + 1 < proposition.range.upperBound
      && elements[comma + 1].isFunction(.and)
  }

  private func isJoinedOn(_ no: Int, in proposition: Proposition) -> Bool {
    no > proposition.range.lowerBound && elements[no - 1].isFunction(.and)
      && elements[no].firstItem == elements[no].lastItem
  }

  /// Whether an act stands before an `and no …`, which denies the things behind it and not the act: `receives food and no
  /// wage`.
  func isBeforeDenial(act place: Int) -> Bool { deniesNouns && place < deniedFrom }

  /// `workers having no funds must borrow`: what they have not says which workers.
  private func isOwned(_ no: Int, in proposition: Proposition) -> Bool {
    guard no > proposition.range.lowerBound, elements[no - 1].isFunction([.have, .be]), elements[no - 1].nominal,
      elements[no].firstItem - elements[no - 1].lastItem <= 1
    else { return false }
    return hasVerb(in: no + 1..<proposition.range.upperBound)
  }

  /// Whether a helping verb or an act with person and time stands in a range.
  private func hasVerb(in range: Range<Int>) -> Bool {
    range.contains { place in
      let element = elements[place]
      if element.kind == .act { return !element.nominal && !element.participle }
      return element.isFunction([.be, .have, .allow, .oblige]) && !element.nominal
    }
  }

  /// `puede irse y no debe ninguna multa`, `irse sin pagar ninguna`: where two negations deny once, the second denies
  /// nothing that stands before the first.
  private func isConcord(_ no: Int, in proposition: Proposition) -> Bool {
    habits.negativeConcord && (firstNot < no || elements.isBehindWithout(no, in: proposition))
  }

  /// `may join a union, or none`, `counted as income, hence nil`: the last word stands for doing without.
  private func isAlternative(_ no: Int, in proposition: Proposition) -> Bool {
    (no + 1 == proposition.range.upperBound || elements[no + 1].kind == .close) && no > 0
      && (elements[no - 1].isFunction(.or) || elements[no - 1].kind == .comma)
  }

  /// `without deducting` denies the act, `without notice he dismisses` does not.
  private mutating func findActs(after without: Int, in proposition: Proposition) {
    var index = without + 1
    while index < proposition.range.upperBound, isPassedOver(elements[index]) {
      // `without permission is a ground for dismissal`: the main verb.
      if index > without + 1, elements[index].isFunction([.be, .allow, .oblige]), !elements[index].nominal { return }
      index += 1
    }
    guard index < proposition.range.upperBound, elements[index].kind == .act,
      elements[index - 1].kind == .function || elements[index - 1].kind == .comma
    else { return }
    for place in index..<min(index + 3, proposition.range.upperBound) where elements[place].kind == .act {
      if isMainVerb(place, behind: index) { return }
      ownDenials.append(place)
    }
  }

  /// `without leave forfeits`, `lacking funds must borrow`: the verb behind what is lacking is not denied.
  private func isMainVerb(_ place: Int, behind denied: Int) -> Bool {
    guard elements[place].firstItem > elements[denied].lastItem else { return false }
    let before = elements[place - 1]
    return before.isFunction([.allow, .oblige]) || before.kind == .act && !elements[place].nominal
  }

  /// `leave not taken by then will be paid`: the participle says which leave, and the verb is to come.
  private func describes(_ not: Int, in proposition: Proposition) -> Bool {
    let next = not + 1
    guard not > proposition.range.lowerBound, next < proposition.range.upperBound,
      elements[not].firstItem - elements[not - 1].lastItem <= 1
    else { return false }
    let isAdjacent = elements[next].firstItem - elements[not].lastItem <= 1
    let isAct = elements[next].kind == .act && isAdjacent && (elements[next].participle || elements[next].nominal)
    // `A worker not ready in time loses …`
    guard isAct || elements[not].participle && !isAdjacent else { return false }
    switch elements[not - 1].kind {
    case .thing, .mark, .party: break
    default: return false
    }
    let helping: FunctionSet = [.be, .have, .allow, .oblige]
    if (proposition.range.lowerBound..<not).contains(where: { elements[$0].isFunction(helping) }) { return false }
    if elements[not].participle, hasVerb(in: (isAct ? next + 1 : next)..<proposition.range.upperBound) { return true }
    return (next + 1..<proposition.range.upperBound).contains {
      elements[$0].isFunction(helping.union(.reflexive)) || elements[$0].kind == .act && elements[$0].mainClause
    }
  }

  private mutating func denyDescription(_ not: Int, in proposition: Proposition) {
    var place = not + 1
    let first = elements[place].firstItem
    guard first - elements[not].lastItem <= 1 else { return }
    while place < proposition.range.upperBound, elements[place].kind == .act, elements[place].firstItem == first {
      ownDenials.append(place)
      place += 1
    }
  }

  /// What may stand between `without` and the act it denies: `without fear of retaliation or dismissal`.
  private func isPassedOver(_ element: Element) -> Bool {
    element.isFunction([.or, .and, .nor, .to, .of, .be, .allow, .oblige]) || element.kind == .thing
      || element.kind == .mark
  }

  /// Sorts what a proposition that was entered names into what it says there is and what it says is missing.
  func sort(_ proposition: Proposition, about: inout ConceptSet, lacks: inout ConceptSet) {
    var missing = false
    var lastNot = Int32(-10)
    // A word may be an act and a thing: `sin multa`.
    var isWithout = false
    var missingAct = Int32(-1)
    // `Instead of cash, coupons are given`
    let isPreposed = proposition.range.first.map { elements[$0].isFunction(.without) } ?? false
    for index in proposition.range {
      let element = elements[index]
      switch element.kind {
      case .function:
        if element.isFunction([.no, .without, .nor]) {
          missing = true
          isWithout = element.isFunction(.without)
        } else if element.function == .not {
          lastNot = element.lastItem
        } else if element.function == .but || element.function == .with {
          missing = false
        } else if isWithout, index > proposition.range.lowerBound, !elements[index - 1].isFunction(.without),
          element.isFunction([.be, .allow, .oblige]), !element.nominal
        {
          missing = false
        }
      case .comma: if isPreposed { missing = false }
      case .act:
        if affirms(act: index) { about.insert(Int(element.id)) } else { lacks.insert(Int(element.id)) }
        if missing, isWithout { missingAct = element.firstItem }
        missing = false
      case .thing, .mark:
        let isMissing = missing || element.firstItem == missingAct
        if isMissing || element.firstItem - lastNot <= 2 && element.firstItem > lastNot {
          lacks.insert(Int(element.id))
          if element.kind == .mark, element.firstItem - lastNot <= 2 { lastNot = element.lastItem }
        } else {
          about.insert(Int(element.id))
        }
      default: break
      }
    }
  }
}
