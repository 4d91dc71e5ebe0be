/// What is denied in a proposition: its acts by counting negations, its things and marks by what stands before them.
struct Polarity {
  let elements: [Element]
  let frames: [RoleFrame]
  let habits: LexiconSource.Habits

  /// Whether an act is affirmed, counting double negations.
  func affirms(act place: Int, in proposition: Proposition) -> Bool {
    var verbal = 0
    var nominal = 0
    var others = frames[Int(elements[place].frame)].negated ? 1 : 0
    var withoutBefore = false
    for index in proposition.range {
      let element = elements[index]
      guard element.kind == .function else { continue }
      switch element.function {
      case .not where index < place || habits.negationFollows: verbal = 1
      case .no: nominal = 1
      case .nor where !withoutBefore: nominal = 1
      case .without:
        withoutBefore = true
        if index < place, governs(index, place) { others += 1 }
      case .forbid: others += 1
      default: break
      }
    }
    if proposition.inheritsNegation, verbal == 0 { verbal = 1 }
    if proposition.joint == .nor, nominal == 0, verbal == 0 { nominal = 1 }
    let plain = habits.negativeConcord ? max(verbal, nominal) : verbal + nominal
    return (plain + others) % 2 == 0
  }

  /// `without deducting` denies the act, `without notice he dismisses` does not.
  private func governs(_ without: Int, _ act: Int) -> Bool {
    var index = without + 1
    while index < act {
      let element = elements[index]
      guard element.kind == .function, [.or, .and, .nor, .to, .of, .be, .allow, .oblige].contains(element.function)
      else {
        return element.kind == .act && index + 2 >= act
      }
      index += 1
    }
    return true
  }

  /// Sorts what a proposition names into what it says there is and what it says is missing.
  func sort(_ proposition: Proposition, about: inout ConceptSet, lacks: inout ConceptSet) {
    var missing = false
    var lastNot = Int32(-10)
    for index in proposition.range {
      let element = elements[index]
      switch element.kind {
      case .function where element.function == .no || element.function == .without || element.function == .nor:
        missing = true
      case .function where element.function == .not: lastNot = element.lastItem
      case .function where element.function == .but || element.function == .with: missing = false
      case .act:
        if affirms(act: index, in: proposition) { about.insert(Int(element.id)) } else { lacks.insert(Int(element.id)) }
        missing = false
      case .thing, .mark:
        if missing || element.firstItem - lastNot <= 2 && element.firstItem > lastNot {
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
