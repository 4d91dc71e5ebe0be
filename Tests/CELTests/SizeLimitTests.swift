import CEL
import Testing

@Suite("values that grow end at a limit")
struct SizeLimitTests {
  /// A list that holds itself twice over, to a depth: small in memory, huge to walk through.
  private func doubled(_ depth: Int) -> Value {
    var value = Value.list([.int(1), .int(2)])
    for _ in 0..<depth { value = .list([value, value]) }
    return value
  }

  private let longText = Value.string(String(repeating: "ab", count: 4_000_000))

  @Test("comparing, sorting and flattening shared parts stops")
  func sharedParts() {
    #expect(call("_==_", doubled(60), doubled(60)).text.contains("too large to compare"))
    #expect(call("flatten", doubled(60), .int(100)).text.contains("list limit"))
    #expect(doubled(60).text.unicodeScalars.count == 2_001)
  }

  @Test("texts do not pass 10 MB")
  func texts() {
    #expect(call("_+_", longText, longText).text.contains("string limit"))
    #expect(call("replace", longText, .string(""), .string("c")).text.contains("string limit"))
    #expect(call("join", .list([longText, longText])).text.contains("string limit"))
    #expect(call("format", .string("%s%s"), .list([longText, longText])).text.contains("string limit"))
    #expect(call("regex.replace", longText, .string("a"), .string("ccc")).text.contains("too large to find"))
  }

  @Test("lists do not pass a million elements")
  func lists() {
    let commas = Value.string(String(repeating: ",", count: 1_000_001))
    #expect(call("lists.range", .int(1_000_001)).text.contains("list limit"))
    #expect(call("split", commas, .string(",")).text.contains("list limit"))
    #expect(call("split", commas, .string("")).text.contains("list limit"))
    let half = call("lists.range", .int(600_000))
    #expect(call("_+_", half, half).text.contains("list limit"))
  }

  @Test("patterns that explode elsewhere take linear time, and their memory is bounded")
  func patterns() {
    let text = Value.string(String(repeating: "a", count: 100_000) + "!")
    #expect(call("matches", text, .string("^(a+)+$")).text == "false")
    #expect(call("matches", text, .string("(a?){500}a{500}!")).text == "true")
    #expect(call("matches", text, .string("((a{100}){100}){100}")).text.contains("no valid pattern"))
    #expect(call("matches", text, .string(String(repeating: "(", count: 50_000))).text.contains("no valid pattern"))
    #expect(call("matches", text, .string(String(repeating: "a", count: 70_000))).text.contains("longer than"))
  }
}
