/// What a proposition measures, and who bears what it measures or names without an act.
extension StatementBuilder {
  func measure(_ wording: inout Wording, _ index: Int) {
    for place in propositions[index].range {
      let element = elements[place]
      guard element.value >= 0, element.kind == .amount || element.kind == .quantity else { continue }
      var quantity = quantities[Int(element.value)]
      if quantity.unit == .none, quantity.per == .none, element.kind == .quantity {
        quantity.unit = unitBefore(place, in: index)
      }
      if element.kind == .quantity {
        Measures.add(quantity, to: &wording)
      } else if wording.amount == nil {
        wording.amount = quantity.figure
        wording.currency = lexicon.currencies[Int(quantity.currency)]
      } else if wording.amount != quantity.figure {
        wording.otherAmount = wording.otherAmount ?? quantity.figure
      }
    }
  }

  /// `the employer gives one month's notice, the worker three`: a second party's bare number has the unit of the first's.
  private func unitBefore(_ place: Int, in index: Int) -> Unit {
    let proposition = propositions[index]
    guard index > 0, proposition.acts == 0, proposition.things == 0,
      propositions[index - 1].sentence == proposition.sentence, hasParty(proposition),
      hasParty(propositions[index - 1]),
      place + 1 >= elements.count || elements[place + 1].firstItem - elements[place].lastItem <= 1
    else { return .none }
    for before in propositions[index - 1].range.reversed() where elements[before].kind == .quantity {
      let unit = quantities[Int(elements[before].value)].unit
      return unit.days == nil ? .none : unit
    }
    return .none
  }

  private func hasParty(_ proposition: Proposition) -> Bool {
    proposition.range.contains { elements[$0].kind == .party }
  }

  /// `رسوم الاستقدام على العامل`: a cost, and at the end the word that obliges and a party.
  func isBorne(_ proposition: Proposition) -> Bool {
    guard lexicon.habits.dutyBears, proposition.things > 0, proposition.range.count > 2 else { return false }
    let last = proposition.range.upperBound - 1
    return elements[last].kind == .party && elements[last - 1].isFunction(.oblige)
      && elements[last].firstItem - elements[last - 1].lastItem <= 1
  }

  /// `60 days for the worker`: the party that a measure is of; else whom the proposition speaks of.
  func bareBearer(_ proposition: Proposition) -> Party {
    var marked = Party.unstated
    var isMeasured = false
    for place in proposition.range {
      let element = elements[place]
      if element.kind == .party, element.marker == .none, !element.possessive { return proposition.subject }
      if element.kind == .party { marked = element.party }
      if element.kind == .quantity { isMeasured = true }
    }
    return isMeasured && marked != .unstated ? marked : proposition.subject
  }
}
