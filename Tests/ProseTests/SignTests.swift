import Prose
import SourceText
import Testing

@Suite("points for what statements say")
struct SignTests {
  private let concepts = ConceptTable(acts: ["be", "hold", "pay"], things: ["passport", "wage"], marks: ["consent"])

  private func reading(_ sentences: [(act: Int, thing: Int, affirmed: Bool)]) -> Reading {
    var reading = Reading()
    reading.wordings = [Wording()]
    reading.surroundings = [Surrounding()]
    for (place, said) in sentences.enumerated() {
      var statement = Statement()
      (statement.act, statement.object, statement.affirmed) = (said.act, said.thing, said.affirmed)
      statement.sentence = place
      reading.statements.append(statement)
    }
    return reading
  }

  private func weigh(_ table: SignTable, _ reading: Reading) -> SignReading {
    SignReading(table, reading, UnsafeBufferPointer(start: nil, count: 0), language: "en", concepts: concepts)
  }

  private let table = SignTable(
    kinds: [
      .init(id: "DOC-01", base: -40, plausible: -10),
      .init(id: "WAG-01", base: -40, plausible: -10),
    ],
    points: [
      ("hold passport +", [(kind: 0, points: 35)]), ("passport +", [(kind: 0, points: 30)]),
      ("hold passport -", [(kind: 0, points: -50)]), ("pay wage +", [(kind: 1, points: 31)]),
    ])

  @Test("facts add up once each, and a kind is plausible by its bound")
  func sums() {
    let held = weigh(table, reading([(1, 3, true), (1, 3, true)]))
    #expect(held.isPlausible(0, at: 0) && held.isPlausible(0, at: 1))
    let paid = weigh(table, reading([(2, 4, true)]))
    #expect(paid.isPlausible(1, at: 0) && !paid.isPlausible(0, at: 0))
    #expect(!weigh(table, reading([(0, 3, false)])).isPlausible(0, at: 0))
  }

  @Test("what is denied speaks against a kind, in the sentences beside it and no further")
  func windows() {
    let near = weigh(table, reading([(1, 3, true), (1, 3, false)]))
    #expect(!near.isPlausible(0, at: 0))
    let far = weigh(
      table, reading([(1, 3, true), (0, 4, true), (0, 4, true), (0, 4, true), (1, 3, false)]))
    #expect(far.isPlausible(0, at: 0) && !far.isPlausible(0, at: 4))
  }

  @Test("a table is the same after it was packed")
  func packed() {
    var writer = PackedWriter()
    table.write(&writer)
    var reader = PackedReader(PackedBytes(writer.bytes))
    #expect(SignTable(&reader) == table)
  }

  @Test("facts name act, thing, bearer and words; numbers are alike")
  func facts() {
    var said = reading([(1, 3, true)])
    let text = Array("Passport held 30 days".utf8)
    said.statements[0].range = 0..<text.count
    let facts = text.withUnsafeBufferPointer { said.signFacts(of: $0, language: "en", concepts: concepts) }
    #expect(facts.count == 1)
    for fact in ["lang en", "hold passport +", "hold by unstated +", "w passport", "w held 0", "w 0 days"] {
      #expect(facts[0].contains(fact))
    }
  }
}
