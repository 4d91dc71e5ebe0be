import CEL
import Documents
import SourceText

/// Reads `ledger.yaml`.
struct LedgerReader {
  var settings: SettingsFile
  var environment: Environment
  let schema: RecordSchema
  /// Whether the ledger was proved before: its expressions are compiled when they are needed.
  let isProved: Bool
  private var bindingTexts: [String] = []

  init(settings: SettingsFile, environment: Environment, schema: RecordSchema, isProved: Bool) {
    self.isProved = isProved
    self.settings = settings
    self.environment = environment
    self.schema = schema
  }

  /// The ledger; nil where something is missing or wrong, which is then among the problems.
  mutating func read() -> LedgerDefinition? {
    guard let root = settings.tree.root else { return nil }
    let keys = ["into", "let", "currency", "months", "wages", "entries"]
    let top = settings.mapping(
      root, "the ledger", keys: keys, required: ["into", "currency", "months", "wages", "entries"])
    guard let (slot, record) = readPlace(top["into"]), let slots = readSlots(record, at: root) else { return nil }
    readBindings(top["let"])
    guard let currency = program(top["currency"], .string, in: environment),
      let months = program(top["months"], .decimal, in: environment),
      let wages = program(top["wages"], .decimal, in: environment), let list = top["entries"]
    else { return nil }
    let entries = settings.items(of: list, "the entries of the ledger").compactMap { readEntry($0, record) }
    return LedgerDefinition(
      slot: slot, record: record, slots: slots, fieldCount: schema.records[record].fields.count, currency: currency,
      months: months, wages: wages, bindingTexts: bindingTexts, entries: entries)
  }

  private mutating func readPlace(_ node: Int?) -> (slot: Int, record: Int)? {
    guard let node, let name = settings.text(node, "a field of the contract"), let contract = schema.records.first
    else { return nil }
    if let slot = contract.slot(of: name), case .list(.record(let record)) = contract.fields[slot].type {
      return (slot, record)
    }
    settings.report("found `\(name)`, expected a list of records of the contract", at: node)
    return nil
  }

  private mutating func readSlots(_ record: Int, at node: Int) -> LedgerDefinition.Slots? {
    let type = schema.records[record]
    func slot(_ name: String) -> Int { type.slot(of: name) ?? -1 }
    let slots = LedgerDefinition.Slots(
      currency: slot("currency"), total: slot("total"), taken: slot("taken"), debt: slot("debt"),
      months: slot("months"), wages: slot("wages"), sharePercent: slot("sharePercent"),
      takenPercent: slot("takenPercent"), debtMonths: slot("debtMonths"), unstated: slot("unstated"))
    let all = [
      slots.currency, slots.total, slots.taken, slots.debt, slots.months, slots.wages, slots.sharePercent,
      slots.takenPercent, slots.debtMonths, slots.unstated,
    ]
    if all.allSatisfy({ $0 >= 0 }) { return slots }
    settings.report("the record `\(type.name)` lacks a field that the ledger fills", at: node)
    return nil
  }

  private mutating func readBindings(_ node: Int?) {
    guard let node else { return }
    for member in settings.members(of: node, "named values") {
      guard let expression = settings.expression(member, "an expression") else { continue }
      bindingTexts.append(expression.text)
      switch environment.naming(settings.key(of: member), expression.text) {
      case .success(let extended): environment = extended
      case .failure(let problems): settings.report(problems, in: expression)
      }
    }
  }

  private mutating func readEntry(_ node: Int, _ record: Int) -> LedgerDefinition.Entry? {
    let keys = ["name", "for_each", "when", "amount", "currency", "counts"]
    let item = settings.mapping(
      node, "an entry of the ledger", keys: keys, required: ["name", "when", "amount", "currency", "counts"])
    guard let place = item["name"], let name = settings.text(place, "a field of the line") else { return nil }
    guard let slot = schema.records[record].slot(of: name), schema.records[record].fields[slot].type == .decimal else {
      settings.report("`\(name)` is no amount of the ledger's line", at: place)
      return nil
    }
    var inner = environment
    var list: Int?
    if let node = item["for_each"] {
      guard let (slot, extended) = readList(node) else { return nil }
      list = slot
      inner = extended
    }
    guard let when = program(item["when"], .bool, in: inner), let amount = program(item["amount"], .decimal, in: inner),
      let currency = program(item["currency"], .string, in: inner)
    else { return nil }
    let counts = item["counts"].map { settings.items(of: $0, "what it counts to") } ?? []
    return LedgerDefinition.Entry(
      name: name, slot: slot, list: list, when: when, amount: amount, currency: currency,
      counts: Set(counts.compactMap { settings.choice($0, "a sum", as: LedgerDefinition.Count.self) }))
  }

  private mutating func readList(_ node: Int) -> (slot: Int, environment: Environment)? {
    guard let text = settings.text(node, "a list and a name") else { return nil }
    let words = text.split(separator: " ").map(String.init)
    guard words.count == 3, words[1] == "as" else {
      settings.report("found `\(text)`, expected a list and a name, such as `contract.fees as fee`", at: node)
      return nil
    }
    let parts = words[0].split(separator: ".").map(String.init)
    guard parts.count == 2, parts[0] == "contract", let slot = schema.records[0].slot(of: parts[1]),
      case .list(.record(let record)) = schema.records[0].fields[slot].type
    else {
      settings.report("`\(words[0])` is no list of records of the contract", at: node)
      return nil
    }
    let variable = Environment.Variable(words[2], .record(record, schema.records[record].name))
    return (slot, environment.adding(variable: variable))
  }

  private mutating func program(
    _ node: Int?, _ type: CELType, in environment: Environment
  ) -> Deferred<Program>? {
    guard let expression = settings.expression(node, "an expression") else { return nil }
    return settings.deferred(expression, expecting: type, in: environment, isProved: isProved)
  }
}
