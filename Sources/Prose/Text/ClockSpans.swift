/// A time of day as it is written.
struct ClockTime {
  /// How surely it is one.
  enum Form {
    /// `5 a.m.`, `5:30`, `midnight`
    case exact
    /// `22 hours`, which may be a length of time
    case hours
    /// `22`
    case bare
  }

  var hour: Double
  var form = Form.bare
  /// Told by the hours of the whole day: `22:30`, `midnight`.
  var isOfDay = false
  /// Place of the element behind it.
  var next: Int
}

/// Spans between two times of day: `from 5 a.m. to 11 p.m.` is eighteen hours a day.
extension Quantities {
  /// Reads a span that begins at an element as hours a day; gives the place behind it.
  mutating func readSpan(_ elements: [Element], at start: Int, into result: inout [Element]) -> Int? {
    guard isTimeBegun(elements[start]), let first = clockTime(elements, at: start) else { return nil }
    if let last = result.last, last.kind == .currency || last.kind == .unit && last.unit == .age { return nil }
    guard let (place, isVerbBetween) = spanEnd(elements, behind: first), let second = clockTime(elements, at: place)
    else { return nil }
    let isNear =
      isVerbBetween || adjacent(elements[first.next - 1], elements[place], within: place - first.next + 1)
    // `10-14 hrs` is a number of hours, `de 6 a 14 horas` two times of day.
    let isDashed = !elements[first.next..<place].contains { $0.kind == .function }
    if isDashed, first.form == .bare, second.form == .hours { return nil }
    guard let hours = hours(from: first, to: second, isNear: isNear),
      isWork(elements, start, first, second, isVerbBetween: isVerbBetween)
    else { return nil }
    var element = elements[start]
    element.end = elements[second.next - 1].end
    element.lastItem = elements[second.next - 1].lastItem
    let figure = Figure(coefficient: Int64(hours * 10), scale: 1)
    append(Quantity(figure: figure, unit: .hour, per: .day), element, to: &result)
    for passed in elements[start..<second.next] where [.act, .thing, .mark].contains(passed.kind) {
      result.append(passed)
    }
    return second.next
  }

  private func isTimeBegun(_ element: Element) -> Bool {
    element.kind == .number || element.kind == .clock || element.kind == .unit && isOfClock(element.unit)
  }

  private func isOfClock(_ unit: Unit) -> Bool { unit == .am || unit == .pm || unit == .hour || unit == .clock }

  /// The time that begins at an element: `6`, `6 p.m.`, `18:00 hours`, `الساعة 6 صباحا`, `सुबह 5 बजे`.
  private func clockTime(_ elements: [Element], at start: Int) -> ClockTime? {
    var index = start
    var units: [Unit] = []
    while index + 1 < elements.count, index < start + 4, isTimeWord(elements, index, after: start) {
      if elements[index].kind == .unit { units.append(elements[index].unit) }
      index += 1
    }
    guard index < elements.count, elements[index].kind == .number || elements[index].kind == .clock else { return nil }
    var time = ClockTime(hour: 0, next: index)
    let isDigital = elements[index].kind == .clock
    let read = isDigital ? digitalHour(elements, &time.next) : numberHour(elements, &time.next)
    guard let hour = read else { return nil }
    let isHalfBefore = units.contains(.am) || units.contains(.pm)
    var last = index
    while time.next < elements.count, time.next < index + 6, isTimeWord(elements, time.next, after: last) {
      if elements[time.next].kind == .unit { units.append(elements[time.next].unit) }
      last = time.next
      time.next += 1
    }
    if isHalfBefore, !units.contains(.clock), !isDigital { return nil }
    time.hour = hour
    time.isOfDay = isDigital || hour > 12
    if hour < 13, units.contains(.am) || units.contains(.pm) {
      time.hour = hour.truncatingRemainder(dividingBy: 12) + (units.contains(.pm) ? 12 : 0)
      time.isOfDay = false
    }
    if !units.isEmpty { time.form = .hours }
    if isDigital || units.contains(where: { $0 != .hour }) { time.form = .exact }
    return time
  }

  /// Whether a word of clock times stands beside the one before, or another sense of it.
  private func isTimeWord(_ elements: [Element], _ index: Int, after start: Int) -> Bool {
    let element = elements[index]
    guard index > start || element.kind == .unit else { return false }
    let isSense = index > 0 && element.lastItem <= elements[index - 1].lastItem
    if element.kind == .thing || element.kind == .mark { return isSense && index > start }
    guard element.kind == .unit, isOfClock(element.unit) else { return false }
    return index == start || element.firstItem - elements[index - 1].lastItem <= 1
  }

  private func digitalHour(_ elements: [Element], _ index: inout Int) -> Double? {
    index += 1
    return figures[Int(elements[index - 1].value)].approximate / 60
  }

  /// A number of hours; `05.30` has minutes.
  private func numberHour(_ elements: [Element], _ index: inout Int) -> Double? {
    let figure = value(elements, &index)
    let hour = figure.approximate
    guard hour <= 24 else { return nil }
    switch figure.scale {
    case 0: return hour
    case 2: return hour.rounded(.down) + hour.truncatingRemainder(dividingBy: 1) / 0.6
    default: return nil
    }
  }

  /// Where the second time begins, and whether a verb stands between: `begins at 5 a.m. and ends at 10 p.m.`.
  private func spanEnd(_ elements: [Element], behind first: ClockTime) -> (place: Int, isVerbBetween: Bool)? {
    var index = first.next
    var hasAnd = false
    var verb = false
    while index < elements.count, index < first.next + 6 {
      let element = elements[index]
      guard Int(element.firstItem - elements[first.next - 1].lastItem) <= 6 else { return nil }
      if isTimeBegun(element) { return (index, verb || hasAnd && isFar(elements, index)) }
      if element.isFunction(.and) {
        hasAnd = true
      } else if element.kind == .act || element.kind == .mark, hasAnd,
        element.firstItem - elements[index - 1].lastItem <= 1
      {
        verb = true
      } else if element.kind != .dash, element.kind != .mark, !isBetweenTimes(element),
        element.firstItem > elements[index - 1].lastItem
      {
        return nil
      }
      index += 1
    }
    return nil
  }

  private func isBetweenTimes(_ element: Element) -> Bool {
    element.isFunction([.to, .until, .at, .from, .in, .of, .be])
      || element.kind == .function && element.function == .atMost
  }

  /// Whether a word that the lexicon does not know stands before the small words before a place.
  private func isFar(_ elements: [Element], _ place: Int) -> Bool {
    var index = place
    while index > 0, elements[index].firstItem - elements[index - 1].lastItem <= 1 {
      if elements[index - 1].isFunction(.and) { return false }
      index -= 1
    }
    return true
  }

  /// The hours between two times, nil where they may be something else.
  private func hours(from first: ClockTime, to second: ClockTime, isNear: Bool) -> Double? {
    let (start, end) = (first.hour, second.hour)
    let span = end > start ? end - start : end + 24 - start
    let isDay = start < end && end > 12
    switch (first.form, second.form) {
    case (.exact, .exact): return span
    case (.exact, .hours): return isNear && (first.isOfDay || end > 12) ? span : nil
    case (.exact, .bare): return isNear && (start >= 12 || end > 12) ? span : nil
    case (.hours, .exact), (.bare, .exact): return isNear && isDay && second.isOfDay ? span : nil
    case (.hours, .hours): return isNear && (isDay || start > 12 && end <= 12) ? span : nil
    case (.bare, .hours): return isNear && (isDay && start >= 4 || start >= 18 && end <= 8) ? span : nil
    case (.hours, .bare), (.bare, .bare): return isNear && isDay ? span : nil
    }
  }

  /// Whether a span that may be another one is told of work: bare numbers, and times with a verb between.
  private func isWork(
    _ elements: [Element], _ start: Int, _ first: ClockTime, _ second: ClockTime, isVerbBetween: Bool
  ) -> Bool {
    let next = second.next
    if second.form == .bare, !endsCleanly(elements, next) { return false }
    if second.form == .hours, isLength(elements, next, ofDay: first.form == .bare) { return false }
    guard isVerbBetween || second.form == .bare && first.form == .bare else { return true }
    guard start > 0 else { return false }
    let before = elements[start - 1]
    guard isVerbBetween || before.isFunction([.from, .of, .at]) || before.kind == .colon else { return false }
    return (max(0, start - 8)..<start).contains { place in
      let element = elements[place]
      return (element.kind == .act && !element.participle || element.kind == .thing) && timed.contains(Int(element.id))
        && !elements[place..<start].contains { $0.endsPart }
    }
  }

  /// `20 to 24 hours a week`: a time that hours are reckoned over; a day only behind bare numbers, `10 to 14 hours a day`.
  private func isLength(_ elements: [Element], _ next: Int, ofDay: Bool) -> Bool {
    var next = next
    if next < elements.count, elements[next].isFunction(.per) { next += 1 }
    guard next < elements.count, elements[next].kind == .unit, adjacent(elements[next - 1], elements[next], within: 2)
    else { return false }
    let unit = elements[next].unit
    return [.week, .weekly, .month, .monthly, .year, .yearly].contains(unit) || ofDay && [.day, .daily].contains(unit)
  }

  /// Whether no word that the number could count stands behind it; May is a month there and no verb.
  private func endsCleanly(_ elements: [Element], _ next: Int) -> Bool {
    guard next < elements.count else { return Int(elements[next - 1].lastItem) + 1 >= items }
    let element = elements[next]
    guard adjacent(elements[next - 1], element, within: 1) else { return false }
    if element.kind == .unit { return element.unit == .daily }
    return element.isSeparator || element.kind == .function && !element.isFunction([.of, .allow])
  }
}
