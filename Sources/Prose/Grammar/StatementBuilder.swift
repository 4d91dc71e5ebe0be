/// Turns the propositions of a clause into statements.
struct StatementBuilder {
  let lexicon: Lexicon
  let quantities: [Quantity]
  private let roles: Roles
  private let polarity: Polarity
  private var elements: [Element]
  private var propositions: [Proposition]
  private var about: [ConceptSet] = []
  private var lacks: [ConceptSet] = []
  private(set) var reading = Reading()

  init(lexicon: Lexicon, elements: [Element], quantities: [Quantity], propositions: [Proposition]) {
    self.lexicon = lexicon
    self.quantities = quantities
    self.propositions = propositions
    var resolver = Pronouns(elements: elements, habits: lexicon.habits)
    resolver.resolve(&self.propositions)
    self.elements = resolver.elements
    roles = Roles(elements: resolver.elements, frames: lexicon.frames, habits: lexicon.habits)
    polarity = Polarity(elements: resolver.elements, frames: lexicon.frames, habits: lexicon.habits)
  }

  mutating func build() {
    inheritNegations()
    forbidBackwards()
    for proposition in propositions {
      var here = ConceptSet()
      var missing = ConceptSet()
      polarity.sort(proposition, about: &here, lacks: &missing)
      if proposition.acts == 0, proposition.head >= 0, proposition.isAsserted {
        here.formUnion(about[proposition.head])
      }
      about.append(here)
      lacks.append(missing)
      reading.stated.formUnion(here)
    }
    var first = 0
    var window = Window()
    while first < propositions.count {
      var last = first
      while last + 1 < propositions.count, propositions[last + 1].sentence == propositions[first].sentence { last += 1 }
      window.prepare(around: first..<last + 1, propositions, about, lacks)
      buildSentence(first..<last + 1, window)
      first = last + 1
    }
    reading.hasBlank = elements.contains { $0.kind == .blank }
  }

  /// `shall not form, join or assist`: what is denied of the first act is denied of those joined to it.
  private mutating func inheritNegations() {
    for index in propositions.indices {
      let proposition = propositions[index]
      if proposition.head >= 0,
        proposition.opener == .enumerator || proposition.opener == .colon
          || proposition.opener == .semicolon
      {
        propositions[index].inheritsNegation = deniesWhatFollows(proposition.head)
      } else if index > 0, joinsOn(proposition), propositions[index - 1].sentence == proposition.sentence,
        propositions[index - 1].mood == proposition.mood
      {
        propositions[index].inheritsNegation = denies(index - 1)
      }
    }
  }

  /// `fines, insults and confinement are forbidden`: what forbids the last forbids those before it.
  private mutating func forbidBackwards() {
    var index = propositions.count - 1
    while index > 0 {
      let proposition = propositions[index]
      let joined = proposition.opener == .comma || [.and, .or, .nor].contains(proposition.joint)
      if joined, proposition.mood == .asserted, forbids(index), isBare(index - 1),
        propositions[index - 1].sentence == proposition.sentence
      {
        propositions[index - 1].inheritsNegation = true
      }
      index -= 1
    }
  }

  private func forbids(_ index: Int) -> Bool {
    propositions[index].range.contains { elements[$0].kind == .function && elements[$0].function == .forbid }
      || propositions[index].inheritsNegation && isBare(index)
  }

  private func isBare(_ index: Int) -> Bool {
    propositions[index].mood == .asserted
      && !propositions[index].range.contains {
        elements[$0].kind == .function
          && [.allow, .oblige, .be, .have, .not, .no, .forbid].contains(elements[$0].function)
      }
  }

  private func joinsOn(_ proposition: Proposition) -> Bool {
    guard
      proposition.joint == .or || proposition.joint == .nor
        || proposition.opener == .comma && proposition.joint == .none
    else { return false }
    for index in proposition.range {
      let element = elements[index]
      if element.kind == .act { return true }
      if element.kind == .party, element.marker == .none { return false }
      if element.kind == .function, [.allow, .oblige, .be, .not, .no].contains(element.function) { return false }
    }
    return false
  }

  private func denies(_ index: Int) -> Bool {
    propositions[index].inheritsNegation
      || propositions[index].range.contains {
        elements[$0].kind == .function && [.not, .no, .forbid].contains(elements[$0].function)
      }
  }

  /// The head of a list denies its items when its negation comes after its last act or stands with a bare duty.
  private func deniesWhatFollows(_ head: Int) -> Bool {
    var denied = propositions[head].inheritsNegation
    for index in propositions[head].range where elements[index].kind == .function {
      if [.not, .no, .forbid].contains(elements[index].function) { denied.toggle() }
    }
    return denied
  }

  private mutating func buildSentence(_ sentence: Range<Int>, _ window: Window) {
    var given = ConceptSet()
    var unless = ConceptSet()
    for index in sentence {
      switch propositions[index].mood {
      case .asserted: break
      case .condition, .until, .relative, .reason: given.formUnion(about[index])
      case .unless, .exception: unless.formUnion(about[index])
      }
    }
    for index in sentence {
      var base = Statement()
      base.about = about[index]
      base.lacks = lacks[index]
      base.given = given
      base.unless = unless
      base.nearby = window.about
      base.nearbyLacks = window.lacks
      base.sentence = propositions[index].sentence
      base.excepted = propositions[index].mood == .exception
      measure(&base, index)
      if propositions[index].acts > 0 {
        addStatements(index, actsOf: index, base)
        if isNominalItem(index) { addItem(index, base) }
      } else if propositions[index].mood == .exception {
        addException(index, base)
      } else if propositions[index].head >= 0, propositions[index].things > 0, hasActs(propositions[index].head) {
        addItem(index, base)
      } else {
        addBare(index, base)
      }
    }
  }

  // MARK: statements

  private mutating func addStatements(_ index: Int, actsOf source: Int, _ base: Statement) {
    let things = objects(of: index)
    for place in propositions[source].range where elements[place].kind == .act {
      var statement = base
      statement.act = Int(elements[place].id)
      let found = roles.find(act: place, in: propositions[source])
      statement.bearer = found.bearer
      statement.beneficiary = found.beneficiary
      statement.affirmed = polarity.affirms(act: place, in: propositions[source])
      statement.force = force(of: index, source, before: place)
      if index != source { statement.about.formUnion(about[source]) }
      statement.range = range(of: index, with: source)
      emit(statement, things)
    }
  }

  private func hasActs(_ head: Int) -> Bool {
    var source = head
    while source >= 0, head - source < 4, propositions[source].sentence == propositions[head].sentence {
      if propositions[source].acts > 0 { return true }
      source -= 1
    }
    return false
  }

  /// `deductions are made for: … repayment of the bus fare`: the item's act is a noun, the head's act goes on.
  private func isNominalItem(_ index: Int) -> Bool {
    let proposition = propositions[index]
    guard proposition.head >= 0, proposition.things > 0, proposition.isAsserted, hasActs(proposition.head) else {
      return false
    }
    for place in proposition.range {
      let element = elements[place]
      if element.kind == .act { return true }
      if element.kind == .party, element.marker == .none, !element.possessive { return false }
      if element.kind == .function, [.oblige, .allow, .be, .have, .to, .not, .no].contains(element.function) {
        return false
      }
    }
    return false
  }

  /// An item of a list takes the acts of its head and of what is joined to the head.
  private mutating func addItem(_ index: Int, _ base: Statement) {
    var source = propositions[index].head
    var steps = 0
    while source >= 0, steps < 4, propositions[source].sentence == propositions[propositions[index].head].sentence {
      if propositions[source].acts > 0, propositions[source].isAsserted { addStatements(index, actsOf: source, base) }
      if source < propositions[index].head, propositions[source].things > 0 { break }
      source -= 1
      steps += 1
    }
  }

  /// `no fees … other than the cost of a passport`: the exception says the opposite about what it names.
  private mutating func addException(_ index: Int, _ base: Statement) {
    guard index > 0, propositions[index].things > 0, propositions[index - 1].acts > 0 else { return }
    let source = index - 1
    for place in propositions[source].range where elements[place].kind == .act {
      var statement = base
      statement.act = Int(elements[place].id)
      statement.about.formUnion(about[source])
      let found = roles.find(act: place, in: propositions[source])
      statement.bearer = found.bearer
      statement.beneficiary = found.beneficiary
      statement.affirmed = !polarity.affirms(act: place, in: propositions[source])
      statement.force = force(of: source, source, before: place)
      statement.range = range(of: index, with: source)
      emit(statement, objects(of: index))
    }
  }

  /// A proposition without an act says that something is so.
  private mutating func addBare(_ index: Int, _ base: Statement) {
    guard let be = lexicon.concepts.number(of: "be") else { return }
    var statement = base
    statement.act = be
    statement.bearer = propositions[index].subject
    statement.affirmed = !denies(index)
    statement.force = force(of: index, index, before: propositions[index].range.upperBound)
    statement.range = range(of: index, with: index)
    if about[index].isEmpty, lacks[index].isEmpty, base.days == nil, base.amount == nil { return }
    emit(statement, objects(of: index))
  }

  private mutating func emit(_ statement: Statement, _ things: [Int]) {
    guard !things.isEmpty else {
      reading.statements.append(statement)
      return
    }
    for thing in things {
      var copy = statement
      copy.object = thing
      copy.inherited = !statement.about.contains(thing) && !statement.lacks.contains(thing)
      reading.statements.append(copy)
    }
  }

  /// The things a proposition names; where it names none, those spoken of just before.
  private func objects(of index: Int) -> [Int] {
    if propositions[index].things > 0, !speaksOfIt(index) { return things(of: index, nested: true) }
    let nested = things(of: index, nested: true)
    guard let source = antecedent(of: index) else { return nested }
    return nested + things(of: source, nested: false).filter { !nested.contains($0) }
  }

  /// The nearest proposition before that names a thing, an asserted one of the same sentence first.
  private func antecedent(of index: Int) -> Int? {
    var fallback: Int?
    var place = index - 1
    while place >= 0, index - place <= 6, propositions[index].sentence - propositions[place].sentence < 2 {
      if propositions[place].things > 0 {
        if propositions[place].isAsserted || propositions[place].sentence != propositions[index].sentence {
          return propositions[place].isAsserted ? place : fallback ?? place
        }
        fallback = fallback ?? place
      }
      place -= 1
    }
    return fallback
  }

  /// `it`, `its price`: the thing spoken of before.
  private func speaksOfIt(_ index: Int) -> Bool {
    propositions[index].range.contains { elements[$0].kind == .function && elements[$0].function == .thingPronoun }
  }

  private func things(of index: Int, nested: Bool) -> [Int] {
    var result: [Int] = []
    for place in propositions[index].range where elements[place].kind == .thing && (nested || !elements[place].nested) {
      let id = Int(elements[place].id)
      if !result.contains(id) { result.append(id) }
      if result.count == 24 { break }
    }
    return result
  }

  private func force(of index: Int, _ source: Int, before place: Int) -> Force {
    let proposition = propositions[index]
    if proposition.isQuestion || !proposition.isAsserted { return .supposed }
    var force = Force.states
    for place in propositions[source].range where elements[place].kind == .function {
      switch elements[place].function {
      case .allow: force = .may
      case .oblige where force != .may: force = .shall
      case .have where force == .states: force = .done
      default: break
      }
    }
    return force
  }

  private func range(of index: Int, with source: Int) -> Range<Int> {
    let own = bytes(propositions[index].range)
    let other = bytes(propositions[source].range)
    return min(own.lowerBound, other.lowerBound)..<max(own.upperBound, other.upperBound)
  }

  private func bytes(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return 0..<0 }
    return Int(elements[first].start)..<max(Int(elements[first].start), Int(elements[last].end))
  }

  // MARK: measures

  private func measure(_ statement: inout Statement, _ index: Int) {
    for place in propositions[index].range {
      let element = elements[place]
      guard element.value >= 0, element.kind == .amount || element.kind == .quantity else { continue }
      let quantity = quantities[Int(element.value)]
      if element.kind == .amount {
        if statement.amount == nil {
          statement.amount = quantity.figure
          statement.currency = lexicon.currencies[Int(quantity.currency)]
        } else if statement.amount != quantity.figure {
          statement.otherAmount = statement.otherAmount ?? quantity.figure
        }
      } else {
        Measures.add(quantity, to: &statement)
      }
    }
  }
}

/// What the sentences around a statement say: its own, the one before and the one after.
struct Window {
  var about = ConceptSet()
  var lacks = ConceptSet()

  mutating func prepare(
    around sentence: Range<Int>, _ propositions: [Proposition], _ abouts: [ConceptSet], _ allLacks: [ConceptSet]
  ) {
    about = ConceptSet()
    lacks = ConceptSet()
    let number = propositions[sentence.lowerBound].sentence
    var index = sentence.lowerBound
    while index > 0, number - propositions[index - 1].sentence <= 2, sentence.lowerBound - index < 24 { index -= 1 }
    while index < propositions.count, propositions[index].sentence - number <= 2, index - sentence.upperBound < 24 {
      about.formUnion(abouts[index])
      lacks.formUnion(allLacks[index])
      index += 1
    }
  }
}
