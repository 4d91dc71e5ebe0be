import Prose
import RuleLibrary
import Testing

/// Text made to be slow or to break: it is read to its end, in one pass, and makes no more than its share of statements.
@Suite("Hostile text")
struct HostileTextTests {
  static let texts: [String: String] = [
    "negations": String(repeating: "not ", count: 50_000),
    "without": String(repeating: "without or ", count: 20_000),
    "relatives": "worker who " + String(repeating: "not be ", count: 20_000),
    "parentheses": String(repeating: "(", count: 50_000) + "worker" + String(repeating: ")", count: 50_000),
    "one sentence": String(repeating: "the worker pays the fee to the agency and ", count: 12_000),
    "acts": String(repeating: "pay ", count: 40_000),
    "list": "The worker pays: " + String(repeating: "(a) fee ", count: 20_000),
    "quotes": String(repeating: "employer (\"", count: 10_000),
    "commas": String(repeating: ", and", count: 30_000),
    "numbers": String(repeating: "9 to 10 of ", count: 20_000),
    "clock times": String(repeating: "work from 5 to ", count: 20_000),
    "descriptions": String(repeating: "the fee that the worker pays ", count: 20_000),
    "measures": String(repeating: "the worker three days, the employer ", count: 12_000),
    "thousands": String(repeating: "12 000 ", count: 30_000),
    "broken UTF-8 in text": String(
      decoding: [0xC3, 0x28, 0xE2, 0x82] + Array("worker pays".utf8) + [0xF0], as: UTF8.self),
    "marks alone": String(repeating: "\u{0301}\u{200D}", count: 20_000),
    "blanks": String(repeating: "____ ", count: 20_000),
    "empty": "",
  ]

  @Test("it is read to its end", arguments: texts.keys.sorted())
  func reads(_ name: String) {
    let text = Self.texts[name] ?? ""
    let reading = read(text)
    #expect(reading.statements.count <= text.utf8.count + 1)
    #expect(reading.statements.allSatisfy { $0.range.upperBound <= text.utf8.count })
  }

  @Test("bytes that are no UTF-8 do no harm")
  func bytes() throws {
    let lexicon = try #require(library.prose.lexicon(for: "ar"))
    for seed in 0..<64 {
      let bytes = (0..<257).map { UInt8(truncatingIfNeeded: ($0 &* 73 &+ seed &* 151) ^ ($0 >> 3)) }
      var buffers = ReadingBuffers()
      let reading = bytes.withUnsafeBufferPointer { library.prose.read($0, lexicon: lexicon, buffers: &buffers) }
      #expect(reading.statements.allSatisfy { $0.range.upperBound <= bytes.count })
    }
  }

  @Test("buffers used before change nothing")
  func buffers() throws {
    let lexicon = try #require(library.prose.lexicon(for: "en"))
    var buffers = ReadingBuffers()
    let texts = [
      "The worker pays the fee of USD 300 within 3 days.", "No fee.",
      "The agency keeps the passport; he may not leave.",
    ]
    for text in texts + texts.reversed() {
      let bytes = Array(text.utf8)
      let again = bytes.withUnsafeBufferPointer { library.prose.read($0, lexicon: lexicon, buffers: &buffers) }
      #expect(again.statements.map(line) == lines(text))
    }
  }

  struct Placeholder: Sendable {
    let text: String
    let expected: String
  }

  static let placeholders: [Placeholder] = [
    Placeholder(
      text: "{{worker.name}} and the worker shall pay the recruitment fee.", expected: "pay recruitment-fee worker>"),
    Placeholder(text: "The worker shall pay [amount] as recruitment fee.", expected: "pay recruitment-fee worker>"),
    Placeholder(text: "The worker, ________, shall pay the recruitment fee.", expected: "pay recruitment-fee worker>"),
  ]

  @Test("placeholders do not break reading", arguments: placeholders)
  func placeholder(_ row: Placeholder) {
    #expect(lines(row.text).contains { $0.hasPrefix(row.expected) }, "\(lines(row.text))")
  }

  @Test("composed, decomposed and capital letters are one word")
  func folding() {
    let composed = lines("El patrón retendrá el pasaporte.", in: "es")
    #expect(!composed.isEmpty)
    #expect(lines("El patro\u{0301}n retendra\u{0301} el pasaporte.", in: "es") == composed)
    #expect(lines("EL PATRÓN RETENDRÁ EL PASAPORTE.", in: "es") == composed)
  }
}
