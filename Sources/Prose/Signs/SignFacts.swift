/// What some statements say, as short texts that points stand beside: `pay recruitment-fee worker +`, `w debit`.
///
/// The texts are given one by one as bytes; a fact may come more than once.
struct SignFacts {
  private let reading: Reading
  private let text: UnsafeBufferPointer<UInt8>
  private let concepts: ConceptTable
  private var line: [UInt8] = []

  init(_ reading: Reading, _ text: UnsafeBufferPointer<UInt8>, _ concepts: ConceptTable) {
    self.reading = reading
    self.text = text
    self.concepts = concepts
  }

  /// Gives the facts of statements, and the language.
  mutating func forEach(of statements: some Sequence<Int>, in language: String, _ body: ([UInt8]) -> Void) {
    give(body, "lang", language)
    for place in statements {
      let statement = reading.statements[place]
      giveActs(of: statement, body)
      giveConcepts(of: statement, body)
      giveMeasures(of: statement, body)
      giveWords(of: statement, body)
    }
  }

  private mutating func give(_ body: ([UInt8]) -> Void, _ parts: String...) {
    line.removeAll(keepingCapacity: true)
    for part in parts {
      if !line.isEmpty { line.append(0x20) }
      line += part.utf8
    }
    body(line)
  }

  private func name(_ concept: Int?) -> String { concept.map { concepts.name($0) } ?? "none" }

  /// `+` or `-`, with `?` where it is supposed and `x` where it is excepted.
  private func way(of statement: Statement) -> String {
    (statement.affirmed ? "+" : "-") + (statement.force == .supposed ? "?" : "") + (statement.excepted ? "x" : "")
  }

  private mutating func giveActs(of statement: Statement, _ body: ([UInt8]) -> Void) {
    let (act, thing, way) = (name(statement.act), name(statement.object), way(of: statement))
    let (bearer, beneficiary) = (statement.bearer.name, statement.beneficiary.name)
    give(body, act, way)
    give(body, thing, way)
    give(body, act, thing, way)
    give(body, act, thing, bearer, way)
    give(body, act, "by", bearer, way)
    give(body, thing, "by", bearer, way)
    give(body, thing, bearer, "for", beneficiary, way)
    give(body, act, thing, bearer, statement.force.name, statement.affirmed ? "+" : "-")
  }

  private mutating func giveConcepts(of statement: Statement, _ body: ([UInt8]) -> Void) {
    let (wording, surrounding) = (reading.wording(of: statement), reading.surrounding(of: statement))
    let (thing, bearer, way) = (name(statement.object), statement.bearer.name, way(of: statement))
    let sign = statement.affirmed ? "+" : "-"
    var about: [String] = []
    wording.about.forEach { about.append(concepts.name($0)) }
    for (place, concept) in about.enumerated() {
      give(body, "about", concept)
      give(body, "about", concept, way)
      give(body, "about", concept, bearer, way)
      give(body, "about", concept, thing, sign)
      for other in about[(place + 1)...].prefix(12) { give(body, "both", concept, other, sign) }
    }
    for (list, set) in [("lacks", wording.lacks), ("given", surrounding.given), ("unless", surrounding.unless)] {
      set.forEach { give(body, list, concepts.name($0)) }
    }
  }

  private mutating func giveMeasures(of statement: Statement, _ body: ([UInt8]) -> Void) {
    let (thing, bearer) = (name(statement.object), statement.bearer.name)
    for step in reading.wording(of: statement).steps {
      give(body, step)
      give(body, step, thing)
      give(body, step, bearer)
    }
  }

  /// Words and pairs of words of the statement, lower case, numbers as `0`.
  private mutating func giveWords(of statement: Statement, _ body: ([UInt8]) -> Void) {
    let words = SignWords.words(of: text[statement.range.clamped(to: 0..<text.count)])
    for (place, word) in words.enumerated() {
      give(body, "w", word)
      if place > 0 { give(body, "w", words[place - 1], word) }
    }
  }
}

/// Cuts text into words.
enum SignWords {
  /// Letters, marks and figures in a row, lower case; a number is `0`.
  static func words(of bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).lowercased().unicodeScalars {
      if isPart(scalar) {
        word.append(scalar)
      } else if !word.isEmpty {
        words.append(finished(word))
        word = String.UnicodeScalarView()
      }
    }
    if !word.isEmpty { words.append(finished(word)) }
    return words
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return (0x61...0x7A).contains(scalar.value) || (0x30...0x39).contains(scalar.value)
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .decimalNumber:
      return true
    default: return false
    }
  }

  private static func finished(_ word: String.UnicodeScalarView) -> String {
    word.allSatisfy { $0.properties.numericType == .decimal } ? "0" : String(word)
  }
}

extension Wording {
  /// The measures stated, each with the greatest bound that it reaches: `hoursPerWeek 60`.
  fileprivate var steps: [String] {
    func step(_ name: String, _ value: Double?, _ bounds: [Double]) -> String? {
      value.map { value in "\(name) \(bounds.last { $0 <= value }.map { String(Int($0)) } ?? "-")" }
    }
    let share = percent.map { figure in
      Double(figure.coefficient) / (0..<max(figure.scale, 0)).reduce(1) { power, _ in power * 10 }
    }
    return [
      amount.map { _ in "amount" }, otherAmount.map { _ in "otherAmount" },
      step("percent", share, [5, 10, 20, 33, 50, 100]), step("hoursPerDay", hoursPerDay, [8, 10, 12, 14]),
      step("hoursPerWeek", hoursPerWeek, [40, 48, 56, 60, 72]), step("hours", hours, [8, 12, 24, 36, 48]),
      step("minutes", minutes, [15, 30, 60]), step("daysPerWeek", daysPerWeek, [5, 6, 7]),
      step("days", days, [1, 3, 7, 14, 30, 60, 90, 180, 365]), laterDays.map { _ in "laterDays" },
      step("persons", persons, [2, 4, 6, 8, 12]), count.map { _ in "count" },
      step("age", age, [14, 15, 16, 18, 21, 30]),
    ].compactMap { $0 }
  }
}
