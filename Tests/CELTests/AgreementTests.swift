import CEL
import Testing

/// A generator of numbers that is the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Conditions over `OrderFixture`, made by chance.
private struct ConditionMaker {
  var generator: SeededGenerator

  mutating func pick(_ options: [String]) -> String { options.randomElement(using: &generator) ?? "" }

  mutating func condition(_ depth: Int, fee: [String] = ["fee"]) -> String {
    let isLeaf = depth == 0 || Int.random(in: 0..<4, using: &generator) == 0
    if isLeaf { return leaf(fee) }
    switch Int.random(in: 0..<9, using: &generator) {
    case 0, 1: return "(\(condition(depth - 1, fee: fee)) && \(condition(depth - 1, fee: fee)))"
    case 2, 3: return "(\(condition(depth - 1, fee: fee)) || \(condition(depth - 1, fee: fee)))"
    case 4: return "!(\(condition(depth - 1, fee: fee)))"
    case 5:
      return
        "(\(condition(depth - 1, fee: fee)) ? \(condition(depth - 1, fee: fee)) : \(condition(depth - 1, fee: fee)))"
    case 6:
      return
        "cel.bind(b, \(pick([decimal(fee, 2), "order.price.amount"])), b > 100.5 || \(condition(depth - 1, fee: fee)))"
    default:
      let name = "f\(fee.count)"
      let macro = pick(["all", "exists", "exists_one"])
      let list = pick([
        "order.fees", "order.fees", "order.fees", "order.history", "order.fees.filter(x, x.amount > 100)",
      ])
      return "\(list).\(macro)(\(name), \(condition(depth - 1, fee: fee + [name])))"
    }
  }

  mutating func leaf(_ fee: [String]) -> String {
    let own = pick(fee)
    let relation = pick(["==", "!=", "<", "<=", ">", ">="])
    switch Int.random(in: 0..<14, using: &generator) {
    case 12: return "\(text(fee, 2)) \(pick(["==", "!="])) '\(pick(["medical", "visa", "other"]))'"
    case 13: return "\(text(fee, 2)) in ['travel', '\(pick(["visa", "x", "EUR"]))']"
    case 0: return "\(own).kind \(pick(["==", "!="])) '\(pick(["medical", "visa", "travel"]))'"
    case 1: return "\(own).payer in [\(pick(["'worker'", "'employer'", "'worker', 'employer'"]))]"
    case 2: return pick(["\(own).reimbursed", "order.open", "true", "false"])
    case 3:
      return
        "has(\(pick(["\(own).reimbursed", "order.limit", "order.price.currency", "order.rebate.amount", "order.history"])))"
    case 4, 5: return "\(integer(2)) \(relation) \(integer(2))"
    case 6, 7, 8: return "\(decimal(fee, 2)) \(relation) \(decimal(fee, 2))"
    case 9:
      let days = [
        "order.begins", "order.ends", "asOf", "day('2024-10-04')", "day('2025-01-31')", "order.begins.plusDays(3)",
      ]
      return "\(pick(days)) \(relation) \(pick(days))"
    case 10: return "order.title \(pick(["==", "!="])) '\(pick(["Harvest work, café", "x", ""]))'"
    default:
      return pick([
        "order.title.contains('work')", "'new' in order.tags", "'\(pick(["worker", "employer"]))' in order.parties",
        "size(order.fees) \(relation) 3",
        "order.price.currency == 'USD'",
        "order.sector in ['farm', 'sea']", "order.title in ['a', 'Harvest work, café']",
        "order.tags.exists(t, t == 'new')", "order.title \(pick(["==", "!="])) order.price.currency",
        "order.title != order.title",
        "order.title.matches('\(pick(["work|play", "^(Har|har)", "café$", "^x$", "w.rk"]))')",
        "hourly(\(decimal(fee, 1)), order.price.period, order.hours) > 15", "order.fees[\(integer(1))].kind == 'visa'",
      ])
    }
  }

  /// A text that is chosen by conditions, some of them on other chosen texts.
  mutating func text(_ fee: [String], _ depth: Int) -> String {
    let own = pick(fee)
    guard depth > 0 else { return pick(["\(own).kind", "order.title", "order.price.currency", "'visa'", "'other'"]) }
    switch Int.random(in: 0..<3, using: &generator) {
    case 0: return "named(\(text(fee, depth - 1)), \(text(fee, depth - 1)))"
    case 1: return "cel.bind(t, \(text(fee, depth - 1)), \(leaf(fee)) ? t : t == 'visa' ? 'medical' : \(own).kind)"
    default: return "(\(leaf(fee)) ? \(text(fee, depth - 1)) : \(text(fee, depth - 1)))"
    }
  }

  mutating func integer(_ depth: Int) -> String {
    if depth > 0, Bool.random(using: &generator) {
      return "(\(integer(depth - 1)) \(pick(["+", "-", "*", "/", "%"])) \(integer(depth - 1)))"
    }
    return pick(["order.count", "order.limit", "0", "1", "5", "7", "size(order.fees)", "9223372036854775807"])
  }

  mutating func decimal(_ fee: [String], _ depth: Int) -> String {
    if depth > 0, Bool.random(using: &generator) {
      switch Int.random(in: 0..<3, using: &generator) {
      case 0:
        return "(\(leaf(fee)) ? \(decimal(fee, depth - 1)) : \(decimal(fee, depth - 1)))"
      default:
        return
          "(\(decimal(fee, depth - 1)) \(pick(["+", "-", "*", "/"])) \(pick(["2", "0.25", "order.count", decimal(fee, depth - 1)])))"
      }
    }
    return pick([
      "order.price.amount", "order.hours", "order.rebate.amount", "\(pick(fee)).amount", "decimal('15.5')",
      "decimal(0)",
      "-order.price.amount",
    ])
  }
}

@Suite("the three ways to evaluate")
struct AgreementTests {
  @Test("agree on conditions made by chance")
  func agree() throws {
    var maker = ConditionMaker(generator: SeededGenerator(seed: 20_260_101))
    var counts: [Truth: Int] = [:]
    var decided = 0
    for _ in 0..<1_500 {
      let expression = maker.condition(4)
      let (truth, sketched, value, derivation) = try OrderFixture.judge(
        expression, in: DefinitionTests.environment,
        asOf: Bool.random(using: &maker.generator) ? CalendarDay(daysSince1970: 20_050) : nil)
      #expect(truth == Truth(of: value), "\(expression): \(truth), \(value.text)")
      #expect([truth, .unknown, .error].contains(sketched), "\(expression): \(truth), \(sketched)")
      if sketched == .true || sketched == .false { decided += 1 }
      #expect(
        derivation.root.value?.text == value.text, "\(expression): \(derivation.root.value?.text ?? "-"), \(value.text)"
      )
      counts[truth, default: 0] += 1
    }
    #expect(decided > 300, "sketches decide nothing")
    for truth in [Truth.true, .false, .unknown, .error] { #expect(counts[truth, default: 0] > 30) }
  }
}
