/// Cuts the elements of a clause into propositions, in one pass and one look ahead at each chunk.
struct Segmenter {
  let elements: [Element]
  private(set) var propositions: [Proposition] = []
  private(set) var sentences = 1
  private(set) var start = 0
  private(set) var current = Proposition(range: 0..<0, sentence: 0)
  private var head = -1
  /// The element that is being read.
  private(set) var place = 0

  init(_ elements: [Element]) {
    self.elements = elements
    propositions.reserveCapacity(elements.count / 4 + 1)
  }

  mutating func run() {
    for index in elements.indices {
      let element = elements[index]
      place = index
      if element.joined, joinsMeasure(at: index) { cut(at: index, next: index, opener: .comma) }
      if index - start >= Segmenter.longest { cutLong(at: index) }
      switch element.kind {
      case .stop, .question: endSentence(at: index, question: element.kind == .question)
      case .semicolon: cut(at: index, next: index + 1, opener: .semicolon)
      case .colon: readColon(at: index)
      case .enumerator: readEnumerator(at: index)
      case .comma, .dash, .open, .close: readSoft(at: index, element.kind, .none)
      case .function: readFunction(element.function, at: index)
      case .act:
        _ = startTold(at: index)
        readAct(at: index)
      case .party: if !startTold(at: index) { startMain(at: index) }
      case .thing: current.things += element.nested ? 0 : 1
      default: break
      }
    }
    close(at: elements.count)
  }

  /// Gives the propositions away.
  mutating func takePropositions() -> [Proposition] {
    var taken: [Proposition] = []
    swap(&taken, &propositions)
    return taken
  }

  // MARK: cutting

  /// The most elements of a proposition: what is longer is cut, so that reading stays linear in the text.
  static let longest = 96

  private mutating func cutLong(at index: Int) {
    cut(at: index, next: index, opener: .function, mood: current.mood)
  }

  private mutating func close(at end: Int) {
    guard end > start else { return }
    current.range = start..<end
    propositions.append(current)
    start = end
  }

  mutating func cut(
    at end: Int, next: Int, opener: Element.Kind, joint: FunctionWord = .none, mood: Proposition.Mood = .asserted
  ) {
    close(at: end)
    start = next
    current = Proposition(range: next..<next, sentence: sentences - 1)
    current.opener = opener
    current.joint = joint
    current.mood = mood
    current.head = head
  }

  private mutating func endSentence(at index: Int, question: Bool) {
    current.isQuestion = question
    if question {
      for place in propositions.indices.reversed() {
        guard propositions[place].sentence == sentences - 1 else { break }
        propositions[place].isQuestion = true
      }
    }
    let listGoesOn = head >= 0 && index + 1 < elements.count && elements[index + 1].kind == .enumerator
    if !listGoesOn { head = -1 }
    close(at: index)
    sentences += 1
    cut(at: index, next: index + 1, opener: .stop)
  }

  private mutating func readColon(at index: Int) {
    close(at: index)
    if current.acts > 0 || current.range.count > 0 { head = propositions.count - 1 }
    start = index + 1
    cut(at: index, next: index + 1, opener: .colon)
  }

  private mutating func readEnumerator(at index: Int) {
    if head < 0, start < index, current.sentence == sentences - 1, current.acts > 0 {
      close(at: index)
      head = propositions.count - 1
    }
    cut(at: index, next: index + 1, opener: .enumerator)
  }

  // MARK: joining words

  private mutating func readFunction(_ word: FunctionWord, at index: Int) {
    switch word {
    case .condition, .event: cut(at: index, next: index + 1, opener: .function, joint: word, mood: .condition)
    case .before:
      if index + 1 < elements.count, elements[index + 1].kind == .act,
        elements[index + 1].firstItem - elements[index].lastItem <= 2
      {
        cut(at: index, next: index + 1, opener: .function, joint: word, mood: .until)
      }
    case .subjectPronoun: startMain(at: index)
    case .unless: cut(at: index, next: index + 1, opener: .function, joint: word, mood: .unless)
    case .except: cut(at: index, next: index + 1, opener: .function, joint: word, mood: .exception)
    case .until: cut(at: index, next: index + 1, opener: .function, joint: word, mood: .until)
    case .because: cut(at: index, next: index + 1, opener: .function, joint: word, mood: .reason)
    case .whoever:
      if isFollowedByModal(index) { break }
      if current.acts > 0 || current.mood != .asserted || start == index {
        cut(at: index, next: index, opener: .function, joint: word, mood: .relative)
      }
    case .relative: readRelative(at: index)
    case .and, .or, .nor, .but: readSoft(at: index, .function, word)
    case .reflexive: _ = startTold(at: index)
    case .allow, .oblige, .be, .not, .have: resumeMain(at: index)
    default: break
    }
  }

  /// `anyone may leave` speaks of everybody, `anyone who leaves` of some.
  private func isFollowedByModal(_ index: Int) -> Bool {
    guard index + 1 < elements.count, elements[index + 1].kind == .function else { return false }
    let next = elements[index + 1]
    if next.function == .allow || next.function == .oblige { return true }
    return (next.function == .be || next.function == .not) && next.firstItem - elements[index].lastItem > 1
  }

  /// `…, who shall keep it` goes on telling; `workers who leave` says which workers.
  private mutating func readRelative(at index: Int) {
    var before = index - 1
    if before >= 0, elements[before].kind == .function, elements[before].function.isPreposition { before -= 1 }
    let afterComma = before >= 0 && elements[before].kind == .comma
    let mood: Proposition.Mood = afterComma ? .asserted : .relative
    cut(at: index, next: index + 1, opener: .function, joint: .relative, mood: mood)
  }

  /// After `workers who leave early`, a helping verb or a second verb belongs to the main statement again.
  private mutating func resumeMain(at index: Int) {
    let isModal = elements[index].function == .allow || elements[index].function == .oblige
    let second = (start..<index).contains { elements[$0].isFunction([.be, .have]) }
    let isRelative = current.mood == .relative && (current.acts > 0 || isModal || second || isJoinedNoun)
    // `Men who come up because they smell gas will be docked`: the helping verb is too far from the reason's subject.
    let isFar =
      isModal && propositions.last?.mood == .relative && index - 1 > start
      && (elements[start].kind == .party || elements[start].isFunction([.subjectPronoun, .thingPronoun]))
    let isReason = current.mood == .reason && (second || isFar)
    // `Failure to return will result in …`: the condition has its act and no subject that the helping verb could be of.
    let isCondition = current.mood == .condition && current.acts > 0 && isModal && !hasSubject
    if elements[index].mainClause, isOpenCondition, start < index {
      // `Mientras haya fruta no habrá descanso`
      let isDenied = index - 1 > start && elements[index - 1].isFunction([.not, .no])
      return cut(
        at: isDenied ? index - 1 : index, next: isDenied ? index - 1 : index, opener: .function, joint: .whoever)
    }
    guard isRelative || isReason || isCondition || isBehindEvent(index) || isBehindAside(index), start < index else {
      return
    }
    if elements[index - 1].isFunction([.to, .and, .or, .not, .allow, .oblige, .be, .have, .reflexive]),
      elements[index].firstItem - elements[index - 1].lastItem <= 1
    {
      return
    }
    cut(at: index, next: index, opener: .function, joint: .whoever)
  }

  /// `En caso de huelga los contratos quedarán rescindidos`: the event has its noun, and no comma ends it later.
  private func isBehindEvent(_ index: Int) -> Bool {
    guard current.mood == .condition, current.joint == .event, current.things > 1, current.acts == 0 else {
      return false
    }
    let end = elements[index...].firstIndex { $0.isSeparator } ?? elements.count
    return elements[index].isFunction([.be, .allow, .oblige]) && (end == elements.count || elements[end].kind != .comma)
  }

  /// `if he resigns early he must pay`, `in case of war the company is not liable`: a subject begins the main part.
  private mutating func startMain(at index: Int) {
    guard current.mood != .asserted, current.mood != .exception, index + 1 < elements.count, index > 0 else { return }
    guard start < index || current.joint == .event || elements[index].firstItem - elements[index - 1].lastItem > 2
    else {
      return
    }
    let before = elements[index - 1]
    if before.kind == .function, before.function.isPreposition || before.function == .whoever {
      // `before the end of her term she must pay`: between the preposition and the subject stands a word.
      let isFar = elements[index].firstItem - before.lastItem > (elements[index].isFunction(.subjectPronoun) ? 1 : 2)
      guard isFar, before.function != .whoever else { return }
    }
    if before.kind == .party, before.possessive { return }
    let gap = elements[index].firstItem - before.lastItem > 2
    if elements[index].possessive { return }
    let next = elements[index + 1]
    if before.trailing != .none, elements[index].firstItem - before.lastItem <= 1 {
      // `until the sum has been worked off the labourer shall remain`
      let isPassive = (start..<index).contains { elements[$0].isFunction(.be) }
      guard isPassive, next.function == .oblige || next.function == .allow else { return }
    }
    let modal =
      next.kind == .function && next.firstItem - elements[index].lastItem <= 2
      && (next.function == .oblige || next.function == .allow || current.joint == .event && next.function == .be)
    let isAdjacent = next.firstItem - elements[index].lastItem <= 1
    let isFinite = next.kind == .act && !next.participle || next.isFunction([.not, .no])
    let hasOwn = current.acts + current.things > 0 || hasSubject || current.joint == .event
    let isComplete =
      before.kind != .act || before.participle && (hasOwnVerb(before: index - 1) || isPassive(index - 1))
      || isGoverned(index - 1)
      || elements[index].isFunction(.subjectPronoun) && gap
    let finite = current.mood.isAdverbial && isFinite && isAdjacent && start < index && hasOwn && isComplete
    if modal && (current.acts > 0 || current.joint == .event || gap) || finite {
      cut(at: index, next: index, opener: .function, joint: .whoever)
    }
  }

  /// `until the cost is repaid the company keeps …`: a participle beside a form of be.
  private func isPassive(_ act: Int) -> Bool {
    act > start && elements[act - 1].isFunction(.be) && elements[act].firstItem - elements[act - 1].lastItem <= 1
  }

  /// Whether a condition, a time limit or `whoever …` is being read.
  private var isOpenCondition: Bool {
    current.mood == .condition || current.mood == .until || current.mood == .relative && current.joint == .whoever
  }

  /// `Quien llegue borracho perderá …`: between the word that opens the condition and the form that stands in none there
  /// is a word, the condition's verb.
  private func isBehindUnknownVerb(_ index: Int) -> Bool {
    guard isOpenCondition, index > 0 else { return false }
    if current.joint == .event { return true }
    let opener = elements[start].isFunction(.whoever) ? start : max(start - 1, 0)
    return (opener..<index).contains { place in
      elements[place + 1].firstItem - elements[place].lastItem > 1
        || place > opener && elements[place].kind != .function
    }
  }

  private mutating func readAct(at index: Int) {
    if elements[index].mainClause, current.acts > 0 || isBehindUnknownVerb(index), current.mood != .asserted,
      current.mood != .exception, start < index, elements[index].firstItem > elements[index - 1].lastItem
    {
      cut(at: index, next: index, opener: .function, joint: .whoever)
    } else if current.mood == .relative, current.acts > 0, start < index {
      let before = elements[index - 1]
      let joined =
        before.kind == .function && before.function != .reflexive
        || before.kind == .act && before.firstItem == elements[index].firstItem
      if !joined, !elements[index].participle { resumeMain(at: index) }
    } else if beginsMainVerb(at: index) {
      cut(at: index, next: index, opener: .function, joint: .whoever)
    }
    current.acts += 1
  }

  /// `shall have no contact and shall spend …`, `will not be given and the use of phones is forbidden`: the part before
  /// has a helping verb, the part behind the joining word too.
  private func predicatesAnother(at joint: Int) -> Bool {
    guard (start..<joint).contains(where: { elements[$0].isFunction([.allow, .oblige, .be, .have, .forbid]) }) else {
      return false
    }
    return beginsWithModal(at: joint + 1) || chunkIsClausal(from: joint + 1) && beginsMain(at: joint + 1)
  }

  private mutating func readSoft(at index: Int, _ kind: Element.Kind, _ joint: FunctionWord) {
    let nextActs = chunkHasAct(from: index + 1) && !(joint == .and && describesThing(from: index + 1))
    if kind == .open, !nextActs { return }
    if kind == .close, current.opener != .open { return }
    if current.mood != .asserted, current.mood != .exception, kind == .comma || kind == .dash || kind == .close {
      let isList = kind == .comma && current.acts > 0 && continuesList(from: index + 1)
      let isClause = nextActs || kind != .comma || chunkIsClausal(from: index + 1) || beginsMain(at: index + 1)
      let isBegun = current.acts > 0 || start < index || kind == .comma && isFarFromOpener(index)
      if kind == .comma, start < index, !isClause, resumesObject(at: index + 1) {
        cut(at: index, next: index + 1, opener: kind)
        current.head = propositions.count - 2
      } else if isBegun, isClause {
        cut(at: index, next: index + 1, opener: kind, mood: isList ? current.mood : .asserted)
      }
      return
    }
    if !nextActs, current.mood == .asserted, joint == .and || kind == .comma,
      measuresAnother(from: index + 1, behind: index)
    {
      return cut(at: index, next: index + 1, opener: kind, joint: joint)
    }
    let isOwn =
      joint == .and
      && (current.things > 0 && predicatesAnother(at: index) || hasOwnSubject(at: index + 1)
        || deniesAnother(at: index + 1) || isThereAnother(at: index + 1)
        || current.acts > 0 && forbidsAnother(at: index + 1))
    guard current.acts > 0 && nextActs || isOwn else {
      if kind == .open || current.acts > 0 && kind == .dash {
        cut(at: index, next: index + 1, opener: kind)
      } else if joint == .but, start < index {
        cut(at: index, next: index + 1, opener: kind, joint: joint)
      }
      return
    }
    let mood = joint == .and || joint == .or || joint == .nor ? current.mood : .asserted
    cut(at: index, next: index + 1, opener: kind, joint: joint, mood: mood)
  }
}
