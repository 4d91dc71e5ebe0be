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

  init(figures: [Figure]) { self.figures = figures }

  /// Rewrites the elements in place: numbers become quantities and amounts.
  mutating func join(_ elements: inout [Element], reusing result: inout [Element]) {
    guard elements.contains(where: { $0.kind == .number || $0.kind == .unit || $0.kind == .clock }) else { return }
    result.removeAll(keepingCapacity: true)
    var index = 0
    while index < elements.count {
      let element = elements[index]
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
    if quantity.currency < 0, let (end, next) = hourSpanEnd(elements, at: index, from: quantity.figure, element) {
      quantity = Quantity(figure: Figure(coefficient: end - quantity.figure.coefficient), unit: .hour, per: .day)
      element.kind = .quantity
      element.end = elements[next - 1].end
      element.lastItem = elements[next - 1].lastItem
      element.value = Int32(list.count)
      list.append(quantity)
      result.append(element)
      return next
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
    if quantity.unit == .am || quantity.unit == .pm {
      let hour = (quantity.figure.approximate).truncatingRemainder(dividingBy: 12) + (quantity.unit == .pm ? 12 : 0)
      return readSpan(from: hour, elements, at: index, element, into: &result)
    }
    element.kind = quantity.currency >= 0 ? .amount : .quantity
    element.value = Int32(list.count)
    list.append(quantity)
    result.append(element)
    return index
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

  /// `de 6 a 22 horas`, `from 5 to 23 hours`: the hours of a day between which work is done, no choice of durations.
  private func hourSpanEnd(
    _ elements: [Element], at start: Int, from figure: Figure, _ element: Element
  ) -> (end: Int64, next: Int)? {
    guard figure.scale == 0, start + 2 < elements.count,
      elements[start].kind == .dash || elements[start].isFunction([.to, .until]),
      elements[start + 1].kind == .number, elements[start + 2].kind == .unit, elements[start + 2].unit == .hour,
      adjacent(element, elements[start], within: 1), adjacent(elements[start], elements[start + 1], within: 1),
      adjacent(elements[start + 1], elements[start + 2], within: 1)
    else { return nil }
    let end = figures[Int(elements[start + 1].value)]
    guard end.scale == 0, (13...24).contains(end.coefficient), figure.coefficient < end.coefficient else { return nil }
    return (end.coefficient, start + 3)
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
  private func value(_ elements: [Element], _ index: inout Int) -> Figure {
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

  private func adjacent(_ left: Element, _ right: Element, within distance: Int) -> Bool {
    Int(right.firstItem - left.lastItem) <= distance && right.firstItem > left.lastItem
  }

  // MARK: clock times

  private mutating func readClock(_ elements: [Element], at start: Int, into result: inout [Element]) -> Int {
    let minutes = figures[Int(elements[start].value)].approximate
    var hour = minutes / 60
    var index = start + 1
    if index < elements.count, elements[index].kind == .unit, adjacent(elements[start], elements[index], within: 1) {
      if elements[index].unit == .pm, hour < 12 { hour += 12 }
      if elements[index].unit == .am || elements[index].unit == .pm || elements[index].unit == .hour { index += 1 }
    }
    return readSpan(from: hour, elements, at: index, elements[start], into: &result)
  }

  /// `from 5 a.m. to 11 p.m.` is eighteen hours a day.
  private mutating func readSpan(
    from hour: Double, _ elements: [Element], at start: Int, _ first: Element, into result: inout [Element]
  ) -> Int {
    var element = first
    element.kind = .clock
    guard let (end, index) = spanEnd(elements, at: start, after: element) else {
      element.value = -1
      result.append(element)
      return start
    }
    let hours = end > hour ? end - hour : end + 24 - hour
    element.kind = .quantity
    element.end = elements[index - 1].end
    element.lastItem = elements[index - 1].lastItem
    element.value = Int32(list.count)
    list.append(Quantity(figure: Figure(coefficient: Int64(hours * 60 / 60 * 10), scale: 1), unit: .hour, per: .day))
    result.append(element)
    return index
  }

  private func spanEnd(_ elements: [Element], at start: Int, after element: Element) -> (Double, Int)? {
    var index = start
    while index < elements.count, index < start + 2,
      elements[index].kind == .dash
        || elements[index].isFunction([.to, .until, .at, .and, .from])
    {
      index += 1
    }
    guard index < elements.count, Int(elements[index].firstItem - element.lastItem) <= 6 else { return nil }
    if elements[index].kind == .clock {
      var hour = figures[Int(elements[index].value)].approximate / 60
      index += 1
      if index < elements.count, elements[index].kind == .unit, [.am, .pm, .hour].contains(elements[index].unit) {
        if elements[index].unit == .pm, hour < 12 { hour += 12 }
        index += 1
      }
      return (hour, index)
    }
    guard elements[index].kind == .number else { return nil }
    let hour = value(elements, &index).approximate
    guard index < elements.count, elements[index].kind == .unit, [.am, .pm].contains(elements[index].unit) else {
      return nil
    }
    let base = hour.truncatingRemainder(dividingBy: 12)
    return (base + (elements[index].unit == .pm ? 12 : 0), index + 1)
  }

  // MARK: units without a number

  /// `half of the wage` is fifty percent.
  private mutating func readShare(_ elements: [Element], at start: Int, into result: inout [Element]) -> Int {
    var element = elements[start]
    element.kind = .quantity
    element.value = Int32(list.count)
    list.append(Quantity(figure: Figure(coefficient: 1), unit: element.unit))
    result.append(element)
    return start + 1
  }

  /// `a week's notice` is one week; a unit after an act or alone says nothing.
  private mutating func readUnit(_ elements: [Element], at start: Int, into result: inout [Element]) -> Int {
    var element = elements[start]
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
    element.kind = .quantity
    element.value = Int32(list.count)
    list.append(quantity)
    result.append(element)
    return index
  }
}
