import ContractModel
import Foundation
import TestDocuments
import Testing

private let reader = Result { try makeReader() }

@Suite("reading contracts")
struct ReadingTests {
  @Test(
    "a JSON document gives these fields and problems", arguments: Case.all(in: caseFolder.appending(path: "json.cases"))
  )
  func json(example: Case) throws { try expect(example) }

  @Test(
    "an XML document gives these fields and problems", arguments: Case.all(in: caseFolder.appending(path: "xml.cases")))
  func xml(example: Case) throws { try expect(example) }

  @Test(
    "a template gives these fields and problems", arguments: Case.all(in: caseFolder.appending(path: "templates.cases"))
  )
  func template(example: Case) throws { try expect(example) }

  private func expect(_ example: Case) throws {
    let difference = try example.difference(from: Reading(example.input, reader: reader.get()).text)
    #expect(difference == nil)
  }

  @Test("the case files hold cases", arguments: ["json", "xml", "templates"])
  func casesAreFound(name: String) {
    #expect(Case.all(in: caseFolder.appending(path: "\(name).cases")).count >= 10)
  }
}

@Suite("one contract in many layouts")
struct LayoutTests {
  static let samples =
    Checkout.files(in: "Samples/compliant", ending: ".json")
    + Checkout.files(in: "Samples/violating", ending: ".json")

  @Test("a sample has the same fields in every layout of JSON and XML", arguments: samples)
  func sameFields(path: String) throws {
    let text = try Checkout.text(path)
    let reader = try reader.get()
    let original = Reading(text, reader: reader)
    #expect(original.problems == [])
    #expect(original.values.count > 20)
    let draft = try #require(Draft(json: text))
    for layout in [Draft.JSONLayout.narrow, .indented, .escaped] {
      let written = Reading(draft.json(layout), reader: reader)
      #expect(written.problems == [], "\(layout)")
      #expect(written.values == original.values, "\(layout)")
    }
    for layout in Draft.XMLLayout.allCases {
      let written = Reading(draft.xml(layout, reader.vocabulary), reader: reader)
      #expect(written.problems == [], "\(layout)")
      #expect(written.values == original.values, "\(layout)")
    }
  }
}

@Suite("numbers")
struct NumberTests {
  @Test(
    "a number has one value however it is written",
    arguments: [
      ("1500", ["1500.00", "1.5e3", "1500.0", "15E2", "1500e0", "150000e-2", "0.15e+4", "1500.000000000000000000000"]),
      ("0", ["0.0", "-0", "0e5", "0.000000000000000000000"]),
      ("-12.5", ["-12.50", "-1.25e1", "-125e-1"]),
      ("999999999999999999", ["999999999999999999.0", "0.999999999999999999e18"]),
      ("0.000000000000000001", ["1e-18", "0.0000000000000000010"]),
    ])
  func oneValue(value: String, forms: [String]) throws {
    for form in [value] + forms {
      let reading = Reading(#"{"id": "A", "wage": {"amount": \#(form)}}"#, reader: try reader.get())
      #expect(reading.problems == [], "\(form)")
      #expect(reading.values.contains("wage.amount = \(value)"), "\(form): \(reading.values)")
    }
  }

  @Test("money never passes through binary floating point", arguments: ["0.1", "0.3", "1234567890123.45", "4.35"])
  func exact(text: String) throws {
    for document in [
      #"{"id": "A", "wage": {"amount": \#(text)}}"#, "<contract id='A'><wage amount='\(text)'/></contract>",
    ] {
      #expect(Reading(document, reader: try reader.get()).values.contains("wage.amount = \(text)"))
    }
  }

  @Test(
    "a number that is too long to be exact is a problem, never a rounded value",
    arguments: ["1234567890123456789012", "1e19", "1e400", "0.1234567890123456789", "1e-30", "123456789012345678.12"])
  func tooLong(text: String) throws {
    let reading = Reading("<contract id='A'><wage amount='\(text)'/></contract>", reader: try reader.get())
    #expect(reading.problems.count == 1)
    #expect(reading.values.contains("wage.amount = unknown"), "\(reading.values)")
  }
}
