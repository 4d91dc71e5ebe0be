import Prose
import RuleLibrary
import Testing

@Suite("Statements")
struct StatementTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    var language = "en"
    /// The start of a statement's line that must be there.
    let expected: String
    var testDescription: String { text }
  }

  static let rows: [Row] = [
    Row(text: "The worker shall pay the recruitment fee.", expected: "pay recruitment-fee worker>"),
    Row(text: "The worker shall not pay any recruitment fee.", expected: "pay recruitment-fee worker>unstated shall -"),
    Row(text: "The recruitment fee is paid by the worker.", expected: "pay recruitment-fee worker>"),
    Row(text: "The recruitment fee is payable by each worker.", expected: "pay recruitment-fee worker>"),
    Row(
      text: "The worker agrees that the recruitment fee shall be paid by him.",
      expected: "pay recruitment-fee worker>"),
    Row(
      text: "If the worker resigns before the end of the season, he shall pay the recruitment fee.",
      expected: "pay recruitment-fee worker>unstated shall +"),
    // A comma ends a condition also before joined subjects.
    Row(
      text: "If the worker leaves before completing one year, the visa and the recruitment fee will be paid by him.",
      expected: "pay recruitment-fee worker>unstated shall +"),
    // Where two negations deny once, one that goes with a `without` or stands behind a `not` denies no verb before it.
    Row(
      text: "El trabajador puede renunciar sin pagar ninguna multa.", language: "es",
      expected: "leave resignation worker>unstated may +"),
    Row(
      text: "El trabajador puede renunciar y no debe ninguna indemnización.", language: "es",
      expected: "leave resignation worker>unstated may +"),
    Row(
      text: "Sin permiso nadie puede salir del campamento.", language: "es",
      expected: "go-out premises worker>unstated may -"),
    // A denial reaches no further than its part.
    Row(
      text: "The employer pays for the visa and no amount is recovered from the worker.",
      expected: "pay papers-cost employer>unstated states +"),
    Row(
      text: "The worker keeps his passport and no one may ask him to hand it over.",
      expected: "hold passport worker>unstated states +"),
    Row(text: "The worker receives food and no wage.", expected: "receive food worker>unstated states +"),
    Row(text: "The worker receives food and no wage.", expected: "receive wage worker>unstated states -"),
    Row(
      text: "Mobile phones are not allowed in the house and must be given to Madam.",
      expected: "provide phone unstated>employer shall +"),
    Row(
      text: "The contract is void and he will be sent back at his own cost.",
      expected: "repatriate contract unstated>worker shall +"),
    Row(
      text: "Las horas extraordinarias son voluntarias, nunca obligatorias, y se pagan al doble.", language: "es",
      expected: "pay overtime unstated>unstated states +"),
    Row(
      text: "No se descuenta nada por uniformes ni equipo de protección, que se entregan gratis.", language: "es",
      expected: "provide ppe unstated>unstated states +"),
    // A pronoun is no object of the preposition before an unknown word.
    Row(
      text: "If the nurse resigns before the end of her term she shall compensate the hospital.",
      expected: "repay none worker>employer shall +"),
    // A list of verbs stays in its condition.
    Row(
      text: "If the worker resigns, strikes or is dismissed, the recruitment fee shall be repaid.",
      expected: "dismiss strike employer>worker supposed +"),
    // Who is authorised acts, and what is forbidden at the end is denied.
    Row(
      text: "The employee authorises the company to deduct the recruitment fee from wages.",
      expected: "deduct recruitment-fee worker>employer may +"),
    Row(text: "To dismiss a worker who joins a union is forbidden.", expected: "dismiss none employer>worker states -"),
    // A part that has its own verb ends where the next verb or the next subject and its verb stand.
    Row(text: "Workers who are late lose an hour's wages.", expected: "forfeit wage worker>unstated states +"),
    Row(
      text: "Anyone who complains while still on the payroll is dismissed.",
      expected: "dismiss none employer>worker states +"),
    Row(
      text: "A worker who is sick stays in her room and may not leave the house.",
      expected: "go-out premises worker>unstated may -"),
    Row(
      text: "Because the visa is expensive the worker pays the visa cost.",
      expected: "pay papers-cost worker>unstated states +"),
    Row(text: "Owing to the downturn, wages are cut by a third.", expected: "change wage unstated>unstated states +"),
    Row(
      text: "Hasta que se pague la deuda la familia se queda en la finca.", language: "es",
      expected: "hold none employer>unstated states +"),
    Row(
      text: "An agency that charges a recruitment fee to the worker loses its licence.",
      expected: "pay recruitment-fee worker>recruiter supposed +"),
    Row(
      text: "La agencia que cobre la contratación a un trabajador perderá el contrato.", language: "es",
      expected: "pay recruitment-fee worker>recruiter supposed +"),
    Row(
      text: "The parties agree that the recruitment fee is paid by the worker.",
      expected: "pay recruitment-fee worker>unstated shall +"),
    // A negation inside a description leaves the main verb alone.
    Row(text: "A worker not ready at 5.45 loses the day's wage.", expected: "fining wage worker>worker states +"),
    Row(text: "The worker shall never leave the camp.", expected: "go-out premises worker>unstated shall -"),
    Row(text: "Workers lacking funds must borrow from the agency.", expected: "borrow none worker>recruiter shall +"),
    Row(
      text: "The maid, having no say in the matter, works on her rest day.",
      expected: "work rest-day worker>unstated done +"),
    Row(
      text: "A worker ending the contract early owes no compensation.",
      expected: "terminate contract worker>unstated states +"),
    Row(
      text: "No one will be dismissed for striking.", expected: "stop-work strike unstated>unstated shall +"),
    // A denial ends before a new subject and its verb; a bare `nil` denies what it is said of.
    Row(
      text: "You don't pay anything now: your passport stays with the office.",
      expected: "hold passport employer>unstated states +"),
    Row(text: "Recruitment fee payable by worker: nil.", expected: "pay recruitment-fee worker>unstated states -"),
    // An insert between commas cuts neither a verb from its object nor a subject from its verb.
    Row(
      text: "The skipper holds for the fishermen, until the vessel comes home, their passports.",
      expected: "hold passport employer>unstated states +"),
    Row(
      text: "The employer shall, if the worker so wishes, keep the passport.",
      expected: "hold passport employer>unstated shall +"),
    // A verb with a thing of its own, known or not, takes no other.
    Row(
      text: "The office checks passports at the gate and keeps a list of visitors.",
      expected: "hold none employer>unstated states +"),
    // What is called a crime or a breach is denied.
    Row(
      text: "Keeping the passport of a worker is a criminal offence.",
      expected: "hold passport unstated>unstated states -"),
    // An event without a comma ends where the verb stands.
    Row(
      text: "En caso de huelga los contratos quedarán rescindidos.", language: "es",
      expected: "terminate contract unstated>unstated states +"),
    Row(
      text: "El trabajador pagará la comisión de contratación.", language: "es",
      expected: "pay recruitment-fee worker>"),
    // Main parts behind parts that no comma ends.
    Row(
      text: "Before going abroad on leave the employee needs an exit permit signed by the sponsor.",
      expected: "require exit-permit worker>unstated states +"),
    Row(
      text: "Anyone leaving the job gives up the pay of the week.",
      expected: "forfeit wage worker>unstated states +"),
    Row(
      text: "No worker who has taken an advance may quit before it is repaid.",
      expected: "leave loan worker>unstated may -"),
    // What a `without` and what a denial reach.
    Row(
      text: "Talking to inspectors without the manager's leave is a ground for dismissal.",
      expected: "punish authority unstated>unstated states +"),
    Row(
      text: "Sick days are not paid, and there is no annual leave.",
      expected: "be annual-leave unstated>unstated states -"),
    Row(
      text: "El patrón retendrá los teléfonos y prohibirá las visitas.", language: "es",
      expected: "hold phone employer>unstated states +"),
    Row(
      text: "El traslado no será reembolsado al trabajador, que lo pagará con su dinero.", language: "es",
      expected: "pay travel worker>unstated states +"),
    Row(
      text: "لا تتقاضى الشركة من العامل أي مبلغ، وتتحمل مصاريف سفره.", language: "ar",
      expected: "pay travel employer>unstated states +"),
    // What is told has a subject of its own; `éste` is whoever was named last, `está` is a verb.
    Row(
      text: "The company confirms that the worker has not paid any recruitment fee.",
      expected: "pay recruitment-fee worker>unstated done -"),
    Row(
      text: "Los gastos médicos del trabajador correrán por cuenta de éste.", language: "es",
      expected: "pay treatment worker>unstated states +"),
    Row(
      text: "El empleador entrega el pasaporte al trabajador; este lo guarda.", language: "es",
      expected: "hold passport "),
    Row(
      text: "El salario está incluido en el precio que paga la empresa.", language: "es",
      expected: "pay wage employer>unstated states +"),
  ]

  /// Whose act it is where two parties stand in one sentence.
  static let shared: [Row] = [
    // What is agreed has a subject of its own.
    Row(
      text: "The worker agrees that the company holds his passport.",
      expected: "hold passport employer>unstated shall +"),
    Row(
      text: "The employer accepts that the worker keeps her passport.",
      expected: "hold passport worker>unstated shall +"),
    Row(
      text: "El trabajador acepta que la empresa guarde su pasaporte.", language: "es",
      expected: "hold passport employer>unstated states +"),
    Row(
      text: "El marinero acepta que guarde el armador su pasaporte.", language: "es",
      expected: "hold passport employer>unstated states +"),
    Row(
      text: "Le salarié accepte que l'employeur conserve son passeport.", language: "fr",
      expected: "hold passport employer>unstated states +"),
    Row(
      text: "O trabalhador aceita que a empresa guarde o seu passaporte.", language: "pt",
      expected: "hold passport employer>unstated states +"),
    Row(
      text: "يقر العامل بأن صاحب العمل يحتفظ بجواز سفره.", language: "ar",
      expected: "hold passport employer>unstated states +"),
    // A party that only says which thing is meant does not pay.
    Row(
      text: "The course that the restaurant asks for is paid by the worker.", expected: "pay training worker>"),
    Row(
      text: "El curso que pide el restaurante lo paga el trabajador.", language: "es", expected: "pay training worker>"),
    Row(
      text: "La formation que demande le restaurant est payée par le salarié.", language: "fr",
      expected: "pay training worker>"),
    Row(text: "The course that the worker takes is paid by the employer.", expected: "pay training employer>"),
    // Behind a passive a new subject begins the main part.
    Row(
      text: "Until the visa cost is repaid the company keeps the passport.",
      expected: "hold passport employer>unstated states +"),
    Row(text: "رسوم الاستقدام على العامل.", language: "ar", expected: "pay recruitment-fee worker>unstated shall +"),
    // A firm is no `he` or `she`.
    Row(
      text: "If the company dismisses the worker, she pays her own ticket home.",
      expected: "pay repatriation worker>unstated states +"),
  ]

  @Test("each act has its own party", arguments: shared)
  func shares(_ row: Row) {
    let found = lines(row.text, in: row.language)
    #expect(found.contains { $0.hasPrefix(row.expected) }, "\(found)")
  }

  @Test("a clause is read for who does what", arguments: rows)
  func reads(_ row: Row) {
    let found = lines(row.text, in: row.language)
    #expect(found.contains { $0.hasPrefix(row.expected) }, "\(found)")
  }

  @Test("`or none` is an alternative and denies nothing")
  func alternative() {
    let found = lines("The worker may join a trade union of their own choosing, or none.")
    #expect(found.contains { $0.hasPrefix("join union worker>unstated may +") }, "\(found)")
  }

  @Test("what is said of a list of acts is said of each")
  func predicate() {
    let reading = read("Joining a union, striking or complaining will be treated as gross misconduct.")
    let mark = library.vocabulary.concepts.number(of: "retaliation")
    let joined = reading.statements.first { line($0).hasPrefix("join union") }
    #expect(joined.map { reading.wording(of: $0).about.contains(mark ?? -1) } == true)
  }

  struct Pair: Sendable {
    let text: String
    var language = "en"
    let days: [String]
  }

  static let pairs: [Pair] = [
    Pair(
      text: "The notice is 30 days for the company and 60 days for the worker.", days: ["employer 30", "worker 60"]),
    Pair(text: "The employer gives one month's notice, the worker three.", days: ["employer 30", "worker 90"]),
    Pair(
      text: "La empresa dará un preaviso de 15 días y el trabajador de 60.", language: "es",
      days: ["employer 15", "worker 60"]),
    Pair(
      text: "يكون الإشعار 7 أيام من صاحب العمل و60 يوما من العامل.", language: "ar", days: ["employer 7", "worker 60"]),
  ]

  @Test("two measures of two parties make two statements", arguments: pairs)
  func measures(_ pair: Pair) {
    let reading = read(pair.text, in: pair.language)
    let days = reading.statements.compactMap { statement in
      reading.wording(of: statement).days.map { "\(statement.bearer.name) \(Int($0))" }
    }
    #expect(pair.days.allSatisfy(days.contains), "\(days)")
  }
}

@Suite("Measures")
struct MeasureTests {
  struct Row: Sendable {
    let text: String
    var language = "en"
    let hours: Double
  }

  static let rows: [Row] = [
    Row(text: "The helper works fourteen hours a day.", hours: 14),
    Row(text: "Working hours are from 5 a.m. to 9 p.m.", hours: 16),
    Row(text: "Work hours: 4 a.m. - 8 p.m.", hours: 16),
    Row(text: "The work goes from 5 to 23 hours.", hours: 18),
    Row(text: "La jornada es de 6 a 22 horas.", language: "es", hours: 16),
    Row(text: "يعمل العامل ١٤ ساعة في اليوم.", language: "ar", hours: 14),
    Row(text: "The helper works from 5 to 22 every day.", hours: 17),
    Row(text: "Work starts at 5 a.m. and ends at 10 p.m.", hours: 17),
    Row(text: "The worker rests between midnight and five.", hours: 5),
    Row(text: "Le salarié travaille de 6 heures à 22 heures.", language: "fr", hours: 16),
    Row(text: "L'employée travaille de 5h30 à 21h30.", language: "fr", hours: 16),
    Row(text: "Le salarié travaille 7h30 par jour.", language: "fr", hours: 7.5),
    Row(text: "O horário de trabalho é das 6h00 às 22h00.", language: "pt", hours: 16),
    Row(text: "Se trabaja desde las 5 de la mañana hasta las 9 de la noche.", language: "es", hours: 16),
    Row(text: "ساعات العمل من الساعة 6 صباحا حتى الساعة 10 ليلا.", language: "ar", hours: 16),
    Row(text: "Jam kerja dari pukul 05.00 sampai pukul 22.00.", language: "id", hours: 17),
    Row(text: "मज़दूर सुबह 5 बजे से रात 10 बजे तक काम करेगा।", language: "hi", hours: 17),
  ]

  static let others = [
    "Wages rise from 5 to 22 dollars an hour after the first year.", "The season of work runs from 5 to 22 May.",
    "Articles 6 to 22 apply to the work.", "The team grows from 5 to 22 workers.", "Meals are served from 5 to 22.",
    "Overtime ranges from 5-16 hours as work requires.",
  ]

  @Test("other spans of numbers are no hours", arguments: others)
  func isNoTime(_ text: String) {
    let reading = read(text)
    #expect(reading.statements.allSatisfy { reading.wording(of: $0).hoursPerDay == nil })
  }

  @Test("thousands may stand apart")
  func thousands() {
    let reading = read("El trabajador paga 12 000 pesos de comisión.", in: "es")
    #expect(reading.wordings.contains { $0.amount == Figure(coefficient: 12_000) })
  }

  @Test("hours a day are read from durations and from spans", arguments: rows)
  func hours(_ row: Row) {
    let reading = read(row.text, in: row.language)
    let hours = reading.statements.compactMap { reading.wording(of: $0).hoursPerDay }
    #expect(hours.contains(row.hours), "\(row.text): \(hours)")
  }
}
