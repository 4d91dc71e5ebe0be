import Prose
import RuleLibrary
import Testing

@Suite("Names and terms")
struct DefinitionTests {
  private func definitions(_ names: [(String, Party)]) -> Definitions {
    var definitions = Definitions()
    for (name, party) in names { definitions.define(name.utf8, as: party) }
    return definitions
  }

  @Test("a name of the contract's fields stands for its party")
  func names() {
    let known = definitions([("Bright Harbour Hotels Pte Ltd", .employer), ("Amina Yusuf", .worker)])
    let found = lines("The recruitment fee is paid by Bright Harbour Hotels Pte Ltd.", definitions: known)
    #expect(found.contains { $0.hasPrefix("pay recruitment-fee employer>") }, "\(found)")
    let other = lines("Amina Yusuf shall pay the recruitment fee.", definitions: known)
    #expect(other.contains { $0.hasPrefix("pay recruitment-fee worker>") }, "\(other)")
  }

  @Test("the company's form may be left out of a long name")
  func shortened() {
    let known = definitions([("Bright Harbour Hotels Pte Ltd", .employer)])
    #expect(
      lines("Bright Harbour Hotels pays the wage.", definitions: known).contains { $0.hasPrefix("pay wage employer>") })
    #expect(!lines("Bright pays the wage.", definitions: known).contains { $0.hasPrefix("pay wage employer>") })
  }

  struct Term: Sendable {
    let text: String
    var language = "en"
    let later: String
    let expected: String
  }

  static let definitionRows: [Term] = [
    Term(
      text:
        "This contract is made by the employer (hereinafter \"the House\") and the worker, hereinafter \"the Aide\".",
      later: "The Aide shall pay the recruitment fee to the House.", expected: "pay recruitment-fee worker>employer"),
    Term(
      text: "Contrato entre el empleador, en adelante \"la Casa\", y el trabajador, en adelante \"la Cuidante\".",
      language: "es", later: "La Cuidante pagará la comisión de contratación.", expected: "pay recruitment-fee worker>"),
  ]

  @Test("a term that the document defines holds in its other clauses", arguments: definitionRows)
  func terms(_ term: Term) {
    let defined = read(term.text, in: term.language).terms
    let found = lines(term.later, in: term.language, definitions: defined)
    #expect(found.contains { $0.hasPrefix(term.expected) }, "\(found)")
  }

  @Test("names that do not stand in a text leave it as it is")
  func occurring() {
    let known = definitions([("Bright Harbour Hotels", .employer), ("Amina Yusuf", .worker)])
    let text = Array("amina yusuf works here".utf8)
    text.withUnsafeBufferPointer { #expect(known.occurring(in: $0) == definitions([("Amina Yusuf", .worker)])) }
  }

  struct Guess: Sendable {
    let text: String
    let language: String?
  }

  static let guesses: [Guess] = [
    Guess(text: "The worker is free to leave the house on the weekly rest day.", language: "en"),
    Guess(text: "La trabajadora puede salir de la casa en su día de descanso semanal.", language: "es"),
    Guess(text: "لا يجوز لصاحب العمل أن يحتفظ بجواز سفر العامل في أي حال من الأحوال.", language: "ar"),
    Guess(text: "Der Arbeitnehmer erhaelt jeden Monat seinen Lohn und behaelt seinen Reisepass.", language: nil),
  ]

  @Test("a language is told by its small words", arguments: guesses)
  func guess(_ row: Guess) {
    let text = Array(row.text.utf8)
    let found = text.withUnsafeBufferPointer { library.prose.guess($0)?.language }
    #expect(found == row.language)
  }
}
