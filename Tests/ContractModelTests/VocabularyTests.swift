import CEL
import ContractModel
import Documents
import Foundation
import SourceText
import TestDocuments
import Testing

private let vocabulary = Result { try makeReader().vocabulary }

@Suite("what derives from the vocabulary")
struct DerivedFileTests {
  @Test(
    "the file in the checkout equals what the vocabulary gives (make schemas)",
    arguments: ["Rules/schemas/contract.schema.json", "Rules/schemas/contract.xsd", "docs/fields.md"])
  func equals(path: String) throws {
    let vocabulary = try vocabulary.get()
    let derived =
      path.hasSuffix(".json")
      ? vocabulary.jsonSchema()
      : path.hasSuffix(".xsd")
        ? vocabulary.xmlSchema()
        : vocabulary.fieldReference()
    if Case.isRecording {
      let url = Checkout.root.appending(path: path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try derived.write(to: url, atomically: true, encoding: .utf8)
    }
    let isEqual = derived == (try? Checkout.text(path))
    #expect(isEqual, "\(path) is not what the vocabulary gives; run: make schemas")
  }

  @Test("the JSON Schema is sound JSON and names every field that a document may hold")
  func schemaNamesFields() throws {
    let vocabulary = try vocabulary.get()
    let schema = try JSONSerialization.jsonObject(with: Data(vocabulary.jsonSchema().utf8)) as? [String: Any]
    let definitions = try #require(schema?["$defs"] as? [String: Any])
    let derived = vocabulary.records.flatMap(\.fields).filter(\.isDerived).count
    #expect(derived > 0)
    for record in vocabulary.records {
      guard let definition = definitions[record.name] as? [String: Any] else { continue }
      let properties = try #require(definition["properties"] as? [String: Any])
      #expect(Set(properties.keys) == Set(record.fields.filter { !$0.isDerived }.map(\.name)))
    }
    #expect(Set(definitions.keys).isSuperset(of: ["contract", "worker", "fee", "payslip"]))
  }
}

@Suite("the vocabulary")
struct VocabularyTests {
  @Test("mistakes in a vocabulary are told all at once, each with its place")
  func mistakes() throws {
    let text = """
      vocabulary: contract
      version: 1
      namespace: urn:x
      enums:
        stage: [template, signed]
      records:
        contract:
          id: {type: strin, required: true}
          stage: {type: stage, requird: true}
          parts: {type: "[string]"}
        other:
          flag: {type: boolean, required: perhaps}
      """
    let (_, problems) = Vocabulary.read(
      SourceFile(name: "vocabulary.yaml", text: text), codes: try Checkout.groundFiles()[1])
    #expect(
      problems.map(\.line) == [
        "vocabulary.yaml:8:16: unknown type `strin`; did you mean `string`?",
        "vocabulary.yaml:9:26: unknown key `requird` of the field `stage`; did you mean `required`?",
        "vocabulary.yaml:10:19: the list `parts` has no `item`",
        "vocabulary.yaml:12:37: found text, expected true or false for `required`",
      ])
  }

  @Test(
    "it holds every field, type and member of the published vocabulary",
    .enabled(
      if: Checkout.hasShared("spec/contract-vocabulary.yaml"), "the published vocabulary is not beside the checkout"))
  func holdsThePublishedOne() throws {
    let url = Checkout.shared.appending(path: "spec/contract-vocabulary.yaml")
    let file = SourceFile(name: "published.yaml", text: try String(contentsOf: url, encoding: .utf8))
    let (published, problems) = Vocabulary.read(file, codes: try Checkout.groundFiles()[1])
    #expect(problems == [])
    #expect(published.records.count >= 25)
    let ours = try vocabulary.get()
    #expect(ours.namespace == published.namespace)
    for record in published.records {
      let mine = try #require(ours.records.first { $0.name == record.name }, "\(record.name)")
      for field in record.fields {
        let own = try #require(mine.fields.first { $0.name == field.name }, "\(record.name).\(field.name)")
        #expect(own.item == field.item)
        #expect(own.isRequired == field.isRequired)
        #expect(own.isPersonal == field.isPersonal)
        #expect(own.defaultText == field.defaultText)
        #expect(ours.name(of: own.type) == published.name(of: field.type), "\(record.name).\(field.name)")
      }
    }
    for enumeration in published.enumerations {
      let mine = try #require(ours.enumerations.first { $0.name == enumeration.name })
      #expect(Set(mine.members).isSuperset(of: enumeration.members), "\(enumeration.name)")
    }
  }
}

extension Vocabulary {
  /// A type by name, as two vocabularies may number their records apart.
  fileprivate func name(of type: FieldType) -> String {
    switch type {
    case .enumeration(let index): enumerations[index].name
    case .record(let index): records[index].name
    case .list(let element): "[\(name(of: element))]"
    case .string, .text, .boolean, .integer, .decimal, .date, .country, .language, .currency: "\(type)"
    }
  }
}
