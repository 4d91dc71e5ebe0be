/// A number with what it counts: `48 hours a week`, `S$5,000`, `two months`.
struct Quantity {
  var figure: Figure
  var unit = Unit.none
  /// The time it is reckoned over.
  var per = Unit.none
  /// Currency number in the lexicon, -1 for none.
  var currency: Int32 = -1
  var isLimit = false
}

/// Joins numbers, units, currencies and clock times that stand side by side into quantities.
struct Quantities {
  private(set) var list: [Quantity] = []
  private(set) var figures: [Figure]
  /// How many items the elements lie over.
  let items: Int
  /// Acts and things that hours of the day are told of: work, hours.
  let timed: [Int]

  init(figures: [Figure], items: Int, timed: [Int]) {
    self.figures = figures
    self.items = items
    self.timed = timed
  }

  /// Rewrites the elements in place: numbers become quantities and amounts.
  mutating func join(_ elements: inout [Element], reusing result: inout [Element]) {
    guard elements.contains(where: { $0.kind == .number || $0.kind == .unit || $0.kind == .clock }) else { return }
    result.removeAll(keepingCapacity: true)
    var index = 0
    while index < elements.count {
      let element = elements[index]
      if let next = readSpan(elements, at: index, into: &result) {
        index = next
        continue
      }
      switch element.kind {
      case .number: index = readNumber(elements, at: index, into: &result)
      case .clock: index = readClock(elements, at: index, into: &result)
      case .unit: index = readUnit(elements, at: index, into: &result)
      default:
        result.append(element)
        index += 1
      }
    }
    swap(&elements, &result)
  }

  private mutating func readNumber(_ elements: [Element], at start: Int, into result: inout [Element]) -> Int {
    var index = start
    var element = elements[start]
    var quantity = Quantity(figure: value(elements, &index))
    passRepeated(quantity.figure, elements, &index)
    element.end = elements[index - 1].end
    element.lastItem = elements[index - 1].lastItem
    if let last = result.last, last.kind == .currency, adjacent(last, elements[start], within: 1) {
      quantity.currency = last.id
      element.start = last.start
      result.removeLast()
    }
    if let last = result.last, last.kind == .unit, last.unit == .age, adjacent(last, elements[start], within: 1) {
      quantity.unit = .age
      result.removeLast()
    }
    pass(elements, &index, into: &result)
    if index < elements.count, elements[index].kind == .party, quantity.currency < 0,
      adjacent(element, elements[index], within: 1)
    {
      quantity.unit = .person
    }
    while index < elements.count, adjacent(element, elements[index], within: 2), take(elements[index], into: &quantity)
    {
      element.end = elements[index].end
      element.lastItem = elements[index].lastItem
      index += 1
      pass(elements, &index, into: &result)
      if index < elements.count, isPer(elements[index]), adjacent(element, elements[index], within: 1),
        index + 1 < elements.count, elements[index + 1].kind == .unit
      {
        index += 1
      }
    }
    if [.am, .pm, .clock].contains(quantity.unit) {
      element.kind = .clock
      element.value = -1
      result.append(element)
      return index
    }
    append(quantity, element, kind: quantity.currency >= 0 ? .amount : .quantity, to: &result)
    return index
  }

  mutating func append(
    _ quantity: Quantity, _ element: Element, kind: Element.Kind = .quantity, to result: inout [Element]
  ) {
    var element = element
    element.kind = kind
    element.value = Int32(list.count)
    list.append(quantity)
    result.append(element)
  }

  /// `fourteen (14) hours`, `30 (treinta) días`: the same number once more.
  private func passRepeated(_ figure: Figure, _ elements: [Element], _ index: inout Int) {
    guard index + 1 < elements.count else { return }
    let mark = elements[index]
    if mark.kind == .enumerator, mark.value >= 0, figures[Int(mark.value)] == figure { index += 1 }
    guard mark.kind == .open, elements[index + 1].kind == .number else { return }
    var next = index + 1
    if value(elements, &next) == figure, next < elements.count, elements[next].kind == .close { index = next + 1 }
  }

  /// Lets through what else the word just read means.
  private func pass(_ elements: [Element], _ index: inout Int, into result: inout [Element]) {
    while index < elements.count, elements[index].firstItem <= elements[index - 1].lastItem,
      elements[index].kind != .unit, elements[index].kind != .number
    {
      result.append(elements[index])
      index += 1
    }
  }

  private func isPer(_ element: Element) -> Bool {
    element.isFunction([.per, .of, .in, .by, .to])
  }

  private func take(_ element: Element, into quantity: inout Quantity) -> Bool {
    switch element.kind {
    case .currency where quantity.currency < 0 && quantity.unit == .none: quantity.currency = element.id
    case .unit where quantity.unit == .none && quantity.currency < 0 && element.unit.rawValue < Unit.daily.rawValue:
      quantity.unit = element.unit
    case .unit where quantity.per == .none: quantity.per = period(element.unit)
    default: return false
    }
    return true
  }

  private func period(_ unit: Unit) -> Unit {
    switch unit {
    case .daily: .day
    case .weekly: .week
    case .monthly: .month
    case .yearly: .year
    default: unit
    }
  }

  /// `twenty four`, `two thousand`, `cuarenta y cinco` are one number.
  func value(_ elements: [Element], _ index: inout Int) -> Figure {
    var figure = figures[Int(elements[index].value)]
    index += 1
    while index < elements.count, elements[index - 1].id == 1 || elements[index].id == 1 {
      var next = index
      if elements[next].kind == .function, elements[next].function == .and { next += 1 }
      guard next < elements.count, elements[next].kind == .number, elements[next].id == 1,
        adjacent(elements[index - 1], elements[next], within: next - index + 1)
      else { break }
      let more = figures[Int(elements[next].value)].coefficient
      if more == 100 || more == 1000 || more == 1_000_000 {
        figure.coefficient = figure.coefficient &* more
      } else if figure.scale == 0, figure.coefficient >= 20, figure.coefficient % 10 == 0, more < figure.coefficient {
        figure.coefficient += more
      } else {
        break
      }
      index = next + 1
    }
    return figure
  }

  func adjacent(_ left: Element, _ right: Element, within distance: Int) -> Bool {
    Int(right.firstItem - left.lastItem) <= distance && right.firstItem > left.lastItem
  }

  private mutating func readClock(_ elements: [Element], at start: Int, into result: inout [Element]) -> Int {
    var element = elements[start]
    element.value = -1
    result.append(element)
    let next = start + 1
    guard next < elements.count, elements[next].kind == .unit, adjacent(element, elements[next], within: 2) else {
      return next
    }
    let per = period(elements[next].unit)
    if per != elements[next].unit {
      // `7h30 par jour` is a length of time.
      result.removeLast()
      let figure = Figure(coefficient: figures[Int(elements[start].value)].coefficient * 10 / 60, scale: 1)
      element.lastItem = elements[next].lastItem
      element.end = elements[next].end
      append(Quantity(figure: figure, unit: .hour, per: per), element, to: &result)
      return next + 1
    }
    let isOfClock = [.am, .pm, .hour, .clock].contains(elements[next].unit)
    return isOfClock && adjacent(element, elements[next], within: 1) ? next + 1 : next
  }

  // MARK: units without a number

  /// `half of the wage` is fifty percent.
  private mutating func readShare(_ elements: [Element], at start: Int, into result: inout [Element]) -> Int {
    append(Quantity(figure: Figure(coefficient: 1), unit: elements[start].unit), elements[start], to: &result)
    return start + 1
  }

  /// `شهرين`, `midnight`: a word that is a unit and its number.
  private mutating func readDual(_ elements: [Element], at start: Int, into result: inout [Element]) -> Int? {
    let next = start + 1
    guard next < elements.count, elements[next].kind == .number, elements[next].firstItem == elements[start].firstItem
    else { return nil }
    let quantity = Quantity(figure: figures[Int(elements[next].value)], unit: elements[start].unit)
    if quantity.unit != .clock { append(quantity, elements[start], to: &result) }
    return next + 1
  }

  /// `a week's notice` is one week; a unit after an act or alone says nothing.
  private mutating func readUnit(_ elements: [Element], at start: Int, into result: inout [Element]) -> Int {
    let element = elements[start]
    if let next = readDual(elements, at: start, into: &result) { return next }
    if element.unit == .half || element.unit == .third {
      return readShare(elements, at: start, into: &result)
    }
    guard element.article, element.unit.days != nil || element.unit == .hour else {
      result.append(element)
      return start + 1
    }
    var quantity = Quantity(figure: Figure(coefficient: 1), unit: element.unit)
    var index = start + 1
    if index < elements.count, elements[index].kind == .unit, adjacent(element, elements[index], within: 1) {
      quantity.per = period(elements[index].unit)
      index += 1
    }
    append(quantity, element, to: &result)
    return index
  }
}
