/// Turns the propositions of a clause into statements.
struct StatementBuilder {
  let lexicon: Lexicon
  let quantities: [Quantity]
  private let roles: Roles
  private var polarity: Polarity
  private let negations: NegationSpread
  let elements: [Element]
  let propositions: [Proposition]
  /// How many statements the proposition at hand has made.
  private var made = 0
  /// Things that the statement at hand is about.
  private var things: [Int] = []
  private(set) var reading = Reading()

  /// The most statements that one proposition makes.
  static let limit = 96

  init(lexicon: Lexicon, elements: [Element], quantities: [Quantity], propositions: [Proposition]) {
    self.lexicon = lexicon
    self.quantities = quantities
    self.elements = elements
    negations = NegationSpread(elements: elements, habits: lexicon.habits)
    var propositions = propositions
    negations.run(&propositions)
    self.propositions = propositions
    roles = Roles(elements: elements, frames: lexicon.frames, habits: lexicon.habits)
    polarity = Polarity(elements: elements, frames: lexicon.frames, habits: lexicon.habits)
  }

  mutating func build() {
    reading.statements.reserveCapacity(propositions.count * 2)
    reading.wordings.reserveCapacity(propositions.count)
    for (index, proposition) in propositions.enumerated() {
      var wording = Wording()
      polarity.enter(proposition)
      polarity.sort(proposition, about: &wording.about, lacks: &wording.lacks)
      if proposition.acts == 0, proposition.head >= 0, proposition.isAsserted {
        wording.about.formUnion(reading.wordings[proposition.head].about)
      }
      measure(&wording, index)
      reading.stated.formUnion(wording.about)
      reading.wordings.append(wording)
    }
    SentenceParts(elements: elements, propositions: propositions).tell(&reading.wordings)
    Predicates(elements: elements, propositions: propositions).share(among: &reading.wordings)
    var first = 0
    while first < propositions.count {
      var end = first + 1
      while end < propositions.count, propositions[end].sentence == propositions[first].sentence { end += 1 }
      buildSentence(first..<end)
      first = end
    }
  }

  private mutating func buildSentence(_ sentence: Range<Int>) {
    var surrounding = Surrounding()
    for index in sentence {
      switch propositions[index].mood {
      case .asserted: break
      case .condition, .until, .relative, .reason: surrounding.given.formUnion(reading.wordings[index].about)
      case .unless, .exception: surrounding.unless.formUnion(reading.wordings[index].about)
      }
    }
    look(around: sentence, &surrounding)
    reading.surroundings.append(surrounding)
    for index in sentence {
      made = 0
      var base = Statement()
      base.wording = index
      base.surrounding = reading.surroundings.count - 1
      base.sentence = propositions[index].sentence
      base.excepted = propositions[index].mood == .exception
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

  /// What the sentence, the two before and the two after say.
  private func look(around sentence: Range<Int>, _ surrounding: inout Surrounding) {
    let number = propositions[sentence.lowerBound].sentence
    var index = sentence.lowerBound
    while index > 0, number - propositions[index - 1].sentence <= 2, sentence.lowerBound - index < 24 { index -= 1 }
    while index < propositions.count, propositions[index].sentence - number <= 2, index - sentence.upperBound < 24 {
      surrounding.nearby.formUnion(reading.wordings[index].about)
      surrounding.nearbyLacks.formUnion(reading.wordings[index].lacks)
      index += 1
    }
  }

  // MARK: statements

  private mutating func addStatements(_ index: Int, actsOf source: Int, _ base: Statement) {
    findObjects(of: index)
    var base = base
    if index != source { base.wording = joined(index, source) }
    base.range = range(of: index, with: source)
    base.force = force(of: index, source)
    polarity.enter(propositions[source])
    for place in propositions[source].range where elements[place].kind == .act {
      var statement = base
      statement.act = Int(elements[place].id)
      let found = roles.find(act: place, in: propositions[source])
      statement.bearer = found.bearer
      statement.beneficiary = found.beneficiary
      statement.affirmed = polarity.affirms(act: place)
      emit(statement, deniesLacking: polarity.isBeforeDenial(act: place))
    }
  }

  /// The wording of a proposition with what another says too.
  private mutating func joined(_ index: Int, _ source: Int) -> Int {
    var wording = reading.wordings[index]
    wording.about.formUnion(reading.wordings[source].about)
    reading.wordings.append(wording)
    return reading.wordings.count - 1
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
      if element.isFunction([.oblige, .allow, .be, .have, .to, .not, .no]) { return false }
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
    findObjects(of: index)
    var base = base
    base.wording = joined(index, source)
    base.force = force(of: source, source)
    base.range = range(of: index, with: source)
    polarity.enter(propositions[source])
    for place in propositions[source].range where elements[place].kind == .act {
      var statement = base
      statement.act = Int(elements[place].id)
      let found = roles.find(act: place, in: propositions[source])
      statement.bearer = found.bearer
      statement.beneficiary = found.beneficiary
      statement.affirmed = !polarity.affirms(act: place)
      emit(statement)
    }
  }

  /// A proposition without an act says that something is so.
  private mutating func addBare(_ index: Int, _ base: Statement) {
    guard let be = lexicon.beAct, !reading.wordings[index].isEmpty else { return }
    var statement = base
    statement.act = isBorne(propositions[index]) ? lexicon.payAct ?? be : be
    statement.bearer = bareBearer(propositions[index])
    statement.affirmed = !negations.denies(propositions[index])
    statement.force = force(of: index, index)
    statement.range = range(of: index, with: index)
    findObjects(of: index)
    emit(statement)
  }

  /// Adds a statement about each of the things that were found; of those that are lacking, the opposite where
  /// `deniesLacking`.
  private mutating func emit(_ statement: Statement, deniesLacking: Bool = false) {
    guard made < StatementBuilder.limit else { return }
    made += max(things.count, 1)
    guard !things.isEmpty else { return reading.statements.append(statement) }
    let (about, lacks) = (reading.wordings[statement.wording].about, reading.wordings[statement.wording].lacks)
    var said = about
    said.formUnion(lacks)
    for thing in things {
      var copy = statement
      copy.object = thing
      if deniesLacking, lacks.contains(thing), !about.contains(thing) { copy.affirmed.toggle() }
      copy.inherited = !said.contains(thing)
      reading.statements.append(copy)
    }
  }

  // MARK: things

  /// Finds the things a proposition names; where it names none, those spoken of just before.
  private mutating func findObjects(of index: Int) {
    things.removeAll(keepingCapacity: true)
    add(thingsOf: index, nested: true)
    if propositions[index].things > 0, !speaksOfIt(index), !leavesOutSubject(index) { return }
    if propositions[index].things == 0, !speaksOfIt(index), takesUnknown(index) { return }
    if let source = antecedent(of: index) { add(thingsOf: source, nested: false) }
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

  /// `the flight is advanced and deducted from the wage`: what is deducted was named before; `the wage` comes after.
  private func leavesOutSubject(_ index: Int) -> Bool {
    let proposition = propositions[index]
    guard index > 0, propositions[index - 1].sentence == proposition.sentence,
      proposition.joint == .and || proposition.joint == .relative || proposition.opener == .comma
        || proposition.opener == .colon
    else { return false }
    for place in proposition.range {
      let element = elements[place]
      if element.kind == .thing || element.kind == .party && element.marker == .none { return false }
      if element.kind == .act { return roles.isPassive(place, in: proposition) }
    }
    return false
  }

  /// `checks passports and keeps a list`: the verb has a thing of its own, which the lexicon does not know.
  private func takesUnknown(_ index: Int) -> Bool {
    guard let last = propositions[index].range.last(where: { elements[$0].kind == .act }) else { return false }
    return elements[last].takesUnknown
  }

  /// `it`, `its price`: the thing spoken of before.
  private func speaksOfIt(_ index: Int) -> Bool {
    propositions[index].range.contains { elements[$0].isFunction(.thingPronoun) }
  }

  /// Adds up to 24 things that a proposition names, each once.
  private mutating func add(thingsOf index: Int, nested: Bool) {
    var added = 0
    for place in propositions[index].range where elements[place].kind == .thing && (nested || !elements[place].nested) {
      let id = Int(elements[place].id)
      if things.contains(id) { continue }
      things.append(id)
      added += 1
      if added == 24 { return }
    }
  }

  // MARK: force and place

  private func force(of index: Int, _ source: Int) -> Force {
    let proposition = propositions[index]
    if proposition.isQuestion || !proposition.isAsserted { return .supposed }
    let begun = propositions[source].continues
    var force = begun < 0 || begun == source ? Force.states : self.force(of: begun, begun)
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
}
